import Profiles
import Testing
import TestSupport

struct ProfileLabelsTests {
  @Test func `a label is set on every sample in place of an older one`() {
    let profile = Profile.written("a 1 k=x k=y\nb 2 k=3 l=z\nc 3")
    #expect(
      profile.labelled("k", "new").writtenLines == [
        "a 1 k=new", "b 2 k=3 l=z k=new", "c 3 k=new",
      ])
  }

  @Test func `a number that is zero and has no unit is no label in a file`() {
    let profile = Profile.written("a 1 k=0 l=x\nb 2 k=0\nc 3 k=7")
    #expect(profile.withoutEmptyLabels().writtenLines == ["a 1 l=x", "b 2", "c 3 k=7"])
    #expect(Profile.written("a 1").withoutEmptyLabels().writtenLines == ["a 1"])
  }

  @Test func `samples with a label are marked`() {
    let profile = Profile.written("a 1 k=x\nb 2 k=y\nc 3 l=x\nd 4 k=y k=x")
    #expect(profile.samples(labelled: "k", "x") == [true, false, false, true])
    #expect(profile.samples(labelled: "k", "z") == nil)
    #expect(profile.samples(labelled: "l", "y") == nil)
    #expect(Profile.written("a 1").samples(labelled: "k", "x") == nil)
  }
}
