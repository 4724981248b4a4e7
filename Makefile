# make demo and make test set up what they need; see README.md.

GO      ?= go
OUT     ?= bin/demo
SHARED  ?= ../shared
LINT    := bin/golangci-lint
LINT_VERSION := v2.15.0

# One thread a recognition: the engine's own threads get in each other's way.
export OMP_THREAD_LIMIT := 1

.DEFAULT_GOAL := build
.PHONY: build demo test lint bench soak measure record specimens dict setup setup-test clean

build: ## build bin/jdscribe
	@scripts/check-go.sh "$(GO)"
	$(GO) build -ldflags "-s -w" -o bin/jdscribe ./cmd/jdscribe

demo: setup build ## run the main job over testdata/archive
	@scripts/demo.sh testdata/archive "$(OUT)"

test: setup-test ## run every test
	$(GO) test -count=1 -timeout 20m ./...

lint: ## golangci-lint and go vet
	@scripts/check-go.sh "$(GO)"
	@scripts/install-lint.sh "$(GO)" "$(LINT)" "$(LINT_VERSION)"
	$(GO) vet ./...
	$(GO) vet -tags nobuckets ./internal/bucket
	$(LINT) run

bench: setup build ## extraction against OCRmyPDF and against bare Tesseract, then the benchmarks
	@scripts/bench.sh "$(SHARED)/scans" testdata/archive
	$(GO) test -run '^$$' -bench . -benchmem ./...

soak: setup-test ## kill runs and workers over 10,000 documents; some twenty minutes
	SOAK_DOCUMENTS=10000 OUTAGE=30s $(GO) test -count=1 -timeout 60m -v -run 'TestKilled|TestADatabase' ./cmd/jdscribe

measure: setup build ## accuracy on the reference material, where it is there
	@scripts/measure.sh "$(SHARED)" bin/measure

record: setup ## record anew what the engine says to the tests' files
	$(GO) test -count=1 ./extract/tesseract ./cmd/jdscribe -record

specimens: ## make testdata/archive and testdata/truth anew
	$(GO) run ./internal/specimen/generate

dict: build ## make dict/data anew, where the reference material and the word lists are
	@scripts/dict.sh bin/jdscribe "$(SHARED)" /usr/share dict/data

setup: ## install the recognition engine where it is missing
	@scripts/check-go.sh "$(GO)"
	@scripts/setup.sh

setup-test: ## what setup does, and a PostgreSQL server for the tests
	@scripts/check-go.sh "$(GO)"
	@scripts/setup.sh test

clean:
	rm -rf bin
