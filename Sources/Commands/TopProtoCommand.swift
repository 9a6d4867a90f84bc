import Analysis
import Profiles
import Reports
import Units

/// `topproto`: the nodes that cost most as a profile of single frames.
///
/// Values are the profile's own. Go's pprof has them in the unit that suits a table, cut to whole
/// numbers, so that most are lost.
enum TopProtoCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    var basis = try ReportBasis(input)
    let graph = basis.trimmedGraph(edges: .inlinedTargets).graph
    let format = basis.header.format
    let unit = input.options.isCompatible ? format.outputUnit : format.sampleUnit
    var builder = ProfileBuilder()
    builder.keepsForeignBytes = basis.view.profile.strings.keepsForeignBytes
    builder.addSampleType("cum", unit: unit)
    builder.addSampleType("flat", unit: unit)
    let conversion = UnitConversion(from: format.sampleUnit, to: unit)
    for id in graph.listed {
      let node = graph[id]
      builder.addSample(
        leafFirst: [builder.add(node.info)],
        values: [node.cumValue, node.flatValue].map { value in
          guard input.options.isCompatible else { return value }
          // What does not fit becomes the least number, as in Go on x86.
          return Int64(exactly: conversion.scaled(value).value.rounded(.towardZero)) ?? .min
        })
    }
    builder.describe(as: basis.view.profile)
    return CommandResult(.profile(builder.finish().tidied()), notices: basis.notices)
  }
}

extension ProfileBuilder {
  /// Adds a location that stands for a node.
  fileprivate mutating func add(_ info: NodeInfo) -> LocationID {
    var function = Function()
    function.name = intern(info.name)
    function.filename = intern(info.file)
    function.startLine = info.startLine
    var location = Location()
    location.address = info.address
    let line = Line(function: add(function), line: info.line, column: info.column)
    return add(location, lines: [line])
  }

  /// Takes over when and how a profile was recorded.
  fileprivate mutating func describe(as profile: Profile) {
    let periodType = profile.namedPeriodType
    let type = ValueType(type: intern(periodType.type), unit: intern(periodType.unit))
    describe { result in
      result.timeNanoseconds = profile.timeNanoseconds
      result.durationNanoseconds = profile.durationNanoseconds
      result.periodType = type
      result.period = profile.period
    }
  }
}
