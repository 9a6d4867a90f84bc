import Profiles

extension Session {
  /// The names of the profile's functions, in order and each once.
  package var functionNames: [String] {
    Set(profile.functions.map { profile.strings[$0.name] }).sorted()
  }
}
