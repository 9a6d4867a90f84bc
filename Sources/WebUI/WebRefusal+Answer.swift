import Bytes
import Commands
import Driver

extension WebRefusal {
  /// The status of an answer that says so.
  var status: Int {
    switch self {
    case .malformed, .missingArgument, .noFiles, .unknownOption, .option, .badSetName: 400
    case .foreignOrigin: 403
    case .nothingThere, .unknownCommand, .unknownSet: 404
    case .wrongMethod: 405
    case .bodyTooLong: 413
    case .foreignHost: 421
    case .report(.command(.interrupted)): 503
    case .report(.format(.unknown)): 400
    case .report: 422
    case .headTooLong: 431
    case .cannotKeep: 500
    }
  }

  /// The answer, with what else was noticed.
  func answer(notices: [String] = []) -> PageAnswer {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("error", message)
      if !notices.isEmpty { writer.member("notices", notices) }
    }
    writer.endLine()
    var answer = PageAnswer(status, .json, writer.bytes)
    if case .wrongMethod(let allowed) = self {
      answer.headers.append(("Allow", allowed.joined(separator: ", ")))
    }
    return answer
  }
}
