import Profiles

/// Where in profile.proto the decoder stands; three numbers, put into words only for an error.
struct PprofPath {
  /// The top-level field's number.
  var field: UInt64
  /// The number of the field inside its message.
  var inner: UInt64 = 0
  /// The number of the field one message deeper: a line's or a label's.
  var innermost: UInt64 = 0

  init(field: UInt64 = 0) {
    self.field = field
  }

  /// A sample's values.
  static var sampleValues: PprofPath {
    var path = PprofPath(field: UInt64(PprofField.sample))
    path.inner = 2
    return path
  }

  /// The path in words, given which message of its kind this is.
  func description(index: Int?) -> String {
    var text = PprofField.name(field, in: PprofField.profileNames)
    if let index { text += "[\(index)]" }
    guard inner != 0 else { return text }
    text += "." + PprofField.name(inner, in: names)
    guard innermost != 0 else { return text }
    return text + "." + PprofField.name(innermost, in: innermostNames)
  }

  private var names: [String] {
    switch Int(truncatingIfNeeded: field) {
    case PprofField.sampleType, PprofField.periodType: PprofField.valueTypeNames
    case PprofField.sample: PprofField.sampleNames
    case PprofField.mapping: PprofField.mappingNames
    case PprofField.location: PprofField.locationNames
    case PprofField.function: PprofField.functionNames
    default: []
    }
  }

  private var innermostNames: [String] {
    Int(truncatingIfNeeded: field) == PprofField.sample
      ? PprofField.labelNames : PprofField.lineNames
  }
}

extension PprofDecoder {
  /// The path of the field being read, with the number of its message.
  func describePath() -> String {
    let index: Int? =
      switch Int(truncatingIfNeeded: path.field) {
      case PprofField.sampleType: sampleTypes.count
      case PprofField.sample: samples.count
      case PprofField.mapping: mappings.count + mappingIDs.refused
      case PprofField.location: locations.count + locationIDs.refused
      case PprofField.function: functions.count + functionIDs.refused
      case PprofField.string: strings.count
      default: nil
      }
    return path.description(index: index)
  }
}
