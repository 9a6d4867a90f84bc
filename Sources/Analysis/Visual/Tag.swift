import Profiles

/// Labels of samples that reach a node, with what these samples cost there.
package struct Tag: Sendable, Equatable {
  /// What it reads: one line a label.
  package let lines: [String]
  /// The number it stands for; several that read the same are known by the first.
  package let value: Int64
  /// What the number is of; nil for texts.
  let key: String?
  package var flat: Int64 = 0
  package var cum: Int64 = 0
  package var flatDivisor: Int64 = 0
  package var cumDivisor: Int64 = 0

  /// The value of samples that end at the node, as a mean where there is a divisor.
  package var flatValue: Int64 {
    flatDivisor == 0 ? flat : flat.dividedReportingOverflow(by: flatDivisor).partialValue
  }

  /// The value of all samples, as a mean where there is a divisor.
  package var cumValue: Int64 {
    cumDivisor == 0 ? cum : cum.dividedReportingOverflow(by: cumDivisor).partialValue
  }

  init(lines: [String], value: Int64 = 0, key: String? = nil, flat: Int64 = 0, cum: Int64 = 0) {
    self.lines = lines
    self.value = value
    self.key = key
    self.flat = flat
    self.cum = cum
  }

  /// Whether it weighs enough to be shown.
  func reaches(_ cutoff: Int64, _ overflow: Overflow) -> Bool {
    max(overflow.size(flat), overflow.size(cum)) >= cutoff
  }
}

extension Tag {
  /// Whether it goes before another: the heaviest first, by flat value or by cum value, then by what
  /// they read.
  func precedes(_ other: Tag, byFlat isFlat: Bool) -> Bool {
    if !isFlat, cum.magnitude != other.cum.magnitude {
      return cum.magnitude > other.cum.magnitude
    }
    if flat.magnitude != other.flat.magnitude {
      return flat.magnitude > other.flat.magnitude
    }
    let texts = (lines.joined(separator: "\\n"), other.lines.joined(separator: "\\n"))
    return ForeignBytes.precedes(texts.0.utf8.span, texts.1.utf8.span)
  }
}
