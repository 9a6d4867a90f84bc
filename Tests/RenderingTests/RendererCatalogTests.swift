import Rendering
import Testing

struct RendererCatalogTests {
  @Test(arguments: [
    ("json", "json"), ("md", "markdown"), ("markdown", "markdown"), ("text", "text"),
    ("html", "html"),
  ])
  func `names and their short forms are known`(name: String, format: String) {
    #expect(RendererCatalog.renderer(named: name)?.name == format)
  }

  @Test(arguments: ["", "JSON", "jsn", "."]) func `others are not`(name: String) {
    #expect(RendererCatalog.renderer(named: name) == nil)
  }

  @Test(arguments: [
    ("a.json", "json"), ("b/a.CSV", "csv"), ("x.y.md", "markdown"), ("../r.markdown", "markdown"),
    ("r.htm", "html"),
  ])
  func `a file's name asks for a format by its ending`(path: String, format: String) {
    #expect(RendererCatalog.renderer(forFile: path)?.name == format)
  }

  @Test(arguments: ["", "a.txt", "json", ".json", "a.json/b", "a.", "a.json~", "/"])
  func `and other names ask for none`(path: String) {
    #expect(RendererCatalog.renderer(forFile: path) == nil)
  }

  @Test func `no two rows share a name or an ending`() {
    let names = RendererCatalog.renderers.flatMap { [$0.name] + $0.aliases }
    let endings = RendererCatalog.renderers.flatMap(\.fileExtensions)
    #expect(Set(names).count == names.count)
    #expect(Set(endings).count == endings.count)
  }
}
