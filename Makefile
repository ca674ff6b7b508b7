# What a newcomer needs: `make demo` shows the main job, `make test` runs everything.

PREFIX ?= /usr/local
# What makes the static binary start in time: packed relocations, which the default linker cannot write, and
# no C++ library, no HTML parser and no zlib to load; their static forms are alone in a folder that the linker looks into first.
STATIC_LIBRARIES = .build/static/libstdc++.a .build/static/libgumbo.a .build/static/libz.a
RELEASE = -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs \
  -Xlinker -L$(CURDIR)/.build/static
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Benchmarks \
  Torture/Fuzzing/Package.swift Torture/Fuzzing/Sources

.PHONY: demo test lint format build install uninstall manual reference guide screenshots accessibility bench torture fuzz sanitize deps clean

## Build, and run the main job on a short article of our own in a temporary desk.
demo: build
	@scripts/demo .build/debug/stet

## Check the format, build (a warning is an error), put the program to a short torture, run every test.
test: lint
	scripts/deps --tests
	swift build --build-tests
	swift build --product generate-manual
	Torture/torture --short --stet .build/debug/stet
	swift test --skip-build

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

build: deps
	swift build --product stet

## One static, stripped binary, its manual and its completions: make install PREFIX=$HOME/.local
## DESTDIR goes before all of it, for packagers; the files are those that `make uninstall` removes.
install: deps $(STATIC_LIBRARIES)
	swift build $(RELEASE) --product stet
	swift build $(RELEASE) --product generate-manual
	scripts/install "$$(swift build $(RELEASE) --show-bin-path)" "$(DESTDIR)$(PREFIX)"

uninstall:
	scripts/install --remove "$(DESTDIR)$(PREFIX)"

## The manual's pages in .build/man, to be read: man -l .build/man/stet-log.1
manual: build
	swift build --product generate-manual
	scripts/manual .build/debug/generate-manual .build/debug/stet .build/man

## docs/cli-reference.md from what the commands say of themselves.
reference:
	swift build --build-tests
	STET_WRITE_REFERENCE=1 swift test --skip-build --filter ReferenceTests

## The sessions in README.md and docs/guide.md, with what their commands print now; read what changed.
guide:
	swift build --build-tests
	STET_RECORD_PAGES=1 swift test --skip-build --filter ReadmeTests

## Every page of the demo's desk in .build/pages, with pictures; README's two go to docs/pictures.
## Needs Debian's chromium and poppler-utils.
screenshots: build
	python3 scripts/pages/screenshots.py .build/debug/stet .build/pages
	mkdir -p docs/pictures
	cp .build/pages/readme/*.png docs/pictures/

## Hold those pages to axe-core's rules and to the HTML standard.
accessibility: screenshots
	python3 scripts/pages/accessibility.py .build/pages/*.html

## What docs/performance.md says of a million claims, measured anew on this machine, and the page written. BENCH_SIZES and
## BENCH_FOLDER (where desks are kept from run to run) make it shorter. Needs Debian's packages that scripts/bench-deps names.
BENCH = .build/bench
BENCH_SIZES ?= 1000,10000,100000,1000000
bench:
	scripts/bench-deps $(BENCH)
	$(MAKE) install PREFIX=$(CURDIR)/$(BENCH)
	swift build --package-path Benchmarks $(RELEASE) --product LeastLog
	$(BENCH)/python/bin/python Benchmarks/bench $(BENCH)/bin/stet \
	  "$$(swift build --package-path Benchmarks $(RELEASE) --show-bin-path)/LeastLog" \
	  --sizes $(BENCH_SIZES) $(if $(BENCH_FOLDER),--folder $(BENCH_FOLDER))

## Crashes, cut power, failing disks, crowds, syncs in any order, flipped bytes: the long form, on the release binary, and what
## docs/reliability.md says of it. TORTURE_SEED makes it another run. Needs cc and Python.
TORTURE_SEED ?= 1
torture: deps $(STATIC_LIBRARIES)
	swift build $(RELEASE) --product stet
	Torture/torture --stet "$$(swift build $(RELEASE) --show-bin-path)/stet" --seed $(TORTURE_SEED) \
	  --json .build/torture/numbers.json --report docs/reliability.md

## Every reader of bytes from outside under libFuzzer, FUZZ_SECONDS each, with memory watched and every index checked; what
## came of it in .build/torture/fuzz.json and in docs/reliability.md. FUZZ_TARGETS names some of them.
FUZZ_SECONDS ?= 60
FUZZ_SEED ?= 1
FUZZING = --package-path Torture/Fuzzing --scratch-path .build/fuzzing -c release --product Fuzz \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -assert-config -Xswiftc Debug
fuzz: deps
	swift build $(FUZZING)
	Torture/fuzz "$$(swift build $(FUZZING) --show-bin-path)/Fuzz" --seconds $(FUZZ_SECONDS) --seed $(FUZZ_SEED) \
	  --report docs/reliability.md $(FUZZ_TARGETS)

## The suites with every access to memory watched, then with every access by several threads; what came of it in
## .build/torture/sanitizers.json and in docs/reliability.md.
sanitize: deps
	Torture/sanitize --report docs/reliability.md

deps:
	@scripts/deps

$(STATIC_LIBRARIES):
	install -d .build/static
	ln -sf "$$($(CC) -print-file-name=$(notdir $@))" $@

clean:
	swift package clean
