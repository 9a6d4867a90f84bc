/// The stacks of all samples, each written as its difference from the one before.
///
/// Neighbouring samples share most of their callers: on a fleet profile of 1.2 million samples this
/// takes a quarter of the memory of four bytes a location, and a pass over it need only look at the
/// locations that changed. They are not packed further, as a pass would spend half its time on
/// that. A stack is how many callers are shared and how many locations are added, and in another
/// row, leaf first as profile.proto has them, the locations.
package struct StackTable: Sendable {
  /// What a stack is beside its locations.
  package struct Head: Sendable {
    /// How many callers of the stack before it has too.
    let shared: UInt32
    /// How many locations it adds to them.
    let added: UInt32

    /// The head of a stack of so many locations, less than 2³².
    package init(shared: Int, added: Int) {
      self.shared = UInt32(truncatingIfNeeded: shared)
      self.added = UInt32(truncatingIfNeeded: added)
    }
  }

  package private(set) var count = 0
  /// The length of the longest stack.
  package private(set) var deepest = 0
  private(set) var heads = Segments<Head>()
  private(set) var added = Segments<UInt32>()
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
    self.added.appendRecord(atMost: added.count) { output in
      for index in added.indices { output.append(added[index].rawValue) }
    }
    note(added.count, above: shared)
    last.removeSubrange(min(shared, last.count)...)
    for index in added.indices.reversed() { last.append(added[index]) }
  }

  /// Adds stacks by their differences, each from the one before; `added` has the positions
  /// that each adds, leaf first.
  ///
  /// For decoders that compare all stacks themselves: what was added is not looked at again.
  package mutating func append(compared heads: ArraySlice<Head>, added: ArraySlice<UInt32>) {
    guard !heads.isEmpty else { return }
    self.heads.append(record: heads)
    self.added.append(record: added)
    for head in heads { deepest = max(deepest, Int(head.shared) &+ Int(head.added)) }
    count &+= heads.count
    if !last.isEmpty { last = [] }
  }

  /// Adds a stack given root first that is known to share callers with the one added before it;
  /// O(the rest of its length).
  package mutating func append(rootFirst stack: Span<LocationID>, sharing known: Int) {
    var shared = min(known, last.count, stack.count)
    while shared < min(last.count, stack.count), stack[shared] == last[shared] { shared &+= 1 }
    let length = stack.count &- shared
    added.appendRecord(atMost: length) { output in
      for index in 0..<length { output.append(stack[stack.count &- 1 &- index].rawValue) }
    }
    note(length, above: shared)
    last.removeSubrange(shared...)
    for index in shared..<stack.count { last.append(stack[index]) }
  }

  private mutating func note(_ length: Int, above shared: Int) {
    heads.appendRecord(atMost: 1) { $0.append(Head(shared: shared, added: length)) }
    deepest = max(deepest, shared &+ length)
    count &+= 1
  }

  /// Ends writing.
  package mutating func seal() {
    heads.seal()
    added.seal()
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
