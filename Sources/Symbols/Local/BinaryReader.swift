/// Finds out what stands behind addresses of a binary, all addresses at once.
package struct BinaryReader: Sendable {
  /// The program to ask; without one, the binary's own table of symbols has to do.
  let program: AddressProgram?
  let runner: any ProgramRunner

  /// Asks a program for files and lines.
  package init(program: AddressProgram?, runner: any ProgramRunner) {
    self.program = program
    self.runner = runner
  }

  /// The calls behind addresses of a profile, innermost first; none where nothing is known.
  package func frames(
    at addresses: [UInt64], of path: String, mapped range: MappedRange, buildID: String
  ) throws(BinaryProblem) -> [[SourceFrame]] {
    guard !NamelessObject.isOne(path) else { return addresses.map { _ in [] } }
    let own = try ownAddresses(addresses, path, range, buildID)
    let table = try table(path)
    let found = try answer(own.compactMap { $0 }, path)
    return own.map { address in
      guard let address else { return [] }
      let frames = found[address] ?? []
      return frames.isEmpty ? table.frames(at: address) : frames
    }
  }

  /// The binary's own addresses; nil for those that are not in the part that was mapped.
  private func ownAddresses(
    _ addresses: [UInt64], _ path: String, _ range: MappedRange, _ buildID: String
  ) throws(BinaryProblem) -> [UInt64?] {
    do throws(BinaryError) {
      let file = try ELFFile.open(path)
      let found = try file.buildID()
      guard buildID.isEmpty || found.isEmpty || found == buildID else {
        throw .buildMismatch(wanted: buildID, found: found)
      }
      return addresses.map { address in
        (try? file.base(for: range, containing: address)).map { address &- $0 }
      }
    } catch {
      throw .binary(path: path, error)
    }
  }

  private func table(_ path: String) throws(BinaryProblem) -> FunctionTable {
    do throws(BinaryError) {
      return FunctionTable(try ELFFile.open(path).functions())
    } catch {
      throw .binary(path: path, error)
    }
  }

  private func answer(_ addresses: [UInt64], _ path: String) throws(BinaryProblem)
    -> [UInt64: [SourceFrame]]
  {
    guard let program, !addresses.isEmpty else { return [:] }
    do throws(ProgramError) {
      let output = try runner.output(
        of: program.path, program.arguments(for: path), input: program.input(addresses))
      return program.frames(in: output)
    } catch {
      throw .program(error)
    }
  }
}
