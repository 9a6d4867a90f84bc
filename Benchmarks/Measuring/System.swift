import Glibc

/// A call of the system that failed.
struct SystemError: Error {
  var call: String
  var code: Int32
}

/// Time that only goes forward.
enum Clock {
  static func nanoseconds() -> Int64 {
    var time = timespec()
    unsafe _ = clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// Runs a program with its output thrown away, waits for it, and says what it used.
enum ChildProcess {
  static func run(_ arguments: [String]) throws(SystemError) -> Usage {
    let start = Clock.nanoseconds()
    let process = try spawn(arguments)
    var status: Int32 = 0
    var raw = rusage()
    guard unsafe wait4(process, &status, 0, &raw) == process else {
      throw SystemError(call: "wait4", code: errno)
    }
    guard status == 0 else {
      throw SystemError(call: arguments.joined(separator: " "), code: status >> 8)
    }
    var usage = Usage(raw)
    usage.wallNanoseconds = Clock.nanoseconds() - start
    return usage
  }

  private static func spawn(_ arguments: [String]) throws(SystemError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe _ = posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [0, 1, 2] as [Int32] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var process: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = unsafe []
    for word in arguments { unsafe words.append(strdup(word)) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    let code = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    guard code == 0 else { throw SystemError(call: arguments[0], code: code) }
    return process
  }
}

/// A file being written.
struct NewFile: ~Copyable {
  private let descriptor: Int32

  static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  init(path: String) throws(SystemError) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError(call: path, code: errno) }
  }

  deinit {
    close(descriptor)
  }

  mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      guard count > 0 else { throw SystemError(call: "write", code: errno) }
      written += count
    }
  }
}

/// The running program.
enum ThisProcess {
  /// What it has used so far.
  static func usage() -> rusage {
    var usage = rusage()
    unsafe _ = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }

  /// The folder it stands in.
  static func folder() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let bytes = buffer.prefix(max(count, 0)).map(UInt8.init(bitPattern:))
    return String(decoding: bytes, as: UTF8.self).split(
      separator: "/", omittingEmptySubsequences: false
    ).dropLast().joined(separator: "/")
  }
}
