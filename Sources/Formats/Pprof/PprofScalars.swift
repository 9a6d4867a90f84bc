import Profiles

/// The fields of a profile that stand alone, as the file has them.
struct PprofScalars {
  var comments: [StringID] = []
  private var texts: [Int: StringID] = [:]
  private var numbers: [Int: Int64] = [:]

  /// Whether a field is a string index.
  func isText(_ field: Int) -> Bool {
    switch field {
    case PprofField.dropFrames, PprofField.keepFrames, PprofField.comment,
      PprofField.defaultSampleType, PprofField.documentationURL:
      true
    default: false
    }
  }

  /// Sets a text; comments add up.
  mutating func set(_ field: Int, to text: StringID) {
    if field == PprofField.comment {
      comments.append(text)
    } else {
      texts[field] = text
    }
  }

  /// Sets a number; false where a second time says that another profile was appended.
  mutating func set(_ field: Int, to number: Int64) -> Bool {
    if field == PprofField.timeNanoseconds, numbers[field, default: 0] != 0 { return false }
    numbers[field] = number
    return true
  }

  /// Puts the fields in their places.
  func apply(to profile: inout Profile) {
    profile.comments = comments
    profile.dropFrames = texts[PprofField.dropFrames] ?? .empty
    profile.keepFrames = texts[PprofField.keepFrames] ?? .empty
    profile.defaultSampleType = texts[PprofField.defaultSampleType] ?? .empty
    profile.documentationURL = texts[PprofField.documentationURL] ?? .empty
    profile.timeNanoseconds = numbers[PprofField.timeNanoseconds] ?? 0
    profile.durationNanoseconds = numbers[PprofField.durationNanoseconds] ?? 0
    profile.period = numbers[PprofField.period] ?? 0
  }
}
