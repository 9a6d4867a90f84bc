import Bytes
package import Commands
package import RegularExpressions
import Symbols

extension SourceFiles {
  /// Functions of a binary that an expression names or that cover an address.
  package func symbols(
    of binary: MappedBinary, matching expression: RegularExpression, covering address: UInt64?,
    asSpelled: Bool
  ) throws(CodeProblem) -> [CodeSymbol] {
    let code = try functions(of: binary)
    return code.functions(matching: expression.matches, covering: address, asSpelled: asSpelled)
      .map { CodeSymbol(names: $0.names, addresses: $0.addresses, base: code.base) }
  }

  /// The instructions of a range of a binary, by objdump.
  package func instructions(
    of binary: MappedBinary, at addresses: Range<UInt64>, intelSyntax: Bool
  ) throws(CodeProblem) -> [Instruction] {
    guard let disassembler = Disassembler(tools) else { throw .noDisassembler }
    return try disassembler.lines(of: binary, addresses, intelSyntax: intelSyntax)
      .map(Instruction.init)
  }

  /// The instructions by objdump, the calls by whichever program knows binaries here.
  package func code(
    of binary: MappedBinary, at ranges: [Range<UInt64>], intelSyntax: Bool
  ) throws(CodeProblem) -> [[TracedInstruction]] {
    let functions = try functions(of: binary)
    let base = functions.base
    guard let disassembler = Disassembler(tools) else { throw .noDisassembler }
    var blocks: [[DisassembledLine]] = []
    for range in ranges {
      let (first, end) = (range.lowerBound &- base, range.upperBound &- base)
      guard first < end else { continue }
      let whole = functions.start(before: first)..<end
      let lines = try disassembler.lines(of: binary, whole, intelSyntax: intelSyntax)
      blocks.append(lines.filter { $0.address >= first })
    }
    let calls = try calls(at: blocks.joined().map { $0.address &+ base }, of: binary)
    var rest = calls[...]
    return blocks.map { block in
      defer { rest = rest.dropFirst(block.count) }
      return zip(block, rest).map { TracedInstruction($0, base: base, calls: $1) }
    }
  }

  private func functions(of binary: MappedBinary) throws(CodeProblem) -> BinaryCode {
    do throws(BinaryError) {
      return try BinaryCode(binary.path, mapped: binary.range, around: binary.sample)
    } catch {
      throw CodeProblem(error, binary)
    }
  }

  private func calls(at addresses: [UInt64], of binary: MappedBinary) throws(CodeProblem)
    -> [[SourceFrame]]
  {
    let reader = BinaryReader(program: .found(by: tools), runner: Programs())
    do throws(BinaryProblem) {
      return try reader.frames(
        at: addresses, of: binary.path, mapped: binary.range, buildID: "")
    } catch {
      throw .unreadable(path: binary.path, reason: error.message)
    }
  }
}

/// The program that disassembles here.
private struct Disassembler {
  private let path: String
  private let isLLVM: Bool

  /// As pprof does, LLVM's before GNU's.
  init?(_ tools: ProgramSearch) {
    let llvm = tools.path(of: "llvm-objdump")
    guard let path = llvm ?? tools.path(of: "objdump") else { return nil }
    self.path = path
    isLLVM = llvm != nil
  }

  func lines(of binary: MappedBinary, _ addresses: Range<UInt64>, intelSyntax: Bool)
    throws(CodeProblem) -> [DisassembledLine]
  {
    let arguments = ObjdumpOutput.arguments(
      addresses, of: binary.path, intelSyntax: intelSyntax, isLLVM: isLLVM)
    do throws(ProgramError) {
      return ObjdumpOutput.lines(in: try Programs().output(of: path, arguments, input: []))
    } catch {
      throw .unreadable(path: binary.path, reason: error.message)
    }
  }
}

extension MappedBinary {
  fileprivate var range: MappedRange {
    MappedRange(start: start, limit: limit, offset: offset)
  }
}

extension CodeProblem {
  fileprivate init(_ error: BinaryError, _ binary: MappedBinary) {
    let problem = BinaryProblem.binary(path: binary.path, error)
    self = .unreadable(path: binary.path, reason: problem.message)
  }
}

extension Instruction {
  fileprivate init(_ line: DisassembledLine) {
    self.init(address: line.address, text: line.text)
    function = MangledName.readable(line.function, .full)
    file = line.file
    self.line = line.line
  }
}

extension TracedInstruction {
  /// Where nothing tells calls apart, the disassembler's file and line have to do.
  fileprivate init(_ line: DisassembledLine, base: UInt64, calls: [SourceFrame]) {
    var frames = calls.map { Frame($0) }
    if calls.allSatisfy({ $0.file.isEmpty }), !line.file.isEmpty {
      let symbol = calls.first?.name ?? line.function
      frames = [
        Frame(
          symbol: symbol, function: MangledName.readable(symbol, .simplified), file: line.file,
          line: line.line)
      ]
    }
    self.init(
      address: line.address &+ base, ownAddress: line.address, text: line.text, frames: frames)
  }
}

extension TracedInstruction.Frame {
  fileprivate init(_ call: SourceFrame) {
    self.init(
      symbol: call.name, function: MangledName.readable(call.name, .simplified), file: call.file,
      line: call.line)
  }
}
