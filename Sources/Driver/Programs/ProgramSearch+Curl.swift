import Bytes

extension ProgramSearch {
  /// Where curl is; a folder with programs that read binaries need not have it.
  static func curl(_ option: String) -> String? {
    tools(option).path(of: "curl")
      ?? ProgramSearch("", path: ProcessEnvironment.value("PATH")).path(of: "curl")
  }
}
