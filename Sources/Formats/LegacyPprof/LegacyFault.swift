/// Why a text that one of pprof's old formats claimed does not read as that format.
package enum LegacyFault: Equatable, Sendable {
  /// Where a number that cannot be read stands.
  package enum Place: Equatable, Sendable {
    case sample
    case javaSample
    case javaAttribute
    case javaLocation
  }

  /// Which pair of a heap sample.
  package enum HeapPair: Equatable, Sendable {
    case allocation
    case inuse
  }

  /// A line is longer than the 64 KiB that pprof reads.
  case lineTooLong
  /// A heap sample without its counts, sizes and `@`.
  case sampleShape
  case number(NumberText.Fault, text: String, place: Place, line: String)
  /// An address of more than 64 bits.
  case addressTooLarge(text: String, line: String)
  case sizeWithoutCount(HeapPair, size: Int64)
  /// A Java heap sample that counts no objects.
  case noObjects(line: String)
  /// A Java profile whose header names no resolution.
  case noSampleTypes
  /// Attributes of a memory map that name each other grow past any use.
  case mappingTooLong
}
