import Bytes
package import Symbols

extension SymbolizationNotice {
  /// Sentence for the user, in the words of Go's pprof.
  package var message: String {
    switch self {
    case .noMainBinary: "Main binary filename not available."
    case .failed(let binary, let buildID, let problem):
      "Local symbolization failed for \(binary)"
        + (buildID.isEmpty ? "" : " (build ID \(buildID))") + ": " + problem.message
    case .missingBinaries:
      """
      Some binary filenames not available. Symbolization may be incomplete.
      Try setting PPROF_BINARY_PATH to the search path for local binaries.
      """
    case .ignored(let file, let wanted, let found):
      "Ignoring local file \(file): build-id mismatch (\(wanted) != \(found))"
    }
  }
}

extension BinaryProblem {
  /// Part of a sentence for the user.
  package var message: String {
    switch self {
    case .binary(let path, .input(.cannotOpen(let errno))):
      "open \(path): " + SystemError.text(errno)
    case .binary(let path, .input(.cannotRead(let errno, _))):
      "read \(path): " + SystemError.text(errno)
    case .binary(let path, .input), .binary(let path, .unknownFormat):
      "open \(path): unrecognized object file"
    case .binary(let path, .damaged): "open \(path): damaged object file"
    case .binary(let path, .noSegment): "no program header matches mapping info of \(path)"
    case .binary(_, .buildMismatch): "build ID mismatch"
    case .program(let error): error.message
    }
  }
}

extension ProgramError {
  /// Part of a sentence for the user.
  package var message: String {
    switch self {
    case .notStarted(let program, let errno): "exec \(program): " + SystemError.text(errno)
    case .failed(let program, let code): "\(program): exit status \(code)"
    case .killed(let program, let signal): "\(program): signal \(signal)"
    case .tooMuch(let program, let limit): "\(program): more than \(limit) bytes of output"
    }
  }
}
