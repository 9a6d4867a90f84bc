#!/bin/sh
# Records the gperftools samples again, with g++ and gperftools (Debian: libgoogle-perftools-dev).
# README.md says what each is.
set -eu
cd "$(dirname "$0")"
to=$PWD/pprof/gperftools
# Profiles name the program that ran, so it runs where no name says whose machine it is.
work=/tmp/wordcount
mkdir -p "$work" "$to"

cd programs/wordcount
g++ -std=c++17 -O2 -g1 -fno-omit-frame-pointer -ffile-prefix-map="$PWD=/src/wordcount" \
    -o "$work/wordcount" wordcount.cc -Wl,--no-as-needed -ltcmalloc -lprofiler

cd "$work"
CPUPROFILE="$to/wordcount.cpu.prof" ./wordcount 12000000
HEAPPROFILE="$work/heap" HEAP_PROFILE_ALLOCATION_INTERVAL=67108864 ./wordcount 3000000
mv heap.0001.heap "$to/wordcount.heap"
rm -f heap.*.heap
TCMALLOC_SAMPLE_PARAMETER=65536 ./wordcount 3000000 "$work"
mv sampled.heap "$to/wordcount.sampled.heap"
mv growth.heap "$to/wordcount.growth.heap"
cp wordcount "$to/wordcount"
