import Profiles
import Units

/// Reads samples' labels as the tags that pictures of graphs show.
///
/// All texts of a sample together are one tag; each number is another, under the sample's texts. In
/// Go's pprof only numbers of the key `bytes` count. The mark of a base's samples is none.
struct SampleTags {
  /// What a sample adds to the tags it has.
  struct Weight {
    var value: Int64
    var divisor: Int64
  }

  /// One tag of a sample.
  struct Occurrence {
    /// Which tag, among all that were met.
    var tag: UInt32
    /// The number, where it stands for one.
    var value: Int64
  }

  /// A tag as it was first met.
  struct Kind {
    /// The number of its texts, 0 for none; numbers stand under the texts of their sample.
    var texts: UInt32
    var lines: [String]
    /// What it is a number of; nil for texts.
    var key: String?
  }

  /// All tags met so far.
  private(set) var kinds: [Kind] = []
  /// The tags of the sample read last.
  private(set) var current: [Occurrence] = []

  private let strings: StringTable
  private let display: TagDisplay
  private var conversions: [StringID: UnitConversion?] = [:]
  private var cursor: LabelTable.Cursor
  private var labels: [Label] = []
  private var textTags: [[String]: UInt32] = [:]
  private var numberTags: [NumberKey: UInt32] = [:]
  private var known: [[Label]: [Occurrence]] = [:]

  private struct NumberKey: Hashable {
    let texts: UInt32
    let key: StringID
    let text: String
  }

  init(_ profile: Profile, _ display: TagDisplay) {
    strings = profile.strings
    self.display = display
    cursor = profile.samples.labels.makeCursor()
  }

  /// Reads the next sample's labels.
  mutating func advance() {
    cursor.next(into: &labels)
    guard !labels.isEmpty else {
      current.removeAll()
      return
    }
    if let tags = known[labels] {
      current = tags
    } else {
      current = tags(of: labels)
      known[labels] = current
    }
  }

  private mutating func tags(of labels: [Label]) -> [Occurrence] {
    var lines: [String] = []
    var numbers: [(key: StringID, conversion: UnitConversion, value: Int64)] = []
    for label in labels {
      let key = strings[label.key]
      switch label.value {
      case .text(let text) where key != Profile.baseLabel.key:
        lines.append(key + ":" + strings[text])
      case .number(let number, _):
        if let conversion = conversion(of: label.key) {
          numbers.append((label.key, conversion, number))
        }
      default: break
      }
    }
    lines.sort { $0.utf8Precedes($1) }
    let texts = lines.isEmpty ? nil : tag(for: lines)
    let number = texts.map { $0 + 1 } ?? 0
    return (texts.map { [Occurrence(tag: $0, value: 0)] } ?? [])
      + numbers.map { label in
        let key = NumberKey(
          texts: number, key: label.key, text: label.conversion.label(label.value))
        return Occurrence(tag: tag(for: key), value: label.value)
      }
  }

  /// How numbers of a key are shown; nil for those that are not.
  private mutating func conversion(of key: StringID) -> UnitConversion? {
    if let known = conversions[key] { return known }
    let name = strings[key]
    let conversion =
      display.shows(numbersOf: name)
      ? UnitConversion(from: display.units[name], to: display.outputUnit) : nil
    conversions[key] = .some(conversion)
    return conversion
  }

  private mutating func tag(for lines: [String]) -> UInt32 {
    if let tag = textTags[lines] { return tag }
    let tag = UInt32(truncatingIfNeeded: kinds.count)
    kinds.append(Kind(texts: tag + 1, lines: lines, key: nil))
    textTags[lines] = tag
    return tag
  }

  private mutating func tag(for key: NumberKey) -> UInt32 {
    if let tag = numberTags[key] { return tag }
    let tag = UInt32(truncatingIfNeeded: kinds.count)
    kinds.append(Kind(texts: key.texts, lines: [key.text], key: strings[key.key]))
    numberTags[key] = tag
    return tag
  }
}
