import Analysis
package import Profiles

/// How much of a profile is left by the filters that are on.
package enum SurvivingShare {
  /// The share of the total, between 0 and 1; nil where there are no filters or they are broken.
  ///
  /// O(samples).
  package static func of(_ profile: Profile, _ options: Options) -> Double? {
    guard hasFilters(options),
      let filter = try? Filter(compiling: FilterOptions(options)),
      let column = try? SampleSelection.column(of: profile, named: options.sampleIndex)
    else { return nil }
    let framed = profile.withLabelFrames(
      root: options.tagRoot, leaf: options.tagLeaf, unit: options.unit
    ).profile
    let left = framed.filtered(by: filter).profile
    let total = SampleValues(values: profile.samples.values[column]).total().value
    let rest = SampleValues(values: left.samples.values[column]).total().value
    return total == 0 ? nil : Double(rest) / Double(total)
  }

  /// Whether an option leaves samples out.
  private static func hasFilters(_ options: Options) -> Bool {
    ![
      options.focus, options.ignore, options.tagFocus, options.tagIgnore, options.show,
      options.showFrom, options.hide,
    ].allSatisfy(\.isEmpty)
  }
}
