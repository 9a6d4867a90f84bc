/// Why a server's answer is not there or is not what was asked for.
package enum NetworkError: Error, Equatable, Sendable {
  /// There is no program to ask servers with.
  case noCurl
  /// The program could not be run.
  case curl(errno: Int32)
  /// Only http and https can be asked for.
  case scheme(String)
  /// One of two files that belong together is missing.
  case certificate(missing: String, given: String)
  /// No server has the name.
  case unknownHost(String)
  /// Nobody answers there.
  case refused(host: String, port: String)
  /// Nothing came for so many seconds.
  case timeout(seconds: Int)
  /// Something else went wrong, in curl's words.
  case failed(code: Int32, text: String)
  /// The server said something, but not in HTTP.
  case noAnswer
  /// An address to ask about does not fit 64 bits where the server has it.
  case addressOverflow
  /// The server refuses, perhaps with an explanation.
  case status(String, explanation: String?)
  /// The server sends us to another host, which the user did not name.
  case otherHost(String)
  /// The server sends us around.
  case redirections(Int)
  /// The answer is longer than this many bytes.
  case tooMuch(limit: Int)
}
