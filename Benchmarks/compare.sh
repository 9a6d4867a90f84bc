#!/bin/sh
# Measures swprof beside Go's pprof, where Go is installed. Usage: compare.sh FOLDER [WORD...]
set -eu
cd "$(dirname "$0")/.."
folder=${1:?"usage: compare.sh FOLDER [WORD...]"}
shift
go=${GO:-go}
command -v "$go" >/dev/null || { echo "compare.sh: needs Go (or GO=path of it)" >&2; exit 1; }
# The wrapper costs a process of its own: measure the program behind it.
pprof=$("$go" tool -n pprof)
[ -x "$pprof" ] || { "$go" tool pprof -h >/dev/null 2>&1 || true; pprof=$("$go" tool -n pprof); }
swift build -c release --product swprof
swift build -c release --product Benchmarks
mkdir -p "$folder"
echo "# $("$go" version)"
exec .build/release/Benchmarks compare "$folder" "$pprof" "$@"
