import Analysis
import Profiles

/// How much of a profile is left by the filters that are on.
package enum SurvivingShare {
  /// The share of the total, between 0 and 1; nil where there are no filters or they are broken.
  ///
  /// O(samples).
  package static func of(_ input: CommandInput) -> Double? {
    guard hasFilters(input.options), let filtered = try? FilteredInput.made(for: input) else {
      return nil
    }
    let column = filtered.column
    let total = SampleValues(values: input.profile.samples.values[column]).total().value
    let rest = SampleValues(values: filtered.profile.samples.values[column]).total().value
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
