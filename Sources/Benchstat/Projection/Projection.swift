/// The values of a projection's fields for some result, by number.
struct ProjectionKey: Hashable {
  let index: Int
}

/// Takes some fields out of results and orders the tuples of their values.
struct Projection {
  /// A field with one value a result.
  struct Field {
    let name: ByteString
    var order: FieldOrder
  }

  /// What stands between two commas of the projection.
  private enum Part {
    case field(Int, Extractor)
    case fullName(Int)
    case unit(Int)
    /// All configuration that no projection names; a field appears with its key.
    case configuration(ProjectionTerm.Order, members: [Int])
  }

  private(set) var fields: [Field] = []
  private var parts: [Part] = []
  private var members: [Int: Int] = [:]
  private var texts = Interner()
  private var row: [Int] = []
  private var keys: [[Int]: Int] = [:]
  private var values: [[Int]] = []

  /// Adds a field that a term asks for.
  mutating func add(_ term: ProjectionTerm, _ order: FieldOrder, _ extractor: Extractor?) {
    if term.key.elementsEqual(".config".utf8) {
      parts.append(.configuration(term.order, members: []))
    } else if extractor == .fullName {
      parts.append(.fullName(addField(term.key, order)))
    } else if let extractor {
      parts.append(.field(addField(term.key, order), extractor))
    }
  }

  /// Adds a last field for the unit of each measurement.
  mutating func addUnit() {
    parts.append(.unit(addField(Projection.unitName, .firstSeen([:]))))
  }

  static let unitName = Array(".unit".utf8)

  /// The tuple of a result.
  mutating func key(of result: BenchmarkResult, _ exclusions: Exclusions) -> ProjectionKey {
    for index in row.indices { row[index] = Interner.empty }
    for index in parts.indices { fill(index, result, exclusions) }
    return intern()
  }

  /// The tuples of a result with the unit of each of its measurements.
  mutating func keys(
    ofUnitsIn result: BenchmarkResult, _ exclusions: Exclusions
  ) -> [ProjectionKey] {
    for index in row.indices { row[index] = Interner.empty }
    for index in parts.indices { fill(index, result, exclusions) }
    return result.measurements.map { measurement in
      let unit = texts.number(of: measurement.unit)
      for case .unit(let index) in parts { row[index] = unit }
      return intern()
    }
  }

  /// The fields in the order in which tuples are compared, those of a group where it stands.
  var flattened: [Int] {
    parts.flatMap { part in
      switch part {
      case .field(let index, _), .fullName(let index), .unit(let index): [index]
      case .configuration(_, let members): members
      }
    }
  }

  /// The value of a field in a tuple, empty where there is none.
  func value(of field: Int, in key: ProjectionKey) -> ByteString {
    texts.texts[number(of: field, in: key)]
  }

  private func number(of field: Int, in key: ProjectionKey) -> Int {
    let values = values[key.index]
    return field < values.count ? values[field] : Interner.empty
  }

  /// The values of a tuple that are not empty, with spaces between them.
  func label(of key: ProjectionKey) -> ByteString {
    let present = flattened.map { value(of: $0, in: key) }.filter { !$0.isEmpty }
    return Array(present.joined(separator: [UInt8(ascii: " ")]))
  }

  /// Tuples in their order.
  func sorted(_ keys: some Sequence<ProjectionKey>) -> [ProjectionKey] {
    let order = flattened
    return keys.sorted { left, right in
      for field in order {
        let (first, second) = (number(of: field, in: left), number(of: field, in: right))
        if first != second {
          return fields[field].order.precedes(texts.texts[first], texts.texts[second])
        }
      }
      return false
    }
  }

  /// The names of the fields in which tuples differ.
  func differingFields(_ keys: some Collection<ProjectionKey>) -> [ByteString] {
    guard keys.count > 1, let first = keys.first else { return [] }
    return flattened.filter { field in
      let number = number(of: field, in: first)
      return keys.contains { self.number(of: field, in: $0) != number }
    }.map { fields[$0].name }
  }

  private mutating func addField(_ name: ByteString, _ order: FieldOrder) -> Int {
    fields.append(Field(name: name, order: order))
    row.append(Interner.empty)
    return fields.count - 1
  }

  private mutating func fill(
    _ part: Int, _ result: BenchmarkResult, _ exclusions: Exclusions
  ) {
    switch parts[part] {
    case .field(let index, let extractor):
      row[index] = texts.number(of: extractor.value(in: result))
    case .fullName(let index):
      row[index] = texts.number(of: exclusions.fullName(of: result.name))
    case .unit: break
    case .configuration: fillConfiguration(part, result, exclusions)
    }
  }

  private mutating func fillConfiguration(
    _ part: Int, _ result: BenchmarkResult, _ exclusions: Exclusions
  ) {
    for entry in result.configuration.entries {
      let key = texts.number(of: entry.key)
      guard let index = members[key] ?? addMember(entry.key, key, to: part, exclusions) else {
        continue
      }
      row[index] = texts.number(of: entry.value)
    }
  }

  /// A new field for a key, nothing if some projection names the key.
  private mutating func addMember(
    _ name: ByteString, _ key: Int, to part: Int, _ exclusions: Exclusions
  ) -> Int? {
    guard case .configuration(let term, let present) = parts[part],
      !exclusions.leavesOut(configuration: name)
    else { return nil }
    let index = addField(name, (try? FieldOrder(term)) ?? .alphabetical)
    members[key] = index
    parts[part] = .configuration(term, members: present + [index])
    return index
  }

  /// Trailing empty values are left off, so that a tuple does not change when fields are added.
  private mutating func intern() -> ProjectionKey {
    let trimmed = Array(row[..<((row.lastIndex { $0 != Interner.empty } ?? -1) + 1)])
    if let index = keys[trimmed] { return ProjectionKey(index: index) }
    recordOrder()
    keys[trimmed] = values.count
    values.append(trimmed)
    return ProjectionKey(index: values.count - 1)
  }

  /// Members of the configuration group record nothing and so come in the order of their values.
  private mutating func recordOrder() {
    for part in parts {
      switch part {
      case .field(let index, _), .fullName(let index), .unit(let index):
        fields[index].order.record(texts.texts[row[index]])
      case .configuration: break
      }
    }
  }
}
