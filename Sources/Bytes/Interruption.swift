import Glibc
import Synchronization

/// The wish of somebody at the keyboard that what runs should stop.
public enum Interruption {
  private static let requested = Atomic<Bool>(false)
  /// Rings when somebody wants to stop, and when work on another thread is done.
  static let bell = Bell()

  /// From now on the key for interrupting asks to stop instead of ending the process.
  public static func watch() {
    // A handler must not be the first to use a value that is made when it is first used.
    clear()
    bell.ring()
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in Interruption.request() }
    unsafe _ = sigaction(SIGINT, &action, nil)
  }

  /// Whether somebody wants what runs to stop.
  public static var isRequested: Bool {
    requested.load(ordering: .relaxed)
  }

  /// Forgets the wish, before something new runs.
  public static func clear() {
    requested.store(false, ordering: .relaxed)
  }

  /// Asks to stop, as the key does.
  public static func request() {
    requested.store(true, ordering: .relaxed)
    bell.ring()
  }
}
