import Bytes
import Commands
import Driver

extension Visit {
  /// A command's report in the format wanted.
  func report(_ name: String) throws(WebRefusal) -> PageAnswer {
    guard var command = CommandCatalog.command(named: name) else { throw .unknownCommand(name) }
    var request = ReportRequest(command, options: try options())
    request.argument = try argument(of: command)
    let format = query.first("format") ?? ""
    if let picture = command.written(as: format) {
      command = picture
      request.command = picture
    } else if format != command.format.rawValue {
      request.options.format = format
    }
    let bytes = try reporting { () throws(UserError) in try session.bytes(request) }
    let kind = ReportKind(command, format: request.options.format)
    var answer = PageAnswer(200, kind.type, bytes, policy: kind.policy)
    answer.headers += noticeHeaders
    if query.first("download") == "1" { answer.download(as: "swprof-\(name).\(kind.ending)") }
    return answer
  }

  private func argument(of command: Command) throws(WebRefusal) -> String? {
    let text = query.first("arg") ?? ""
    // A page must not make this process read files, or ask other servers, by naming them.
    if command.comparesProfiles {
      guard text.isEmpty else { throw .noFiles(command: command.name) }
      return nil
    }
    guard command.takesArgument else { return nil }
    guard !text.isEmpty else { throw .missingArgument(command: command.name) }
    return text
  }

  /// What was noticed, as a list in JSON with everything unusual behind percent signs.
  private var noticeHeaders: [(name: String, value: String)] {
    let notices = notices
    guard !notices.isEmpty else { return [] }
    var writer = JSONWriter()
    writer.list { writer in
      for notice in notices.prefix(8) { writer.text(String(notice.prefix(300))) }
    }
    return [("Swprof-Notices", QueryText.encoded(String(decoding: writer.bytes, as: UTF8.self)))]
  }

  /// The profile as it was loaded.
  func file() throws(WebRefusal) -> PageAnswer {
    let bytes = try reporting { () throws(UserError) in try session.file() }
    var answer = PageAnswer(200, .bytes, bytes)
    answer.download(as: "profile.pb.gz")
    return answer
  }
}

extension PageAnswer {
  /// Makes a browser keep it as a file; the name is of our making and needs no quoting.
  mutating func download(as file: String) {
    headers.append(("Content-Disposition", "attachment; filename=\"\(file)\""))
  }
}
