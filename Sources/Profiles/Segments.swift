/// A row of elements in segments that never move.
///
/// A growing array would copy everything at each doubling and touch each page twice; on a profile
/// of a million samples that costs a fifth of the whole run.
struct Segments<Element: Sendable>: Sendable {
  /// The segments that are full, and once sealed all of them; none is empty.
  private(set) var all: [[Element]] = []
  private var current: [Element] = []
  private var capacity = 0

  private static var smallest: Int { 1 << 12 }
  private static var largest: Int { 1 << 20 / max(MemoryLayout<Element>.stride, 1) }

  var isEmpty: Bool { all.isEmpty && current.isEmpty }

  /// Writes a record of at most so many elements; it is never split between segments.
  @inline(__always)
  mutating func appendRecord(atMost needed: Int, _ write: (inout OutputSpan<Element>) -> Void) {
    if current.count &+ needed > capacity { beginSegment(needed) }
    current.append(addingCapacity: needed) { output in write(&output) }
  }

  /// Adds a record that was written elsewhere.
  mutating func append(record: ArraySlice<Element>) {
    if current.count &+ record.count > capacity { beginSegment(record.count) }
    current.append(contentsOf: record)
  }

  private mutating func beginSegment(_ needed: Int) {
    seal()
    capacity = max(needed, min(max(capacity &* 2, Self.smallest), Self.largest))
    current.reserveCapacity(capacity)
  }

  /// Ends writing.
  mutating func seal() {
    guard !current.isEmpty else { return }
    all.append(current)
    current = []
  }
}
