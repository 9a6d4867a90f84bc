/// What the program calls itself.
package enum ProgramIdentity {
  /// The name in messages and in files it writes.
  package static let name = "swprof"
  /// The version, by the rules of semantic versioning.
  package static let version = "0.1.0"
}
