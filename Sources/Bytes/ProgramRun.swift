import Glibc

/// A program that runs: sends all of its input and reads all of its output at the same time.
struct ProgramRun {
  private let input: [UInt8]
  private let limit: Int
  private var process: pid_t = 0
  /// Our end of the socket; negative once all is over.
  private var descriptor: Int32 = -1
  private var sent = 0
  private var output: [UInt8] = []
  private var isSending = true
  private(set) var outcome: Result<ChildProcess.Ended, ChildProcess.Failure>

  /// Starts the program.
  init(_ request: ChildProcess.Request) {
    input = request.input
    limit = request.limit
    outcome = .failure(.notStarted(errno: 0))
    do throws(ChildProcess.Failure) {
      try start(request)
      finishSending()
    } catch {
      outcome = .failure(error)
    }
  }

  private mutating func start(_ request: ChildProcess.Request) throws(ChildProcess.Failure) {
    var ends: (Int32, Int32) = (-1, -1)
    let made = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
      unsafe socketpair(
        AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0,
        bytes.assumingMemoryBound(to: Int32.self).baseAddress)
    }
    guard made == 0 else { throw .notStarted(errno: errno) }
    let started = Self.spawn(request, end: ends.1)
    close(ends.1)
    switch started {
    case .success(let process):
      self.process = process
      descriptor = ends.0
    case .failure(let failure):
      close(ends.0)
      throw failure
    }
  }

  private static func spawn(_ request: ChildProcess.Request, end: Int32)
    -> Result<pid_t, ChildProcess.Failure>
  {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, end, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, end, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe _ = posix_spawnattr_destroy(&attributes) }
    // The thread that starts it may hold signals back, which is none of the program's business.
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = unsafe ([request.path] + request.arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, request.path, &actions, &attributes, words, environ)
    return code == 0 ? .success(process) : .failure(.notStarted(errno: code))
  }

  /// What to wait for.
  var awaited: pollfd {
    pollfd(
      fd: descriptor, events: Int16(POLLIN) | (isSending ? Int16(POLLOUT) : 0), revents: 0)
  }

  /// Does what can be done without waiting.
  mutating func advance(_ events: Int16) {
    guard descriptor >= 0 else { return }
    if events & Int16(POLLOUT) != 0 { send() }
    if events & Int16(POLLIN | POLLHUP | POLLERR) != 0, !receive() { end(nil) }
    if output.count > limit { stop(.tooMuch(limit: limit)) }
  }

  /// Ends the program before it ends itself.
  mutating func stop(_ failure: ChildProcess.Failure) {
    guard descriptor >= 0 else { return }
    kill(process, SIGKILL)
    end(failure)
  }

  private mutating func end(_ failure: ChildProcess.Failure?) {
    close(descriptor)
    descriptor = -1
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    if let failure {
      outcome = .failure(failure)
    } else if signal != 0 {
      outcome = .failure(.killed(signal: signal))
    } else {
      outcome = .success(ChildProcess.Ended(output: output, code: (status >> 8) & 0xff))
    }
    output = []
  }

  private mutating func finishSending() {
    guard isSending, sent == input.count else { return }
    shutdown(descriptor, Int32(SHUT_WR))
    isSending = false
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
    finishSending()
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
