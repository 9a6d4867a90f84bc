package import Commands
package import Reports

/// An environment without any source text.
package struct NoSources: Environment {
  /// Finds nothing.
  package init() {}

  /// Always fails.
  package func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    throw .notFound(path: path, searched: options.sourcePath)
  }
}
