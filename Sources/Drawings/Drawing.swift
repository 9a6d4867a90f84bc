/// A picture as a list of what is in it, before it is written as SVG or PDF.
package struct Drawing: Sendable, Equatable {
  package var size: Size
  package var marks: [Mark]
  /// What it shows, in a few words.
  package var title: String

  /// A picture of some size.
  package init(size: Size, marks: [Mark], title: String) {
    self.size = size
    self.marks = marks
    self.title = title
  }
}
