import Reports
import Units

/// Writes annotated source as a page on which a line opens to show its machine code.
struct AnnotatedSourceHTML {
  /// Deeper calls are not moved further to the right.
  private static let deepest = 8

  private let columns: TextColumns
  private let source: AnnotatedSource

  init(_ source: AnnotatedSource, _ header: ReportHeader) {
    self.source = source
    columns = TextColumns(header: header)
  }

  var page: HTMLPage {
    let binary = columns.header.profile.binary
    var page = HTMLPage(title: source.argument + (binary.isEmpty ? "" : " — " + binary))
    page.style = Self.style
    page.script = Self.script
    page.body = ([head, contents] + source.functions.enumerated().map(section) + ["</main>"])
      .joined(separator: "\n")
    return page
  }

  private var head: String {
    let facts =
      HeaderText.profileLines(columns.header)
      + ["Total: " + columns.header.format.text(columns.header.total)]
    return """
      <header><h1>\(HTMLText.escaped(source.argument))</h1>
      <ul class="facts">\(facts.map { "<li>\(HTMLText.escaped($0))</li>" }.joined())</ul>
      <div id="tools"></div></header>
      """
  }

  private var contents: String {
    let rows = source.functions.enumerated().map { index, function in
      """
      <tr><td>\(value(function.flat))</td><td>\(value(function.cum))</td>\
      <td>\(share(function.cum))</td><td class="name"><a href="#f\(index)">\
      \(HTMLText.escaped(function.name))</a></td>\
      <td class="name">\(HTMLText.escaped(function.file))</td></tr>
      """
    }
    return """
      <nav><table><thead><tr><th>flat</th><th>cum</th><th>cum%</th><th class="name">function</th>\
      <th class="name">file</th></tr></thead><tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></nav>
      <main>
      """
  }

  private func section(_ index: Int, _ function: AnnotatedSource.Function) -> String {
    let problem = function.problem.map {
      "<p class=\"note\">\(HTMLText.escaped(SourceProblemText.sentence($0)))</p>\n"
    }
    return """
      <section id="f\(index)"><h2>\(HTMLText.escaped(function.name))</h2>
      <p class="place">\(HTMLText.escaped(function.file))</p>
      <p class="sums">\(value(function.flat)) flat, \(value(function.cum)) cum, \
      \(share(function.cum)) of total</p>
      \(problem ?? "")<div class="code">
      <div class="row head"><span class="n">flat</span><span class="n">cum</span>\
      <span class="l">line</span><span class="s"></span></div>
      \(function.lines.map(line).joined(separator: "\n"))
      </div></section>
      """
  }

  private func line(_ line: AnnotatedSource.Line) -> String {
    let text =
      line.text.map(HTMLText.escapedSource)
      ?? "<em>\(line.number == 0 ? "instructions of unknown lines" : "line not in the source")</em>"
    let cells = """
      \(number(line.flat))\(number(line.cum))<span class="l">\
      \(line.number == 0 ? "" : String(line.number))</span><span class="s">\(text)</span>
      """
    let name = line.cum == 0 && line.flat == 0 ? "row" : "row h\(line.heat)"
    guard !line.instructions.isEmpty else { return "<div class=\"\(name)\">\(cells)</div>" }
    return """
      <details><summary class="\(name)">\(cells)</summary>
      \(line.instructions.map(instruction).joined(separator: "\n"))
      </details>
      """
  }

  private func instruction(_ instruction: AnnotatedSource.Instruction) -> String {
    let gap = instruction.startsBlock ? "<div class=\"gap\">⋮</div>\n" : ""
    let words = instruction.text.split(separator: "\t", maxSplits: 1).map {
      HTMLText.escapedSource(String($0))
    }
    let code =
      words.isEmpty
      ? "" : "<b>\(words[0])</b> " + words.dropFirst().joined(separator: " ")
    return gap + instruction.calls.map(call).joined() + """
      <div class="row asm">\(number(instruction.flat))\(number(instruction.cum))\
      <span class="l">\(String(instruction.address, radix: 16))</span>\
      <span class="s \(depth(instruction.depth))">\(code)</span>\
      <span class="p">\(HTMLText.escaped(instruction.place))</span></div>
      """
  }

  private func call(_ call: AnnotatedSource.Call) -> String {
    """
    <div class="row call"><span></span><span></span><span></span>\
    <span class="s \(depth(call.depth))">\(HTMLText.escapedSource(call.text))</span>\
    <span class="p">\(HTMLText.escaped(call.place))</span></div>

    """
  }

  private func depth(_ depth: Int) -> String { "d\(min(depth, Self.deepest))" }

  private func number(_ value: Int64) -> String {
    value == 0 ? "<span></span>" : "<span class=\"n\">\(self.value(value))</span>"
  }

  private func value(_ value: Int64) -> String {
    HTMLText.escaped(columns.header.format.text(value))
  }

  private func share(_ value: Int64) -> String {
    HTMLText.escaped(Percentage(value, of: columns.header.total).trimmedText)
  }
}
