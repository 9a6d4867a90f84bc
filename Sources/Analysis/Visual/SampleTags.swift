import Profiles
import Units

/// Reads samples' labels as the tags that pictures of graphs show.
///
/// All texts of a sample together are one tag. Of numbers only those of the key `bytes` count, each
/// under the sample's texts. The mark of a base's samples is none.
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
    var isNumber: Bool
  }

  /// Of which numbers pictures show.
  private static let numberKey = "bytes"

  /// All tags met so far.
  private(set) var kinds: [Kind] = []
  /// The tags of the sample read last.
  private(set) var current: [Occurrence] = []

  private let strings: StringTable
  private let conversion: UnitConversion
  private var cursor: LabelTable.Cursor
  private var labels: [Label] = []
  private var textTags: [[String]: UInt32] = [:]
  private var numberTags: [NumberKey: UInt32] = [:]
  private var known: [[Label]: [Occurrence]] = [:]

  private struct NumberKey: Hashable {
    let texts: UInt32
    let text: String
  }

  /// Numbers are shown in `outputUnit`.
  init(_ profile: Profile, units: LabelUnits, outputUnit: String) {
    strings = profile.strings
    conversion = UnitConversion(from: units[Self.numberKey], to: outputUnit)
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
    var numbers: [Int64] = []
    for label in labels {
      let key = strings[label.key]
      switch label.value {
      case .text(let text) where key != Profile.baseLabel.key:
        lines.append(key + ":" + strings[text])
      case .number(let number, _) where key == Self.numberKey: numbers.append(number)
      default: break
      }
    }
    lines.sort { $0.utf8Precedes($1) }
    let texts = lines.isEmpty ? nil : tag(for: lines)
    let number = texts.map { $0 + 1 } ?? 0
    return (texts.map { [Occurrence(tag: $0, value: 0)] } ?? [])
      + numbers.map { Occurrence(tag: tag(for: $0, under: number), value: $0) }
  }

  private mutating func tag(for lines: [String]) -> UInt32 {
    if let tag = textTags[lines] { return tag }
    let tag = UInt32(truncatingIfNeeded: kinds.count)
    kinds.append(Kind(texts: tag + 1, lines: lines, isNumber: false))
    textTags[lines] = tag
    return tag
  }

  private mutating func tag(for number: Int64, under texts: UInt32) -> UInt32 {
    let key = NumberKey(texts: texts, text: conversion.label(number))
    if let tag = numberTags[key] { return tag }
    let tag = UInt32(truncatingIfNeeded: kinds.count)
    kinds.append(Kind(texts: texts, lines: [key.text], isNumber: true))
    numberTags[key] = tag
    return tag
  }
}
