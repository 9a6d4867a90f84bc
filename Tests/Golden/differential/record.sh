#!/bin/bash
# Records what Go's pprof 1.27.3 prints for random command lines over random profiles: a fingerprint
# of each report with the exit status in cases.txt.gz, and some whole reports in texts.txt.gz.
# Where pprof prints different reports in different runs, the command line is left out.
#
# usage: record.sh PPROF [COMMANDS [PROFILES]]; PPROF is what `go tool -n pprof` names.
here=$(cd "$(dirname "$0")" && pwd)
pprof=$1
commands=${2:-5600}
profiles=${3:-150}
runs=6
jobs=${JOBS:-2}
work=$(mktemp -d)
outputs=$work/outputs
folder=$work/inputs
mkdir "$outputs" "$folder" "$work/home"
trap 'rm -rf "$work"' EXIT
export TZ=UTC LC_ALL=C.UTF-8 HOME="$work/home" PPROF_TMPDIR="$work/home"

# A profile is kept as it is before its compression.
run() {
  "$pprof" "${words[@]}" >"$1" 2>/dev/null
  echo $? >"$1.status"
  if [ "$(head -c 2 "$1" | od -An -tx1)" = " 1f 8b" ]; then
    gzip -dc <"$1" >"$1.raw" && mv "$1.raw" "$1"
  fi
}

record() {
  local number=$1 other="$outputs/$1.other" again
  run "$outputs/$number"
  for ((again = 1; again < runs; again++)); do
    GOMAXPROCS=$((again % 4 + 1)) run "$other"
    if ! cmp -s "$outputs/$number" "$other"; then
      rm "$outputs/$number" "$outputs/$number.status"
      break
    fi
  done
  rm -f "$other" "$other.status"
}

share() {
  local number=0 line
  cd "$folder" || exit 1
  while IFS= read -r line; do
    if ((number % jobs == $1)) && ! grep -qxF -- "$line" "$here/left-out.txt"; then
      IFS=$'\t' read -r -a words <<<"$line"
      words=(-symbolize=none "-source_path=$folder/src" "${words[@]}")
      record "$number"
    fi
    number=$((number + 1))
  done <commands.txt
}

cd "$here/../../.." && swift build --product Benchmarks || exit 1
.build/debug/Benchmarks random "$folder" "$profiles" "$commands" || exit 1
for ((job = 0; job < jobs; job++)); do share "$job" & done
wait
kept=$(ls "$outputs" | grep -c status)
echo "$kept recorded, $((commands - kept)) left out"
.build/debug/Benchmarks record "$folder" "$outputs" "$here"
