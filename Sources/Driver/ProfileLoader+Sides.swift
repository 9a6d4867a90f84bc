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
      throw .noProfiles(base: isBase)
    } catch {
      throw error
    }
  }
}
