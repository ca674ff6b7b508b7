# What a newcomer needs: `make demo` shows the main job, `make test` runs everything.

PREFIX ?= /usr/local
RELEASE = -c release --static-swift-stdlib
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: demo test lint format build install screenshots accessibility deps clean

## Build, and run the main job on a short article of our own in a temporary desk.
demo: build
	@scripts/demo .build/debug/stet

## Check the format, build (a warning is an error), run every test.
test: deps lint
	swift build --build-tests
	swift test --skip-build

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

build: deps
	swift build --product stet

## One static, stripped binary: make install PREFIX=$HOME/.local
install: deps
	swift build $(RELEASE) --product stet
	install -D -s "$$(swift build $(RELEASE) --show-bin-path)/stet" "$(DESTDIR)$(PREFIX)/bin/stet"

## Every page of the demo's desk in .build/pages, with pictures; README's two go to docs/pictures.
## Needs Debian's chromium and poppler-utils.
screenshots: build
	python3 scripts/pages/screenshots.py .build/debug/stet .build/pages
	mkdir -p docs/pictures
	cp .build/pages/readme/*.png docs/pictures/

## Hold those pages to axe-core's rules and to the HTML standard.
accessibility: screenshots
	python3 scripts/pages/accessibility.py .build/pages/*.html

deps:
	@scripts/deps

clean:
	swift package clean
