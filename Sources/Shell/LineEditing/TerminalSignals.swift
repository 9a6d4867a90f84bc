import Glibc
import Synchronization

/// Signals that matter while keys are awaited, and the wait for both.
///
/// They are held back except during the wait, so none is lost between a look and the wait.
@safe
struct TerminalSignals: ~Copyable {
  /// What ended a wait.
  enum Event: Equatable {
    /// Bytes can be read, or the input has ended.
    case input
    /// Nothing happened in the time given.
    case timeout
    case signal(Int32)
  }

  /// The signal that a terminal's key for stopping sends.
  static let stop = SIGTSTP

  private static let arrived = Atomic<UInt64>(0)
  private static let watched = [
    SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT,
  ]
  private var mask = sigset_t()
  private var actions: [sigaction] = []

  /// Takes the signals over from whoever handled them.
  init() {
    // A handler must not be the first to use a value that is made when it is first used.
    Self.arrived.store(0, ordering: .relaxed)
    var held = sigset_t()
    unsafe sigemptyset(&held)
    for signal in Self.watched { unsafe _ = sigaddset(&held, signal) }
    unsafe _ = sigprocmask(SIG_BLOCK, &held, &mask)
    for signal in Self.watched { actions.append(Self.watch(signal)) }
  }

  deinit {
    for (signal, action) in zip(Self.watched, actions) {
      var action = action
      unsafe _ = sigaction(signal, &action, nil)
    }
    var mask = mask
    unsafe _ = sigprocmask(SIG_SETMASK, &mask, nil)
  }

  private static func watch(_ signal: Int32) -> sigaction {
    var action = sigaction()
    var previous = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { signal in
      TerminalSignals.arrived.bitwiseOr(1 << UInt64(signal), ordering: .relaxed)
    }
    unsafe _ = sigaction(signal, &action, &previous)
    return previous
  }

  /// Waits for a key or a signal; forever without a number of milliseconds.
  func wait(milliseconds: Int? = nil) -> Event {
    while true {
      if let signal = Self.take() { return .signal(signal) }
      var input = fd_set()
      // The standard input is the first of the set's bits.
      input.__fds_bits.0 = 1
      var open = mask
      var time = timespec(
        tv_sec: (milliseconds ?? 0) / 1000, tv_nsec: (milliseconds ?? 0) % 1000 * 1_000_000)
      let count =
        milliseconds == nil
        ? unsafe pselect(1, &input, nil, nil, nil, &open)
        : unsafe pselect(1, &input, nil, nil, &time, &open)
      if count > 0 { return .input }
      if count == 0 { return .timeout }
      if errno != EINTR { return .input }
    }
  }

  private static func take() -> Int32? {
    let all = arrived.load(ordering: .relaxed)
    guard all != 0 else { return nil }
    let signal = all.trailingZeroBitCount
    arrived.bitwiseAnd(~(1 << UInt64(signal)), ordering: .relaxed)
    return Int32(signal)
  }

  /// Stops or ends the process as the signal does where nobody handles it.
  static func surrender(to signal: Int32) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = SIG_DFL
    var previous = sigaction()
    unsafe _ = sigaction(signal, &action, &previous)
    // A terminal's stop goes to everybody who runs in the foreground with this process.
    _ = signal == SIGTSTP ? kill(0, signal) : raise(signal)
    unsafe _ = sigaction(signal, &previous, nil)
  }
}
