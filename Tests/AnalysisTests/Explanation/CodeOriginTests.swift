import Analysis
import Profiles
import TestSupport
import Testing

struct CodeOriginTests {
  @Test(arguments: [
    ("example.com/queryengine/join.(*Joiner).Join", "", CodeOrigin.own),
    ("main.main", "main.go", .own),
    ("queryengine/plan.Run", "queryengine/plan/run.go", .own),
    ("render(int)", "render.cc", .own),
    ("github.com/x/y.F", "github.com/x/y@v1.2.3/f.go", .dependency),
    ("github.com/x/y.F", "/src/app/vendor/github.com/x/y/f.go", .dependency),
    ("slices.partitionCmpFunc[go.shape.struct { github.com/x/y.T }]", "slices/z.go", .standard),
    ("encoding/json.(*decodeState).object", "encoding/json/decode.go", .standard),
    ("std::vector<int>::push_back(int)", "", .standard),
    ("runtime.mallocgc", "runtime/malloc.go", .runtime),
    ("internal/runtime/maps.ctrlGroup.matchH2", "", .runtime),
    ("malloc", "", .runtime),
    ("runtime.gcBgMarkWorker.func2", "", .collector),
    ("runtime.scanobject", "", .collector),
    ("", "", .own),
  ])
  func `names and files tell whose code it is`(name: String, file: String, origin: CodeOrigin) {
    #expect(CodeOrigin(function: name, file: file) == origin)
  }

  @Test(arguments: [
    ("example.com/q/join.(*Joiner).Join", "example.com/q/join"), ("main.main", "main"),
    ("slices.Sort[go.shape.struct { a/b.T }]", "slices"), ("memcpy", ""), ("", ""),
    ("gopkg.in/yaml%2ev3.Unmarshal", "gopkg.in/yaml%2ev3"),
  ])
  func `the import path stands before the last dot of the path`(name: String, package: String) {
    #expect(CodeOrigin.package(of: name) == package)
  }

  @Test func `what libraries cost is charged to their caller, and no sample is lost`() {
    let profile = Profile.written(
      """
      main.main;main.f;sort.Sort;main.less 1
      main.main;main.f;runtime.growslice,runtime.mallocgc 2
      runtime.gcBgMarkWorker 4
      main.main,strings.Index 8
      """
    )
    let charged = profile.chargingLibrariesToCallers(profile.origins)
    #expect(
      charged.writtenLines
        == ["main.main;main.f;main.less 1", "main.main;main.f 2", " 4", "main.main 8"])
  }
}
