/// An input as given on the command line.
struct BenchstatInput: Equatable {
  /// What is opened, `-` being the standard input.
  let path: ByteString
  /// What it is called in tables.
  let label: ByteString

  /// Parts `label=path` at the first `=`; a path without a label given twice gets a number.
  static func inputs(_ words: [ByteString]) -> [BenchstatInput] {
    let unlabelled = words.filter { !$0.contains(UInt8(ascii: "=")) }
    let counts = Dictionary(unlabelled.map { ($0, 1) }, uniquingKeysWith: +)
    var used: [ByteString: Int] = [:]
    return words.map { word in
      if let equals = word.firstIndex(of: UInt8(ascii: "=")) {
        return BenchstatInput(
          path: Array(word[(equals + 1)...]), label: Array(word[..<equals]))
      }
      guard counts[word, default: 1] > 1 else { return BenchstatInput(path: word, label: word) }
      let number = used[word, default: 0]
      used[word] = number + 1
      return BenchstatInput(path: word, label: word + Array("#\(number)".utf8))
    }
  }
}
