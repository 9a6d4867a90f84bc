/// A reader that steps through a mangled name.
protocol ByteCursor {
  var bytes: [UInt8] { get }
  var position: Int { get set }
  /// Where what is being read ends.
  var end: Int { get }
}

extension ByteCursor {
  var isAtEnd: Bool { position >= end }
  var malformed: DemanglingError { .malformed(at: position) }

  /// The byte some places ahead; zero after the end, which begins nothing.
  func peek(_ distance: Int = 0) -> UInt8 {
    let index = position + distance
    return index < end ? bytes[index] : 0
  }

  func isNext(_ letter: Unicode.Scalar) -> Bool {
    peek() == UInt8(ascii: letter)
  }

  /// Steps over a letter if it is next.
  mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard isNext(letter) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ letter: Unicode.Scalar) throws(DemanglingError) {
    guard take(letter) else { throw malformed }
  }

  /// Takes whatever byte is next.
  mutating func next() throws(DemanglingError) -> UInt8 {
    guard !isAtEnd else { throw malformed }
    position += 1
    return bytes[position - 1]
  }
}
