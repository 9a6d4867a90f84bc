/// The projections of one run: keys that one of them names are left out of the others' groups.
struct ProjectionSet {
  private(set) var exclusions = Exclusions()
  private var holdsConfiguration = false
  private var holdsFullName = false

  /// Reads a projection; lists of values in it are further conditions of the filter.
  mutating func parse(
    _ query: ByteString, filter: inout MeasurementFilter
  ) throws(QueryError) -> Projection {
    var projection = Projection()
    var conditions: [FilterExpression] = []
    for term in try ProjectionParser.parse(query) {
      if let condition = try add(term, to: &projection, query) { conditions.append(condition) }
    }
    for condition in conditions { filter.require(condition) }
    return projection
  }

  /// A projection of all that no other one mentions.
  func residue() -> Projection {
    var projection = Projection()
    let groups = [(".config", holdsConfiguration), (".fullname", holdsFullName)]
    for (name, isHeld) in groups where !isHeld {
      let key = Array(name.utf8)
      let term = ProjectionTerm(key: key, order: .firstSeen, keyOffset: 0, orderOffset: 0)
      projection.add(term, .firstSeen([:]), Extractor(key: key))
    }
    return projection
  }

  /// Adds a field; returns the condition that a list of values in it sets.
  private mutating func add(
    _ term: ProjectionTerm, to projection: inout Projection, _ query: ByteString
  ) throws(QueryError) -> FilterExpression? {
    let order = try order(of: term, query)
    let key = String(decoding: term.key, as: UTF8.self)
    if key == ".unit" {
      throw QueryError(query: query, offset: term.keyOffset, reason: .unitInProjection)
    }
    if key == ".config", case .fixed = order {
      throw QueryError(
        query: query, offset: term.orderOffset, reason: .fixedOrderOfConfiguration)
    }
    guard let extractor = Extractor(key: term.key) else {
      throw QueryError(query: query, offset: term.keyOffset, reason: .emptyKey)
    }
    switch key {
    case ".config": holdsConfiguration = true
    case ".fullname": holdsFullName = true
    default: exclusions.add(term.key)
    }
    projection.add(term, order, extractor)
    guard case .fixed(let places) = order else { return nil }
    return .listed(extractor, Set(places.keys))
  }

  private func order(
    of term: ProjectionTerm, _ query: ByteString
  ) throws(QueryError) -> FieldOrder {
    do throws(FieldOrder.UnknownOrder) {
      return try FieldOrder(term.order)
    } catch {
      throw QueryError(
        query: query, offset: term.orderOffset, reason: .unknownOrder(error.name))
    }
  }
}
