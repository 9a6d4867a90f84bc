import Bytes
import Reports

/// Reads source text below some roots and nowhere else.
struct SourceReader {
  let roots: SourceRoots

  /// Most bytes that a file of source text may have.
  static let limit = 32 << 20

  /// The bytes of a file, which must be a plain one with the name of source text, below a root.
  func bytes(at path: String) throws(SourceProblem) -> [UInt8] {
    let real = try realPath(of: path)
    guard SourceLanguages.include(real) else { throw .notSource(path: path) }
    guard roots.hold(real) else { throw .outsideRoots(path: path) }
    guard let status = FileSystem.status(of: real), status.kind == .file,
      let bytes = try contents(of: real, named: path)
    else { throw .notSource(path: path) }
    return bytes
  }

  private func realPath(of path: String) throws(SourceProblem) -> String {
    do throws(InputError) {
      return try FileSystem.realPath(path)
    } catch {
      throw Self.problem(error, path)
    }
  }

  /// Whatever has come to stand there since it was looked at is neither followed nor waited for.
  private func contents(of real: String, named path: String) throws(SourceProblem) -> [UInt8]? {
    do throws(InputError) {
      let file = try InputFile.open(real, nonblocking: true, followsLinks: false)
      return try file.contents(limit: Self.limit)
    } catch {
      throw Self.problem(error, path)
    }
  }

  private static func problem(_ error: InputError, _ path: String) -> SourceProblem {
    switch error {
    case .cannotOpen(let number), .cannotRead(let number, _):
      SystemError.isMissing(number)
        ? .missing(path: path) : .unreadable(path: path, reason: SystemError.text(number))
    case .damagedGzip, .tooLarge: .notSource(path: path)
    }
  }
}
