#!/bin/sh
# Records what the walk through every command needs besides Golden/reports: named.pb.gz, the C++
# profile with names; gone.pb.gz, the mutex profile without its binary; what pprof's disasm and
# weblist say of them; and in tools/ what stands in for the programs that read binaries.
#
# PPROF names google/pprof's own pprof (the one inside Go disassembles by itself), of the version
# that Go 1.27.3 has inside. Needs llvm-objdump, llvm-symbolizer and python3 as well.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.."
samples=SampleProfiles/pprof
binary=$samples/gperftools/wordcount
export TZ=UTC BROWSER=true

"$PPROF" -proto "-output=$here/named.pb.gz" $binary $binary.cpu.prof 2>/dev/null
gzip -dc $samples/queryengine/slow/mutex.pb.gz |
  sed 's#/tmp/\(queryengine/queryserver\)#/no-/\1#; s#/tmp/\(queryengine\)#/no-/\1#' |
  gzip -9n >"$here/gone.pb.gz"

llvm-objdump --disassemble --demangle --no-show-raw-insn --line-numbers $binary |
  gzip -9n >"$here/tools/code.gz"
gzip -dc "$here/tools/code.gz" | sed -n 's/^ *\([0-9a-f][0-9a-f]*\):.*/0x\1/p' |
  llvm-symbolizer --inlining -demangle=false --verbose --print-address --obj=$binary |
  grep -v '^  \(Discriminator\|Function start filename\|Function start address\)' |
  gzip -9n >"$here/tools/calls.gz"

"$PPROF" -disasm=HashCounter -show=gperftools/wordcount "$here/named.pb.gz" |
  gzip -9n >"$here/disasm.txt.gz"
page=$(mktemp --suffix=.html)
weblist() {
  to=$1
  shift
  "$PPROF" "-output=$page" "$@" 2>/dev/null
  python3 "$here/lines.py" "$page" | gzip -9n >"$here/$to"
}
weblist weblist-named.txt.gz -weblist=HashCounter -show=gperftools/wordcount "$here/named.pb.gz"
weblist weblist-gone.txt.gz '-weblist=plancache.*Get' -source_path=SampleProfiles/programs \
  -trim_path=example.com "$here/gone.pb.gz"
rm -f "$page"
