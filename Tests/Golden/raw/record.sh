#!/bin/sh
# Records what Go's pprof 1.27.3 prints for each line of cases.txt: a name, options, inputs.
# The raw report goes to NAME.out.gz, the messages, if any, to NAME.err. GO names the go command.
cd "$(dirname "$0")/inputs" || exit 1
while read -r name rest; do
  set -f
  arguments=""
  for word in $rest; do
    case $word in
      -base=*|-diff_base=*) arguments="$arguments $word.pb.gz" ;;
      -*) arguments="$arguments $word" ;;
      *) arguments="$arguments $word.pb.gz" ;;
    esac
  done
  TZ=UTC "${GO:-go}" tool pprof -raw -symbolize=none $arguments 2>"../$name.err" |
    gzip -9n >"../$name.out.gz"
  test -s "../$name.err" || rm "../$name.err"
done <../cases.txt
