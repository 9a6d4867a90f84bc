extension Glossary {
  /// What the words of reports mean.
  static let terms: [(word: String, lines: [String])] = [
    (
      "alloc",
      [
        "alloc_space and alloc_objects count everything the program has allocated since it began,",
        "freed or not. They say who keeps the garbage collector busy.",
      ]
    ),
    (
      "cum",
      [
        "The value of a function with everything it calls. A function that recurs counts once a",
        "stack. Sort by it (-cum) to see which tasks are expensive, not which instructions.",
      ]
    ),
    (
      "delay",
      [
        "Time that goroutines waited for locks or channels, added up over all of them. It can be",
        "many times the run time: ten waiting for a second are ten seconds.",
      ]
    ),
    (
      "diff",
      [
        "diff old.prof compares this profile with an old one and tells changes from noise.",
        "The options -base and -diff_base subtract without asking about noise.",
      ]
    ),
    (
      "duration",
      [
        "How long the profile was taken. The samples' total may be more, as many processors ran",
        "at once, or less, as the program slept: a percentage behind it says how much.",
      ]
    ),
    (
      "filters",
      [
        "focus=re    samples with a frame that matches",
        "ignore=re   samples without one",
        "hide=re     frames that match leave their stacks, their cost goes to the caller",
        "show=re     only frames that match stay",
        "show_from=re, prune_from=re   cut stacks above or below a match",
        "tagfocus=key=value, tagignore=…   choose samples by their labels",
        "The prompt shows what is on and what it leaves; a single colon clears it.",
      ]
    ),
    (
      "flat",
      [
        "The value of a function itself, without what it calls: where the time was spent or the",
        "memory allocated. The columns of all functions add up to the total.",
      ]
    ),
    (
      "inline",
      [
        "The compiler put the function's body in its caller's place. Its cost is still its own;",
        "noinlines gives it to the caller.",
      ]
    ),
    (
      "inuse",
      [
        "inuse_space and inuse_objects count what was allocated and not yet freed when the profile",
        "was taken. They say who holds memory.",
      ]
    ),
    (
      "nodecount",
      [
        "The most rows or boxes a report shows; 0 shows all. Functions below nodefraction of the",
        "total are dropped first; trim=false turns all of that off.",
      ]
    ),
    (
      "sample_index",
      [
        "Which of a profile's values reports are about. Type a value's name alone to select it;",
        "info lists them.",
      ]
    ),
    (
      "sources",
      [
        "list finds sources by itself: below the current project, GOROOT, the module cache and",
        "vendor. source_path adds folders, trim_path takes prefixes off recorded paths.",
      ]
    ),
    (
      "sum%",
      ["The share of the total that this row and all rows above it have, by their flat values."]
    ),
    (
      "tags",
      [
        "Labels that the program attached to its samples, such as a tenant or a request.",
        "tags lists them, tagfocus and tagignore choose by them, tagroot makes frames of them.",
      ]
    ),
  ]
}
