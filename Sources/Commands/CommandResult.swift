package import Profiles
package import Reports

/// What a command made.
package struct CommandResult: Sendable {
  package var content: Content
  /// What the user should know besides, in order.
  package var notices: [CommandNotice]
  /// What is to be kept for later comparisons.
  package var noiseFloor: NoiseFloor?

  /// Findings, or a profile to be written in some format.
  package enum Content: Sendable {
    case report(Report)
    case profile(Profile)
  }

  /// A result with what was noticed on the way.
  package init(_ content: Content, notices: [CommandNotice]) {
    self.content = content
    self.notices = notices
  }

  /// What a gate says, where one was asked for.
  package var gate: GateOutcome? {
    guard case .report(let report) = content else { return nil }
    return report.gate
  }
}
