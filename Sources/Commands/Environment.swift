package import Reports

/// What commands need of the world; the driver supplies the real one, tests a made-up one.
package protocol Environment: Sendable {
  /// The lines of a source file as a profile names it, looked for as the options say.
  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String]
}
