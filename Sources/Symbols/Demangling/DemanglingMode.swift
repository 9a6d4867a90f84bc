/// How much of mangled names is shown.
package enum DemanglingMode: String, Sendable, CaseIterable {
  /// Names without parameters and without arguments of templates.
  case simplified
  /// Names without parameters.
  case templates
  /// Everything the name says.
  case full
  /// Names as the linker sees them.
  case none

  var style: DemanglingStyle? {
    switch self {
    case .simplified:
      DemanglingStyle(
        hasParameters: false, hasEnclosingParameters: false, hasTemplateArguments: false)
    case .templates: DemanglingStyle(hasParameters: false, hasEnclosingParameters: false)
    case .full: DemanglingStyle()
    case .none: nil
    }
  }
}
