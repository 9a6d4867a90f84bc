import Driver
import Testing

struct CatalogListingTests {
  @Test func `names are padded and long ones push the text on`() {
    let listing = CatalogListing(wording: .compatible)
    #expect(
      listing.commands.first
        == "    callgrind        Outputs a graph in callgrind format")
    #expect(
      listing.options.contains(
        "    relative_percentages Show percentages relative to focused subgraph"))
  }

  @Test func `what pprof does not have is not listed where its words are wanted`() {
    #expect(CatalogListing(wording: .exact).commands.contains { $0.hasPrefix("    why ") })
    #expect(!CatalogListing(wording: .compatible).commands.contains { $0.hasPrefix("    why ") })
  }

  @Test func `choices stand below their group`() {
    let choices = CatalogListing(prefix: "-").choices
    #expect(choices.first?.hasPrefix("    granularity") == true)
    #expect(choices.last == "      -flat            Sort entries based on own weight")
    #expect(choices.count == 9)
  }
}
