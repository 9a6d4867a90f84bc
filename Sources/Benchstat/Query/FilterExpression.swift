import RegularExpressions

/// What results and measurements must be like to be kept.
indirect enum FilterExpression: Equatable {
  case all([FilterExpression])
  case any([FilterExpression])
  case not(FilterExpression)
  /// A field of the whole result.
  case field(Extractor, ValuePattern)
  /// The unit of each measurement.
  case unit(ValuePattern)
  /// A field whose value must be one of a projection's list.
  case listed(Extractor, Set<ByteString>)
}

/// What a value must be.
enum ValuePattern: Equatable {
  case literal(ByteString)
  case expression(RegularExpression)

  func matches(_ value: ByteString) -> Bool {
    switch self {
    case .literal(let literal): literal == value
    case .expression(let expression): expression.matches(value.span)
    }
  }
}
