package import Commands
import Formats
import Profiles

extension Session {
  /// Who asks for reports, where several do at the same time.
  package struct Asker: Sendable {
    /// Told what is noticed while a report is made.
    package var tell: @Sendable (Notice) -> Void
    /// Whether the asker has gone.
    package var hasGone: @Sendable () -> Bool

    /// Names what is called back.
    package init(
      tell: @escaping @Sendable (Notice) -> Void, hasGone: @escaping @Sendable () -> Bool
    ) {
      self.tell = tell
      self.hasGone = hasGone
    }
  }

  /// The sides of a comparison, where there are two.
  package var sides: ComparedProfiles? { compared }

  /// The same profile for one asker, compared with what is compared now.
  package func serving(_ asker: Asker, sides: ComparedProfiles?) -> Session {
    var session = self
    let isInterrupted = isInterrupted
    session.tell = asker.tell
    session.isInterrupted = { isInterrupted() || asker.hasGone() }
    session.compared = sides
    return session
  }

  /// The sides of a comparison of this profile with another, which somebody sent.
  package func sides(comparedWith bytes: [UInt8], named name: String) throws(UserError)
    -> ComparedProfiles
  {
    let base = try ProfileLoader(request: SourceRequest(), tell: tell).load(bytes, named: name)
    var open = NamedProfile("this profile", profile)
    open.isOpen = true
    return ComparedProfiles(base: [base], new: compared?.new ?? [open])
  }

  /// The profile as a file, without what filters would leave out of it.
  package func file() throws(UserError) -> [UInt8] {
    do throws(DecodeError) { return try PprofEncoder.encodeCompressed(profile) } catch {
      throw .output(.compression)
    }
  }
}
