import Bytes
import Profiles
import Symbols

extension ProfileLoader {
  /// The profile with names for its addresses and functions, as asked for.
  func symbolized(_ profile: Profile, _ origins: MappingOrigins) throws(UserError) -> Profile {
    var result = profile
    let mode = SymbolizationMode(request.symbolization)
    for _ in 0..<mode.unknownWords { tell(.unknownSymbolization(request.symbolization)) }
    guard let demangling = mode.demangling else { return result }
    if mode.isLocal {
      let (named, notices) = result.symbolized(
        by: binaryReader(isFast: mode.isFast), isForced: mode.isForced)
      for notice in notices where !(request.isCompatible && notice.isAboutBuild) {
        tell(.symbolization(notice))
      }
      result = named
    }
    if mode.isRemote, !origins.isEmpty {
      result = try remotelySymbolized(result, origins, isForced: mode.isForced)
    }
    return result.demangled(demangling, isForced: mode.isForced)
  }

  private func binaryReader(isFast: Bool) -> BinaryReader {
    BinaryReader(program: isFast ? nil : .found(by: .tools(request.tools)), runner: Programs())
  }

  /// The profile with names that its servers know, mapping by mapping.
  private func remotelySymbolized(
    _ profile: Profile, _ origins: MappingOrigins, isForced: Bool
  ) throws(UserError) -> Profile {
    var result = profile
    let network = SourceFetcher(request: request, tell: tell).network
    for index in profile.mappings.indices
    where isForced || !profile.mappings[index].facts.contains(.functions) {
      guard let origin = origins.origins(of: index, in: profile).first,
        var address = WebAddress(origin.address)
      else { continue }
      address.path = SymbolService.path(besides: address.path)
      address.query = ""
      do throws(NetworkError) {
        guard let query = SymbolQuery(for: index, startingAt: origin.start, in: result) else {
          throw .addressOverflow
        }
        result = query.applying(try answer(to: query, address, network), to: result)
      } catch {
        let address = address.shownText
        guard !request.isCompatible else { throw .symbolServer(address: address, error) }
        tell(.noNames(address: address, error))
      }
    }
    return result
  }

  /// What a server answers; the one of Go 1.27 takes no posts, and must be asked in its address.
  private func answer(
    to query: SymbolQuery, _ address: WebAddress, _ network: NetworkClient
  ) throws(NetworkError) -> [UInt8] {
    guard !query.text.isEmpty else { return [] }
    let timeout = request.timeout ?? 60
    let post = NetworkClient.Request(address, timeout: timeout, body: query.text)
    do throws(NetworkError) {
      return try Self.bodies(network.answers(to: [post]))
    } catch {
      guard !request.isCompatible, case .status(let status, _) = error, status.hasPrefix("405")
      else { throw error }
      let pages = query.parts(ofAtMost: 1000).map { part in
        var address = address
        address.query = part
        return NetworkClient.Request(address, timeout: timeout)
      }
      return try Self.bodies(network.answers(to: pages))
    }
  }

  private static func bodies(_ answers: [Result<HTTPAnswer, NetworkError>]) throws(NetworkError)
    -> [UInt8]
  {
    var bodies: [UInt8] = []
    for answer in answers {
      let page = try answer.get()
      guard page.isSuccess else { throw .status(page.status, explanation: page.explanation) }
      bodies += page.body
    }
    return bodies
  }
}

extension SourceFetcher {
  /// The profile with the binaries that the user keeps or named.
  func withBinaries(_ profile: Profile) -> Profile {
    let (located, notices) = binarySearch.applied(to: profile)
    for notice in notices { tell(.symbolization(notice)) }
    return located
  }

  private var binarySearch: BinarySearch {
    var search = BinarySearch()
    search.mainBinary = request.mainBinary
    search.mainBuildID = request.buildID
    let folders = ProcessEnvironment.value("PPROF_BINARY_PATH")
    let usual = ProcessEnvironment.value("HOME") + "/pprof/binaries"
    search.folders = folders.isEmpty ? [usual] : folders.split(separator: ":").map(String.init)
    return search
  }
}

extension SourceRequest {
  /// The request with its first source taken for the profiled program, if that is what it is.
  var namingMainBinary: SourceRequest {
    guard sources.count > 1, mainBinary.isEmpty, isProgram(sources[0]) else { return self }
    var request = self
    request.mainBinary = sources[0]
    request.sources.removeFirst()
    return request
  }

  private func isProgram(_ path: String) -> Bool {
    ELFFile.isBinary(path) || (isCompatible && NamelessObject.isOne(path))
  }
}
