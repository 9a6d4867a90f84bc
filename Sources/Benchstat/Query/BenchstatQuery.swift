/// Which results are wanted and how they are arranged.
struct BenchstatQuery {
  private(set) var filter: MeasurementFilter
  let table: Projection
  let row: Projection
  let column: Projection
  let residue: Projection
  let exclusions: Exclusions

  /// Reads the filter, then the projections; the first that cannot be read is the error.
  init(_ arguments: BenchstatArguments) throws(BenchstatFailure) {
    var filter = try BenchstatQuery.reading("-filter") { () throws(QueryError) in
      try MeasurementFilter(arguments.filter)
    }
    var set = ProjectionSet()
    func projection(_ flag: String, _ query: ByteString) throws(BenchstatFailure) -> Projection {
      try BenchstatQuery.reading(flag) { () throws(QueryError) in
        try set.parse(query, filter: &filter)
      }
    }
    table = try projection("-table", arguments.table)
    row = try projection("-row", arguments.row)
    column = try projection("-col", arguments.column)
    _ = try projection("-ignore", arguments.ignore)
    residue = set.residue()
    exclusions = set.exclusions
    self.filter = filter
  }

  private static func reading<Value>(
    _ flag: String, _ body: () throws(QueryError) -> Value
  ) throws(BenchstatFailure) -> Value {
    do throws(QueryError) {
      return try body()
    } catch {
      throw .query(flag: flag, error)
    }
  }
}
