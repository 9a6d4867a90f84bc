import Bytes
import Profiles
import Symbols

extension ProfileLoader {
  /// The profile with names for its addresses and functions, as asked for.
  func symbolized(_ profile: Profile) -> Profile {
    var result = told(binarySearch.applied(to: profile))
    let mode = SymbolizationMode(request.symbolization)
    for _ in 0..<mode.unknownWords { tell(.unknownSymbolization(request.symbolization)) }
    guard let demangling = mode.demangling else { return result }
    if mode.isLocal {
      result = told(
        result.symbolized(by: binaryReader(isFast: mode.isFast), isForced: mode.isForced))
    }
    return result.demangled(demangling, isForced: mode.isForced)
  }

  private func told(_ outcome: (Profile, [SymbolizationNotice])) -> Profile {
    for notice in outcome.1 { tell(.symbolization(notice)) }
    return outcome.0
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

  private func binaryReader(isFast: Bool) -> BinaryReader {
    BinaryReader(program: isFast ? nil : .found(by: .tools(request.tools)), runner: Programs())
  }
}

extension SourceRequest {
  /// The request with its first source taken for the profiled program, if that is what it is.
  var namingMainBinary: SourceRequest {
    guard sources.count > 1, mainBinary.isEmpty, ELFFile.isBinary(sources[0]) else { return self }
    var request = self
    request.mainBinary = sources[0]
    request.sources.removeFirst()
    return request
  }
}
