import Profiles
import Symbols

/// A profile with a function for each name.
struct ProfileOfNames {
  private var builder = ProfileBuilder()
  private var functions: [FunctionID] = []

  init(_ names: [String]) {
    for name in names { add(name, system: name) }
  }

  mutating func add(_ name: String, system: String) {
    var function = Function()
    function.name = builder.intern(name)
    function.systemName = builder.intern(system)
    function.startLine = Int64(functions.count)
    functions.append(builder.add(function))
  }

  func demangled(_ mode: DemanglingMode, isForced: Bool = false) -> Profile {
    builder.finish().demangled(mode, isForced: isForced)
  }

  /// What the functions are called then.
  func names(_ mode: DemanglingMode, isForced: Bool = false) -> [String] {
    let profile = demangled(mode, isForced: isForced)
    return functions.map { profile.strings[profile.functions[$0.index].name] }
  }
}
