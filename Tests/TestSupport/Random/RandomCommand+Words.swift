extension RandomCommand {
  /// Commands, as often as they come up.
  static let commands = [
    "top", "top", "top", "top", "text", "tree", "tree", "tree", "peek", "peek", "list", "list",
    "traces", "traces", "tags", "raw", "dot", "dot", "dot", "callgrind", "callgrind", "comments",
    "topproto", "proto",
  ]

  static let granularities = [
    "functions", "filefunctions", "files", "lines", "addresses", "lines", "addresses",
  ]

  static let units = [
    "auto", "ns", "ms", "seconds", "s", "hours", "kB", "MB", "bytes", "count", "minutes", "GCU",
    "minimum", "widgets",
  ]

  static let stackExpressions = [
    "main", "^main", "runtime\\.", "foo", "::", ".", "x", "malloc|free", "(?i)MAIN", "server$",
    "libc", "\\.go$", "json", "nothing-has-this", "größe", "run\\.func1", "[a-f]$", "\"", "\\[",
    "String", "vdso", "^$", "operator", "func",
  ]

  /// What `peek` and `list` look for: mostly what there is.
  static let names =
    stackExpressions + [".", ".", ".", ".", "a", "e", "main|run", "o", "m", "::|r"]

  static let tagExpressions = [
    "blue", "tenant=a", "color=blue,green", "a,b", "bytes=16b:4kb", "16kb:", ":1mb", "request=:4kb",
    "latency=10ms:", "size=16", "16", "16b", "wait=1us:1ms", "items=5:", "endpoint=.*", "x", "-5b:",
    "nothing=x", "key=1", "größe", "1.5mb", "key=.", "tenant:a", "items=:100widgets",
  ]

  static let keyExpressions = ["tenant", "color|bytes", "e", "^k", ".", "nothing", "latency"]

  static let keys = [
    "tenant", "color", "bytes", "request,tenant", "nothing", "size", "latency,key",
  ]
}
