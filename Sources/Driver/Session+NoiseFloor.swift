import Bytes
import Commands

extension Session {
  /// Puts the noise of one kind of profile beside those that are kept already.
  func keep(_ floor: NoiseFloor, in file: String) throws(UserError) {
    guard !file.isEmpty else { return }
    // No file, or one that cannot be read, keeps nothing yet.
    let bytes = (try? environment.contents(file)) ?? []
    let others = NoiseFloor.all(in: bytes).filter { !$0.isAlike(floor) }
    let lines = (others + [floor]).map { $0.line + "\n" }
    if let end = file.lastIndex(of: "/") { FileStatus.createFolder(String(file[..<end])) }
    do throws(StreamError) {
      try OutputFile.create(file, isPrivate: true).write(Array(lines.joined().utf8))
    } catch {
      throw .output(.open(path: file, error))
    }
    tell(.keptNoise(file: file))
  }
}
