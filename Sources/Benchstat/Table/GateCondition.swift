/// Which changes make a run fail.
package struct GateCondition: Equatable, Sendable {
  /// Whether changes for the better, or of unknown direction, count too.
  package let includesAllChanges: Bool
  /// The change that is still allowed, 0.05 being 5 %.
  package let allowed: Double

  /// Any change for the worse that is known to be one.
  package static let anyRegression = GateCondition(includesAllChanges: false, allowed: 0)

  /// A condition on changes beyond an allowed one.
  package init(includesAllChanges: Bool, allowed: Double) {
    self.includesAllChanges = includesAllChanges
    self.allowed = allowed
  }

  /// Reads `regress`, `regress>5%`, `change` or `change>0.05`.
  init?(_ text: ByteString) {
    let parts = text.split(
      separator: UInt8(ascii: ">"), maxSplits: 1, omittingEmptySubsequences: false)
    let kind = String(decoding: parts[0], as: UTF8.self)
    guard kind == "regress" || kind == "change" else { return nil }
    guard parts.count > 1 else {
      self.init(includesAllChanges: kind == "change", allowed: 0)
      return
    }
    guard let allowed = GoNumber.share(parts[1]) else { return nil }
    self.init(includesAllChanges: kind == "change", allowed: allowed)
  }
}
