#!/bin/sh
# Records what Go's pprof 1.27.3 prints for each line of cases.txt: the name of a report, then the
# command line. The report goes to NAME.gz; a profile is kept as it is before its own compression.
# GO names the go command.
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.." || exit 1
while read -r name arguments; do
  mkdir -p "$(dirname "$here/$name")"
  set -f
  TZ=UTC "${GO:-go}" tool pprof -symbolize=none $arguments 2>/dev/null >"$here/$name"
  case $arguments in
    *proto*) mv "$here/$name" "$here/$name.pb.gz" && gzip -d "$here/$name.pb.gz" &&
      mv "$here/$name.pb" "$here/$name" ;;
  esac
  gzip -9nf "$here/$name"
done <"$here/cases.txt"
