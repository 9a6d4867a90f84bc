import Analysis
import Commands
import Profiles
import Symbols

/// Makes the one profile that reports are about out of all that was asked for.
struct ProfileLoader {
  let request: SourceRequest
  /// Tells the user something beside the report.
  let tell: @Sendable (Notice) -> Void

  /// The sum of the sources, minus a base, without the frames it calls uninteresting.
  func load() throws(UserError) -> Profile {
    let fetcher = SourceFetcher(request: request, tell: tell)
    let located = fetcher.located(request.sources, base: request.base?.sources ?? [])
    let sources = try fetch(located.sources, .sources)
    let base = try request.base.map { _ throws(UserError) in try fetch(located.base, .base) }
    guard let sum = sources.sum else { throw .noProfiles(base: false) }
    complain(sources, isBase: false)
    var profile = sum.profile
    var origins = sources.origins
    if let base, let kind = request.base {
      guard let baseSum = base.sum else { throw .noProfiles(base: true) }
      complain(base, isBase: true)
      profile = try difference(profile, baseSum.profile, kind)
      origins.add(base.origins)
    }
    var finished = try finished(profile, origins)
    if !origins.isEmpty { saveCopy(finished) }
    finished.strings.keepsForeignBytes = request.keepsForeignBytes
    return finished
  }

  private func fetch(
    _ sources: [LocatedSource], _ stage: UserError.CombineStage
  ) throws(UserError) -> SourceFetcher.Fetched {
    do throws(CombineError) {
      return try SourceFetcher(request: request, tell: tell).fetch(sources)
    } catch {
      throw .combine(error, stage)
    }
  }

  private func complain(_ fetched: SourceFetcher.Fetched, isBase: Bool) {
    if fetched.read < fetched.wanted {
      tell(.partial(read: fetched.read, of: fetched.wanted, base: isBase))
    }
    if fetched.sum?.hasOverflowed == true { tell(.command(.saturated)) }
  }

  private func difference(
    _ profile: Profile, _ base: Profile, _ kind: SourceRequest.Base
  ) throws(UserError) -> Profile {
    do throws(CombineError) {
      let difference = try profile.minus(
        base, as: kind.keepsTotal ? .difference : .subtracted, normalized: kind.isNormalized,
        rules: request.mergeRules)
      if difference.hasOverflowed { tell(.command(.saturated)) }
      return request.isCompatible
        ? difference.profile : difference.profile.recorded(as: profile)
    } catch {
      throw .combine(error, .difference)
    }
  }

  func finished(_ profile: Profile, _ origins: MappingOrigins) throws(UserError)
    -> Profile
  {
    var result = try symbolized(profile, origins)
    if request.keepsAllFrames {
      result.dropFrames = .empty
      result.keepFrames = .empty
    }
    result = origins.withoutAddresses(result.withoutUninterestingFrames())
    if !request.comment.isEmpty { result.comments.append(result.addText(request.comment)) }
    return result
  }
}

extension Profile {
  /// The profile with the time and duration of another: a difference is about the newer run, not
  /// about both as if they were one.
  fileprivate func recorded(as other: Profile) -> Profile {
    var result = self
    result.timeNanoseconds = other.timeNanoseconds
    result.durationNanoseconds = other.durationNanoseconds
    return result
  }
}
