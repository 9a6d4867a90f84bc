.PHONY: build check test bench

PROFILES ?= .build/profiles

build:
	swift build -c release --static-swift-stdlib --product swprof

check:
	swift format lint --strict -rp Sources Tests Benchmarks Package.swift
	swift build --build-tests --explicit-target-dependency-import-check error -Xswiftc -warnings-as-errors
	swift test

test:
	swift test

# Prints Go's benchmark format; WORDS="Top Tree" measures only those.
bench:
	swift build -c release --product swprof
	swift build -c release --product Benchmarks
	mkdir -p $(PROFILES)
	.build/release/Benchmarks measure $(PROFILES) $(WORDS)
