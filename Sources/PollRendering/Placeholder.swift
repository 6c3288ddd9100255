// PollRendering
