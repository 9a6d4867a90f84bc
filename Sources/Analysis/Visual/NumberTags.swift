import Profiles
import Units

/// Numbers what the numbers of samples read, key by key and apart under different texts.
struct NumberTags {
  private struct Key: Hashable {
    let texts: UInt32
    let key: StringID
    let text: String
  }

  private let strings: StringTable
  private let display: TagDisplay
  private var conversions: [StringID: UnitConversion?] = [:]
  private var numbers: [Key: UInt32] = [:]

  init(_ strings: StringTable, _ display: TagDisplay) {
    self.strings = strings
    self.display = display
  }

  /// How many numbers of a sample are shown.
  mutating func shownCount(_ labels: [Label]) -> Int {
    var count = 0
    for label in labels {
      if case .number = label.value, conversion(of: label.key) != nil { count += 1 }
    }
    return count
  }

  /// Adds the tags of a sample's numbers under its texts; those not met before go to `kinds`.
  mutating func add(
    _ labels: [Label], under texts: UInt32, to occurrences: inout [SampleTags.Occurrence],
    _ kinds: inout [SampleTags.Kind]
  ) {
    for label in labels {
      guard case .number(let value, _) = label.value, let conversion = conversion(of: label.key)
      else { continue }
      let key = Key(texts: texts, key: label.key, text: conversion.label(value))
      let tag = numbers[key] ?? UInt32(truncatingIfNeeded: kinds.count)
      if Int(tag) == kinds.count {
        numbers[key] = tag
        kinds.append(
          SampleTags.Kind(texts: texts, lines: [key.text], key: strings[label.key]))
      }
      occurrences.append(SampleTags.Occurrence(tag: tag, value: value))
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
}
