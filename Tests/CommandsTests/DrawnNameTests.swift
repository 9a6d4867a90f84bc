import Analysis
import Commands
import Testing

struct DrawnNameTests {
  @Test(arguments: [
    ("root", ["root"]), ("syscall.Syscall", ["syscall", "Syscall"]),
    ("net/http.(*conn).serve", ["http", "(*conn)", "serve"]),
    (
      "github.com/blah/blah/vendor/gopkg.in/redis.v3.(*baseClient).Process",
      ["redis", "v3", "(*baseClient)", "Process"]
    ),
    ("example.org/v2xyz/foo.Bar", ["foo", "Bar"]), ("example.org/x/v12.Bar", ["x", "Bar"]),
    ("example.org/x/v1.Bar", ["v1", "Bar"]),
    ("slices.pdqsortCmpFunc[...]", ["slices", "pdqsortCmpFunc[…]"]),
    ("java.bar.foo.FooBar.run(java.lang.Runnable)", ["FooBar", "run"]),
    ("com.x.Bar.<init>", ["Bar", "<init>"]), ("com.x.Bar.access$000", ["Bar", "access$000"]),
    ("(anonymous namespace)::Bar::Foo", ["Bar", "Foo"]),
    ("foo::bar::Baz::~Baz", ["Baz", "~Baz"]),
    ("a::b::Map<int, std::string>::get", ["a", "b", "Map<int, std", "string>", "get"]),
    ("a::B::f<c::D>(int)", ["B", "f<c", "D>"]), ("main::()", ["main", "()"]), ("x.", ["x", ""]),
  ])
  func `a name is shown as pprof's pictures show it`(name: String, lines: [String]) {
    var info = NodeInfo()
    info.name = name
    #expect(DrawnName().lines(info).lines == lines)
  }

  @Test func `folders of files are left out`() {
    var info = NodeInfo()
    info.file = "/a/b/c.go"
    info.line = 3
    #expect(DrawnName().lines(info).lines == ["c.go:3"])
    #expect(DrawnName().lines(NodeInfo()).lines == ["<unknown>"])
  }
}
