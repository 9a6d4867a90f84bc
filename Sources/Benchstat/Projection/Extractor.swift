/// Where in a result the value of a field is found.
enum Extractor: Equatable, Hashable {
  case baseName
  case fullName
  case file
  /// The value of `/key=value` in the name, with its prefix `/key=`.
  case namePart(prefix: ByteString)
  /// `-8` at the name's end, or `/gomaxprocs=8` in it.
  case processors
  case configuration(ByteString)

  /// The place a key names; nothing for the empty key.
  init?(key: ByteString) {
    switch String(decoding: key, as: UTF8.self) {
    case "": return nil
    case ".name": self = .baseName
    case ".fullname": self = .fullName
    case ".file": self = .file
    case "/gomaxprocs": self = .processors
    default:
      self =
        key.first == UInt8(ascii: "/")
        ? .namePart(prefix: key + [UInt8(ascii: "=")]) : .configuration(key)
    }
  }

  /// The value, empty where there is none.
  func value(in result: BenchmarkResult) -> ByteString {
    switch self {
    case .baseName: result.name.base
    case .fullName: result.name.full
    case .file: result.fileLabel
    case .namePart(let prefix): Extractor.part(of: result.name, prefix)
    case .processors: Extractor.processors(of: result.name)
    case .configuration(let key): result.configuration[key] ?? []
    }
  }

  private static func part(of name: BenchmarkName, _ prefix: ByteString) -> ByteString {
    let part = name.parts.first { $0.starts(with: prefix) }
    return part.map { Array($0.dropFirst(prefix.count)) } ?? []
  }

  private static func processors(of name: BenchmarkName) -> ByteString {
    if let last = name.parts.last, last.first == UInt8(ascii: "-") {
      return Array(last.dropFirst())
    }
    return part(of: name, Array("/gomaxprocs=".utf8))
  }
}
