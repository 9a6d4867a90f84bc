import Bytes
import Commands
import Driver
import Rendering

extension InteractiveShell {
  /// The options with one of them set; nil, and a complaint, if the profile has no such value.
  func assigned(_ name: String, _ value: String) throws(ShellError) -> Options? {
    var new = options
    guard name != "sample_index" else {
      switch host.sampleType(selectedBy: value) {
      case .success(let type): new.sampleIndex = type
      case .failure(let error):
        complain(error)
        return nil
      }
      return new
    }
    if name == "format", let problem = ReportFormat.problem(withName: value) {
      throw .format(problem)
    }
    do throws(OptionError) { try new.set(name, to: value) } catch { throw .option(error) }
    return new
  }

  mutating func apply(_ change: OptionChange) throws(ShellError) {
    switch change {
    case .undo: try history.undo()
    case .pop: try history.pop()
    case .reset: history.reset()
    case .push(nil): history.push(options)
    case .push(let assignment?):
      if let new = try assigned(assignment.name, assignment.value) { history.push(new) }
    case .load(let name): try load(name)
    }
  }

  func listPushed() {
    let lines = history.pushed.reversed().map { options in
      let words = OptionSummary.words(options)
      return "  " + (words.isEmpty ? "(nothing set)" : words.joined(separator: " "))
    }
    terminal.say(lines.isEmpty ? "nothing was pushed" : lines.joined(separator: "\n"))
  }

  func save(_ name: String) throws(ShellError) {
    var kept = options
    // Short headers are the shell's own wish.
    kept.compactLabels = Options().compactLabels
    do throws(StreamError) {
      try sets.save(OptionSet(name, of: kept))
    } catch {
      throw .cannotKeep(error)
    }
    terminal.say("saved as \(name); load \(name) brings it back")
  }

  func forget(_ name: String) throws(ShellError) {
    let known = sets.load().map(\.name)
    guard known.contains(name) else { throw .unknownSet(name, known: known) }
    do throws(StreamError) { _ = try sets.remove(name) } catch { throw .cannotKeep(error) }
  }

  private mutating func load(_ name: String) throws(ShellError) {
    let known = sets.load()
    guard let set = known.first(where: { $0.name == name }) else {
      throw .unknownSet(name, known: known.map(\.name))
    }
    var new = options
    set.apply(to: &new)
    new.compactLabels = options.compactLabels
    history.set(new)
  }

  func listSaved() {
    let lines = sets.load().map { set in
      "  \(set.name): "
        + set.values.map { SafeText.escaped("\($0.option)=\($0.text)") }.joined(separator: " ")
    }
    terminal.say(lines.isEmpty ? "no options were saved" : lines.joined(separator: "\n"))
  }
}
