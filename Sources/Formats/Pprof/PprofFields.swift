/// The wire keys (field number and type) of profile.proto that the decoder knows.
enum PprofField {
  static let sampleType = 1
  static let sample = 2
  static let mapping = 3
  static let location = 4
  static let function = 5
  static let string = 6
  static let dropFrames = 7
  static let keepFrames = 8
  static let timeNanoseconds = 9
  static let durationNanoseconds = 10
  static let periodType = 11
  static let period = 12
  static let comment = 13
  static let defaultSampleType = 14
  static let documentationURL = 15

  /// The fields whose names errors may have to say, by message.
  static let profileNames = [
    "", "sample_type", "sample", "mapping", "location", "function", "string_table", "drop_frames",
    "keep_frames", "time_nanos", "duration_nanos", "period_type", "period", "comment",
    "default_sample_type", "doc_url",
  ]
  static let valueTypeNames = ["", "type", "unit"]
  static let sampleNames = ["", "location_id", "value", "label"]
  static let labelNames = ["", "key", "str", "num", "num_unit"]
  static let mappingNames = [
    "", "id", "memory_start", "memory_limit", "file_offset", "filename", "build_id",
    "has_functions", "has_filenames", "has_line_numbers", "has_inline_frames",
  ]
  static let locationNames = ["", "id", "mapping_id", "address", "line", "is_folded"]
  static let lineNames = ["", "function_id", "line", "column"]
  static let functionNames = ["", "id", "name", "system_name", "filename", "start_line"]

  /// A field's name, or its number where profile.proto has none.
  static func name(_ number: UInt64, in names: [String]) -> String {
    guard number > 0, number < UInt64(names.count) else { return "field \(number)" }
    return names[Int(truncatingIfNeeded: number)]
  }
}
