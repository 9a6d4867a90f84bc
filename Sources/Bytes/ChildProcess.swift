import Glibc

/// Another program, run to its end.
public enum ChildProcess {
  /// Why a program's output is not there.
  public enum Failure: Error, Equatable, Sendable {
    case notStarted(errno: Int32)
    /// It ended with this code.
    case exited(code: Int32)
    /// A signal ended it.
    case killed(signal: Int32)
    case cannotRead(errno: Int32)
  }

  /// What a program at a path writes to its standard output, given its arguments and its whole
  /// input; what it writes to its standard error is thrown away.
  ///
  /// Blocks the thread. Program and caller talk over one socket: unlike a pipe's, its broken end
  /// can be told from a signal. The input is sent while output is read, so neither waits for the
  /// other.
  public static func output(of path: String, _ arguments: [String], input: [UInt8])
    throws(Failure) -> [UInt8]
  {
    var ends: (Int32, Int32) = (-1, -1)
    let made = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
      unsafe socketpair(
        AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0,
        bytes.assumingMemoryBound(to: Int32.self).baseAddress)
    }
    guard made == 0 else { throw .notStarted(errno: errno) }
    defer { close(ends.0) }
    let started = start(path, arguments, end: ends.1)
    close(ends.1)
    let process = try started.get()
    var conversation = Conversation(descriptor: ends.0, input: input)
    let output = conversation.run()
    try check(wait(for: process))
    return try output.get()
  }

  private static func start(_ path: String, _ arguments: [String], end: Int32)
    -> Result<pid_t, Failure>
  {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, end, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, end, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, path, &actions, nil, words, environ)
    return code == 0 ? .success(process) : .failure(.notStarted(errno: code))
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private static func check(_ status: Int32) throws(Failure) {
    let signal = status & 0x7f
    let code = (status >> 8) & 0xff
    if signal != 0 { throw .killed(signal: signal) }
    if code != 0 { throw .exited(code: code) }
  }
}

/// Sends all of an input and reads all of an output at the same time.
private struct Conversation {
  let descriptor: Int32
  let input: [UInt8]
  private var sent = 0
  private var output: [UInt8] = []
  private var isOpen = true

  init(descriptor: Int32, input: [UInt8]) {
    self.descriptor = descriptor
    self.input = input
  }

  mutating func run() -> Result<[UInt8], ChildProcess.Failure> {
    while true {
      finishSending()
      let events = Int16(POLLIN) | (isOpen ? Int16(POLLOUT) : 0)
      var state = pollfd(fd: descriptor, events: events, revents: 0)
      guard unsafe poll(&state, 1, -1) >= 0 || errno == EINTR else {
        return .failure(.cannotRead(errno: errno))
      }
      if state.revents & Int16(POLLOUT) != 0 { send() }
      if state.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0, !receive() {
        return .success(output)
      }
    }
  }

  private mutating func finishSending() {
    guard isOpen, sent == input.count else { return }
    shutdown(descriptor, Int32(SHUT_WR))
    isOpen = false
  }

  private mutating func send() {
    let flags = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
    let count = unsafe input.withUnsafeBytes { bytes in
      unsafe Glibc.send(
        descriptor, bytes.baseAddress.map { unsafe $0 + sent }, bytes.count - sent, flags)
    }
    if count > 0 { sent += count }
    // Nobody reads any more: what was written until then counts.
    if count < 0, errno != EAGAIN, errno != EINTR { sent = input.count }
  }

  /// Reads what is there; false at the end.
  private mutating func receive() -> Bool {
    var count = 0
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, length in
      count = unsafe recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
      length = max(0, count)
    }
    output += chunk
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }
}
