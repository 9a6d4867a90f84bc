import Bytes
import Commands
import Driver

extension Visit {
  /// The saved sets of options, which are the shell's.
  func sets() -> PageAnswer {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("sets")
      LiveSettings.write(profile.sets.load(), to: &writer)
    }
    writer.endLine()
    return PageAnswer(200, .json, writer.bytes)
  }

  /// Saves the options of the query, or of a form, under the name there.
  func saveSet(_ body: [UInt8]) throws(WebRefusal) -> PageAnswer {
    let form = QueryText(String(decoding: body, as: UTF8.self)[...])
    let fields = form.first("name") == nil ? query : form
    try save(fields.first("name") ?? "", try options(fields))
    return sets()
  }

  private func save(_ name: String, _ options: Options) throws(WebRefusal) {
    guard OptionSet.isName(name) else { throw .badSetName(name) }
    do throws(StreamError) { try profile.sets.save(OptionSet(name, of: options)) } catch {
      throw .cannotKeep(error)
    }
  }

  /// Forgets a set.
  func removeSet(_ name: String) throws(WebRefusal) -> PageAnswer {
    let wasThere: Bool
    do throws(StreamError) { wasThere = try profile.sets.remove(name) } catch {
      throw .cannotKeep(error)
    }
    guard wasThere else { throw .unknownSet(name) }
    return sets()
  }

  /// Does what pprof's own pages ask for; there a set's name stands where one to use stands else.
  func changeNamedSet(removes: Bool) throws(WebRefusal) -> PageAnswer {
    let name = query.first("config") ?? ""
    if removes { return try removeSet(name) }
    var fields = query
    fields.set("config", to: "")
    try save(name, try options(fields, ignoresUnknown: true))
    return sets()
  }
}
