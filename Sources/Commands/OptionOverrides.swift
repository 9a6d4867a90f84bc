/// What a command changes in the options it is given, without the user's options changing.
package struct OptionOverrides: Sendable, Equatable {
  /// Granularity the command insists on.
  package var granularity: Granularity?
  /// Treatment of inlined functions the command insists on.
  package var noInlines: Bool?
  /// Whether the limits on nodes and edges may apply.
  package var allowsTrimming = true
  /// Limit on nodes when the user set none; 0 for none.
  package var nodeCount = 80

  /// Options under which the command runs.
  package func applied(to options: Options) -> Options {
    var result = options
    result.granularity = granularity ?? options.granularity
    result.noInlines = noInlines ?? options.noInlines
    if result.nodeCount == -1 { result.nodeCount = nodeCount }
    if !(options.trim && allowsTrimming) {
      result.nodeCount = 0
      result.nodeFraction = 0
      result.edgeFraction = 0
    }
    return result
  }
}
