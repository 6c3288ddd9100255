"""The trend of `PollBench marks trend` in matplotlib. usage: trend.py DATA.csv OUT.png|OUT.svg"""
import csv
import sys

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt

matplotlib.rcParams.update({"font.family": "Noto Sans", "svg.fonttype": "none", "font.size": 11})
with open(sys.argv[1], encoding="utf-8") as file:
    rows = [(row[0], *map(float, row[1:])) for row in csv.reader(file)]
figure = plt.figure(figsize=(16, 9))
axes = figure.add_axes((0.05, 0.1, 0.8375, 0.767))
for code, name, color in (("JP", "Japan", "#d55e00"), ("KR", "South Korea", "#0072b2")):
    _, years, percents, lower, upper = zip(*(row for row in rows if row[0] == code))
    axes.fill_between(years, lower, upper, color=color, alpha=0.2, linewidth=0)
    axes.plot(years, percents, "o-", color=color, linewidth=2, markersize=6)
    axes.annotate(f"{name} {percents[-1]:.0f}%", (years[-1], percents[-1]), (10, -4), textcoords="offset points",
                  color=color, weight="bold", fontsize=13, annotation_clip=False)
for day, name in ((2015.98, "Agreement"), (2019.5, "Export controls"), (2023.2, "Summit")):
    axes.axvline(day, color="#777777", linestyle="--", linewidth=1)
    axes.annotate(name, (day, 59), (4, 0), textcoords="offset points", color="#555555")
axes.set(xlim=(2012.6, 2024.4), ylim=(10, 60), xticks=range(2013, 2025))
axes.yaxis.set_major_formatter("{x:.0f}%")
axes.grid(axis="y", color="#e4e4e4")
axes.spines[["top", "left", "right"]].set_visible(False)
figure.text(0.025, 0.944, "Favourable views of the other country, 2013–2024", fontsize=20, weight="bold")
figure.text(0.025, 0.909, "Per cent favourable or very favourable, mean of five programs, with 95 % intervals")
figure.text(0.025, 0.022, "Made-up figures. Intervals include a design effect of 4.", fontsize=9)
figure.savefig(sys.argv[2], dpi=200)
