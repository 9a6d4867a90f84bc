package import Benchstat
import Bytes

/// Runs benchstat on files and the standard input.
package enum BenchstatSession {
  /// Runs a command line, the program's and the command's name left off.
  ///
  /// `SWPROF_COMPAT=1` in the environment asks for Go benchstat's behaviour, its errors included.
  package static func outcome(_ words: [String]) -> BenchstatRun.Outcome {
    BenchstatRun.run(
      words.map { Array($0.utf8) },
      isCompatible: ProcessEnvironment.value("SWPROF_COMPAT") == "1", readInput: read)
  }

  /// Runs a command line, writes what comes of it and returns the exit code.
  package static func run(_ words: [String]) -> Int32 {
    let outcome = outcome(words)
    do throws(StreamError) {
      try StandardStream.error.write(outcome.messages)
      try StandardStream.output.write(outcome.output)
      return outcome.exitCode
    } catch {
      // A reader that has gone has seen all it wanted.
      return error.isBrokenPipe ? outcome.exitCode : 1
    }
  }

  private static func read(_ path: [UInt8]) throws(InputFailure) -> [UInt8] {
    do throws(InputError) {
      return try readAll(String(decoding: path, as: UTF8.self))
    } catch {
      throw failure(of: error)
    }
  }

  private static func readAll(_ path: String) throws(InputError) -> [UInt8] {
    let file = path == "-" ? InputFile.standardInput() : try InputFile.open(path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try file.read(into: &buffer, from: 0, offset: bytes.count)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  private static func failure(of error: InputError) -> InputFailure {
    switch error {
    case .cannotOpen(let number) where !SystemError.isDirectory(number):
      .open(SystemError.text(number))
    case .cannotOpen(let number), .cannotRead(let number, _): .read(SystemError.text(number))
    case .damagedGzip, .tooLarge: .read("damaged")
    }
  }
}
