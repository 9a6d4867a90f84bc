import Commands
import Driver

/// What `swprof diff --help` says besides its own options.
enum DiffCommandHelp {
  static let discussion = """
    A row says what a function took in OLD and in NEW, the change, the probability of such a \
    change by chance (p) and the samples behind it (n); ~ stands where noise explains it. Rows \
    that grew come first, then those that shrank, by what they add to the change.

    Functions are compared by what they take themselves, or with what they call (-cum). All \
    options of reports may be given, with one dash or two:

    \(reportOptions)
    """

  private static let offered = [
    "sample_index", "nodecount", "focus", "ignore", "hide", "show", "show_from", "prune_from",
    "tagfocus", "tagignore", "tagroot", "tagleaf", "noinlines", "unit", "format", "output",
    "trim_path",
  ]

  private static var reportOptions: String {
    let listing = CatalogListing(prefix: "-")
    let choices = OptionCatalog.entries.flatMap(\.choices)
    let rows =
      choices.map { ($0.name, $0.help) }
      + offered.compactMap { name in OptionCatalog.entry(named: name).map { (name, $0.help) } }
    return rows.map { listing.row("-" + $0.0, $0.1) }.joined(separator: "\n")
  }
}
