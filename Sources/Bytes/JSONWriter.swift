/// Writes JSON member by member, in the order it is told, straight into bytes.
///
/// Lists and objects of a program's making stand on one line or an element a line, so that files can
/// be compared line by line.
package struct JSONWriter: Sendable {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private var layout = Layout.oneLine
  private var depth = 0
  /// Whether the object or list has no element yet.
  private var isEmpty = true
  private var followsName = false

  /// A writer that has written nothing.
  package init() {}

  /// Where the elements of an object or a list stand.
  package enum Layout: Sendable {
    case oneLine, lineEach
  }

  /// Writes an object; the function writes its members.
  package mutating func object(
    _ layout: Layout = .oneLine, _ writeMembers: (inout JSONWriter) -> Void
  ) {
    enclose("{", "}", layout, writeMembers)
  }

  /// Writes a list; the function writes its elements.
  package mutating func list(
    _ layout: Layout = .oneLine, _ writeElements: (inout JSONWriter) -> Void
  ) {
    enclose("[", "]", layout, writeElements)
  }

  /// Writes the name of the member whose value is written next.
  package mutating func name(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .lineEach { bytes.append(UInt8(ascii: " ")) }
    followsName = true
  }

  /// Writes a text; what would act on a terminal or not be seen is written as an escape.
  package mutating func text(_ text: String) {
    separate()
    quote(text)
  }

  /// Writes a whole number.
  package mutating func integer(_ number: Int64) {
    plain(String(number))
  }

  /// Writes a number so that it reads back the same; null if it is not finite.
  package mutating func number(_ number: Double) {
    guard number.isFinite else { return null() }
    let text = number.description
    plain(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// Writes true or false.
  package mutating func flag(_ flag: Bool) {
    plain(flag ? "true" : "false")
  }

  /// Writes that there is no value.
  package mutating func null() {
    plain("null")
  }

  /// Ends the line.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension JSONWriter {
  private mutating func plain(_ text: String) {
    separate()
    bytes += text.utf8
  }

  /// Puts a comma or a new line where an element or a member's name begins.
  private mutating func separate() {
    if followsName {
      followsName = false
      return
    }
    guard depth > 0 else { return }
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    if layout == .lineEach { breakLine() }
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: depth)
  }

  private mutating func enclose(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ inner: Layout,
    _ write: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    let outer = layout
    (layout, isEmpty) = (inner, true)
    depth += 1
    write(&self)
    depth -= 1
    if inner == .lineEach, !isEmpty { breakLine() }
    (layout, isEmpty) = (outer, false)
    bytes.append(UInt8(ascii: close))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: { Self.needsThought($0) }) {
      for scalar in text.unicodeScalars { append(scalar) }
    } else {
      bytes += text.utf8
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A byte that characters to be escaped begin with; nearly all texts have none.
  private static func needsThought(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte >= 0x7f || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\"" || scalar == "\\" {
      bytes += [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
    } else if scalar.isHarmful {
      let digits = String(scalar.value, radix: 16)
      bytes += "\\u".utf8
      bytes += repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count))
      bytes += digits.utf8
    } else {
      bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
}
