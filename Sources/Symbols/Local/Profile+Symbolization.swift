package import Profiles

extension Profile {
  /// The profile with functions, files and lines for addresses that have none, read from the
  /// binaries on this machine; and what there is to say about it.
  ///
  /// As in Go's pprof, a binary whose locations have names already is left alone unless forced.
  package func symbolized(by reader: BinaryReader, isForced: Bool = false) -> (
    Profile, [SymbolizationNotice]
  ) {
    let pending = mappingsToRead(isForced: isForced)
    guard !pending.isEmpty else { return (self, []) }
    var symbolization = Symbolization(self, reader)
    for mapping in pending { symbolization.read(mapping) }
    return symbolization.finish()
  }

  /// The mappings that locations are in and nothing is known of.
  private func mappingsToRead(isForced: Bool) -> [Int] {
    let known: Mapping.Facts = [.functions, .filenames, .lineNumbers]
    let wanted = mappings.indices.filter {
      isForced || mappings[$0].facts.isDisjoint(with: known)
    }
    guard !wanted.isEmpty else { return [] }
    let used = Set(locations.compactMap { $0.mapping?.index })
    return wanted.filter(used.contains)
  }
}

/// Names for addresses, mapping by mapping.
private struct Symbolization {
  private let original: Profile
  private let reader: BinaryReader
  private var builder: ProfileBuilder
  private var locations: [Location]
  private var lines: [Line]
  private var mappings: [Mapping]
  private var notices: [SymbolizationNotice] = []
  private var isMissingBinaries = false

  init(_ profile: Profile, _ reader: BinaryReader) {
    original = profile
    self.reader = reader
    builder = ProfileBuilder(tablesOf: profile)
    locations = profile.locations
    lines = profile.lines
    mappings = profile.mappings
  }

  mutating func read(_ index: Int) {
    let mapping = mappings[index]
    let path = original.strings[mapping.file]
    guard !path.isEmpty else {
      if index == 0 { notices.append(.noMainBinary) } else { isMissingBinaries = true }
      return
    }
    let buildID = original.strings[mapping.buildID]
    guard !Self.isUnreadable(path), !(buildID.isEmpty && Self.isAddress(path)) else { return }
    do throws(BinaryProblem) {
      try read(index, path, buildID)
    } catch {
      complain(error, path, buildID)
    }
  }

  private mutating func complain(_ problem: BinaryProblem, _ path: String, _ buildID: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    notices.append(.failed(binary: name, buildID: buildID, problem))
    if case .binary(_, .buildMismatch) = problem { return }
    isMissingBinaries = true
  }

  /// What the system maps that is no file.
  private static func isUnreadable(_ path: String) -> Bool {
    path.hasPrefix("[") || path.hasPrefix("linux-vdso") || path.hasPrefix("/dev/dri/")
      || path.hasPrefix("//anon") || path.hasPrefix("/memfd:")
  }

  private static func isAddress(_ path: String) -> Bool {
    path.lowercased().hasPrefix("http") && path.contains("://")
  }

  private mutating func read(_ index: Int, _ path: String, _ buildID: String)
    throws(BinaryProblem)
  {
    let mapping = mappings[index]
    let own = locations.indices.filter { locations[$0].mapping?.index == index }
    let frames = try reader.frames(
      at: own.map { locations[$0].address }, of: path,
      mapped: MappedRange(start: mapping.start, limit: mapping.limit, offset: mapping.offset),
      buildID: buildID)
    for (location, frames) in zip(own, frames) where !frames.isEmpty {
      setLines(of: location, frames)
      mappings[index].facts.formUnion(Self.facts(frames))
    }
  }

  private static func facts(_ frames: [SourceFrame]) -> Mapping.Facts {
    var facts: Mapping.Facts = .inlineFrames
    if frames.contains(where: { !$0.name.isEmpty }) { facts.insert(.functions) }
    if frames.contains(where: { !$0.file.isEmpty }) { facts.insert(.filenames) }
    if frames.contains(where: { $0.line != 0 }) { facts.insert(.lineNumbers) }
    return facts
  }

  private mutating func setLines(of location: Int, _ frames: [SourceFrame]) {
    guard let start = UInt32(exactly: lines.count) else { return }
    locations[location].firstLine = start
    locations[location].lineCount = UInt32(truncatingIfNeeded: frames.count)
    locations[location].isFolded = false
    for frame in frames {
      lines.append(Line(function: function(frame), line: frame.line, column: frame.column))
    }
  }

  private mutating func function(_ frame: SourceFrame) -> FunctionID {
    var function = Function()
    function.name = builder.intern(frame.name)
    function.systemName = function.name
    function.filename = builder.intern(frame.file)
    function.startLine = frame.startLine
    return builder.add(function)
  }

  consuming func finish() -> (Profile, [SymbolizationNotice]) {
    if isMissingBinaries { notices.append(.missingBinaries) }
    var profile = builder.profile
    profile.samples = original.samples
    profile.locations = locations
    profile.lines = lines
    profile.mappings = mappings
    return (profile, notices)
  }
}
