/// A place between two code points of a text.
struct Place {
  private(set) var position: Int
  /// The neighbouring code points, nil at the text's ends.
  private(set) var before: UInt32?
  private(set) var after: UInt32?
  private var width = 0

  init(_ text: Span<UInt8>, _ position: Int) {
    self.position = position
    before = position > 0 ? text.rune(before: position).value : nil
    read(text)
  }

  /// The place behind the next code point; at the end of the text, the same.
  func advanced(in text: Span<UInt8>) -> Place {
    guard after != nil else { return self }
    var next = self
    next.position += width
    next.before = after
    next.read(text)
    return next
  }

  var assertions: Assertions {
    Assertions(before: before, after: after)
  }

  private mutating func read(_ text: Span<UInt8>) {
    if position < text.count {
      let rune = text.rune(at: position)
      after = rune.value
      width = rune.width
    } else {
      after = nil
      width = 0
    }
  }
}
