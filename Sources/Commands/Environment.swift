package import RegularExpressions
package import Reports

/// What commands need of the world; the driver supplies the real one, tests a made-up one.
package protocol Environment: Sendable {
  /// The lines of a source file as a profile names it, looked for as the options say.
  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String]

  /// Where on this disk that file is; nil if it is not found.
  func sourcePath(_ path: String, _ options: Options) -> String?

  /// Where the noise of this machine is kept; empty for nowhere.
  var noiseFloorFile: String { get }

  /// The bytes of a file that an option names.
  func contents(_ path: String) throws(UnreadableFile) -> [UInt8]

  /// How the search for a source file went; nil where nobody knows.
  func sourceFacts(_ path: String, _ options: Options) -> SourceFacts?

  /// Functions of a binary that an expression names or that cover an address, with names to be
  /// read or as the linker spells them.
  func symbols(
    of binary: MappedBinary, matching expression: RegularExpression, covering address: UInt64?,
    asSpelled: Bool
  ) throws(CodeProblem) -> [CodeSymbol]

  /// The instructions in a range of a binary's own addresses.
  func instructions(
    of binary: MappedBinary, at addresses: Range<UInt64>, intelSyntax: Bool
  ) throws(CodeProblem) -> [Instruction]

  /// The instructions at ranges of a profile's addresses, range by range, with the calls that were
  /// inlined to make them.
  func code(
    of binary: MappedBinary, at ranges: [Range<UInt64>], intelSyntax: Bool
  ) throws(CodeProblem) -> [[TracedInstruction]]
}

/// A world without machine code.
extension Environment {
  /// Nobody knows how files are found.
  package func sourceFacts(_ path: String, _ options: Options) -> SourceFacts? { nil }

  /// Nothing reads binaries.
  package func symbols(
    of binary: MappedBinary, matching expression: RegularExpression, covering address: UInt64?,
    asSpelled: Bool
  ) throws(CodeProblem) -> [CodeSymbol] {
    throw .noDisassembler
  }

  /// Nothing reads binaries.
  package func instructions(
    of binary: MappedBinary, at addresses: Range<UInt64>, intelSyntax: Bool
  ) throws(CodeProblem) -> [Instruction] {
    throw .noDisassembler
  }

  /// Nothing reads binaries.
  package func code(
    of binary: MappedBinary, at ranges: [Range<UInt64>], intelSyntax: Bool
  ) throws(CodeProblem) -> [[TracedInstruction]] {
    throw .noDisassembler
  }

  /// Made-up sources are nowhere.
  package func sourcePath(_ path: String, _ options: Options) -> String? { nil }
}
