import Analysis
import Bytes
package import Commands
import Formats
package import Profiles
import RegularExpressions
import Rendering
package import Reports

/// A loaded profile, from which any number of reports can be made.
package struct Session: Sendable {
  package private(set) var profile: Profile
  /// What was asked for when it was loaded.
  package let sources: SourceRequest
  /// The sides of a comparison, where one was asked for from the start.
  var compared: ComparedProfiles?
  package let environment: any Environment
  let sink: OutputSink
  var tell: @Sendable (Notice) -> Void
  /// Tells whether somebody wants the report that is being made to stop.
  var isInterrupted: @Sendable () -> Bool = { Interruption.isRequested }
  /// Whether reports are made on threads of their own, so that nobody has to wait for their end.
  var isLeavable = false
  /// What later reports on the profile can use of earlier ones; nil for a single report.
  private var memo: ReportMemo?
  /// What was noticed while the profile was loaded.
  package private(set) var noticed: [Notice] = []

  /// Loads what was asked for.
  package static func open(
    _ request: SourceRequest, environment: any Environment, sink: OutputSink,
    tell: @escaping @Sendable (Notice) -> Void
  ) throws(UserError) -> Session {
    let note = LoadingNote.begin(request.sources)
    defer { note?.end() }
    let tell: @Sendable (Notice) -> Void = { notice in
      note?.end()
      tell(notice)
    }
    let log = NoticeLog(tell: tell)
    let loader = ProfileLoader(request: request.namingMainBinary, tell: log.add)
    let compared = try loader.loadSides()
    var profile = compared?.new.first?.profile
    if profile == nil { profile = try loader.load() }
    guard let profile else { throw .noProfiles(base: false) }
    var session = Session(
      (request, profile, compared), environment: environment, sink: sink, tell: tell)
    session.noticed = log.notices
    return session
  }

  private init(
    _ loaded: (sources: SourceRequest, profile: Profile, compared: ComparedProfiles?),
    environment: any Environment, sink: OutputSink, tell: @escaping @Sendable (Notice) -> Void
  ) {
    (sources, profile, compared) = loaded
    self.environment = environment
    self.sink = sink
    self.tell = tell
  }

  /// The same, with what reports add up kept for the next; safe to ask from several threads.
  package func remembering() -> Session {
    var session = self
    session.memo = ReportMemo()
    return session
  }

  /// The same where the user may ask for one report after the other: pprof makes each of a copy.
  package func copied() -> Session {
    guard sources.isCompatible else { return self }
    var session = self
    session.profile = profile.withoutEmptyLabels()
    return session
  }

  /// How many filtered profiles are kept for later reports.
  package var rememberedFilters: Int { memo?.filterCount ?? 0 }

  /// Makes a report, delivers it where its options say, and returns what a gate says about it.
  @discardableResult
  package func make(_ request: ReportRequest) throws(UserError) -> GateOutcome.Verdict? {
    try deliver(request).verdict
  }

  /// Makes a report as it is written to a file, and tells what was noticed on the way.
  package func bytes(_ request: ReportRequest) throws(UserError) -> [UInt8] {
    let renderer = try ReportFormat.renderer(for: request)
    return try bytes(of: try run(request), request, renderer)
  }

  func bytes(of result: CommandResult, _ request: ReportRequest, _ renderer: Renderer)
    throws(UserError) -> [UInt8]
  {
    for notice in result.notices { tell(.command(notice)) }
    switch result.content {
    case .report(var report):
      report.header.width = sink.width(for: request)
      let origin = ReportOrigin(request, noticed + result.notices.map { .command($0) })
      if PictureConversion.isNeeded(for: request.command.format) {
        return try picture(report, request.command.format, origin)
      }
      guard let bytes = renderer.render(report, origin) else {
        throw .format(.notWritable(command: request.command.name, format: renderer.name))
      }
      return profile.strings.keepsForeignBytes ? ForeignBytes.restored(bytes) : bytes
    case .profile(let profile):
      do throws(DecodeError) { return try PprofEncoder.encodeCompressed(profile) } catch {
        throw .output(.compression)
      }
    }
  }

  private func picture(
    _ report: Report, _ format: OutputFormat, _ origin: ReportOrigin
  ) throws(UserError) -> [UInt8] {
    do throws(FormatError) {
      return try PictureConversion.here.bytes(report, as: format, origin: origin)
    } catch {
      throw .format(error)
    }
  }

  /// Makes a report without writing it.
  package func run(_ request: ReportRequest) throws(UserError) -> CommandResult {
    let sides = try sides(for: request)
    if !request.options.isCompatible { return try runHelpfully(request, sides) }
    do throws(CommandError) {
      return try runOnce(request, sides)
    } catch {
      throw told(error)
    }
  }

  /// Tells what had been noticed before something went wrong, and returns what that is.
  func told(_ error: CommandError) -> UserError {
    let (notices, reason) = error.parts
    for notice in notices { tell(.command(notice)) }
    return .command(reason)
  }

  /// Makes a report exactly as it was asked for.
  func runOnce(_ request: ReportRequest, _ sides: ComparedProfiles? = nil) throws(CommandError)
    -> CommandResult
  {
    let argument = sides == nil ? Self.expression(request.argument) : .success(nil)
    var input = input(
      request.command.overrides.applied(to: request.options), argument: try? argument.get())
    if case .failure(let fault) = argument { input.argumentFault = fault }
    input.compared = sides
    input.isForScreen = sink.style(for: request) != nil
    input.isInterrupted = isInterrupted
    let result = try request.command.run(input)
    guard !isInterrupted() else { throw .interrupted }
    _ = try argument.get()
    return result
  }

  private func input(_ options: Options, argument: RegularExpression? = nil) -> CommandInput {
    var input = CommandInput(
      profile: profile, options: options, argument: argument, environment: environment)
    input.memo = memo
    return input
  }

  /// The share of the profile's total that the options' filters leave; nil without filters.
  package func survivingShare(_ options: Options) -> Double? {
    SurvivingShare.of(input(options))
  }

  /// What a command that compares is to compare: this profile with the one it names.
  private func sides(for request: ReportRequest) throws(UserError) -> ComparedProfiles? {
    guard request.command.comparesProfiles else { return nil }
    guard let file = request.argument else { return compared }
    let base = try ProfileLoader(request: SourceRequest(), tell: tell).load(file, isBase: true)
    var open = NamedProfile("this profile", profile)
    open.isOpen = true
    return ComparedProfiles(base: [base], new: [open])
  }

  /// Tells which labels have several units.
  package func tellUnits() {
    for conflict in LabelUnits(of: profile).conflicts { tell(.command(.labelUnits(conflict))) }
  }

  /// The lines that describe the profile to somebody who has just opened it.
  package func description(_ options: Options) -> [String] {
    var options = options
    options.compactLabels = false
    guard options.divideBy != 0,
      let header = try? ProfileSummary.header(profile, options)
    else { return [] }
    let lines = TextRenderer.profileLines(header)
    guard header.total == 0, profile.sampleTypes.count > 1 else { return lines }
    return lines + [
      "No samples were found with the default sample value type.",
      "Try \"sample_index\" command to analyze different sample values.",
    ]
  }

  /// The names of the profile's values, in the profile's order.
  package var sampleTypes: [String] {
    profile.sampleTypes.indices.map(profile.typeName)
  }

  /// The name of the value that a name, a number or an empty text selects.
  package func sampleType(selectedBy text: String) throws(UserError) -> String {
    do throws(CommandError) {
      return profile.typeName(try SampleSelection.column(of: profile, named: text))
    } catch {
      throw .command(error)
    }
  }

  private static func expression(
    _ pattern: String?
  ) -> Result<RegularExpression?, CommandError> {
    guard let pattern else { return .success(nil) }
    do throws(RegularExpressionError) {
      return .success(try RegularExpression(pattern))
    } catch {
      return .failure(.badArgument(pattern, error))
    }
  }
}
