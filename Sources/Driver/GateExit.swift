import Commands
package import Reports

extension GateOutcome.Verdict {
  /// What `git bisect run` takes for good, bad and not to be told.
  package var exitCode: Int32 {
    switch self {
    case .passed: 0
    case .regressed: 1
    case .undecidable: 125
    }
  }
}

extension UserError {
  /// What a gate tells its caller in place of a verdict: 125 where the profiles are to blame, which
  /// `git bisect run` skips, and 128 where the call is, which ends it.
  package var gateExitCode: Int32 {
    switch self {
    case .damagedProfile, .combine, .command(.differentValues), .command(.noSampleTypes):
      GateOutcome.Verdict.undecidable.exitCode
    default: 128
    }
  }
}

/// What a gate says, under a name for front ends, which know no reports.
package typealias GateVerdict = GateOutcome.Verdict
