package import Profiles

extension Profile {
  /// The profile with packages in place of functions.
  ///
  /// O(functions · length of names).
  package func withPackagesAsFunctions() -> Profile {
    var builder = ProfileBuilder(tablesOf: self)
    let names = functions.map { function in
      builder.intern(Self.package(of: strings[function.name], file: strings[function.filename]))
    }
    var result = self
    result.strings = builder.finish().strings
    for index in result.functions.indices { result.functions[index].name = names[index] }
    return result
  }

  /// What a function belongs to: Go's import path, a namespace, or else a name for those of none.
  package static func package(of name: String, file: String) -> String {
    let package = CodeOrigin.package(of: name)
    if !package.isEmpty { return package }
    if let end = name.firstRange(of: "::") { return String(name[..<end.lowerBound]) }
    return CodeOrigin(function: name, file: file) == .own ? "(no package)" : nativeRuntime
  }

  /// What stands for the package of functions of a language's runtime that have none.
  package static let nativeRuntime = "(native runtime)"
}
