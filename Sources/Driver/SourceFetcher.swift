import Bytes
import Formats
import Profiles

/// Reads the profiles somebody asked for.
struct SourceFetcher {
  /// Tells the user something beside the report.
  let tell: @Sendable (Notice) -> Void

  /// The profiles of all sources that could be read; those that could not are complained about.
  func fetch(_ sources: [String], isBase: Bool) throws(UserError) -> [Profile] {
    var profiles: [Profile] = []
    for source in sources {
      do throws(DecodeError) {
        profiles.append(try Self.read(source))
      } catch {
        if sources.count == 1, !isBase { throw .unreadable(file: source, error) }
        tell(.unreadable(file: source, error))
      }
    }
    guard !profiles.isEmpty else { throw .noProfiles(base: isBase) }
    if profiles.count < sources.count {
      tell(.partial(read: profiles.count, of: sources.count, base: isBase))
    }
    return profiles
  }

  /// Reads one file; `-` is the standard input.
  static func read(_ source: String) throws(DecodeError) -> Profile {
    do {
      var window = InputWindow(
        source == "-" ? .standardInput() : try InputFile.open(source))
      return try PprofFormat.decode(&window)
    } catch let error as InputError {
      throw DecodeError(.input(error))
    } catch let error as DecodeError {
      throw error
    } catch {
      throw DecodeError(.unrecognizedFormat)
    }
  }
}
