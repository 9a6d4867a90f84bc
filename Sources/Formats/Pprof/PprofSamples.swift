import Bytes
import Profiles

/// The samples decoded so far, each part in its column.
struct PprofSamples {
  private(set) var count = 0
  /// The first sample whose number of values is not the first sample's.
  private(set) var oddValueCount: (sample: Int, count: Int)?

  private var stacks = PprofStacks()
  private var values = PprofValues()
  private var labels = LabelTable()

  /// The labels that are not in the table yet.
  private var waiting = PackedLabels()

  /// How many values the first sample has.
  var valueCount: Int? { values.rowLength }

  /// Decodes plain samples as long as they stand in a row, from the reader's place on.
  mutating func decodePlain(
    _ window: inout ByteReader, _ highestString: inout HighestString, _ path: inout PprofPath
  ) throws {
    let bytes = window.all
    let base = window.end &- bytes.count
    while let sample = PlainSample(bytes, at: window.consumed) {
      stacks.begin()
      guard stacks.decode(plain: sample.ids, of: bytes, base: base) else { return }
      window.skip(to: sample.end)
      path = .sampleValues
      let valueEnd = sample.values.upperBound &+ base
      try values.append(packed: window.reader(over: (sample.values.lowerBound &+ base)..<valueEnd))
      let labelEnd = decodeLabels(
        bytes, sample.values.upperBound..<sample.end, below: highestString.index)
      if labelEnd < sample.end {
        var rest = window.reader(over: (labelEnd &+ base)..<(sample.end &+ base))
        try decodeFields(&rest, window: window, &highestString, &path)
      }
      finishSample()
    }
  }

  /// Decodes plain labels; returns where the first field begins that is none.
  @inline(__always)
  private mutating func decodeLabels(
    _ bytes: Span<UInt8>, _ range: Range<Int>, below highest: UInt32
  ) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, let label = PlainLabel(bytes, at: index, below: highest) {
      let end = index &+ label.size
      guard end <= range.upperBound else { return index }
      waiting.append(key: label.key, text: label.text)
      index = end
    }
    return index
  }

  /// Decodes one sample; `window` covers it and most of those before it.
  mutating func decode(
    _ message: inout ByteReader, window: ByteReader, _ highestString: inout HighestString,
    _ path: inout PprofPath
  ) throws {
    stacks.begin()
    try decodeFields(&message, window: window, &highestString, &path)
    finishSample()
  }

  private mutating func decodeFields(
    _ message: inout ByteReader, window: ByteReader, _ highestString: inout HighestString,
    _ path: inout PprofPath
  ) throws {
    while !message.isAtEnd {
      let start = message.offset
      let key = try message.varint()
      path.inner = key >> 3
      switch key {
      case 0x1a: try appendLabel(message.lengthDelimited(), &highestString, &path)
      case 0x0a: try stacks.decode(packed: message.lengthDelimited(), window: window)
      case 0x08: try stacks.decode(one: &message, at: start, window: window)
      case 0x12: try values.append(packed: message.lengthDelimited())
      case 0x10: try values.append(message.varint())
      case let key where (1...3).contains(key >> 3):
        throw ByteError.wireType(at: start, field: key >> 3, wireType: UInt8(key & 7))
      default: try message.skip(key: key, at: start)
      }
    }
  }

  private mutating func finishSample() {
    let length = values.endRow()
    if length != values.rowLength, oddValueCount == nil { oddValueCount = (count, length) }
    stacks.finishSample()
    if waiting.endSample() { labels.take(&waiting) }
    count &+= 1
  }

  private mutating func appendLabel(
    _ message: consuming ByteReader, _ highestString: inout HighestString, _ path: inout PprofPath
  ) throws {
    var label = PprofLabel()
    while !message.isAtEnd {
      let start = message.offset
      let key = try message.varint()
      path.innermost = key >> 3
      switch key {
      case 0x08: label.key = try message.string(&highestString, path)
      case 0x10: label.text = try message.string(&highestString, path)
      case 0x18: label.number = Int64(bitPattern: try message.varint())
      case 0x20: label.unit = try message.string(&highestString, path)
      case let key where (1...4).contains(key >> 3):
        throw ByteError.wireType(at: start, field: key >> 3, wireType: UInt8(key & 7))
      default: try message.skip(key: key, at: start)
      }
    }
    path.innermost = 0
    label.append(to: &waiting)
  }

  /// Ends writing; in place, as a column that two structures share would be copied.
  mutating func seal() {
    stacks.seal()
    values.seal()
    labels.take(&waiting)
    labels.seal()
  }

  /// The sealed samples, every location by its position in the location table.
  func table(_ ids: IDTable) throws(DecodeError) -> SampleTable {
    SampleTable(values: values.columns, stacks: try stacks.table(ids), labels: labels)
  }
}

/// A label while its fields arrive.
private struct PprofLabel {
  var key: UInt32 = 0
  var text: UInt32 = 0
  var number: Int64 = 0
  var unit: UInt32 = 0

  /// Adds it to a sample's: as a text if it has one, whatever else it says, and not at all if it
  /// says nothing but its key, which pprof takes for no label.
  func append(to labels: inout PackedLabels) {
    if text != 0 {
      labels.append(key: key, text: text)
    } else if number != 0 || unit != 0 {
      labels.append(key: key, number: number, unit: unit)
    }
  }
}

extension ByteReader {
  /// Reads a string index, to be checked when the table is known.
  fileprivate mutating func string(_ highest: inout HighestString, _ path: PprofPath) throws
    -> UInt32
  {
    let start = offset
    return try highest.note(varint(), at: start, in: path)
  }
}
