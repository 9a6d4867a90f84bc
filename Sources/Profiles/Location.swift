/// An instruction that was sampled; its lines stand together in the profile's line column.
package struct Location: Hashable, Sendable {
  /// The number its source gave it; shown to people, never used to look anything up.
  package var number: UInt64 = 0
  package var address: UInt64 = 0
  package var mapping: MappingID?
  package var isFolded = false
  /// Whether even its outermost line was inlined, into one that was taken away.
  package var isInlined = false
  /// The first of its lines; innermost inlined call first, as in profile.proto.
  package var firstLine: UInt32 = 0
  package var lineCount: UInt32 = 0

  /// A location without lines, to be filled in.
  package init() {}

  /// Where its lines stand in the profile's line column.
  package var lines: Range<Int> {
    Int(firstLine)..<(Int(firstLine) + Int(lineCount))
  }
}

/// One source line of a location; several where calls were inlined.
package struct Line: Hashable, Sendable {
  package var function: FunctionID?
  package var line: Int64 = 0
  package var column: Int64 = 0

  /// A line without a function, to be filled in.
  package init() {}

  /// A line of a function.
  package init(function: FunctionID?, line: Int64 = 0, column: Int64 = 0) {
    self.function = function
    self.line = line
    self.column = column
  }
}
