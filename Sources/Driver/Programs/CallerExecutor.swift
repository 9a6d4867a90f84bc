import Dispatch
import Synchronization

/// Runs the parts of a task on the thread that waits for it.
///
/// A thread of the concurrency pool may wait here too: nothing the task needs runs in the pool, so
/// that it cannot be the pool's last thread that waits for itself.
final class CallerExecutor: TaskExecutor {
  private let pending = Mutex<[UnownedJob]>([])
  private let arrivals = DispatchSemaphore(value: 0)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    pending.withLock { $0.append(job) }
    arrivals.signal()
  }

  /// Runs an asynchronous operation to its end on this thread.
  static func result<Value: Sendable>(
    of operation: @escaping @Sendable () async -> Value
  ) -> Value {
    let executor = CallerExecutor()
    let box = ResultBox<Value>()
    Task(executorPreference: executor) { box.set(await operation()) }
    while true {
      if let value = box.value { return value }
      executor.runNext()
    }
  }

  private func runNext() {
    arrivals.wait()
    let job = pending.withLock { jobs in jobs.isEmpty ? nil : jobs.removeFirst() }
    unsafe job?.runSynchronously(on: asUnownedTaskExecutor())
  }
}

/// Where a task leaves what it found.
private final class ResultBox<Value: Sendable>: Sendable {
  private let stored = Mutex<Value?>(nil)

  var value: Value? { stored.withLock { $0 } }

  func set(_ value: Value) { stored.withLock { $0 = value } }
}
