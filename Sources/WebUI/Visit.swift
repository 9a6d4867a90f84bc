import Commands
import Driver

/// One request that is being answered.
struct Visit {
  let profile: ServedProfile
  let query: QueryText
  let basePath: String
  let session: Session
  private let log: NoticeLog

  init(
    _ profile: ServedProfile, _ query: QueryText, basePath: String,
    hasGone: @escaping @Sendable () -> Bool
  ) {
    self.profile = profile
    self.query = query
    self.basePath = basePath
    let log = NoticeLog { _ in }
    self.log = log
    session = profile.session.serving(
      .init(tell: log.add, hasGone: hasGone), sides: profile.sides)
  }

  /// What was noticed so far, in sentences.
  var notices: [String] { log.notices.map(\.message) }

  /// The options that the request asks for.
  func options(_ query: QueryText? = nil, ignoresUnknown: Bool = false)
    throws(WebRefusal) -> Options
  {
    var reader = QueryOptions(options: profile.options, sets: profile.sets)
    reader.ignoresUnknown = ignoresUnknown
    return try reader.read(query ?? self.query)
  }

  /// Does what may fail below the pages.
  func reporting<Value>(_ body: () throws(UserError) -> Value) throws(WebRefusal) -> Value {
    do throws(UserError) { return try body() } catch { throw .report(error) }
  }
}
