import Rendering
import Reports
import Testing

struct CSVRendererTests {
  private func records(_ report: Report) throws -> [String] {
    let text = try #require(TableReports.text(report, "csv"))
    #expect(text.hasSuffix("\r\n"))
    return text.components(separatedBy: "\r\n").dropLast().map(String.init)
  }

  @Test func `numbers are raw and names come last`() throws {
    #expect(
      try records(TableReports.top("main.run")) == [
        "flat,flat_share,sum_share,cum,cum_share,name,inline",
        "500,0.25,0.25,1000,0.5,main.run,partial-inline",
      ])
  }

  @Test func `what a section has in common stands in each of its lines`() throws {
    #expect(
      try records(TableReports.callers) == [
        "node,flat,flat_share,sum_share,cum,cum_share,relation,weight,weight_share,name,inline",
        "f,500,0.25,0.25,1000,0.5,caller,1000,1,main,false",
        "f,500,0.25,0.25,1000,0.5,callee,250,0.25,g,true",
        "alone,500,0.25,0.25,1000,0.5,,,,,",
      ])
  }

  @Test func `labels are one field`() throws {
    #expect(
      try records(TableReports.stacks) == [
        "sample,value,value_share,labels,name,inline",
        "1,20,0.01,tenant=acme; tenant=b; size=64 bytes,leaf,true",
        "1,20,0.01,tenant=acme; tenant=b; size=64 bytes,main,false",
      ])
  }

  @Test func `a raw profile is a line a frame, addresses in full`() throws {
    let records = try records(TableReports.raw)
    #expect(records.count == 4)
    #expect(
      records[1] == "1,1; 20,,7,0xffffffff81000000,1,leaf,,,3,0,0,true,false")
    #expect(records[2].contains(",main,,,0,0,0,false,false"))
    #expect(records[3].hasSuffix(",8,0x10,,,,,,,,false,true"))
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"), ("+x", "'+x"),
    ("-[NSObject init]", "'-[NSObject init]"), ("@f", "'@f"), ("a\nb", "a\\nb"),
    ("a\u{1b}b", "a\\x1bb"), ("a-b", "a-b"), ("", ""),
  ])
  func `a name is one field that no spreadsheet runs`(name: String, field: String) throws {
    let record = try records(TableReports.top(name))[1]
    #expect(record == "500,0.25,0.25,1000,0.5,\(field),partial-inline")
  }

  @Test(arguments: TableReports.all.indices)
  func `no two columns share a name`(index: Int) throws {
    let names = try #require(records(TableReports.all[index]).first).split(separator: ",")
    #expect(Set(names).count == names.count)
  }

  @Test func `an instruction is a line with its address in full`() throws {
    let records = try records(TableReports.code)
    #expect(
      records[1] == "f,alias; other,10,30,0.015,0x4a10,10,10,\"MOVQ AX, 0(BX)\",a.go:7")
    #expect(records[2] == "f,alias; other,10,30,0.015,0x4a14,0,20,RET,")
  }

  @Test(arguments: TableReports.all.indices)
  func `every line has as many fields as there are names`(index: Int) throws {
    let records = try records(TableReports.all[index])
    let counts = records.map { record in
      var isQuoted = false
      return record.count { character in
        if character == "\"" { isQuoted.toggle() }
        return character == "," && !isQuoted
      }
    }
    #expect(Set(counts).count == 1, "\(records)")
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = unicodeScalars[...]
    var start = rest.startIndex
    while let index = rest.firstIndex(of: "\r") {
      parts.append(self[start..<index])
      rest = rest[rest.index(index, offsetBy: separator.unicodeScalars.count)...]
      start = rest.startIndex
    }
    return parts + [self[start...]]
  }
}
