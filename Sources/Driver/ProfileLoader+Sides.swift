import Commands
import Profiles

extension ProfileLoader {
  /// Both sides of a comparison, each profile by itself; nil where none was asked for.
  func loadSides() throws(UserError) -> ComparedProfiles? {
    guard !request.comparedWith.isEmpty else { return nil }
    var sides = ComparedProfiles(base: [], new: [])
    for source in request.comparedWith { sides.base.append(try load(source, isBase: true)) }
    for source in request.sources { sides.new.append(try load(source, isBase: false)) }
    return sides
  }

  /// One profile of a comparison, under the name it was asked for by.
  func load(_ source: String, isBase: Bool) throws(UserError) -> NamedProfile {
    var single = request
    single.sources = [source]
    single.base = nil
    do throws(UserError) {
      return NamedProfile(source, try ProfileLoader(request: single, tell: tell).load())
    } catch .noProfiles {
      throw Self.isDamaged(source) ? .damagedProfile(base: isBase) : .noProfiles(base: isBase)
    } catch {
      throw error
    }
  }

  /// Whether a file that could not be read is there all the same.
  private static func isDamaged(_ source: String) -> Bool {
    guard source != "-" else { return false }
    do throws(FetchError) { _ = try LocatedSource.file(source).read() } catch {
      if case .decode = error { return true }
    }
    return false
  }
}
