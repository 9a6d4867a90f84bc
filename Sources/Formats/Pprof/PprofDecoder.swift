import Bytes
import Profiles

/// Decodes profile.proto from windows of bytes, straight into columns.
///
/// Fields may come in any order and the string table last, so ids and string indices stand in the
/// columns as the file has them until `finish` checks and translates them.
struct PprofDecoder {
  var sampleTypes: [ValueType] = []
  var periodType: ValueType?
  var mappings: [Mapping] = []
  var mappingIDs = IDTable()
  var locations: [Location] = []
  var locationIDs = IDTable()
  /// The mapping id of each location, as the file has it.
  var locationMappings: [UInt64] = []
  var lines: [Line] = []
  /// The function id of each line, as the file has it.
  var lineFunctions: [UInt64] = []
  var functions: [Function] = []
  var functionIDs = IDTable()
  var strings = StringTable.unfilled
  var samples = PprofSamples()
  var scalars = PprofScalars()
  /// The largest string index seen, to be checked when the table is known.
  var highestString = HighestString()
  /// Says which field is being read, for errors.
  var path = PprofPath()

  /// How many fields of number zero have come, which no writer writes.
  private var emptyFields = 0
  /// So many of them are no profile; a device of zeros never ends.
  private static let mostEmptyFields = 1 << 20

  /// A longer field is taken for damage rather than waited for.
  static let longestField: UInt64 = 1 << 28

  /// Decodes the whole top-level fields that stand in the bytes; returns how many bytes they took.
  ///
  /// What is cut off at the end is left for the next call, unless this is the last one.
  mutating func decode(_ bytes: Span<UInt8>, at offset: Int, isLast: Bool) throws(DecodeError)
    -> Int
  {
    var input = ByteReader(bytes, base: offset)
    while true {
      try decodePlainSamples(&input)
      guard !input.isAtEnd else { return input.consumed }
      let before = input.consumed
      do {
        try decodeField(&input)
      } catch {
        guard !isLast, let cut = error as? ByteError, cut.mayContinue else {
          throw described(error, at: input.offset)
        }
        return before
      }
    }
  }

  /// Decodes samples as long as they are written as nearly all are.
  private mutating func decodePlainSamples(_ input: inout ByteReader) throws(DecodeError) {
    do {
      try samples.decodePlain(&input, &highestString, &path)
    } catch {
      throw described(error, at: input.offset)
    }
  }

  /// The error with the path of the field being read.
  private func described(_ error: any Error, at offset: Int) -> DecodeError {
    switch error {
    case let error as ByteError:
      DecodeError(.wire(error), at: error.offset, in: describePath())
    case let error as DecodeError: error
    default: DecodeError(.unrecognizedFormat, at: offset)
    }
  }

  /// Decodes one top-level field; a `ByteError` means that its end has not arrived.
  private mutating func decodeField(_ input: inout ByteReader) throws {
    let start = input.offset
    let key = try input.varint()
    path = PprofPath(field: key >> 3)
    guard key & 7 == 2 else {
      try decodeScalar(&input, key: key, at: start)
      return
    }
    var message = try input.lengthDelimited()
    do {
      try decode(&message, field: key >> 3, at: start, window: input)
    } catch let error as ByteError {
      throw DecodeError(.wire(error), at: error.offset, in: describePath())
    }
  }

  private mutating func decode(
    _ message: inout ByteReader, field: UInt64, at start: Int, window: ByteReader
  ) throws {
    switch Int(truncatingIfNeeded: field) {
    case PprofField.sample: try samples.decode(&message, window: window, &highestString, &path)
    case PprofField.string: try addString(message)
    case PprofField.location: try decodeLocation(&message)
    case PprofField.function: try decodeFunction(&message)
    case PprofField.mapping: try decodeMapping(&message)
    case PprofField.sampleType: sampleTypes.append(try decodeValueType(&message))
    case PprofField.periodType: periodType = try decodeValueType(&message)
    case PprofField.comment:
      while !message.isAtEnd { scalars.comments.append(try string(&message)) }
    case PprofField.dropFrames...PprofField.documentationURL:
      throw ByteError.wireType(at: start, field: field, wireType: 2)
    default: break
    }
  }

  private mutating func decodeScalar(_ input: inout ByteReader, key: UInt64, at start: Int) throws {
    let field = Int(truncatingIfNeeded: key >> 3)
    if field == 0 {
      emptyFields += 1
      guard emptyFields <= Self.mostEmptyFields else {
        throw DecodeError(.unrecognizedFormat, at: start)
      }
    }
    guard (1...PprofField.documentationURL).contains(field) else {
      try input.skip(key: key, at: start)
      return
    }
    guard key & 7 == 0, field >= PprofField.dropFrames, field != PprofField.periodType else {
      throw DecodeError(
        .wire(.wireType(at: start, field: key >> 3, wireType: UInt8(key & 7))), at: start,
        in: describePath())
    }
    let offset = input.offset
    let value = try input.varint()
    if scalars.isText(field) {
      try scalars.set(field, to: checkedString(value, at: offset))
    } else if !scalars.set(field, to: Int64(bitPattern: value)) {
      throw DecodeError(.concatenated, at: start, in: "time_nanos")
    }
  }

  private mutating func addString(_ message: borrowing ByteReader) throws(DecodeError) {
    if strings.count == 0, message.remaining > 0 {
      throw DecodeError(.firstStringNotEmpty, at: message.offset, in: "string_table[0]")
    }
    guard strings.count < Int(UInt32.max) else {
      throw DecodeError(.tooMany("string_table"), at: message.offset)
    }
    strings.append(message.all)
  }

  /// Reads a string index, to be checked when the table is known.
  mutating func string(_ input: inout ByteReader) throws -> StringID {
    let offset = input.offset
    return try checkedString(input.varint(), at: offset)
  }

  private mutating func checkedString(_ value: UInt64, at offset: Int) throws(DecodeError)
    -> StringID
  {
    StringID(rawValue: try highestString.note(value, at: offset, in: path))
  }
}

extension ByteError {
  /// Whether bytes that have not arrived yet could mend it.
  fileprivate var mayContinue: Bool {
    switch self {
    case .truncated: true
    case .lengthPastEnd(_, let length): length <= PprofDecoder.longestField
    case .overlongVarint, .wireType: false
    }
  }
}
