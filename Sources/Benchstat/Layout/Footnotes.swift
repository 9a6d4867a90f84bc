/// The notes of a table, each told once and referred to by number.
struct Footnotes {
  private var notes: [ByteString] = []

  /// The numbers of some notes, new ones added at the end.
  mutating func references(to facts: [TableNote]) -> String {
    facts.map { fact in
      let text = fact.message
      let index = notes.firstIndex(of: text) ?? notes.count
      if index == notes.count { notes.append(text) }
      return Footnotes.superscript(index + 1)
    }.joined(separator: " ")
  }

  /// One line a note.
  func format() -> ByteString {
    notes.enumerated().reduce(into: []) { output, note in
      output += Array("\(Footnotes.superscript(note.offset + 1)) ".utf8) + note.element + [0x0A]
    }
  }

  /// All notes with their numbers.
  var numbered: [(number: String, text: ByteString)] {
    notes.enumerated().map { (Footnotes.superscript($0.offset + 1), $0.element) }
  }

  private static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(number).compactMap { $0.wholeNumberValue }.map { digits[$0] })
  }
}
