// PollStatistics
