import Glibc

/// What a process has used so far, or a whole one in its life.
struct Usage: Sendable {
  var wallNanoseconds: Int64 = 0
  var userNanoseconds: Int64
  var systemNanoseconds: Int64
  var peakBytes: Int64

  init(_ usage: rusage) {
    userNanoseconds = Self.nanoseconds(usage.ru_utime)
    systemNanoseconds = Self.nanoseconds(usage.ru_stime)
    peakBytes = Int64(usage.ru_maxrss) * 1024
  }

  private static func nanoseconds(_ time: timeval) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_usec) * 1_000
  }

  /// What this process has used so far.
  static func now() -> Usage {
    var usage = Usage(ThisProcess.usage())
    usage.wallNanoseconds = Clock.nanoseconds()
    return usage
  }
}
