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

  /// Asks for everything on the network at once, so that profiles are taken at the same time.
  func located(_ sources: [String]) -> [LocatedSource] {
    var located: [LocatedSource] = []
    var requests: [NetworkClient.Request] = []
    for source in sources {
      guard let url = networkAddress(source) else {
        located.append(.file(source))
        continue
      }
      announce(url)
      located.append(.answer(source, url.address, .failure(.noAnswer)))
      requests.append(NetworkClient.Request(url.address, timeout: url.timeout))
    }
    var answers = requests.isEmpty ? [] : network.answers(to: requests)[...]
    return located.map { $0.isFile ? $0 : $0.answered(answers.popFirst()) }
  }

  /// Servers may be asked through this.
  var network: NetworkClient {
    NetworkClient(
      curl: ProgramSearch.curl(request.tools), certificates: request.certificates)
  }

  /// A name of a file that exists is never an address.
  private func networkAddress(_ source: String) -> SourceURL? {
    guard source != "-", FileStatus.lookupError(source) != 0 else { return nil }
    return SourceURL(source, seconds: request.seconds, timeout: request.timeout)
  }

  private func announce(_ url: SourceURL) {
    tell(.fetching(address: url.address.shownText))
    if let seconds = request.seconds { tell(.waiting(seconds: seconds)) }
  }

  /// The sum of all sources that could be read; those that could not are complained about.
  func fetch(_ sources: some Collection<LocatedSource>) throws(CombineError) -> Fetched {
    var combiner = ProfileCombiner()
    var origins = MappingOrigins()
    var count = 0
    for source in sources {
      var profile: Profile
      do throws(FetchError) {
        profile = withBinaries(try source.read())
      } catch {
        tell(.unreadable(file: source.name, error))
        continue
      }
      if let address = source.address { origins.add(&profile, from: address.text) }
      try combiner.add(profile)
      count += 1
    }
    return Fetched(
      sum: try combiner.finish(), read: count, wanted: sources.count, origins: origins)
  }
}
