import Synchronization

/// Passes notices on and remembers them.
final class NoticeLog: Sendable {
  private let tell: @Sendable (Notice) -> Void
  private let kept = Mutex<[Notice]>([])

  init(tell: @escaping @Sendable (Notice) -> Void) {
    self.tell = tell
  }

  /// Passes one on.
  func add(_ notice: Notice) {
    kept.withLock { $0.append(notice) }
    tell(notice)
  }

  /// All so far, in order.
  var notices: [Notice] { kept.withLock(\.self) }
}
