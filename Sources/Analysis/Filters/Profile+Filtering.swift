package import Profiles
import RegularExpressions

/// A profile after a filter, and what there is to say about it.
package struct FilteredProfile: Sendable {
  package var profile: Profile
  package var notices: [FilterNotice]
}

extension Profile {
  /// The profile as the filter leaves it: stacks first, then show_from, tags, labels, prune_from.
  ///
  /// Units of numeric labels are those of the whole profile, unless others are given.
  package func filtered(by filter: Filter, units: LabelUnits? = nil) -> FilteredProfile {
    var profile = self
    var notices = filter.notices
    if filter.choosesStacks {
      StackFilter(filter, profile).apply(to: &profile, &notices)
    }
    if let showFrom = filter.showFrom {
      let (shown, matched) = profile.showing(
        from: showFrom, forgetsInlining: filter.forgetsInlining)
      profile = shown
      if !matched { notices.append(.matchedNothing(.showFrom)) }
    }
    if filter.choosesTags {
      profile.filterTags(filter, units ?? LabelUnits(of: self), &notices)
    }
    if filter.choosesLabels { profile.filterLabels(filter, &notices) }
    if let pruneFrom = filter.pruneFrom { profile = profile.pruned(from: pruneFrom) }
    return FilteredProfile(profile: profile, notices: notices)
  }

  private mutating func filterTags(
    _ filter: Filter, _ units: LabelUnits, _ notices: inout [FilterNotice]
  ) {
    let focused = filter.tagFocus?.matches(self, units: units)
    let ignored = filter.tagIgnore?.matches(self, units: units)
    if let focused, !focused.contains(true) { notices.append(.matchedNothing(.tagFocus)) }
    if let ignored, !ignored.contains(true) { notices.append(.matchedNothing(.tagIgnore)) }
    samples = samples.filtered(
      by: (0..<samples.count).map { sample in
        (focused?[sample] ?? true) && !(ignored?[sample] ?? false)
      })
  }

  /// Takes labels off samples by their keys; the samples stay.
  private mutating func filterLabels(_ filter: Filter, _ notices: inout [FilterNotice]) {
    var keys = KeySearch(show: filter.tagShow, hide: filter.tagHide, strings: strings)
    let labels =
      samples.labels.isEmpty
      ? samples.labels
      : samples.labels.rewritten { (_, labels) in
        labels.removeAll { !keys.isShown($0.key) }
        return true
      }
    samples = SampleTable(values: samples.values, stacks: samples.stacks, labels: labels)
    if filter.tagShow != nil, !keys.showMatched { notices.append(.matchedNothing(.tagShow)) }
    if filter.tagHide != nil, !keys.hideMatched { notices.append(.matchedNothing(.tagHide)) }
  }
}

/// Decides which label keys are shown, once each.
private struct KeySearch {
  let show: RegularExpression?
  let hide: RegularExpression?
  let strings: StringTable
  private(set) var showMatched = false
  private(set) var hideMatched = false
  private var known: [StringID: Bool] = [:]

  init(show: RegularExpression?, hide: RegularExpression?, strings: StringTable) {
    self.show = show
    self.hide = hide
    self.strings = strings
  }

  mutating func isShown(_ key: StringID) -> Bool {
    if let answer = known[key] { return answer }
    let isWanted = show?.matches(strings.utf8(key)) ?? true
    let isHidden = hide?.matches(strings.utf8(key)) ?? false
    if isWanted { showMatched = true }
    if isHidden { hideMatched = true }
    known[key] = isWanted && !isHidden
    return isWanted && !isHidden
  }
}
