/// A program of this machine that makes a picture of another.
struct PictureProgram: Sendable, Equatable {
  /// What it is given: a drawing as SVG or PDF, or a graph for Graphviz.
  enum Input: String, Sendable {
    case svg, pdf, dot
  }

  let name: String
  let arguments: [String]
  let input: Input

  /// Those that make a kind of picture, the best first; all read standard input and write standard
  /// output.
  static func all(for format: String) -> [PictureProgram] {
    let graphviz = PictureProgram(name: "dot", arguments: ["-T" + format], input: .dot)
    guard format == "png" else { return [graphviz] }
    return rasterizers + [graphviz]
  }

  private static let rasterizers = [
    PictureProgram(name: "rsvg-convert", arguments: ["--format=png"], input: .svg),
    PictureProgram(name: "pdftoppm", arguments: ["-png", "-r", "96", "-"], input: .pdf),
    PictureProgram(
      name: "inkscape", arguments: ["--pipe", "--export-type=png", "--export-filename=-"],
      input: .svg),
    PictureProgram(
      name: "gs",
      arguments: ["-q", "-dSAFER", "-sDEVICE=png16m", "-r96", "-dGraphicsAlphaBits=4", "-o-", "-"],
      input: .pdf),
    PictureProgram(name: "magick", arguments: ["svg:-", "png:-"], input: .svg),
    PictureProgram(name: "convert", arguments: ["svg:-", "png:-"], input: .svg),
  ]
}
