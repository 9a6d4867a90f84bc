import Formats

extension LegacyFault {
  /// Part of a sentence for the user, in the words of Go's pprof.
  var message: String {
    switch self {
    case .lineTooLong: "bufio.Scanner: token too long"
    case .sampleShape: "unexpected number of sample values: got 0, want 6"
    case .number(let fault, let text, let place, let line):
      "\(place.opening) \(line): \(place.reader): parsing \(Quoting.quoted(text)): "
        + fault.message
    case .addressTooLarge(let text, let line):
      "malformed sample: \(line): failed to parse as hex 64-bit number: \(text)"
    case .sizeWithoutCount(let pair, let size):
      "\(pair.name) count was 0 but \(pair.name) bytes was \(size)"
    case .noObjects(let line): "parsing sample \(line): second value must be non-zero"
    case .noSampleTypes: "missing sample type information"
    case .mappingTooLong: "malformed memory map: a line grows without bounds"
    }
  }
}

extension LegacyFault.Place {
  fileprivate var opening: String {
    switch self {
    case .sample: "malformed sample:"
    case .javaSample, .javaLocation: "parsing sample"
    case .javaAttribute: "failed to parse attribute"
    }
  }

  /// The function of Go's that pprof reads such a number with.
  fileprivate var reader: String {
    self == .javaLocation ? "strconv.ParseUint" : "strconv.ParseInt"
  }
}

extension LegacyFault.HeapPair {
  fileprivate var name: String {
    switch self {
    case .allocation: "allocation"
    case .inuse: "inuse"
    }
  }
}

extension NumberText.Fault {
  fileprivate var message: String {
    switch self {
    case .syntax: "invalid syntax"
    case .range: "value out of range"
    }
  }
}
