/// What a sum says about itself, gathered from its parts.
struct MergedHeader: Sendable {
  var isFirst = true
  var sampleTypes: [ValueType] = []
  var periodType: ValueType?
  var dropFrames = StringID.empty
  var keepFrames = StringID.empty
  var timeNanoseconds: Int64 = 0
  var durationNanoseconds: Int64 = 0
  var period: Int64 = 0
  var comments: [StringID] = []
  var seenComments: Set<StringID> = []
  var defaultSampleType = StringID.empty
  var documentationURL = StringID.empty
  var hasOverflowed = false

  func apply(to profile: inout Profile) {
    profile.periodType = periodType
    profile.dropFrames = dropFrames
    profile.keepFrames = keepFrames
    profile.timeNanoseconds = timeNanoseconds
    profile.durationNanoseconds = durationNanoseconds
    profile.period = period
    profile.comments = comments
    profile.defaultSampleType = defaultSampleType
    profile.documentationURL = documentationURL
  }
}

extension ProfileMerger {
  mutating func mergeHeader(of profile: Profile) {
    if header.isFirst {
      header.isFirst = false
      header.sampleTypes = profile.sampleTypes.map { mapType($0, of: profile) }
      header.periodType = profile.periodType.map { mapType($0, of: profile) }
      header.dropFrames = mapString(profile.dropFrames, of: profile)
      header.keepFrames = mapString(profile.keepFrames, of: profile)
    }
    mergeTimes(of: profile)
    mergeTexts(of: profile)
  }

  private mutating func mergeTimes(of profile: Profile) {
    let time = profile.timeNanoseconds
    let isKnown = time != 0 || rules.missingTimeIsEarliest
    if header.timeNanoseconds == 0 || (isKnown && time < header.timeNanoseconds) {
      header.timeNanoseconds = time
    }
    header.durationNanoseconds.add(
      profile.durationNanoseconds, rules.overflow, &header.hasOverflowed)
    if header.period == 0 || header.period < profile.period { header.period = profile.period }
  }

  private mutating func mergeTexts(of profile: Profile) {
    for comment in profile.comments.map({ mapString($0, of: profile) })
    where header.seenComments.insert(comment).inserted {
      header.comments.append(comment)
    }
    if header.defaultSampleType == .empty {
      header.defaultSampleType = mapString(profile.defaultSampleType, of: profile)
    }
    if header.documentationURL == .empty {
      header.documentationURL = mapString(profile.documentationURL, of: profile)
    }
  }

  private mutating func mapType(_ type: ValueType, of profile: Profile) -> ValueType {
    ValueType(
      type: mapString(type.type, of: profile), unit: mapString(type.unit, of: profile))
  }
}

extension Int64 {
  /// Adds; notes when a sum that does not fit is cut.
  mutating func add(_ other: Int64, _ overflow: Overflow, _ hasOverflowed: inout Bool) {
    if overflow == .cuts, addingReportingOverflow(other).overflow { hasOverflowed = true }
    self = overflow.sum(self, other)
  }
}
