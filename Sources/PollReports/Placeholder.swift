// PollReports
