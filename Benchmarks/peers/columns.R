# The toplines of `PollBench toplines` into typed columns by data.table's fread. usage: Rscript columns.R FILE [ROUNDS]
# Prints the fastest round in milliseconds, the rows, the sum of all percentages, the different polls.
suppressPackageStartupMessages(library(data.table))
arguments <- commandArgs(trailingOnly = TRUE)
rounds <- if (length(arguments) > 1) as.integer(arguments[2]) else 1L
fastest <- Inf
for (round in seq_len(rounds)) {
  start <- proc.time()[["elapsed"]]
  table <- fread(arguments[1], showProgress = FALSE)
  fastest <- min(fastest, proc.time()[["elapsed"]] - start)
}
cat(sprintf("%.1f %d %.1f %d\n", 1e3 * fastest, nrow(table), sum(table$percent), uniqueN(table$poll_id)))
