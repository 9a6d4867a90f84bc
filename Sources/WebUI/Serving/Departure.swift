import Synchronization

/// Whether somebody who asked has gone, for those who work on the answer.
final class Departure: Sendable {
  private let happened = Atomic<Bool>(false)

  func happen() {
    happened.store(true, ordering: .relaxed)
  }

  var hasHappened: Bool { happened.load(ordering: .relaxed) }
}
