import RegularExpressions

/// Filter options made ready to be applied: Go pprof's meanings, in Go pprof's order.
package struct Filter: Sendable {
  let focus: RegularExpression?
  let ignore: RegularExpression?
  let hide: RegularExpression?
  let show: RegularExpression?
  let showFrom: RegularExpression?
  let pruneFrom: RegularExpression?
  let tagFocus: TagFilter?
  let tagIgnore: TagFilter?
  let tagShow: RegularExpression?
  let tagHide: RegularExpression?
  /// Whether places without function names are dropped by `show` even where their binary matches.
  let dropsUnnamed: Bool
  /// What was noticed while reading the options.
  package let notices: [FilterNotice]

  /// Reads all options; the error names the first that is wrong.
  package init(compiling options: FilterOptions) throws(FilterError) {
    var compiler = FilterCompiler(options: options)
    dropsUnnamed = options.isCompatible
    do {
      focus = try compiler.expression(.focus)
      ignore = try compiler.expression(.ignore)
      hide = try compiler.expression(.hide)
      show = try compiler.expression(.show)
      showFrom = try compiler.expression(.showFrom)
      tagFocus = try compiler.tagFilter(.tagFocus)
      tagIgnore = try compiler.tagFilter(.tagIgnore)
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

  mutating func tagFilter(_ option: FilterOption) throws(FilterError) -> TagFilter? {
    let text = options[option]
    guard !text.isEmpty else { return nil }
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
