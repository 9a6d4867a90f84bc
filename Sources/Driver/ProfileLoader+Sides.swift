import Analysis
import Commands
import Profiles
import Symbols
import Synchronization

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
    let isDamaged = Mutex(false)
    let tell = tell
    let loader = ProfileLoader(request: single) { notice in
      if case .unreadable(_, .decode) = notice { isDamaged.withLock { $0 = true } }
      tell(notice)
    }
    do throws(UserError) {
      return NamedProfile(source, try loader.load())
    } catch .noProfiles {
      let damaged = isDamaged.withLock { $0 }
      throw damaged ? .damagedProfile(base: isBase) : .noProfiles(base: isBase)
    } catch {
      throw error
    }
  }

  /// The profile in a file that somebody sent.
  func load(_ bytes: [UInt8], named name: String) throws(UserError) -> NamedProfile {
    guard let sum = try sum(of: read(bytes, named: name)) else { throw .damagedProfile(base: true) }
    return NamedProfile(name, try finished(sum, MappingOrigins()))
  }

  private func read(_ bytes: [UInt8], named name: String) throws(UserError) -> [Profile] {
    do throws(FetchError) {
      return try SourceContents.bytes(bytes, from: name).read(allowsSeveral: true)
    } catch {
      tell(.unreadable(file: name, error))
      throw .damagedProfile(base: true)
    }
  }

  private func sum(of profiles: [Profile]) throws(UserError) -> Profile? {
    let fetcher = SourceFetcher(request: request, tell: tell)
    var combiner = ProfileCombiner(rules: request.mergeRules)
    do throws(CombineError) {
      for profile in profiles { try combiner.add(fetcher.withBinaries(profile)) }
      let sum = try combiner.finish()
      if sum?.hasOverflowed == true { tell(.command(.saturated)) }
      return sum?.profile
    } catch {
      throw .combine(error, .base)
    }
  }
}
