import Bytes
package import Commands

extension SourceFiles {
  /// Larger files are no budgets and no benchmark results.
  private static let mostBytes = 1 << 26

  /// The state folder of the desktop's conventions.
  package var noiseFloorFile: String {
    let folder = DesktopFolders.state
    return folder.isEmpty ? "" : folder + "/noise-floor"
  }

  /// The bytes of a plain file.
  package func contents(_ path: String) throws(UnreadableFile) -> [UInt8] {
    do throws(InputError) {
      if let bytes = try InputFile.open(path).contents(limit: Self.mostBytes) { return bytes }
    } catch {
      switch error {
      case .cannotOpen(let number), .cannotRead(let number, _):
        throw UnreadableFile(path: path, reason: .system(errno: number))
      case .damagedGzip, .tooLarge: break
      }
    }
    throw UnreadableFile(path: path, reason: .tooLarge)
  }
}
