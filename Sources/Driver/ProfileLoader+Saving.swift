import Bytes
import Formats
import Profiles

extension ProfileLoader {
  /// Keeps what was fetched, since a server may not say the same twice.
  func saveCopy(_ profile: Profile) {
    guard let folder = usableFolder() else { return tell(.notSaved(.noFolder)) }
    do throws(DecodeError) {
      let bytes = try PprofEncoder.encodeCompressed(profile)
      do throws(OutputError) {
        let path = try OutputSink.writeToNewFile(
          bytes, prefix: folder + "/" + SavedCopy.namePrefix(profile), suffix: ".pb.gz",
          isPrivate: true)
        tell(.saved(path: path))
      } catch {
        tell(.notSaved(.output(error)))
      }
    } catch {
      tell(.notSaved(.output(.compression)))
    }
  }

  private func usableFolder() -> String? {
    for folder in request.savingFolders ?? SavedCopy.usualFolders {
      let problem = FileStatus.createFolder(folder)
      if problem == 0 { return folder }
      tell(.unusableFolder(folder, errno: problem))
    }
    return nil
  }
}

/// Where copies of fetched profiles are kept, and what they are called.
enum SavedCopy {
  /// Folders to try, the first first.
  static var usualFolders: [String] {
    let chosen = ProcessEnvironment.value("PPROF_TMPDIR")
    let home = ProcessEnvironment.value("HOME")
    let temporary = ProcessEnvironment.value("TMPDIR")
    return [chosen, home.isEmpty ? "" : home + "/pprof", temporary.isEmpty ? "/tmp" : temporary]
      .filter { !$0.isEmpty }
  }

  /// `pprof.`, then the program, then what was measured, each with a dot behind it.
  static func namePrefix(_ profile: Profile) -> String {
    let path = profile.mappings.first.map { profile.strings[$0.file] } ?? ""
    let program = path.split(separator: "/").last.map { String($0) + "." } ?? ""
    let types = profile.sampleTypes.map { profile.strings[$0.type] + "." }
    // A type is a text from the profile: it may not lead out of the folder.
    let name = ("pprof." + program + types.joined()).map { $0 == "/" || $0 == "\0" ? "_" : $0 }
    return String(name.prefix(200))
  }
}
