# make            build bin/hearsay
# make install    put it where go install does, or PREFIX=/usr/local: bin and share/man/man1 there
# make check      what has to pass before a change lands; CI runs the same
# make scores     measure and write eval/scores.txt
# make bench      measure and write bench/numbers.txt
# make soak       follow two hundred feeds that add, edit, delete and break things for ten minutes
# make crawl      add a made-up web archive of 2 GB, interrupted and killed on the way
# make snapshots  rewrite the expected outputs after a wanted change

GO          ?= go
STATICCHECK  = honnef.co/go/tools/cmd/staticcheck@v0.8.2
DATA        ?= ../shared/data

# The race detector needs cgo and a C compiler; the program itself needs neither.
CC_FOUND := $(shell command -v $$($(GO) env CC) 2>/dev/null)
RACE     := $(if $(CC_FOUND),-race,)

.PHONY: build install check format vet staticcheck walls test server browser scripts evaluate scores bench soak crawl snapshots clean

build:
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w" -o bin/ ./cmd/hearsay ./cmd/hearsay-eval

BIN ?= $(if $(PREFIX),$(PREFIX)/bin,$(or $(shell $(GO) env GOBIN),$(shell $(GO) env GOPATH)/bin))

install: build
	install -d "$(DESTDIR)$(BIN)"
	install -m 755 bin/hearsay "$(DESTDIR)$(BIN)/hearsay"
	$(if $(PREFIX),install -d "$(DESTDIR)$(PREFIX)/share/man/man1" && install -m 644 docs/hearsay.1 "$(DESTDIR)$(PREFIX)/share/man/man1/hearsay.1")
	@echo "hearsay is $(DESTDIR)$(BIN)/hearsay; where the shell does not find it, that folder is missing in PATH"

check: format vet staticcheck walls test evaluate
	@echo "make check: all is well"

format:
	@wrong=$$(gofmt -l .); if [ -n "$$wrong" ]; then echo "gofmt these files: $$wrong"; exit 1; fi

# The second line reads the assembly for arm64, which is not built elsewhere.
vet:
	$(GO) vet ./...
	GOARCH=arm64 $(GO) vet ./internal/encoder

staticcheck:
	$(GO) run $(STATICCHECK) ./...

walls:
	$(GO) test -count=1 ./internal/walls

# Tests of the command that look at what processes leave behind or take, and not at
# how goroutines meet: under the race detector they leave themselves out.
UNRACED = TestCrawl|TestExportTakesConstantMemory|TestNothingAcknowledgedIsLostWhenAddIsKilled|TestScripts

# All tests, among them the seeds of every fuzz test and the scripts of the
# command, with the race detector where there is a C compiler. SQLite is C that was
# translated, and fifteen times as slow under it: of its suite, and of the records that
# bench fills, only what many do at once is looked at so; the suite of postgres runs
# the same code whole. Without the detector bench's records are four times as large.
test: server browser
	@[ -n "$(RACE)" ] || echo "no C compiler found: testing without the race detector"
	$(if $(RACE),CGO_ENABLED=1) $(GO) test -timeout 25m $(RACE) $$($(GO) list ./... | grep -v '/sqlite$$\|/bench$$')
	$(GO) test -timeout 25m ./sqlite ./bench
	$(if $(RACE),$(GO) test -timeout 25m -run '$(UNRACED)' ./cmd/hearsay)
	$(if $(RACE),CGO_ENABLED=1 $(GO) test $(RACE) -run 'TestSuite/together|TestManyMakeOneRecord' ./sqlite)
	$(if $(RACE),CGO_ENABLED=1 $(GO) test $(RACE) -run 'TestPlacing|TestSearching|TestArchive' ./bench)

# In CI the tests of postgres must not be left out: where there is no server,
# Debian's is installed. Elsewhere nothing is, and those tests say that they are left out.
server:
	@if [ -n "$$CI" ] && ! command -v initdb >/dev/null && ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then \
		echo "CI is set and there is no initdb: installing PostgreSQL from Debian's packages for the tests of postgres"; \
		as=; [ "$$(id -u)" = 0 ] || ! command -v sudo >/dev/null || as=sudo; \
		$$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq postgresql; \
	fi

# The tests of web walk the pages in a browser, and axe-core looks whether everybody
# can use them. In CI neither must be left out: Debian's chromium is installed where
# there is no browser, Debian's npm where there is none, and what cannot be had
# fails here, and again in the tests.
AXE = axe-core@4.14.1

browser:
	@if [ -n "$$CI" ] && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then \
		echo "CI is set and there is no chromium: installing Debian's for the tests of web"; \
		as=; [ "$$(id -u)" = 0 ] || ! command -v sudo >/dev/null || as=sudo; \
		$$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends chromium; \
	fi
	@if [ -n "$$CI" ] && [ ! -e bin/axe-core/package/axe.min.js ]; then \
		if ! command -v npm >/dev/null; then \
			echo "CI is set and there is no npm to fetch axe-core with: installing Debian's"; \
			as=; [ "$$(id -u)" = 0 ] || ! command -v sudo >/dev/null || as=sudo; \
			$$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends npm; \
		fi; \
		mkdir -p bin/axe-core && cd bin/axe-core && npm pack --silent $(AXE) >/dev/null && tar xzf axe-core-*.tgz package/axe.min.js || { \
			echo "axe-core could not be fetched: npm pack $(AXE) has to work here, or bin/axe-core/package/axe.min.js has to be put there"; exit 1; }; \
	fi

scripts:
	$(GO) test -count=1 -run TestScripts ./cmd/hearsay

# Compares with eval/scores.txt; parts whose data are not at hand are left out.
evaluate: build
	bin/hearsay-eval -data $(DATA) -check

scores: build
	bin/hearsay-eval -data $(DATA)

bench: build
	$(GO) run ./bench

soak:
	HEARSAY_SOAK=10m,200 $(GO) test -count=1 -v -timeout 40m -run 'TestSoak$$' ./cmd/hearsay

crawl:
	HEARSAY_CRAWL=2048 $(GO) test -count=1 -v -timeout 3h -run 'TestCrawl$$' ./cmd/hearsay

snapshots:
	HEARSAY_UPDATE=1 $(GO) test ./... 

clean:
	rm -rf bin
