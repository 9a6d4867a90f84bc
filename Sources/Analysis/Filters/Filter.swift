import RegularExpressions

/// Filter options made ready to be applied: Go pprof's meanings, in Go pprof's order.
package struct Filter: Sendable {
  let focus: RegularExpression?
  let ignore: RegularExpression?
  let hide: RegularExpression?
  let show: RegularExpression?
  let showFrom: RegularExpression?
  let pruneFrom: RegularExpression?
  let tagFocus: TagExpression?
  let tagIgnore: TagExpression?
  let tagShow: RegularExpression?
  let tagHide: RegularExpression?
  /// Whether places without function names are dropped by `show` even where their binary matches.
  let dropsUnnamed: Bool
  /// Whether what was inlined into a function counts as called once that is hidden.
  let forgetsInlining: Bool
  /// What was noticed while reading the options.
  package let notices: [FilterNotice]

  /// Reads all options; the error names the first that is wrong.
  package init(compiling options: FilterOptions) throws(FilterError) {
    var compiler = FilterCompiler(options: options)
    dropsUnnamed = options.isCompatible
    forgetsInlining = options.isCompatible
    do {
      focus = try compiler.expression(.focus)
      ignore = try compiler.expression(.ignore)
      hide = try compiler.expression(.hide)
      show = try compiler.expression(.show)
      showFrom = try compiler.expression(.showFrom)
      tagFocus = try compiler.tagExpression(.tagFocus)
      tagIgnore = try compiler.tagExpression(.tagIgnore)
      pruneFrom = try compiler.expression(.pruneFrom)
      tagShow = try compiler.expression(.tagShow)
      tagHide = try compiler.expression(.tagHide)
    } catch {
      throw FilterError(option: error.option, reason: error.reason, notices: compiler.notices)
    }
    notices = compiler.notices
  }

  /// Whether it changes nothing.
  package var isEmpty: Bool {
    !choosesStacks && !choosesTags && !choosesLabels && showFrom == nil && pruneFrom == nil
  }

  var choosesStacks: Bool { focus != nil || ignore != nil || hide != nil || show != nil }
  var choosesTags: Bool { tagFocus != nil || tagIgnore != nil }
  var choosesLabels: Bool { tagShow != nil || tagHide != nil }
}

/// Reads options one by one and collects what there is to say about them.
private struct FilterCompiler {
  let options: FilterOptions
  var notices: [FilterNotice] = []

  func expression(_ option: FilterOption) throws(FilterError) -> RegularExpression? {
    let text = options[option]
    return text.isEmpty ? nil : try Self.compile(text, option)
  }

  mutating func tagExpression(_ option: FilterOption) throws(FilterError) -> TagExpression? {
    let text = options[option]
    guard !text.isEmpty else { return nil }
    guard !options.isCompatible, let spellings = TagExpression.spellings(text) else {
      return TagExpression(try tagFilter(text, option))
    }
    var alternatives: [[TagExpression.Term]] = []
    for spelling in spellings {
      var terms: [TagExpression.Term] = []
      for term in spelling {
        terms.append(
          .init(isNegated: term.isNegated, filter: try tagFilter(term.text, option)))
      }
      alternatives.append(terms)
    }
    return TagExpression(alternatives: alternatives)
  }

  private mutating func tagFilter(
    _ text: String, _ option: FilterOption
  ) throws(FilterError) -> TagFilter {
    let (key, value) = Self.split(text)
    if !options.isCompatible, let ranges = TagRange.list(value) {
      notices.append(.readAsRange(option, value))
      return TagFilter(key: key, test: .ranges(ranges))
    }
    let range: TagRange?
    do {
      range = try TagRange(value)
    } catch {
      throw FilterError(option: option, reason: .numberTooLarge(error.digits))
    }
    if let range {
      notices.append(.readAsRange(option, value))
      return TagFilter(key: key, test: .ranges([range]))
    }
    if !options.isCompatible, TagRange.looksLikeOne(value) {
      notices.append(.readAsExpression(option, value))
    }
    var expressions: [RegularExpression] = []
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      expressions.append(try Self.compile(String(part), option))
    }
    return TagFilter(key: key, test: .expressions(expressions))
  }

  private static func compile(
    _ text: String, _ option: FilterOption
  ) throws(FilterError) -> RegularExpression {
    do {
      return try RegularExpression(text)
    } catch {
      throw FilterError(option: option, reason: .expression(error))
    }
  }

  /// Splits `key=value` at the first equals sign; no key or an empty one means any.
  private static func split(_ text: String) -> (key: String?, value: String) {
    guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return (nil, text) }
    let key = String(text[..<equals])
    return (key.isEmpty ? nil : key, String(text[text.utf8.index(after: equals)...]))
  }
}
