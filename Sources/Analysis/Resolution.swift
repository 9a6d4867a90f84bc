import Profiles

/// Which parts of a frame tell nodes apart.
package struct Resolution: Sendable, Equatable {
  package var keepsNames = true
  package var keepsFiles = false
  package var keepsLines = false
  package var keepsColumns = false
  package var keepsAddresses = false
  package var keepsInlines = true
  /// Whether functions of the same name in two binaries are two; reports on code want that.
  package var keepsBinaries = false
  /// Whether a file without function names is one node, whatever functions and binaries it has.
  package var joinsFiles = false
  /// How file paths are shortened; nil leaves them as recorded.
  package var trimming: PathTrimming? = PathTrimming()

  /// Functions by name, as pprof's reports begin.
  package init() {}

  /// The lines of a location that count.
  func lines(of location: Location) -> Range<Int> {
    let lines = location.lines
    return keepsInlines || lines.isEmpty ? lines : (lines.upperBound - 1)..<lines.upperBound
  }
}
