import TestSupport
import Testing

/// Holds what ARCHITECTURE.md says against what is there.
struct ArchitectureTests {
  /// Module rows of the table, name to imports.
  private func documentedModules() throws -> [String: [String]] {
    let lines = try ProjectFiles.lines(of: ProjectFiles.root + "/ARCHITECTURE.md")
    let rows = lines.drop { !$0.hasPrefix("<!-- modules") }.prefix { !$0.hasPrefix("<!-- end") }
    var modules: [String: [String]] = [:]
    for row in rows where row.hasPrefix("| `") {
      let cells = row.split(separator: "|").map { $0.trimmed }
      modules[cells[0].filter { $0 != "`" }] =
        cells[2] == "–" ? [] : cells[2].split(separator: ",").map { $0.trimmed }
    }
    return modules
  }

  /// Products of other packages by the names the manifest has for them.
  private static let products = [
    "argumentParser": "ArgumentParser", "nioCore": "NIOCore", "nioHTTP1": "NIOHTTP1",
    "nioPosix": "NIOPosix",
  ]

  /// Modules of the manifest, name to dependencies.
  private func declaredModules() throws -> [String: [String]] {
    let manifest = try ProjectFiles.lines(of: ProjectFiles.root + "/Package.swift").joined()
    let targets = manifest.components(after: "targets: [")
    var modules: [String: [String]] = [:]
    for declaration in targets.split(before: "module(") {
      let names = declaration.quotedNames
      guard let name = names.first else { continue }
      let external = Self.products.filter { declaration.contains($0.key) }.map(\.value)
      modules[name] = Array(names.dropFirst()) + external
    }
    return modules
  }

  @Test func `the module table is the manifest's`() throws {
    let documented = try documentedModules()
    let declared = try declaredModules()
    #expect(declared.count > 10)
    for (name, imports) in declared {
      #expect(documented[name]?.sorted() == imports.sorted(), "\(name) in ARCHITECTURE.md")
    }
  }

  @Test func `renderers know no profile and the model no encoding`() throws {
    let declared = try declaredModules()
    let rendering = Set(declared["Rendering"] ?? ["missing"])
    #expect(rendering.isDisjoint(with: ["missing", "Profiles", "Analysis", "Commands", "Driver"]))
    #expect(declared["Profiles"] == [])
    #expect(Set(declared["Reports"] ?? []).isDisjoint(with: ["Profiles", "Analysis"]))
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }

  /// What stands between quotation marks.
  fileprivate var quotedNames: [String] {
    split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  fileprivate func components(after marker: String) -> String {
    var rest = self[...]
    while !rest.isEmpty, !rest.hasPrefix(marker) { rest = rest.dropFirst() }
    return String(rest.dropFirst(marker.count))
  }

  /// The bracketed texts that follow each occurrence of a marker.
  fileprivate func split(before marker: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while !rest.isEmpty {
      guard rest.hasPrefix(marker) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(marker.count)
      parts.append(String(rest.prefix { $0 != ")" && $0 != "]" }))
    }
    return parts
  }
}
