# The trend of `PollBench marks trend` in ggplot2. usage: Rscript trend.R DATA.csv OUT.png
suppressPackageStartupMessages(library(ggplot2))
paths <- commandArgs(trailingOnly = TRUE)
polls <- read.csv(paths[1], header = FALSE, col.names = c("country", "year", "percent", "lower", "upper"))
events <- data.frame(day = c(2015.98, 2019.5, 2023.2), name = c("Agreement", "Export controls", "Summit"))
colors <- c(JP = "#d55e00", KR = "#0072b2")
names <- c(JP = "Japan", KR = "South Korea")
last <- subset(polls, year == 2024)
chart <- ggplot(polls, aes(year, percent, colour = country, fill = country)) +
  geom_ribbon(aes(ymin = lower, ymax = upper), alpha = 0.2, colour = NA) +
  geom_line(linewidth = 1) + geom_point(size = 2.5) +
  geom_vline(data = events, aes(xintercept = day), linetype = 2, colour = "#777777") +
  geom_text(data = events, aes(day, 59, label = name), inherit.aes = FALSE, hjust = -0.1, colour = "#555555") +
  geom_text(data = last, aes(label = sprintf("%s %.0f%%", names[country], percent)), hjust = -0.15, fontface = "bold") +
  scale_colour_manual(values = colors) + scale_fill_manual(values = colors) +
  scale_x_continuous(breaks = 2013:2024, expand = expansion(c(0.03, 0.12))) +
  scale_y_continuous(limits = c(10, 60), labels = function(x) paste0(x, "%")) +
  labs(title = "Favourable views of the other country, 2013–2024", x = NULL, y = NULL,
       subtitle = "Per cent favourable or very favourable, mean of five programs, with 95 % intervals",
       caption = "Made-up figures. Intervals include a design effect of 4.") +
  theme_minimal() + theme(legend.position = "none", panel.grid.major.x = element_blank())
png(paths[2], 3200, 1800, res = 200, type = "cairo")
print(chart)
invisible(dev.off())
