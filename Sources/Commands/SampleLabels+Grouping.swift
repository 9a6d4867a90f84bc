import Profiles
import Reports
import Units

extension SampleLabels {
  /// Groups a sample's labels by key, the values of a key in the order the sample has them.
  init(_ labels: [Label], _ strings: StringTable) {
    self.init()
    for label in labels {
      let key = strings[label.key]
      switch label.value {
      case .text(let text): add(strings[text], to: key)
      case .number(let number, let unit): add(Quantity(number, strings[unit]), to: key)
      }
    }
  }

  private mutating func add(_ text: String, to key: String) {
    if let index = texts.firstIndex(where: { $0.key.isIdentical(to: key) }) {
      texts[index].values.append(text)
    } else {
      texts.append(Texts(key: key, values: [text]))
    }
  }

  private mutating func add(_ number: Quantity, to key: String) {
    if let index = numbers.firstIndex(where: { $0.key.isIdentical(to: key) }) {
      numbers[index].values.append(number)
    } else {
      numbers.append(Numbers(key: key, values: [number]))
    }
  }

  /// Puts the keys in the order of the texts that are made of them.
  mutating func sort(by text: (String) -> String) {
    if texts.count > 1 { texts.sort { text($0.key).bytesPrecede(text($1.key)) } }
    if numbers.count > 1 { numbers.sort { text($0.key).bytesPrecede(text($1.key)) } }
  }
}

extension String {
  /// Whether two texts have the same bytes; `==` takes é for e and an accent.
  func isIdentical(to other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }

  /// Whether it goes before another text, byte by byte.
  func bytesPrecede(_ other: String) -> Bool {
    ForeignBytes.precedes(utf8.span, other.utf8.span)
  }
}
