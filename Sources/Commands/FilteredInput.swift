import Analysis
import Profiles

/// The profile as the options want it seen, with the total that percentages are of.
///
/// The steps are in pprof's order: labels become frames, filters are applied, and the total is taken
/// before them, or after them where percentages are to be of what is left.
struct FilteredInput: Sendable {
  private(set) var profile: Profile
  private(set) var column = 0
  private(set) var total: Int64 = 0
  /// What percentages are of: the total, or the sum it is the mean of.
  private(set) var whole: Int64 = 0
  private(set) var notices: [CommandNotice] = []
  /// Units of numeric labels, in the whole profile.
  let labelUnits: LabelUnits

  /// The input of a command, made anew only if nobody remembers it.
  static func made(for input: CommandInput) throws(CommandError) -> FilteredInput {
    guard let memo = input.memo, input.argumentFault == nil else {
      return try FilteredInput(input)
    }
    return try memo.filtered(input.options) { () throws(CommandError) in try FilteredInput(input) }
  }

  private init(_ input: CommandInput) throws(CommandError) {
    let options = input.options
    labelUnits = LabelUnits(of: input.profile)
    notices = labelUnits.conflicts.map { .labelUnits($0) }
    let framed = input.profile.withLabelFrames(
      root: options.tagRoot, leaf: options.tagLeaf, unit: options.unit,
      namesMissing: !options.isCompatible)
    profile = framed.profile
    notices += framed.notices.map { .filter($0) }
    do throws(CommandError) {
      if options.relativePercentages { try filter(options) }
      try takeTotal(options)
      if let fault = input.argumentFault { throw fault }
      if !options.relativePercentages { try filter(options) }
    } catch {
      throw error.after(notices)
    }
  }

  private mutating func filter(_ options: Options) throws(CommandError) {
    let filter: Filter
    do throws(FilterError) {
      filter = try Filter(compiling: FilterOptions(options))
    } catch {
      notices += noticed(before: error, options).map { .filter($0) }
      throw .filter(FilterError(option: error.option, reason: error.reason))
    }
    let filtered = profile.filtered(by: filter, units: labelUnits)
    profile = filtered.profile
    notices += filtered.notices.map { .filter($0) }
  }

  /// What there is to say before a filter that is wrong: pprof reads expressions for labels after it
  /// has looked for what the others match.
  private func noticed(before error: FilterError, _ options: Options) -> [FilterNotice] {
    guard options.isCompatible, [.tagShow, .tagHide].contains(error.option) else {
      return error.notices
    }
    var earlier = FilterOptions(options)
    earlier[.tagHide] = ""
    if error.option == .tagShow { earlier[.tagShow] = "" }
    guard let filter = try? Filter(compiling: earlier) else { return error.notices }
    return profile.filtered(by: filter, units: labelUnits).notices
  }

  private mutating func takeTotal(_ options: Options) throws(CommandError) {
    column = try SampleSelection.column(of: profile, named: options.sampleIndex)
    guard options.divideBy != 0 else { throw .zeroDivisor }
    let unit = profile.strings[profile.sampleTypes[column].unit]
    if !options.isCompatible, !options.fits(unit) {
      notices.append(.foreignUnit(options.unit, values: unit))
    }
    let values = SampleValues(profile, column: column, options)
    let sum = values.total(base: profile.baseSamples)
    total = sum.value
    whole = options.isCompatible ? total : values.whole(base: profile.baseSamples)
    if sum.isSaturated { notices.append(.saturated) }
  }
}

extension SampleValues {
  /// The values of a column, with the first column to divide by where means are wanted.
  init(_ profile: Profile, column: Int, _ options: Options) {
    self.init(
      values: profile.samples.values[column],
      divisors: options.mean ? profile.samples.values[0] : nil)
    overflow = options.overflow
  }
}

extension FilterOptions {
  /// The options that choose samples, frames and labels.
  init(_ options: Options) {
    self.init()
    isCompatible = options.isCompatible
    self[.focus] = options.focus
    self[.ignore] = options.ignore
    self[.hide] = options.hide
    self[.show] = options.show
    self[.showFrom] = options.showFrom
    self[.pruneFrom] = options.pruneFrom
    self[.tagFocus] = options.tagFocus
    self[.tagIgnore] = options.tagIgnore
    self[.tagShow] = options.tagShow
    self[.tagHide] = options.tagHide
  }
}
