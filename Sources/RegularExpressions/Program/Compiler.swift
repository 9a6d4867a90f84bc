/// Turns a syntax tree into a program, back to front: a node is compiled knowing where to go on
/// after it.
///
/// A list of tasks takes the place of recursion.
struct Compiler {
  private enum Task {
    case node(NodeID)
    case openGroup(Int)
    /// Compile an alternative that goes on at an instruction, and keep its entry.
    case branch(NodeID, exit: Int32)
    case keepEntry
    /// Join as many kept entries.
    case join(Int)
    /// Close the loop of an instruction reserved for it.
    case loop(Int32, isGreedy: Bool, entersThroughLoop: Bool)
    case optional(exit: Int32, isGreedy: Bool)
    case copies(NodeID, count: Int)
    /// x(x(x)?)? with as many copies left.
    case nestedOptionals(NodeID, count: Int, exit: Int32, isGreedy: Bool)
  }

  private let tree: SyntaxTree
  private let nullable: [Bool]
  private var program = Program()
  private var setIDs: [RuneSet: Int32] = [:]
  private var tasks: [Task] = []
  private var entries: [Int32] = []
  /// Where matching goes on after what is compiled next.
  private var next: Int32 = 0

  static func compile(_ expression: ParsedExpression) -> Program {
    var compiler = Compiler(expression)
    return compiler.run(expression)
  }

  private init(_ expression: ParsedExpression) {
    tree = expression.tree
    nullable = Self.nullableNodes(expression)
  }

  private mutating func run(_ expression: ParsedExpression) -> Program {
    emit(.fail, next: 0)
    emit(.match, next: 0)
    tasks = [.node(expression.root)]
    while let task = tasks.popLast() { perform(task) }
    program.start = next
    program.groupCount = expression.groupNames.count
    program.isAnchored = startsWithText()
    return program
  }

  /// Emits an instruction; what is compiled after it comes before it.
  private mutating func emit(
    _ operation: Instruction.Operation, next following: Int32, _ argument: Int32 = 0
  ) {
    next = Int32(truncatingIfNeeded: program.instructions.count)
    program.instructions.append(
      Instruction(operation: operation, next: following, argument: argument))
  }

  private mutating func emitChoice(_ entry: Int32, exit: Int32, isGreedy: Bool) {
    emit(.alternatives, next: isGreedy ? entry : exit, isGreedy ? exit : entry)
  }

  private mutating func perform(_ task: Task) {
    switch task {
    case .node(let id): compile(id)
    case .openGroup(let slot): emit(.capture, next: next, Int32(truncatingIfNeeded: slot))
    case .branch(let id, let exit):
      next = exit
      tasks += [.keepEntry, .node(id)]
    case .keepEntry: entries.append(next)
    case .join(let count): join(count)
    case .loop(let choice, let isGreedy, let entersThroughLoop):
      closeLoop(choice, isGreedy: isGreedy, entersThroughLoop: entersThroughLoop)
    case .optional(let exit, let isGreedy): emitChoice(next, exit: exit, isGreedy: isGreedy)
    case .copies(let id, let count):
      if count > 0 { tasks += [.copies(id, count: count - 1), .node(id)] }
    case .nestedOptionals(let id, let count, let exit, let isGreedy):
      guard count > 0 else { return }
      tasks += [
        .nestedOptionals(id, count: count - 1, exit: exit, isGreedy: isGreedy),
        .optional(exit: exit, isGreedy: isGreedy), .node(id),
      ]
    }
  }

  private mutating func compile(_ id: NodeID) {
    let node = tree[id]
    switch node.operation {
    case .noMatch, .leftParenthesis, .verticalBar: next = 0
    case .emptyMatch: break
    case .literal: compileLiteral(node)
    case .characterClass: emitSet(RuneSet(bounds: node.runes))
    case .anyExceptNewline: emitSet(.allExceptNewline)
    case .any: emitSet(.all)
    case .beginLine: emitAssertion(.beginLine)
    case .endLine: emitAssertion(.endLine)
    case .beginText: emitAssertion(.beginText)
    case .endText: emitAssertion(.endText)
    case .wordBoundary: emitAssertion(.wordBoundary)
    case .noWordBoundary: emitAssertion(.noWordBoundary)
    case .capture:
      emit(.capture, next: next, Int32(truncatingIfNeeded: 2 * node.group + 1))
      tasks += [.openGroup(2 * node.group), .node(node.children[0])]
    case .star: compileStar(node)
    case .plus: compilePlus(node.children[0], isGreedy: node.isGreedy)
    case .quest:
      tasks += [.optional(exit: next, isGreedy: node.isGreedy), .node(node.children[0])]
    case .repetition: compileRepetition(node)
    case .concatenation: tasks += node.children.map { .node($0) }
    case .alternation:
      tasks.append(.join(node.children.count))
      tasks += node.children.reversed().map { .branch($0, exit: next) }
    }
  }

