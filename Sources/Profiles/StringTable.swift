/// All texts of a profile in one buffer; a text becomes a `String` only when it is asked for.
package struct StringTable: Sendable {
  /// The texts' bytes, one after another; not necessarily valid UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  package private(set) var ends: [Int] = []

  /// Whether bytes that are no text, and characters that act, come out as they are in the end; see
  /// `ForeignBytes`.
  package var keepsForeignBytes = false

  /// A table that holds only the empty string.
  package init() {
    ends = [0]
  }

  /// A table without even the empty string, for decoders that read it from the file.
  package static var unfilled: StringTable {
    var table = StringTable()
    table.ends = []
    return table
  }

  package var count: Int { ends.count }

  /// Where a text's bytes stand.
  package func range(of id: StringID) -> Range<Int> {
    let index = id.index
    guard index < ends.count else { return 0..<0 }
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// The bytes of a text.
  package func utf8(_ id: StringID) -> ArraySlice<UInt8> {
    bytes[range(of: id)]
  }

  /// Whether a text has no bytes.
  package func isEmpty(_ id: StringID) -> Bool {
    range(of: id).isEmpty
  }

  /// The text; a byte that is not UTF-8 reads `\xNN`, so that nothing is lost from sight.
  package subscript(id: StringID) -> String {
    let utf8 = bytes[range(of: id)]
    if keepsForeignBytes { return ForeignBytes.text(utf8) }
    return String(validating: utf8, as: UTF8.self) ?? Self.escapingInvalid(utf8)
  }

  /// A text from elsewhere as the texts here read.
  package func reading(_ text: String) -> String {
    keepsForeignBytes ? ForeignBytes.text(Array(text.utf8)[...]) : text
  }

  /// The bytes that a text stands for here.
  package func bytes(of text: String) -> [UInt8] {
    keepsForeignBytes ? ForeignBytes.restored(Array(text.utf8)) : Array(text.utf8)
  }

  /// Adds a text without looking for an equal one.
  package mutating func append(_ text: Span<UInt8>) {
    bytes.append(addingCapacity: text.count) { output in
      for index in text.indices { output.append(text[index]) }
    }
    ends.append(bytes.count)
  }

  /// Adds a text without looking for an equal one.
  package mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  private static func escapingInvalid(_ utf8: ArraySlice<UInt8>) -> String {
    var text = ""
    var rest = utf8
    while !rest.isEmpty {
      let length = validPrefixLength(rest)
      if length > 0 {
        text += String(decoding: rest.prefix(length), as: UTF8.self)
        rest = rest.dropFirst(length)
      } else if let byte = rest.popFirst() {
        text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return text
  }

  /// How many bytes from the start are whole valid scalars; O(length).
  private static func validPrefixLength(_ utf8: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = utf8.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      length += UTF8.width(scalar)
    }
    return length
  }
}
