/// What a profiler recorded: weighted stacks and what their addresses mean.
///
/// Immutable columns with typed positions. Everything that changes a profile (a filter, a merge, a
/// base) makes a new one, which shares the columns it did not touch.
package struct Profile: Sendable {
  package var sampleTypes: [ValueType]
  package var defaultSampleType = StringID.empty
  package var samples: SampleTable
  package var locations: [Location] = []
  /// The lines of all locations; `Location.lines` says which belong to whom.
  package var lines: [Line] = []
  package var functions: [Function] = []
  package var mappings: [Mapping] = []
  package var strings: StringTable
  package var timeNanoseconds: Int64 = 0
  package var durationNanoseconds: Int64 = 0
  package var periodType: ValueType?
  package var period: Int64 = 0
  package var comments: [StringID] = []
  package var dropFrames = StringID.empty
  package var keepFrames = StringID.empty
  package var documentationURL = StringID.empty

  /// A profile of these samples; everything else can be set before it is handed on.
  package init(sampleTypes: [ValueType], samples: SampleTable, strings: StringTable) {
    self.sampleTypes = sampleTypes
    self.samples = samples
    self.strings = strings
  }

  /// The lines of a location, innermost inlined call first.
  package func lines(of location: LocationID) -> ArraySlice<Line> {
    lines[locations[location.index].lines]
  }

  /// Looks a function up.
  package func function(of line: Line) -> Function? {
    line.function.map { functions[$0.index] }
  }

  /// Looks a mapping up.
  package func mapping(of location: Location) -> Mapping? {
    location.mapping.map { mappings[$0.index] }
  }

  /// The name of a sample type.
  package func typeName(_ index: Int) -> String {
    strings[sampleTypes[index].type]
  }
}
