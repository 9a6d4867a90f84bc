import Analysis
import Bytes
import Formats
import Profiles
import Symbols

/// Reads the profiles somebody asked for.
struct SourceFetcher {
  let request: SourceRequest
  /// Tells the user something beside the report.
  let tell: @Sendable (Notice) -> Void

  /// What came of some sources.
  struct Fetched {
    /// Nil if none could be read.
    let sum: ProfileCombiner.Sum?
    let read: Int
    let wanted: Int
    /// Which servers know the profiles' mappings; empty for files.
    let origins: MappingOrigins
  }

  /// Finds the files of both lists, and asks for everything on the network at once, so that
  /// profiles are taken at the same time.
  func located(_ sources: [String], base: [String]) -> (
    sources: [LocatedSource], base: [LocatedSource]
  ) {
    let all = (sources + base).map(found)
    let pages = all.joined().compactMap(\.request)
    var answers = pages.isEmpty ? [] : network.answers(to: pages)[...]
    let answered = all.map { found in
      found.map { $0.request == nil ? $0 : $0.answered(answers.popFirst()) }
    }
    return (
      Array(answered.prefix(sources.count).joined()),
      Array(answered.dropFirst(sources.count).joined())
    )
  }

  /// Servers may be asked through this.
  var network: NetworkClient {
    NetworkClient(
      curl: ProgramSearch.curl(request.tools), certificates: request.certificates)
  }

  /// What a word of the command line stands for; a file that exists is never an address.
  private func found(_ source: String) -> [LocatedSource] {
    guard source != "-" else { return [.file(source)] }
    if FileStatus.lookupError(source) == 0 { return filesIn(source) }
    if let url = SourceURL(source, seconds: request.seconds, timeout: request.timeout) {
      tell(.fetching(address: url.address.shownText))
      if let seconds = request.seconds { tell(.waiting(seconds: seconds)) }
      return [.page(source, NetworkClient.Request(url.address, timeout: url.timeout))]
    }
    let matches = request.isCompatible ? [] : FileSystem.paths(matching: source)
    return matches.isEmpty ? [.file(source)] : matches.flatMap(filesIn)
  }

  /// The files of a folder, of which Go's pprof wants nothing to know; anything else is itself.
  private func filesIn(_ path: String) -> [LocatedSource] {
    guard !request.isCompatible, FileSystem.status(of: path)?.kind == .folder else {
      return [.file(path)]
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    let files = FileSystem.entries(of: path).filter { !$0.isFolder && !$0.name.hasPrefix(".") }
    return [.folder(path)] + files.map { .member(folder + $0.name) }
  }

  /// The sum of all sources that could be read; those that could not are complained about.
  func fetch(_ sources: [LocatedSource]) throws(CombineError) -> Fetched {
    var gathering = SourceGathering(allowsSeveral: !request.isCompatible)
    var combiner = ProfileCombiner(rules: request.mergeRules)
    for source in sources {
      let profiles = gathering.read(source)
      complain(&gathering)
      for profile in profiles {
        var profile = withBinaries(profile)
        if let address = source.address { gathering.origins.add(&profile, from: address.text) }
        try combiner.add(profile)
      }
    }
    gathering.closeFolder()
    complain(&gathering)
    return Fetched(
      sum: try combiner.finish(), read: gathering.count,
      wanted: gathering.count + gathering.failures, origins: gathering.origins)
  }

  private func complain(_ gathering: inout SourceGathering) {
    for (name, error) in gathering.takeProblems() { tell(.unreadable(file: name, error)) }
  }
}
