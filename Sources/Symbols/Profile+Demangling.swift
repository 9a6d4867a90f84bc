package import Profiles

extension Profile {
  /// The profile with mangled names of functions made readable; others stay.
  ///
  /// As in Go's pprof, a function whose name differs from its system name has been demangled by
  /// somebody, unless `isForced` puts the system name first. O(bytes of all names).
  package func demangled(_ mode: DemanglingMode, isForced: Bool = false) -> Profile {
    var names = FunctionNames(self)
    if isForced { names.restoreSystemNames() }
    if let style = mode.style { names.demangle(style) }
    return names.apply()
  }
}

/// The names of a profile's functions, while some of them change.
private struct FunctionNames {
  private var profile: Profile
  /// Texts that are names already, once a name changes: equal names must be one.
  private var known: [[UInt8]: StringID]?

  init(_ profile: Profile) {
    self.profile = profile
  }

  consuming func apply() -> Profile { profile }

  mutating func restoreSystemNames() {
    for index in profile.functions.indices {
      let function = profile.functions[index]
      guard function.name != function.systemName, !profile.strings.isEmpty(function.name),
        !profile.strings.isEmpty(function.systemName)
      else { continue }
      profile.functions[index].name = function.systemName
    }
  }

  mutating func demangle(_ style: DemanglingStyle) {
    let changes = changedNames(style)
    guard !changes.isEmpty else { return }
    let ids = changes.mapValues { intern($0) }
    for index in profile.functions.indices where isPending(profile.functions[index]) {
      let system = profile.functions[index].systemName
      profile.functions[index].name = ids[system] ?? system
    }
  }

  /// System names that read differently.
  ///
  /// Texts are added only once nobody looks at them: a table somebody looks at is copied by a change.
  private func changedNames(_ style: DemanglingStyle) -> [StringID: [UInt8]] {
    var changes: [StringID: [UInt8]] = [:]
    var seen: Set<StringID> = []
    for function in profile.functions where isPending(function) {
      guard seen.insert(function.systemName).inserted else { continue }
      let text = profile.strings.utf8(function.systemName)
      changes[function.systemName] =
        MangledName(bytes: text).demangled(style) ?? ReadableName(bytes: text).shortened(style)
    }
    return changes
  }

  /// Whether nobody has demangled a function's name yet.
  private func isPending(_ function: Function) -> Bool {
    function.name == function.systemName || profile.strings.isEmpty(function.name)
  }

  private mutating func intern(_ name: [UInt8]) -> StringID {
    var names = known.take() ?? namesInUse()
    defer { known = names }
    if let id = names[name] { return id }
    let id = StringID(rawValue: UInt32(truncatingIfNeeded: profile.strings.count))
    profile.strings.append(name)
    names[name] = id
    return id
  }

  private func namesInUse() -> [[UInt8]: StringID] {
    var names: [[UInt8]: StringID] = [:]
    for function in profile.functions {
      names[Array(profile.strings.utf8(function.name))] = function.name
    }
    return names
  }
}
