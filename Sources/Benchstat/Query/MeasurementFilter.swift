/// Keeps the results, and of them the measurements, that an expression asks for.
struct MeasurementFilter {
  private var expression: FilterExpression

  init(_ query: ByteString) throws(QueryError) {
    expression = try FilterParser.parse(query)
  }

  /// Asks for a further condition.
  mutating func require(_ condition: FilterExpression) {
    expression = .all([condition, expression])
  }

  /// The result with the measurements that are kept, nothing if there are none.
  func apply(to result: BenchmarkResult) -> BenchmarkResult? {
    switch evaluate(expression, result) {
    case .whole(let isKept): return isKept ? result : nil
    case .each(let mask):
      var kept = result
      kept.measurements = zip(result.measurements, mask).filter { $0.1 }.map { $0.0 }
      return kept.measurements.isEmpty ? nil : kept
    }
  }

  /// What is kept: all or nothing, or some of the measurements.
  private enum Selection {
    case whole(Bool)
    case each([Bool])
  }

  /// Recursion is bounded by the depth that the parser allows.
  private func evaluate(_ expression: FilterExpression, _ result: BenchmarkResult) -> Selection {
    switch expression {
    case .all(let terms): return combine(terms, result, stopsAt: false) { $0 && $1 }
    case .any(let terms): return combine(terms, result, stopsAt: true) { $0 || $1 }
    case .not(let term):
      switch evaluate(term, result) {
      case .whole(let isKept): return .whole(!isKept)
      case .each(let mask): return .each(mask.map { !$0 })
      }
    case .field(let extractor, let pattern):
      return .whole(pattern.matches(extractor.value(in: result)))
    case .listed(let extractor, let values):
      return .whole(values.contains(extractor.value(in: result)))
    case .unit(let pattern):
      return .each(
        result.measurements.map { measurement in
          pattern.matches(measurement.unit)
            || measurement.originalUnit.map(pattern.matches) ?? false
        })
    }
  }

  /// Terms about the whole result decide at once or not at all; the others' masks are joined.
  private func combine(
    _ terms: [FilterExpression], _ result: BenchmarkResult, stopsAt decisive: Bool,
    _ join: (Bool, Bool) -> Bool
  ) -> Selection {
    var joined: [Bool]?
    for term in terms {
      switch evaluate(term, result) {
      case .whole(let isKept):
        if isKept == decisive { return .whole(decisive) }
      case .each(let mask):
        joined = joined.map { zip($0, mask).map { join($0.0, $0.1) } } ?? mask
      }
    }
    return joined.map { .each($0) } ?? .whole(!decisive)
  }
}
