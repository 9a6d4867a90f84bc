import Commands
import Driver

/// What `swprof diff --help` says besides its own options.
enum DiffCommandHelp {
  static let discussion = """
    A row says what a function took in OLD and in NEW, the change, the probability of such a \
    change by chance (p) and the samples behind it (n); ~ stands where noise explains it. Rows \
    that grew come first, then those that shrank, by what they add to the change.

    With --gate, --fail-on or --budget the exit code is the verdict, as git bisect run \
    wants it: 0 good, 1 regressed, 125 undecidable (too few samples, or profiles that cannot be \
    compared), 128 a mistake in the call or a file that cannot be read. The last line on the \
    standard error sums it up for programs; --format=github and -format=junit write what was \
    found for others. Rules of --fail-on:

        regress              any function is known to have grown (as --gate alone)
        regress>5%           … and by more than 5% even at the near end of its interval
        fn:EXPR[>LIMIT]      the same for functions whose name matches
        LIMIT                5%, 2pp (points of share), 10ms, 4MB, 1000

    Lines of a budget are limits for NEW; # begins a comment:

        [TYPE:] NAME [flat|cum] < LIMIT      TYPE a sample type, as alloc_space
        [TYPE:] fn:EXPR [flat|cum] < LIMIT   NAME with or without the package's folders
        [TYPE:] total < LIMIT                LIMIT 8% (of what is compared), 10ms, 4MB, 1000
        [BENCHMARK] UNIT/op < LIMIT          as allocs/op < 120, with --bench

    Shares tell little where the whole got cheaper or dearer: with --bench rows are what they \
    cost an operation. swprof calibrate measures how much runs vary here, for single profiles.

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
