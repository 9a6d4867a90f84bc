import Synchronization

/// Passes notices on and remembers them.
package final class NoticeLog: Sendable {
  private let tell: @Sendable (Notice) -> Void
  private let kept = Mutex<[Notice]>([])

  /// Passes notices on to this function.
  package init(tell: @escaping @Sendable (Notice) -> Void) {
    self.tell = tell
  }

  /// Passes one on.
  package func add(_ notice: Notice) {
    kept.withLock { $0.append(notice) }
    tell(notice)
  }

  /// All so far, in order.
  package var notices: [Notice] { kept.withLock(\.self) }
}
