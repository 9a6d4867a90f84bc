import Analysis
import Profiles
import Reports

/// `raw`: everything the profile holds, after the filters.
enum RawCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    let report = try FilteredReport(input)
    return report.result(.raw(RawProfile(report.profile.keepingInlines(as: input.options))))
  }
}

extension Profile {
  /// The profile with inlined calls as the options want them.
  func keepingInlines(as options: Options) -> Profile {
    options.noInlines ? withoutInlinedLines(keepingColumns: options.showColumns) : self
  }
}

extension RawProfile {
  /// Copies a profile.
  init(_ profile: Profile) {
    self.init()
    let strings = profile.strings
    comments = profile.comments.map { strings[$0] }
    documentation = strings[profile.documentationURL]
    let period = profile.namedPeriodType
    periodType = ValueType(type: period.type, unit: period.unit)
    self.period = profile.period
    timeNanoseconds = profile.timeNanoseconds
    durationNanoseconds = profile.durationNanoseconds
    let chosen = strings[profile.defaultSampleType]
    valueTypes = profile.namedSampleTypes.map {
      ValueType(type: $0.type, unit: $0.unit, isDefault: $0.type == chosen)
    }
    samples = Self.samples(profile)
    locations = profile.locations.map { Location($0, profile) }
    mappings = profile.mappings.map { Mapping($0, strings) }
  }

  private static func samples(_ profile: Profile) -> [Sample] {
    var samples: [Sample] = []
    samples.reserveCapacity(profile.samples.count)
    var cursor = profile.samples.labels.makeCursor()
    var labels: [Label] = []
    profile.samples.stacks.forEach { (index, rootFirst, _) in
      cursor.next(into: &labels)
      var grouped = SampleLabels(labels, profile.strings)
      grouped.sort { $0 + ":[" }
      samples.append(
        Sample(
          values: profile.samples.values.map { $0[index] },
          locations: rootFirst.indices.reversed().map {
            profile.locations[rootFirst[$0].index].number
          }, labels: grouped))
    }
    return samples
  }
}

extension RawProfile.Location {
  fileprivate init(_ location: Location, _ profile: Profile) {
    self.init(
      number: location.number, address: location.address,
      mapping: profile.mapping(of: location)?.number, isFolded: location.isFolded)
    lines = profile.lines[location.lines].map { line in
      profile.function(of: line).map { RawProfile.Line(line, of: $0, profile.strings) }
    }
  }
}

extension RawProfile.Line {
  fileprivate init(_ line: Line, of function: Function, _ strings: StringTable) {
    self.init()
    self.function = strings[function.name]
    systemName = strings[function.systemName]
    file = strings[function.filename]
    startLine = function.startLine
    self.line = line.line
    column = line.column
  }
}

extension RawProfile.Mapping {
  fileprivate init(_ mapping: Mapping, _ strings: StringTable) {
    self.init()
    number = mapping.number
    start = mapping.start
    limit = mapping.limit
    offset = mapping.offset
    file = strings[mapping.file]
    buildID = strings[mapping.buildID]
    let known: [(Mapping.Facts, RawProfile.Fact)] = [
      (.functions, .functions), (.filenames, .filenames), (.lineNumbers, .lineNumbers),
      (.inlineFrames, .inlineFrames),
    ]
    facts = known.filter { mapping.facts.contains($0.0) }.map(\.1)
  }
}
