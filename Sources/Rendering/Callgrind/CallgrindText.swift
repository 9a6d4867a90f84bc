import Reports
import Units

/// Writes costs in callgrind's format, byte for byte as Go's pprof does.
struct CallgrindText {
  private let conversion: UnitConversion
  /// Whether a cost too large for 64 bits becomes the least one, as in Go on x86.
  private let isCompatible: Bool
  private var binaries = NameNumbers()
  private var files = NameNumbers()
  private var functions = NameNumbers()
  private var lines: [String] = []
  private var previous: CallCosts.Entry?

  static func lines(_ costs: CallCosts, _ header: ReportHeader) -> [String] {
    var text = CallgrindText(
      conversion: UnitConversion(from: header.format.sampleUnit, to: header.format.outputUnit),
      isCompatible: header.isCompatible)
    text.lines = [
      "positions: instr line",
      SafeText.escaped("events: \(header.profile.sampleType)(\(header.format.outputUnit))"),
    ]
    for entry in costs.entries { text.write(entry) }
    return text.lines
  }

  private init(conversion: UnitConversion, isCompatible: Bool) {
    self.conversion = conversion
    self.isCompatible = isCompatible
  }

  private mutating func write(_ entry: CallCosts.Entry) {
    if !isSameFunction(entry) {
      lines += [
        "", "ob=" + binaries.text(entry.binary), "fl=" + files.text(entry.file),
        "fn=" + functions.text(entry.function),
      ]
    }
    lines.append("\(address(entry.address)) \(entry.line) \(cost(entry.flat))")
    for call in entry.calls {
      if let binary = call.binary { lines.append("cob=" + binaries.text(binary)) }
      lines += [
        "cfl=" + files.text(call.file), "cfn=" + functions.text(call.function ?? ""),
        "calls=0 \(address(call.address)) \(call.line)", "* * \(cost(call.weight))",
      ]
    }
    previous = entry
  }

  private func isSameFunction(_ entry: CallCosts.Entry) -> Bool {
    guard let previous else { return false }
    return entry.binary == previous.binary && entry.file == previous.file
      && entry.function == previous.function
  }

  /// Absolute, or relative to the entry before where that is shorter.
  private func address(_ address: UInt64) -> String {
    let absolute = "0x" + String(address, radix: 16)
    guard let before = previous?.address else { return absolute }
    guard address != before else { return "*" }
    let step = Int64(bitPattern: address &- before)
    let relative = (step < 0 ? "" : "+") + String(step)
    return relative.utf8.count < absolute.utf8.count ? relative : absolute
  }

  /// A whole number of the report's unit; what is below one is lost.
  private func cost(_ value: Int64) -> String {
    let scaled = conversion.scaled(value).value.rounded(.towardZero)
    return String(Int64(exactly: scaled) ?? (scaled < 0 || isCompatible ? .min : .max))
  }
}

/// Names that are written out once and then go by their number.
private struct NameNumbers {
  private var numbers: [String: Int] = [:]

  mutating func text(_ name: String) -> String {
    guard !name.isEmpty else { return "" }
    if let number = numbers[name] { return "(\(number))" }
    numbers[name] = numbers.count + 1
    return "(\(numbers.count)) \(SafeText.escaped(name))"
  }
}
