/// The stacks of all samples, each written as its difference from the one before.
///
/// Neighbouring samples share most of their callers: on a fleet profile of 1.2 million samples this
/// takes a tenth of the memory of four bytes a location, and a pass over it need only look at the
/// locations that changed.
package struct StackTable: Sendable {
  package private(set) var count = 0
  /// The length of the longest stack.
  package private(set) var deepest = 0
  var packed = PackedIntegers()
  /// The stack added last, root first.
  private var last: [LocationID] = []

  /// A table without stacks.
  package init() {}

  /// Adds a stack given leaf first, as in profile.proto; O(its length).
  package mutating func append(leafFirst stack: [LocationID]) {
    append(leafFirst: stack.span)
  }

  /// Adds a stack given leaf first, as in profile.proto; O(its length).
  package mutating func append(leafFirst stack: Span<LocationID>) {
    let shared = sharedCallers(stack)
    append(leafFirst: stack.extracting(0..<(stack.count - shared)), above: shared)
  }

  /// Adds the stack of these locations, leaf first, above so many callers of the stack before.
  package mutating func append(leafFirst added: Span<LocationID>, above shared: Int) {
    write(added.count, above: shared) { added[added.count &- 1 &- $0].rawValue }
    last.removeSubrange(min(shared, last.count)...)
    for index in added.indices.reversed() { last.append(added[index]) }
  }

  /// Adds the stack of these positions, leaf first, above so many callers of the stack before.
  ///
  /// For decoders that compare stacks themselves: what was added is not looked at again.
  package mutating func append(leafFirst added: [UInt32], above shared: Int) {
    let added = added.span
    write(added.count, above: shared) { added[added.count &- 1 &- $0] }
    if !last.isEmpty { last.removeAll(keepingCapacity: true) }
  }

  /// Adds a stack given root first that is known to share callers with the one added before it;
  /// O(the rest of its length).
  package mutating func append(rootFirst stack: Span<LocationID>, sharing known: Int) {
    var shared = min(known, last.count, stack.count)
    while shared < min(last.count, stack.count), stack[shared] == last[shared] { shared &+= 1 }
    let begin = shared
    write(stack.count &- shared, above: shared) { stack[begin &+ $0].rawValue }
    last.removeSubrange(shared...)
    for index in shared..<stack.count { last.append(stack[index]) }
  }

  /// Writes a record; the closure answers for the positions added, root first.
  @inline(__always)
  private mutating func write(_ added: Int, above shared: Int, _ position: (Int) -> UInt32) {
    packed.appendRecord(integers: added &+ 2) { output in
      output.append(varint: UInt64(shared))
      output.append(varint: UInt64(added))
      for index in 0..<added { output.append(varint: UInt64(position(index))) }
    }
    deepest = max(deepest, shared &+ added)
    count &+= 1
  }

  /// Ends writing.
  package mutating func seal() {
    packed.seal()
    last = []
  }

  private func sharedCallers(_ stack: Span<LocationID>) -> Int {
    let most = min(last.count, stack.count)
    var shared = 0
    var index = stack.count
    while shared < most {
      index &-= 1
      guard stack[index] == last[shared] else { break }
      shared &+= 1
    }
    return shared
  }

  /// Hands out each stack root first, with how many of its callers the stack before it had too.
  ///
  /// One call for all samples, so that neither the packing nor a module's wall is felt in a loop:
  /// O(locations that differ from the stack before).
  package func forEach<Failure: Error>(
    _ body: (_ sample: Int, _ rootFirst: Span<LocationID>, _ shared: Int) throws(Failure) -> Void
  ) throws(Failure) {
    var stack: [LocationID] = []
    var sample = 0
    for segment in packed.segments {
      let bytes = segment.span
      var position = 0
      while position < bytes.count {
        let shared = Int(truncatingIfNeeded: PackedIntegers.read(bytes, at: &position))
        let added = Int(truncatingIfNeeded: PackedIntegers.read(bytes, at: &position))
        let depth = shared &+ added
        Self.read(added, from: bytes, at: &position, to: &stack, after: shared)
        try body(sample, stack.span.extracting(0..<depth), shared)
        sample &+= 1
      }
    }
  }

  @inline(__always)
  private static func read(
    _ added: Int, from bytes: Span<UInt8>, at position: inout Int,
    to stack: inout [LocationID], after shared: Int
  ) {
    var depth = shared
    let end = shared &+ added
    while depth < end {
      let raw = UInt32(truncatingIfNeeded: PackedIntegers.read(bytes, at: &position))
      if depth < stack.count {
        stack[depth] = LocationID(rawValue: raw)
      } else {
        stack.append(LocationID(rawValue: raw))
      }
      depth &+= 1
    }
  }
}

extension StackTable {
  /// The same stacks with each location replaced; O(locations that differ from the stack before).
  package func mapping<Failure: Error>(
    _ replacement: (_ sample: Int, LocationID) throws(Failure) -> LocationID
  ) throws(Failure) -> StackTable {
    var result = StackTable()
    var added: [LocationID] = []
    try forEach { (sample, rootFirst, shared) throws(Failure) in
      added.removeAll(keepingCapacity: true)
      var index = rootFirst.count
      while index > shared {
        index &-= 1
        added.append(try replacement(sample, rootFirst[index]))
      }
      result.append(leafFirst: added.span, above: shared)
    }
    result.seal()
    return result
  }
}
