// PollData
