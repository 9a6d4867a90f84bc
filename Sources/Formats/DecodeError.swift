package import Bytes

/// What is wrong with a file that was to be a profile, and where.
package struct DecodeError: Error, Equatable, Sendable {
  /// The fact, without a sentence.
  package enum Reason: Equatable, Sendable {
    case input(InputError)
    case empty
    /// A text goes on beyond so many bytes, more than any profiler writes.
    case longText(Int)
    case wire(ByteError)
    case unrecognizedFormat
    /// A second profile begins where one should end.
    case concatenated
    case firstStringNotEmpty
    case stringIndex(Int64, count: Int)
    case zeroID
    case duplicateID(UInt64)
    case danglingID(UInt64)
    /// A line of a location, given by its id, has none of the profile's functions.
    case noFunction(UInt64, location: UInt64)
    case noSampleTypes
    case valueCount(Int, types: Int)
    case tooMany(String)
    /// A text format's line does not read as its format wants.
    case malformedText
    /// A text of one of pprof's old formats.
    case legacy(LegacyFault)
  }

  package var reason: Reason
  /// The offset of the first wrong byte, counted after inflating; nil where no byte is to blame.
  package var offset: Int?
  /// The field, as in `sample[17].location_id`; empty where none is to blame.
  package var path: String

  /// A fact with its place.
  package init(_ reason: Reason, at offset: Int? = nil, in path: String = "") {
    self.reason = reason
    self.offset = offset
    self.path = path
  }
}
