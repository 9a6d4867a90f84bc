import Foundation

/// Judges JSON by a schema, as far as this project's schemas go: a keyword that is not known here is
/// a complaint of its own.
///
/// The keywords are those of JSON Schema 2020-12. Beyond it, members that no schema names are
/// complained about, so that a schema cannot fall behind what is written.
struct JSONSchema {
  private let root: [String: Any]

  /// Reads a schema.
  init(_ bytes: [UInt8]) throws {
    root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  /// What is wrong with a document; nothing if it keeps to the schema.
  func complaints(about document: [UInt8]) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(document), options: .fragmentsAllowed)
    var judgement = Judgement()
    judge(value, by: root, at: "", &judgement)
    return judgement.complaints + undescribed(value, at: "", judgement.described)
  }

  private struct Judgement {
    var complaints: [String] = []
    /// Paths of members that some schema names.
    var described: Set<String> = []
  }

  private func judge(_ value: Any, by schema: Any, at path: String, _ judgement: inout Judgement) {
    guard let schema = schema as? [String: Any] else {
      if schema as? Bool != true { judgement.complaints.append("\(path): not allowed") }
      return
    }
    for (keyword, argument) in schema {
      judge(value, keyword, argument, in: schema, at: path, &judgement)
    }
  }

  private func judge(
    _ value: Any, _ keyword: String, _ argument: Any, in schema: [String: Any], at path: String,
    _ judgement: inout Judgement
  ) {
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description", "then": break
    case "$ref": judge(value, by: definition(argument), at: path, &judgement)
    case "type", "const", "enum", "minimum", "pattern":
      if !Self.holds(keyword, argument, for: value) {
        judgement.complaints.append("\(path): \(value) is not \(keyword) \(argument)")
      }
    case "required": require(argument, of: value, at: path, &judgement)
    case "properties": judgeMembers(value, by: argument, at: path, &judgement)
    case "additionalProperties":
      let known = schema["properties"] as? [String: Any] ?? [:]
      judgeOthers(value, known, by: argument, at: path, &judgement)
    case "items":
      for (index, item) in (value as? [Any] ?? []).enumerated() {
        judge(item, by: argument, at: "\(path)/\(index)", &judgement)
      }
    case "allOf":
      for schema in argument as? [Any] ?? [] { judge(value, by: schema, at: path, &judgement) }
    case "anyOf", "oneOf": choose(keyword, argument, value, at: path, &judgement)
    case "if":
      if let then = schema["then"], attempt(value, argument, at: path).complaints.isEmpty {
        judge(value, by: then, at: path, &judgement)
      }
    default: judgement.complaints.append("\(path): the keyword \(keyword) is not known")
    }
  }
}

extension JSONSchema {
  private func definition(_ reference: Any) -> Any {
    let path = (reference as? String ?? "").split(separator: "/").dropFirst()
    return path.reduce(root as Any) { ($0 as? [String: Any])?[String($1)] ?? false }
  }

  private func attempt(_ value: Any, _ schema: Any, at path: String) -> Judgement {
    var judgement = Judgement()
    judge(value, by: schema, at: path, &judgement)
    return judgement
  }

  private func choose(
    _ keyword: String, _ argument: Any, _ value: Any, at path: String,
    _ judgement: inout Judgement
  ) {
    let attempts = (argument as? [Any] ?? []).map { attempt(value, $0, at: path) }
    let fitting = attempts.filter(\.complaints.isEmpty)
    for attempt in fitting { judgement.described.formUnion(attempt.described) }
    if fitting.isEmpty || (keyword == "oneOf" && fitting.count > 1) {
      judgement.complaints.append("\(path): \(fitting.count) of \(keyword) fit")
      judgement.complaints += attempts.flatMap(\.complaints)
    }
  }

  private func require(
    _ names: Any, of value: Any, at path: String, _ judgement: inout Judgement
  ) {
    guard let members = value as? [String: Any] else { return }
    for name in names as? [String] ?? [] where members[name] == nil {
      judgement.complaints.append("\(path): \(name) is missing")
    }
  }

  private func judgeMembers(
    _ value: Any, by schemas: Any, at path: String, _ judgement: inout Judgement
  ) {
    let schemas = schemas as? [String: Any] ?? [:]
    for (name, member) in value as? [String: Any] ?? [:] {
      guard let schema = schemas[name] else { continue }
      judgement.described.insert("\(path)/\(name)")
      judge(member, by: schema, at: "\(path)/\(name)", &judgement)
    }
  }

  private func judgeOthers(
    _ value: Any, _ known: [String: Any], by schema: Any, at path: String,
    _ judgement: inout Judgement
  ) {
    for (name, member) in value as? [String: Any] ?? [:] where known[name] == nil {
      if !(schema is Bool) { judgement.described.insert("\(path)/\(name)") }
      judge(member, by: schema, at: "\(path)/\(name)", &judgement)
    }
  }

  private func undescribed(_ value: Any, at path: String, _ described: Set<String>) -> [String] {
    if let items = value as? [Any] {
      return items.enumerated().flatMap {
        undescribed($0.element, at: "\(path)/\($0.offset)", described)
      }
    }
    return (value as? [String: Any] ?? [:]).flatMap { name, member in
      let path = "\(path)/\(name)"
      return (described.contains(path) ? [] : ["\(path): in no schema"])
        + undescribed(member, at: path, described)
    }
  }
}

extension JSONSchema {
  private static func holds(_ keyword: String, _ argument: Any, for value: Any) -> Bool {
    switch keyword {
    case "type":
      let names = argument as? [String] ?? [argument as? String ?? ""]
      return names.contains { isType($0, value) }
    case "const": return isEqual(value, argument)
    case "enum": return (argument as? [Any] ?? []).contains { isEqual(value, $0) }
    case "minimum":
      guard let number = value as? NSNumber, let least = argument as? NSNumber else { return true }
      return number.doubleValue >= least.doubleValue
    default:
      guard let text = value as? String else { return true }
      return text.range(of: argument as? String ?? "", options: .regularExpression) != nil
    }
  }

  private static func isEqual(_ left: Any, _ right: Any) -> Bool {
    left is NSNull && right is NSNull || (left as? String).map { $0 == right as? String } ?? false
  }

  private static func isType(_ name: String, _ value: Any) -> Bool {
    switch name {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": isFlag(value)
    case "number": value is NSNumber && !isFlag(value)
    case "integer":
      !isFlag(value)
        && (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue }
          ?? false
    default: false
    }
  }

  /// Foundation reads true as a number that is a character.
  private static func isFlag(_ value: Any) -> Bool {
    (value as? NSNumber).map { unsafe String(cString: $0.objCType) == "c" } ?? false
  }
}
