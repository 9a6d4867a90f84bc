#!/bin/sh
# Records the Go samples again, with the go on PATH. README.md says what each is.
#
#   ./record.sh                    everything, which takes about ten minutes
#   ./record.sh profiles traces    only these steps
#
# Steps: profiles, contention, small, replicates, traces, texts, benchmarks.
# Nothing else should run on the machine meanwhile.
set -eu
cd "$(dirname "$0")"
samples=$PWD
pprof=$samples/pprof/queryengine
# Profiles name the program that ran, so it runs where no name says whose machine it is.
work=/tmp/queryengine
export GOFLAGS=-trimpath GOTOOLCHAIN=local
unset GODEBUG GOGC GOMAXPROCS GOMEMLIMIT

build() {
    for version in fast slow; do
        mkdir -p "$work/$version" "$pprof/$version/replicates"
        (cd programs/queryengine &&
            go test -tags "$version" -c -o "$work/$version/queryengine.test" . &&
            go build -tags "$version" -o "$work/$version/queryserver" ./cmd/queryserver)
    done
}

# bench VERSION BENCHMARK SECONDS FLAGS...: runs benchmarks with go test's flags.
bench() {
    version=$1 name=$2 seconds=$3
    shift 3
    "$work/$version/queryengine.test" -test.run '^$' -test.bench "$name" \
        -test.benchtime "$seconds" "$@"
}

# serve VERSION DURATION FLAGS...: puts the server under load.
serve() {
    version=$1 duration=$2
    shift 2
    "$work/$version/queryserver" -duration "$duration" "$@"
}

profiles() {
    for version in fast slow; do
        to=$pprof/$version
        bench "$version" '^BenchmarkQuery$' 10s -test.cpuprofile "$to/cpu.pb.gz" \
            -test.memprofile "$to/mem.pb.gz"
        serve "$version" 10s -cpuprofile "$to/server-cpu.pb.gz"
        bench "$version" . 1s -test.cpuprofile "$to/benchmarks-cpu.pb.gz"
    done
}

contention() {
    for version in fast slow; do
        to=$pprof/$version
        serve "$version" 10s -mutexprofile "$to/mutex.pb.gz" -blockprofile "$to/block.pb.gz" \
            -goroutineprofile "$to/goroutine.pb.gz"
        serve "$version" 5s -memprofile "$to/server-mem.pb.gz"
        bench "$version" '^BenchmarkPlanCacheParallel$' 3s \
            -test.mutexprofile "$to/plancache-mutex.pb.gz" -test.mutexprofilefraction 10 \
            -test.blockprofile "$to/plancache-block.pb.gz" -test.blockprofilerate 10000
    done
}

small() {
    for version in fast slow; do
        bench "$version" '^Benchmark(Sort|GroupBy)$' 500ms -test.cpuprofile "$pprof/$version/small.pb.gz"
    done
}

# One after the other in turn, so that a change of the machine's speed meets both.
replicates() {
    for n in 01 02 03 04 05 06 07 08 09 10; do
        for version in fast slow; do
            to=$pprof/$version/replicates
            bench "$version" '^BenchmarkQuery$' 4s -test.cpuprofile "$to/cpu-$n.pb.gz" \
                -test.memprofile "$to/mem-$n.pb.gz"
        done
    done
}

traces() {
    mkdir -p go-trace/queryengine
    for version in fast slow; do
        serve "$version" 1s -trace "$samples/go-trace/queryengine/$version.trace"
    done
}

# The text forms of net/http/pprof, from the server under load.
texts() {
    to=$samples/pprof/debug-text
    mkdir -p "$to"
    serve slow 8s -http 127.0.0.1:0 -mutexprofile /dev/null -blockprofile /dev/null 2>"$work/log" &
    sleep 5
    url=$(sed -n 's/^.*serving //p' "$work/log")
    for profile in allocs block goroutine heap mutex threadcreate; do
        curl -sS "$url$profile?debug=1" -o "$to/$profile.txt"
    done
    curl -sS "${url}goroutine?debug=2" -o "$to/goroutine-stacks.txt"
    wait
}

benchmarks() {
    mkdir -p benchmarks/queryengine
    for version in fast slow; do
        bench "$version" . 500ms -test.count 10 | tee "benchmarks/queryengine/$version.txt"
    done
}

build
for step in "${@:-profiles contention small replicates traces texts benchmarks}"; do
    for name in $step; do "$name"; done
done
