import Analysis
package import Commands
import Profiles
import RegularExpressions

/// A line of a source file on this disk.
package struct SourcePlace: Sendable, Equatable {
  package var path: String
  package var line: Int
}

extension Session {
  /// The line that costs most of the functions that match; nil if the profile does not say.
  ///
  /// O(samples).
  package func hottestLine(matching pattern: String, _ options: Options) -> (
    file: String, line: Int
  )? {
    guard let expression = try? RegularExpression(pattern),
      let column = try? SampleSelection.column(of: profile, named: options.sampleIndex)
    else { return nil }
    var resolution = Resolution()
    resolution.keepsFiles = true
    resolution.keepsLines = true
    resolution.trimming = nil
    let view = ProfileView(
      profile, values: SampleValues(values: profile.samples.values[column]),
      resolution: resolution)
    let nodes = CallGraph(view, withEdges: false).nodes.filter { node in
      !node.info.file.isEmpty && expression.matches(node.info.name)
    }
    let hottest = nodes.max {
      ($0.flat.magnitude, $0.cum.magnitude) < ($1.flat.magnitude, $1.cum.magnitude)
    }
    return hottest.map { ($0.info.file, Int(clamping: max(1, $0.info.line))) }
  }
}
