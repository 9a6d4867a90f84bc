extension FormatError {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .unknown(let name, let nearest, let known):
      "unknown format \(Quoting.quoted(name))" + (nearest.map { ", did you mean \($0)?" } ?? ";")
        + " known are " + known.joined(separator: ", ")
    case .notWritable(let command, let format): "\(command) cannot be written as \(format)"
    }
  }
}
