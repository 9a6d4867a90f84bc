/// The keys that some projection names, which the groups of all others' keys leave out.
struct Exclusions: Equatable {
  private var configurationKeys: Set<ByteString> = []
  private var nameParts: [ByteString] = []
  private var leavesOutBaseName = false
  private var leavesOutProcessors = false

  /// Notes that a projection names a key.
  mutating func add(_ key: ByteString) {
    if key.elementsEqual(".name".utf8) {
      leavesOutBaseName = true
    } else if key.first == UInt8(ascii: "/") {
      nameParts.append(key + [UInt8(ascii: "=")])
      if key.elementsEqual("/gomaxprocs".utf8) { leavesOutProcessors = true }
    } else {
      configurationKeys.insert(key)
    }
  }

  func leavesOut(configuration key: ByteString) -> Bool {
    configurationKeys.contains(key)
  }

  /// The full name without the parts that projections name; its base becomes `*`.
  func fullName(of name: BenchmarkName) -> ByteString {
    guard leavesOutBaseName || !nameParts.isEmpty else { return name.full }
    let (base, parts) = name.splitParts()
    let kept = parts.filter { !leavesOut(part: $0) }
    return (leavesOutBaseName ? [UInt8(ascii: "*")] : base) + kept.joined()
  }

  private func leavesOut(part: ByteString) -> Bool {
    if leavesOutProcessors, part.first == UInt8(ascii: "-") { return true }
    return nameParts.contains { part.starts(with: $0) }
  }
}
