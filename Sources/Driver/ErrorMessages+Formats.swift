extension FormatError {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .unknown(let name, let nearest, let known):
      "unknown format \(Quoting.quoted(name))" + (nearest.map { ", did you mean \($0)?" } ?? ";")
        + " known are " + known.joined(separator: ", ")
    case .notWritable(let command, let format): "\(command) cannot be written as \(format)"
    case .needsProgram(let names, let format):
      format + " needs " + (names.count == 1 ? "the program " : "one of the programs ")
        + names.joined(separator: ", ") + ", which is not installed; svg and pdf need none"
    case .programFailed(let name, let format):
      "\(name) could not make a picture in \(format) format; svg and pdf need no other program"
    }
  }
}
