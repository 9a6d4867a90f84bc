import Commands
import Testing

struct ShortNamesTests {
  @Test(arguments: [
    ("example.com/q/join.(*Joiner).Join", "join.(*Joiner).Join"),
    ("slices.sort[go.shape.struct { a/b.Row; N int }]", "slices.sort[...]"),
    ("main.main", "main.main"), ("[kernel.kallsyms]", "[kernel.kallsyms]"),
    ("a/b.f a/b/f.go:12", "b.f f.go:12"), ("broken[", "broken["), ("", ""), ("a/", "a/"),
  ])
  func `folders and type arguments are left out`(name: String, short: String) {
    #expect(ShortNames.shortened(name) == short)
  }

  @Test func `names that would read the same stay whole`() {
    let names = ShortNames(["a/x.f", "b/x.f", "c/y.f"])
    #expect(names["a/x.f"] == "a/x.f" && names["b/x.f"] == "b/x.f" && names["c/y.f"] == "y.f")
  }
}
