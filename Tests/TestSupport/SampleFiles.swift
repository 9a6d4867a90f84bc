import Bytes
import Formats
package import Profiles

/// The recorded profiles that the project keeps, and goldens, by their path from its folder.
package enum SampleFiles {
  /// The path of a file, however the tests were started.
  package static func path(_ name: String) -> String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return (parts + [Substring(name)]).joined(separator: "/")
  }

  /// Reads a profile of `SampleProfiles/pprof`.
  package static func profile(_ name: String) throws -> Profile {
    var window = InputWindow(try InputFile.open(path("SampleProfiles/pprof/" + name)))
    return try FormatCatalog.decode(&window)
  }

  /// The path of a profile of the query engine, in its fast or its slow build.
  package static func queryEngine(_ name: String) -> String {
    path("SampleProfiles/pprof/queryengine/" + name)
  }
}
