import Commands
import Driver

/// Reads options from a page's address, by pprof's short names for them or their own.
struct QueryOptions {
  var options: Options
  let sets: OptionSetFile
  /// Whether names that mean nothing are passed over, as pprof does.
  var ignoresUnknown = false

  /// Names with other meanings than an option's.
  static let reserved: Set = ["arg", "config", "download", "format", "name", "p", "view"]
  /// Options that decide what is read and written here; pages have no say in them.
  private static let local: Set = ["output", "format", "source_path", "trim_path"]

  /// The options that a page may set.
  static let entries = OptionCatalog.entries.filter { !local.contains($0.name) }

  private static let byName = Dictionary(
    entries.map { ($0.name, $0) }
      + entries.compactMap { entry in entry.urlParameter.map { ($0, entry) } },
    uniquingKeysWith: { first, _ in first })

  /// The options with those of the query; a saved set stands before all others.
  mutating func read(_ query: QueryText) throws(WebRefusal) -> Options {
    if let name = query.first("config"), !name.isEmpty { try apply(setNamed: name) }
    for (name, text) in query.pairs where !Self.reserved.contains(name) {
      guard let entry = Self.byName[name] else {
        if ignoresUnknown { continue }
        throw .unknownOption(name)
      }
      try set(entry, to: text)
    }
    return options
  }

  private mutating func apply(setNamed name: String) throws(WebRefusal) {
    guard let set = sets.load().first(where: { $0.name == name }) else { throw .unknownSet(name) }
    set.apply(to: &options)
  }

  /// Without a text, what is not a text becomes as usual.
  private mutating func set(_ entry: OptionEntry, to text: String) throws(WebRefusal) {
    if case .choice(let path, _) = entry.kind, text.isEmpty {
      options[keyPath: path] = Options()[keyPath: path]
      return
    }
    var text = text
    if case .text = entry.kind {} else if text.isEmpty { text = Options().text(of: entry) }
    do throws(OptionError) { try options.set(entry, to: text) } catch {
      throw .option(entry.name, error)
    }
  }
}
