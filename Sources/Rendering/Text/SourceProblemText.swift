import Reports

/// Why a source file is not shown, in a sentence; what a profile says of its path is taken along as
/// it is.
enum SourceProblemText {
  static func sentence(_ problem: SourceProblem) -> String {
    switch problem {
    case .notFound(let path, let searched): "could not find file \(path) on path \(searched)"
    case .missing(let path): "open \(path): no such file or directory"
    case .unreadable(let path, let reason): "open \(path): \(reason)"
    case .outsideRoots(let path):
      "\(path) lies outside the source folders; name its folder with -source_path"
    case .notSource(let path): "\(path) is not a source file"
    }
  }
}
