import Bytes
import Symbols

extension ProgramSearch {
  /// Where pprof's `-tools`, or its variable, say; then where the environment says.
  static func tools(_ option: String) -> ProgramSearch {
    ProgramSearch(
      option.isEmpty ? ProcessEnvironment.value("PPROF_TOOLS") : option,
      path: ProcessEnvironment.value("PATH"))
  }
}

extension AddressProgram? {
  /// LLVM's symbolizer, else addr2line.
  static func found(by search: ProgramSearch) -> AddressProgram? {
    if let path = search.path(of: "llvm-symbolizer") { return .llvmSymbolizer(path) }
    return search.path(of: "addr2line").map(AddressProgram.addr2line)
  }
}
