/// What a profile says at first sight.
package struct Digest: Sendable, Equatable {
  /// The functions that cost most themselves.
  package var top: [TopTable.Row]
  /// From a root on always the heaviest callee.
  package var path: FrameTree
  /// The values of whose code it is, the largest first.
  package var origins: [Part]
  /// The values of the packages that cost most.
  package var packages: [Part]

  /// Puts the parts together.
  package init(top: [TopTable.Row], path: FrameTree, origins: [Part], packages: [Part]) {
    self.top = top
    self.path = path
    self.origins = origins
    self.packages = packages
  }

  /// A part of the whole under a name.
  package struct Part: Sendable, Equatable {
    package var name: String
    package var value: Int64

    /// Names a value.
    package init(_ name: String, _ value: Int64) {
      self.name = name
      self.value = value
    }
  }
}
