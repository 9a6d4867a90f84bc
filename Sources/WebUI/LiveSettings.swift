import Bytes
import Commands
import Driver

/// What the page has to know of the server it can ask, as JSON.
struct LiveSettings {
  private let visit: Visit
  private let options: Options
  /// The page's view to begin with; empty leaves it to the page.
  var view = ""
  /// The expression that view is about.
  var argument = ""

  init(_ visit: Visit, _ options: Options) {
    self.visit = visit
    self.options = options
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("base", visit.basePath)
      writer.member("version", ProgramIdentity.version)
      writer.member("view", view)
      writer.member("argument", argument)
      writer.name("commands")
      Self.writeCommands(to: &writer)
      writer.name("options")
      writeOptions(to: &writer)
      writer.member("filters", OptionCatalog.filters.filter { !$0.isFlag }.map(\.name))
      writer.member("granularities", OptionCatalog.granularity.choices.map(\.name))
      writer.member("sampleTypes", visit.session.sampleTypes)
      writer.member("sampleType", sampleType)
      writer.name("sets")
      Self.write(visit.profile.sets.load(), to: &writer)
      writer.name("compare")
      if let sides = visit.session.sides {
        writer.list { writer in for side in sides.base { writer.text(side.name) } }
      } else {
        writer.null()
      }
    }
    return writer.bytes
  }

  private var sampleType: String {
    (try? visit.session.sampleType(selectedBy: options.sampleIndex)) ?? ""
  }

  private static func writeCommands(to writer: inout JSONWriter) {
    writer.list { writer in
      for command in CommandCatalog.commands where command.isOffered {
        writer.object { writer in
          writer.member("name", command.name)
          writer.member("title", command.summary)
          writer.member("argument", command.takesArgument && !command.comparesProfiles)
          writer.member("compares", command.comparesProfiles)
          writer.member("formats", command.formats)
        }
      }
    }
  }

  private func writeOptions(to writer: inout JSONWriter) {
    writer.list { writer in
      for entry in QueryOptions.entries { writeOption(entry, to: &writer) }
    }
  }

  private func writeOption(_ entry: OptionEntry, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", entry.name)
      writer.name("url")
      if let key = entry.urlParameter { writer.text(key) } else { writer.null() }
      writer.member("kind", entry.kindName)
      writer.member("default", Options().text(of: entry))
      writer.member("value", options.text(of: entry))
      writer.member("saved", entry.isSaved)
      writer.member("help", entry.help.filter { !$0.isEmpty })
      guard !entry.choices.isEmpty else { return }
      writer.name("choices")
      writer.list { writer in
        for choice in entry.choices {
          writer.object { writer in
            writer.member("name", choice.name)
            writer.member("help", choice.help.filter { !$0.isEmpty })
          }
        }
      }
    }
  }

  /// Sets with their options by name.
  static func write(_ sets: [OptionSet], to writer: inout JSONWriter) {
    writer.list { writer in
      for set in sets {
        writer.object { writer in
          writer.member("name", set.name)
          writer.name("options")
          writer.object { writer in
            for value in set.values { writer.member(value.option, value.text) }
          }
        }
      }
    }
  }
}

extension OptionEntry {
  fileprivate var kindName: String {
    switch kind {
    case .flag: "flag"
    case .integer: "integer"
    case .number: "number"
    case .text: "text"
    case .choice: "choice"
    }
  }
}

extension Command {
  /// Whether the page offers it: not what other programs show, nor the page itself.
  fileprivate var isOffered: Bool {
    if case .program = viewer { return false }
    return !["report", "web"].contains(name)
  }

  /// What its reports can be written as.
  fileprivate var formats: [String] {
    switch format {
    case .text: ["text", "json", "csv", "markdown", "html"]
    case .callgrind, .dot, .gif, .html, .pdf, .png, .profile, .ps, .svg:
      [format.rawValue]
        + ["svg", "pdf", "png"].filter { written(as: $0) != nil && $0 != format.rawValue }
    }
  }
}
