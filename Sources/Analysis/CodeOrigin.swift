/// Whose code a function is, as far as its name and its file tell.
package enum CodeOrigin: String, Sendable, CaseIterable {
  /// The program's own, and whatever is not known to be somebody else's.
  case own
  /// A module that the program depends on: its file has a version, or lies in `vendor`.
  case dependency
  /// Go's or C++'s standard library.
  case standard
  /// The language's runtime: scheduling, allocation, locks.
  case runtime
  /// The runtime's garbage collector.
  case collector

  /// Judges by the name of a function and the path of its file; O(length).
  package init(function name: String, file: String) {
    if let native = Self.native(name) {
      self = native
      return
    }
    let package = Self.package(of: name)
    if Self.isRuntime(package) {
      self = Self.isCollector(name) ? .collector : .runtime
    } else if Self.isStandard(package, file) {
      self = .standard
    } else if Self.isVersioned(file) {
      self = .dependency
    } else {
      self = .own
    }
  }

  /// Whether costs are its own to answer for, not those of whoever calls it.
  package var isAnswerable: Bool { self == .own || self == .dependency }

  /// The import path in front of a Go function's name; empty where there is none.
  package static func package(of name: String) -> String {
    let path = name.utf8.prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "(") }
    let slash = path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    guard let dot = path[slash...].firstIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(name[..<dot])
  }

  private static func native(_ name: String) -> CodeOrigin? {
    if name.hasPrefix("std::") || name.hasPrefix("__gnu_cxx::") { return .standard }
    if name.hasPrefix("tcmalloc::") || name.hasPrefix("operator new") { return .runtime }
    if name.hasPrefix("operator delete") || nativeRuntime.contains(name) { return .runtime }
    return nil
  }

  private static let nativeRuntime: Set = [
    "malloc", "calloc", "realloc", "free", "memcpy", "memmove", "memset", "_start",
    "__libc_start_main", "__libc_start_call_main", "__libc_malloc", "_int_malloc", "_int_free",
    // Go's assembly functions have no package in their names.
    "gcWriteBarrier", "gogo", "aeshashbody", "memeqbody", "cmpbody", "indexbytebody", "countbody",
    "gosave_systemstack_switch", "callRet", "debugCall32", "debugCall64",
  ]

  private static func isRuntime(_ package: String) -> Bool {
    package == "runtime" || package.hasPrefix("runtime/") || package.hasPrefix("internal/runtime/")
      || ["internal/bytealg", "internal/cpu", "internal/abi"].contains(package)
  }

  private static func isCollector(_ name: String) -> Bool {
    let name = name.dropFirst("runtime.".count)
    return collectors.contains { name.hasPrefix($0) }
  }

  /// How the names of the collector's functions begin, in Go 1.20 to 1.27.
  private static let collectors = [
    "gcBgMarkWorker", "gcDrain", "gcAssistAlloc", "gcMark", "gcStart", "gcSweep", "gcFlushBgCredit",
    "(*gcWork)", "(*gcControllerState)", "bgsweep", "bgscavenge", "sweepone", "(*sweepLocked)",
    "scan", "markroot", "greyobject", "markBits", "(*spanInlineMarkBits)", "wbBufFlush",
    "tryDeferToSpanScan", "spanQueue", "(*spanQueue)", "typePointers.", "(*mspan).typePointers",
    "extractHeapBits", "objectScan",
  ]

  /// Modules have a dot in their first element, or else a name that Go has not taken.
  private static func isStandard(_ package: String, _ file: String) -> Bool {
    let first = String(package.prefix { $0 != "/" })
    guard !first.isEmpty, !first.contains(".") else { return false }
    return standardFolders.contains(first) && !isVersioned(file)
  }

  private static let standardFolders: Set = [
    "archive", "bufio", "bytes", "cmp", "compress", "container", "context", "crypto", "database",
    "debug", "embed", "encoding", "errors", "expvar", "flag", "fmt", "go", "hash", "html", "image",
    "index", "internal", "io", "iter", "log", "maps", "math", "mime", "net", "os", "path", "plugin",
    "reflect", "regexp", "slices", "sort", "strconv", "strings", "structs", "sync", "syscall",
    "testing", "text", "time", "unicode", "unique", "unsafe", "vendor", "weak",
  ]

  private static func isVersioned(_ file: String) -> Bool {
    file.contains("@v") || file.contains("/vendor/")
  }
}
