// PollCharts
