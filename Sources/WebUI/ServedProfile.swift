package import Commands
package import Driver
import Synchronization

/// The profile that is served, and what those who look at it may change.
package final class ServedProfile: Sendable {
  let session: Session
  /// The options of the command line, which requests start from.
  let options: Options
  let sets: OptionSetFile
  private let compared: Mutex<ComparedProfiles?>

  /// Serves a session's profile.
  package init(_ session: Session, _ options: Options, sets: OptionSetFile = OptionSetFile()) {
    self.session = session
    self.options = options
    self.sets = sets
    compared = Mutex(session.sides)
  }

  /// The sides of a comparison, if there is one now.
  var sides: ComparedProfiles? {
    get { compared.withLock(\.self) }
    set { compared.withLock { $0 = newValue } }
  }
}
