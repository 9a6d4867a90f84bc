import NIOCore
import Synchronization

/// The connections that are open.
final class Connections: Sendable {
  private let limit: Int
  private let open = Mutex<[ObjectIdentifier: any Channel]>([:])

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes one in until it is closed; false if there are too many.
  func admit(_ channel: any Channel) -> Bool {
    let key = ObjectIdentifier(channel)
    let isAdmitted = open.withLock { open in
      guard open.count < limit else { return false }
      open[key] = channel
      return true
    }
    if isAdmitted {
      channel.closeFuture.whenComplete { _ in
        self.open.withLock { _ = $0.removeValue(forKey: key) }
      }
    }
    return isAdmitted
  }

  var count: Int { open.withLock(\.count) }

  func closeAll() {
    for channel in open.withLock({ Array($0.values) }) { channel.close(promise: nil) }
  }
}
