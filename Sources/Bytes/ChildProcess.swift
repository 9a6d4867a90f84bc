import Glibc

/// Another program, run to its end.
public enum ChildProcess {
  /// Why a program's output is not there.
  public enum Failure: Error, Equatable, Sendable {
    case notStarted(errno: Int32)
    /// It ended with this code.
    case exited(code: Int32)
    /// A signal ended it.
    case killed(signal: Int32)
    case cannotRead(errno: Int32)
    /// It wrote more than it was allowed to and was stopped.
    case tooMuch(limit: Int)
  }

  /// What to run: a path, its arguments and the whole of its input.
  public struct Request: Sendable, Equatable {
    /// Where the program is.
    public var path: String
    /// Its words, without its name.
    public var arguments: [String]
    /// Everything it is to read.
    public var input: [UInt8] = []
    /// A program that writes more bytes is stopped.
    public var limit = 1 << 30

    /// Asks for a program without input.
    public init(_ path: String, _ arguments: [String]) {
      self.path = path
      self.arguments = arguments
    }
  }

  /// What a program left behind.
  public struct Ended: Sendable, Equatable {
    /// What it wrote to its standard output.
    public var output: [UInt8]
    /// Zero if all went well.
    public var code: Int32

    /// States what a program left behind.
    public init(output: [UInt8], code: Int32) {
      self.output = output
      self.code = code
    }
  }

  /// What a program at a path writes to its standard output, given its arguments and its whole
  /// input; what it writes to its standard error is thrown away.
  public static func output(of path: String, _ arguments: [String], input: [UInt8])
    throws(Failure) -> [UInt8]
  {
    var request = Request(path, arguments)
    request.input = input
    let ended = try run([request])[0].get()
    if ended.code != 0 { throw .exited(code: ended.code) }
    return ended.output
  }

  /// Runs programs side by side and waits for all of them; outcomes are in the requests' order.
  ///
  /// Blocks the thread. A program and the caller talk over one socket: unlike a pipe's, its broken
  /// end can be told from a signal. The input is sent while output is read, so neither waits for
  /// the other.
  public static func run(_ requests: [Request]) -> [Result<Ended, Failure>] {
    var runs = requests.map(ProgramRun.init)
    while true {
      var states = runs.map(\.awaited)
      guard states.contains(where: { $0.fd >= 0 }) else { break }
      let count = nfds_t(states.count)
      let ready = unsafe poll(&states, count, -1)
      let problem = ready < 0 && errno != EINTR ? errno : nil
      for index in runs.indices where states[index].fd >= 0 {
        if let problem { runs[index].stop(.cannotRead(errno: problem)) }
        runs[index].advance(states[index].revents)
      }
    }
    return runs.map(\.outcome)
  }
}
