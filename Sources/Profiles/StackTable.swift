/// The stacks of all samples, each written as its difference from the one before.
///
/// Neighbouring samples share most of their callers: on a fleet profile of 1.2 million samples this
/// takes a tenth of the memory of four bytes a location, and a pass over it need only look at the
/// locations that changed. A record is how many callers are shared, how many locations are added,
/// how many bytes these take, and then they themselves as profile.proto files mostly have them: leaf
/// first, each as its position plus one. So a decoder can copy bytes, and a pass can skip a record.
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
    write(added.count, above: shared) { added[$0].rawValue }
    last.removeSubrange(min(shared, last.count)...)
    for index in added.indices.reversed() { last.append(added[index]) }
  }

  /// Adds the stack of these positions, leaf first, above so many callers of the stack before.
  ///
  /// For decoders that compare stacks themselves: what was added is not looked at again.
  package mutating func append(leafFirst added: [UInt32], above shared: Int) {
    let added = added.span
    write(added.count, above: shared) { added[$0] }
    if !last.isEmpty { last.removeAll(keepingCapacity: true) }
  }

  /// Adds the stack of positions that are packed already as a record has them.
  package mutating func append(
    packed bytes: Span<UInt8>, count added: Int, above shared: Int
  ) {
    packed.appendRecord(atMost: bytes.count &+ 3 &* PackedIntegers.longestVarint) { output in
      output.append(varint: UInt64(shared))
      output.append(varint: UInt64(added))
      output.append(varint: UInt64(bytes.count))
      for index in bytes.indices { output.append(bytes[index]) }
    }
    note(depth: shared &+ added)
    if !last.isEmpty { last.removeAll(keepingCapacity: true) }
  }

  /// Adds a stack given root first that is known to share callers with the one added before it;
  /// O(the rest of its length).
  package mutating func append(rootFirst stack: Span<LocationID>, sharing known: Int) {
    var shared = min(known, last.count, stack.count)
    while shared < min(last.count, stack.count), stack[shared] == last[shared] { shared &+= 1 }
    write(stack.count &- shared, above: shared) { stack[stack.count &- 1 &- $0].rawValue }
    last.removeSubrange(shared...)
    for index in shared..<stack.count { last.append(stack[index]) }
  }

  /// Writes a record; the closure answers for the positions added, leaf first.
  @inline(__always)
  private mutating func write(_ added: Int, above shared: Int, _ position: (Int) -> UInt32) {
    var length = 0
    for index in 0..<added { length &+= Self.length(UInt64(position(index)) &+ 1) }
    packed.appendRecord(atMost: length &+ 3 &* PackedIntegers.longestVarint) { output in
      output.append(varint: UInt64(shared))
      output.append(varint: UInt64(added))
      output.append(varint: UInt64(length))
      for index in 0..<added { output.append(varint: UInt64(position(index)) &+ 1) }
    }
    note(depth: shared &+ added)
  }

  /// How many bytes an integer takes, seven bits a byte.
  private static func length(_ value: UInt64) -> Int {
    (70 &- (value | 1).leadingZeroBitCount) / 7
  }

  private mutating func note(depth: Int) {
    deepest = max(deepest, depth)
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
    var cursor = makeCursor()
    while cursor.advance() {
      try body(cursor.sample, cursor.stack.span.extracting(0..<cursor.depth), cursor.shared)
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
