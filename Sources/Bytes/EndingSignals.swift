import Glibc
import Synchronization

/// The wishes that the process should end: the key for interrupting, and those of other programs.
@safe
public struct EndingSignals: ~Copyable {
  private static let watched = [SIGINT, SIGTERM, SIGHUP]
  private static let input = Atomic<Int32>(-1)
  private let output: Int32

  /// From now on the signals end a wait instead of the process; nil where the system has no pipes.
  public init?() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // The reader waits; the writer, which is a handler, must not.
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    output = ends[0]
    Self.input.store(ends[1], ordering: .relaxed)
    for signal in Self.watched { Self.watch(signal) }
    Self.letIn()
  }

  deinit {
    for signal in Self.watched { Self.forget(signal) }
    close(Self.input.exchange(-1, ordering: .relaxed))
    close(output)
  }

  private static func watch(_ signal: Int32) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in
      var byte: UInt8 = 0
      unsafe _ = write(EndingSignals.input.load(ordering: .relaxed), &byte, 1)
    }
    unsafe _ = sigaction(signal, &action, nil)
  }

  /// Whoever started the process may have held the signals back, as some libraries do.
  private static func letIn() {
    var awaited = sigset_t()
    unsafe sigemptyset(&awaited)
    for signal in watched { unsafe _ = sigaddset(&awaited, signal) }
    unsafe _ = sigprocmask(SIG_UNBLOCK, &awaited, nil)
  }

  private static func forget(_ signal: Int32) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = SIG_DFL
    unsafe _ = sigaction(signal, &action, nil)
  }

  /// Blocks until the first of them.
  public func wait() {
    var byte: UInt8 = 0
    while unsafe read(output, &byte, 1) < 0, errno == EINTR {}
  }
}
