import Glibc
import Synchronization

/// Work on a thread of its own, which somebody at the keyboard can turn away from at once.
public enum AbandonableWork {
  /// Tells work that nobody waits for its result any more.
  public final class Mark: Sendable {
    private let flag = Atomic<Bool>(false)

    /// Whether the work should stop as soon as it can.
    public var isAbandoned: Bool { flag.load(ordering: .relaxed) }

    func abandon() { flag.store(true, ordering: .relaxed) }
  }

  /// Threads at work, those that were abandoned among them.
  private static let running = Atomic<Int>(0)
  /// No further work begins before one of so many has stopped: each may hold a lot of memory.
  private static let most = 3
  /// How long a wait goes on without a look at what it waits for, in milliseconds.
  private static let patience: Int32 = 100
  private static let stackSize = 8 << 20

  /// What work comes to; nil once `Interruption` is requested, and then its result is dropped.
  public static func result<Value: Sendable>(of work: @escaping @Sendable (Mark) -> Value)
    -> Value?
  {
    let outcome = Outcome<Value>()
    let mark = Mark()
    guard wait(until: { running.load(ordering: .relaxed) < most }) else { return nil }
    running.add(1, ordering: .relaxed)
    let hasStarted = start {
      let value = work(mark)
      running.subtract(1, ordering: .relaxed)
      if !mark.isAbandoned { outcome.value.withLock { $0 = value } }
      Interruption.bell.ring()
    }
    guard hasStarted else {
      running.subtract(1, ordering: .relaxed)
      return work(mark)
    }
    if wait(until: { outcome.value.withLock { $0 != nil } }) {
      return outcome.value.withLock { $0.take() }
    }
    mark.abandon()
    return nil
  }

  /// Returns false if somebody wants to stop before the condition holds.
  private static func wait(until isMet: () -> Bool) -> Bool {
    while !isMet() {
      if Interruption.isRequested { return false }
      Interruption.bell.wait(milliseconds: patience)
    }
    return true
  }

  private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  private final class Errand: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts a thread that signals pass by, as they are the business of who waits for it.
  private static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    var all = sigset_t()
    var before = sigset_t()
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { unsafe _ = pthread_sigmask(SIG_SETMASK, &before, nil) }
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe _ = pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    unsafe pthread_attr_setstacksize(&attributes, stackSize)
    var thread = pthread_t()
    let errand = unsafe Unmanaged.passRetained(Errand(work))
    let code = unsafe pthread_create(
      &thread, &attributes,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<Errand>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, errand.toOpaque())
    if code != 0 { unsafe errand.release() }
    return code == 0
  }
}
