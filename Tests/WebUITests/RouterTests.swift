import Testing
import WebUI

struct RouterTests {
  @Test func `a word of 24 bytes has 39 letters`() {
    #expect(AccessToken.random().text.count == 39)
  }
}