  private mutating func join(_ count: Int) {
    let joined = entries.suffix(count)
    entries.removeLast(count)
    next = joined.last ?? 0
    for entry in joined.reversed().dropFirst() {
      emit(.alternatives, next: entry, next)
    }
  }

  private mutating func closeLoop(_ choice: Int32, isGreedy: Bool, entersThroughLoop: Bool) {
    if isGreedy {
      program.instructions[Int(choice)].next = next
    } else {
      program.instructions[Int(choice)].argument = next
    }
    if entersThroughLoop { next = choice }
  }

  private mutating func compileStar(_ node: SyntaxNode) {
    let child = node.children[0]
    if nullable[child] {
      // As (x+)?: a loop entered through its choice would prefer one more empty round to leaving.
      tasks.append(.optional(exit: next, isGreedy: node.isGreedy))
      compilePlus(child, isGreedy: node.isGreedy)
    } else {
      compileLoop(child, isGreedy: node.isGreedy, entersThroughLoop: true)
    }
  }

  private mutating func compilePlus(_ child: NodeID, isGreedy: Bool) {
    compileLoop(child, isGreedy: isGreedy, entersThroughLoop: false)
  }

  private mutating func compileLoop(_ child: NodeID, isGreedy: Bool, entersThroughLoop: Bool) {
    emitChoice(0, exit: next, isGreedy: isGreedy)
    tasks += [
      .loop(next, isGreedy: isGreedy, entersThroughLoop: entersThroughLoop), .node(child),
    ]
  }

  private mutating func compileRepetition(_ node: SyntaxNode) {
    let child = node.children[0]
    if node.maximum == -1 {
      if node.minimum == 0 { return compileStar(node) }
      tasks.append(.copies(child, count: node.minimum - 1))
      compilePlus(child, isGreedy: node.isGreedy)
    } else {
      tasks += [
        .copies(child, count: node.minimum),
        .nestedOptionals(
          child, count: node.maximum - node.minimum, exit: next, isGreedy: node.isGreedy),
      ]
    }
  }

  // MARK: Code points

  private mutating func compileLiteral(_ node: SyntaxNode) {
    for rune in node.runes.reversed() {
      if node.flags.contains(.foldCase), CaseFolding.next(after: rune) != rune {
        emitSet(RuneSet(bounds: [rune, rune]).folded)
      } else {
        emit(.rune, next: next, Int32(truncatingIfNeeded: rune))
      }
    }
  }

  private mutating func emitSet(_ set: RuneSet) {
    let id = setIDs[set] ?? Int32(truncatingIfNeeded: program.sets.count)
    if setIDs.updateValue(id, forKey: set) == nil { program.sets.append(set) }
    emit(.set, next: next, id)
  }

  private mutating func emitAssertion(_ assertion: Assertions) {
    emit(.assertion, next: next, Int32(assertion.rawValue))
  }

  // MARK: Properties

  /// Which nodes may match the empty text.
  private static func nullableNodes(_ expression: ParsedExpression) -> [Bool] {
    let tree = expression.tree
    var nullable = Array(repeating: true, count: tree.nodes.count)
    for id in tree.preorder(from: expression.root).reversed() {
      let node = tree[id]
      nullable[id] =
        switch node.operation {
        case .noMatch, .characterClass, .anyExceptNewline, .any: false
        case .literal: node.runes.isEmpty
        case .capture, .plus: nullable[node.children[0]]
        case .repetition: node.minimum == 0 || nullable[node.children[0]]
        case .concatenation: node.children.allSatisfy { nullable[$0] }
        case .alternation: node.children.contains { nullable[$0] }
        default: true
        }
    }
    return nullable
  }

  /// Whether the program begins with `^`, possibly inside groups.
  private func startsWithText() -> Bool {
    var instruction = program.instructions[Int(program.start)]
    while instruction.operation == .capture {
      instruction = program.instructions[Int(instruction.next)]
    }
    return instruction.operation == .assertion
      && instruction.argument == Int32(Assertions.beginText.rawValue)
  }
}

extension SyntaxNode {
  var isGreedy: Bool { !flags.contains(.nonGreedy) }
}
