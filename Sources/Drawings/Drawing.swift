/// A picture as a list of what is in it, before it is written as SVG or PDF.
package struct Drawing: Sendable, Equatable {
  package var size: Size
  package var marks: [Mark]
  /// What it shows, in a few words.
  package var title: String
  /// What can be done with it where scripts run.
  package var interaction = Interaction.panAndZoom

  /// How a drawing answers to keys and pointers.
  package enum Interaction: Sendable, Equatable {
    /// It is moved and enlarged as a whole.
    case panAndZoom
    /// Boxes in rows are made as wide as the whole, and searched.
    case flame
  }

  /// A picture of some size.
  package init(size: Size, marks: [Mark], title: String) {
    self.size = size
    self.marks = marks
    self.title = title
  }
}
