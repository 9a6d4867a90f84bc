import Symbols
import Synchronization

/// Says what a test wants other programs to say, and remembers what they were asked.
final class MadeUpRunner: ProgramRunner {
  struct Request: Equatable {
    var program: String
    var arguments: [String]
    var input: String
  }

  private let answer: Result<String, ProgramError>
  private let asked = Mutex<[Request]>([])

  init(_ answer: Result<String, ProgramError>) {
    self.answer = answer
  }

  var requests: [Request] { asked.withLock { $0 } }

  func output(of program: String, _ arguments: [String], input: [UInt8]) throws(ProgramError)
    -> [UInt8]
  {
    let request = Request(
      program: program, arguments: arguments, input: String(decoding: input, as: UTF8.self))
    asked.withLock { $0.append(request) }
    return Array(try answer.get().utf8)
  }
}
