# PollKit. `make` alone says what there is.

SWIFT  ?= swift
PREFIX ?= /usr/local
LANGS  ?= en,ja,ko

# The Swift runtime goes into the program, so that it starts in milliseconds and needs no Swift where it runs.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib,)
POLL   := .build/release/poll

.DEFAULT_GOAL := help
.PHONY: help setup build charts test lint format install bench fuzz clean

help:
	@echo "make charts              install what is missing, build, and draw every chart into charts/rendered/"
	@echo "make test                the same set-up, and every test"
	@echo "make lint                formatting and style, as CI checks them"
	@echo "make format              lay the sources out"
	@echo "make install PREFIX=DIR  the program, the archive and the chart specifications (default $(PREFIX))"
	@echo "make bench               start-up, summary and chart times beside a floor in C"
	@echo "make fuzz SECONDS=60     tries what breaks the readers of files, each for its share of the time"
	@echo "make clean               remove what was built"

setup:
	@Scripts/setup "$(SWIFT)"

build: setup
	$(SWIFT) build -c release $(STATIC) --product poll

charts: build
	$(POLL) chart --all --lang $(LANGS) --format png,svg,pdf --output charts/rendered
	$(POLL) chart --all --lang $(LANGS) --theme print --format svg --output charts/rendered/print

test: setup
	$(SWIFT) test

lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/pollkit/charts"
	install -m 755 $(POLL) "$(DESTDIR)$(PREFIX)/bin/poll"
	install -m 644 charts/*.yaml "$(DESTDIR)$(PREFIX)/share/pollkit/charts"
	install -d "$(DESTDIR)$(PREFIX)/share/pollkit/charts/themes"
	install -m 644 charts/themes/*.yaml "$(DESTDIR)$(PREFIX)/share/pollkit/charts/themes"
	rm -rf "$(DESTDIR)$(PREFIX)/share/pollkit/datasets"
	cp -R datasets "$(DESTDIR)$(PREFIX)/share/pollkit/datasets"

bench: build
	$(SWIFT) build -c release $(STATIC) --product PollBench
	Benchmarks/run $(POLL)

# Each of the four cases for its share of the time; what they are stands in Tests/Fuzz/FuzzCases/FuzzCase.swift.
SECONDS ?= 60

fuzz: setup
	SWIFT="$(SWIFT)" Scripts/fuzz $$(($(SECONDS) / 4 + 1))

clean:
	rm -rf .build .build-fuzz
