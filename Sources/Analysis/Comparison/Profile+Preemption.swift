package import Profiles
import RegularExpressions

extension Profile {
  /// Whether samples were taken while Go's runtime interrupted a goroutine.
  ///
  /// The profiler's own signal is often delivered together with the one that interrupts, so how
  /// many samples stand there says how busy the machine was, not what the program did: a hundredth
  /// of one run and an eighth of the next.
  package var holdsPreemption: Bool {
    functions.contains { Self.isPreemption(strings[$0.name]) }
  }

  /// The profile with samples of an interruption charged to the function that was interrupted.
  package func chargingPreemptionToCallers() -> Profile {
    guard holdsPreemption else { return self }
    var options = FilterOptions()
    options[.hide] = #"^runtime\.asyncPreempt2?$"#
    guard let filter = try? Filter(compiling: options) else { return self }
    return filtered(by: filter).profile
  }

  private static func isPreemption(_ name: String) -> Bool {
    name == "runtime.asyncPreempt" || name == "runtime.asyncPreempt2"
  }
}
