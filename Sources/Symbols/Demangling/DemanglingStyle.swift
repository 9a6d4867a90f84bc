/// How much of a name is worth reading.
struct DemanglingStyle: Sendable, Equatable {
  /// Whether a function's parameters are shown.
  var hasParameters = true
  /// Whether parameters of a function around a local name are shown.
  var hasEnclosingParameters = true
  /// Whether arguments of templates are shown.
  var hasTemplateArguments = true
}
