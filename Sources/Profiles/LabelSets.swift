/// The different sets of labels that samples have, numbered in the order they come; 0 has none.
///
/// A profile has fewer sets than samples, so what a set is worth is looked at once. Sets differ if
/// the positions of their texts do, or their order. O(labels), and none is unpacked for it.
package struct LabelSets: Sendable {
  /// The number of each sample's set; 0 also for samples that do not count.
  package private(set) var numbers: [UInt32]
  private let segments: [[UInt8]]
  private var places = [Place()]

  /// Where a set is written first.
  private struct Place {
    var segment = 0
    var bytes = 0..<0
  }

  /// Numbers the sets of the samples that count.
  package init(_ labels: LabelTable, where counts: (_ sample: Int) -> Bool) {
    segments = labels.segments
    numbers = Array(repeating: 0, count: labels.count)
    var table = PositionTable()
    var sample = 0
    for segment in segments.indices {
      let bytes = segments[segment]
      addAll(Place(segment: segment, bytes: bytes.indices), at: &sample, &table, counts)
    }
  }

  /// How many sets there are, with the one of no labels.
  package var count: Int { places.count }

  /// Puts the labels of a set in `labels`.
  package func read(_ set: Int, into labels: inout [Label]) {
    labels.removeAll(keepingCapacity: true)
    let place = places[set]
    guard !place.bytes.isEmpty else { return }
    let segment = segments[place.segment]
    let bytes = segment.span
    var position = place.bytes.lowerBound
    for _ in 0..<PackedIntegers.read(bytes, at: &position) {
      labels.append(Label(unpacking: bytes, at: &position))
    }
  }

  /// Numbers the sets of a segment's samples.
  private mutating func addAll(
    _ whole: Place, at sample: inout Int, _ table: inout PositionTable,
    _ counts: (_ sample: Int) -> Bool
  ) {
    let segment = segments[whole.segment]
    let bytes = segment.span
    let start = table.hash(0, 0)
    var position = whole.bytes.lowerBound
    while position < bytes.count, sample < numbers.count {
      var place = Place(segment: whole.segment, bytes: position..<position)
      let hash = Self.pass(bytes, &position, from: start)
      if position &- place.bytes.lowerBound > 1, counts(sample) {
        place.bytes = place.bytes.lowerBound..<position
        numbers[sample] = number(place, hash, &table)
      }
      sample &+= 1
    }
  }

  /// Moves past a sample's labels; returns a hash of them.
  @inline(__always)
  private static func pass(
    _ bytes: Span<UInt8>, _ position: inout Int, from start: UInt64
  ) -> UInt64 {
    var hash = start
    for _ in 0..<PackedIntegers.read(bytes, at: &position) {
      let keyAndKind = PackedIntegers.read(bytes, at: &position)
      let content = PackedIntegers.read(bytes, at: &position)
      hash = PositionTable.mix(hash, keyAndKind &<< 32 ^ content)
      guard keyAndKind & 1 == 1 else { continue }
      hash = PositionTable.mix(hash, PackedIntegers.read(bytes, at: &position))
    }
    return hash
  }

  private mutating func number(
    _ place: Place, _ hash: UInt64, _ table: inout PositionTable
  ) -> UInt32 {
    let found = table.find(hash) { isEqual(places[$0 &+ 1], place) }
    if let found { return UInt32(truncatingIfNeeded: found &+ 1) }
    places.append(place)
    return UInt32(truncatingIfNeeded: table.add(hash) &+ 1)
  }

  private func isEqual(_ left: Place, _ right: Place) -> Bool {
    guard left.bytes.count == right.bytes.count else { return false }
    let (leftBytes, rightBytes) = (segments[left.segment], segments[right.segment])
    let (known, new) = (leftBytes.span, rightBytes.span)
    var offset = 0
    while offset < left.bytes.count {
      guard known[left.bytes.lowerBound &+ offset] == new[right.bytes.lowerBound &+ offset] else {
        return false
      }
      offset &+= 1
    }
    return true
  }
}
