/// What a user asks to see, as written; an empty text asks for nothing.
package struct FilterOptions: Sendable, Equatable {
  private var texts: [FilterOption: String] = [:]
  /// Whether filters mean what they mean to pprof even where that surprises.
  package var isCompatible = false

  /// Asks for nothing.
  package init() {}

  /// The text of one option.
  package subscript(option: FilterOption) -> String {
    get { texts[option] ?? "" }
    set { texts[option] = newValue.isEmpty ? nil : newValue }
  }
}
