/// A profile as pprof's old formats write it: stacks of addresses, and a memory map beside them.
struct LegacyProfile {
  /// A name and a unit.
  typealias Kind = (type: String, unit: String)

  var sampleTypes: [Kind]
  var periodType: Kind
  var period: Int64 = 1
  var durationNanoseconds: Int64 = 0
  var samples: [LegacySample] = []
  var mappings: [LegacyMapping] = []
  /// Whether a stack's second address may repeat its leaf, one less.
  var mayRepeatLeaf = false
  /// What Java's agent says of its addresses; nil where addresses are a program's.
  var javaLines: [UInt64: JavaLine]?
}

/// A stack with what was counted on it.
struct LegacySample {
  /// Leaf first.
  var stack: [UInt64]
  var values: [Int64]
  /// The size of one object in bytes, in profiles of the heap; zero where nothing was allocated.
  var blockSize: Int64?
}

/// What Java's agent says of an address.
struct JavaLine {
  var function: ArraySlice<UInt8>
  var file: ArraySlice<UInt8> = []
  var line: Int64 = 0
}

/// A line of a memory map.
struct LegacyMapping {
  var start: UInt64 = 0
  var limit: UInt64 = 0
  var offset: UInt64 = 0
  var file: [UInt8] = []
  var buildID: [UInt8] = []
}
