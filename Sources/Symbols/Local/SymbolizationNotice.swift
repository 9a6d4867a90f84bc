/// Something to say about how names of addresses were looked for.
package enum SymbolizationNotice: Equatable, Sendable {
  /// The profile does not say which program it is of.
  case noMainBinary
  /// A binary was there but could not be used.
  case failed(binary: String, buildID: String, BinaryProblem)
  /// Some binaries are not there.
  case missingBinaries
  /// A binary in the search path is of another build.
  case ignored(file: String, wanted: String, found: String)

  /// Whether it complains that a binary is of another build, which Go's pprof never finds out.
  package var isAboutBuild: Bool {
    if case .failed(_, _, .binary(_, .buildMismatch)) = self { true } else { false }
  }
}

/// Why a binary that a profile names could not be used.
package enum BinaryProblem: Error, Equatable, Sendable {
  case binary(path: String, BinaryError)
  case program(ProgramError)
}
