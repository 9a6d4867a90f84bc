import Analysis
import Profiles
import TestSupport
import Testing

struct PruningTests {
  private let profile = Profile.written("a;b;c;b;d 1\na;c 2\nx,b,y;z 4")

  @Test func `show_from keeps what the outermost match calls`() throws {
    let from = { (text: String) in
      try filtered(profile, [.showFrom: text]).profile.writtenLines
    }
    #expect(try from("^a$") == ["a;b;c;b;d 1", "a;c 2"])
    #expect(try from("^b$") == ["b;c;b;d 1", "b,y;z 4"])
    #expect(try from("^c$") == ["c;b;d 1", "c 2"])
    #expect(try from("nothing") == [])
  }

  @Test func `prune_from drops what the innermost match calls`() throws {
    let from = { (text: String) in
      try filtered(profile, [.pruneFrom: text]).profile.writtenLines
    }
    #expect(try from("^a$") == ["a 1", "a 2", "x,b,y;z 4"])
    #expect(try from("^b$") == ["a;b;c;b 1", "a;c 2", "x,b 4"])
    #expect(try from("nothing") == profile.writtenLines)
  }

  @Test func `prune_from looks at names without arguments`() throws {
    let profile = Profile.written(
      ".run(int);(anonymousnamespace)::f;leaf 1\nA::operator()(int);leaf 2")
    let pruned = { (text: String) in
      try filtered(profile, [.pruneFrom: text]).profile.writtenLines.map {
        $0.split(separator: " ")[0]
      }
    }
    #expect(try pruned("^run$")[0] == ".run(int)")
    #expect(try pruned("int")[0] == ".run(int);(anonymousnamespace)::f;leaf")
    #expect(try pruned("operator\\(\\)$")[1] == "A::operator()(int)")
  }

  private func declaring(_ drop: String, keep: String = "") -> Profile {
    var profile = self.profile
    profile.dropFrames = profile.addText(drop)
    profile.keepFrames = keep.isEmpty ? .empty : profile.addText(keep)
    return profile.withoutUninterestingFrames()
  }

  @Test func `frames a profile drops go with what they call, but not before the first other`() {
    #expect(declaring("b").writtenLines == ["a 1", "a;c 2", "x;z 4"])
    #expect(declaring("a|c").writtenLines == ["a;b 1", "a;c 2", "x,b,y;z 4"])
    #expect(declaring("z|d").writtenLines == ["a;b;c;b 1", "a;c 2", "x,b,y 4"])
  }

  @Test func `frames a profile keeps are not dropped`() {
    #expect(declaring(".", keep: "[^b]").writtenLines == ["a 1", "a;c 2", "x;z 4"])
  }

  @Test func `whole names are compared, and broken expressions change nothing`() {
    let long = Profile.written("aa;ba 1")
    var profile = long
    profile.dropFrames = profile.addText("b")
    #expect(profile.withoutUninterestingFrames().writtenLines == long.writtenLines)
    #expect(declaring("(").writtenLines == self.profile.writtenLines)
    #expect(declaring("b", keep: "(").writtenLines == self.profile.writtenLines)
  }
}
