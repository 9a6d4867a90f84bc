import Analysis

/// Which names are those of source text.
enum SourceLanguages {
  private static let extensions: Set<String> = [
    // C, C++, CUDA, Objective-C, assembly
    "c", "cc", "cpp", "cxx", "c++", "h", "hh", "hpp", "hxx", "h++", "inc", "inl", "ipp", "tcc",
    "cu", "cuh", "m", "mm", "s", "asm",
    // What programs for C are generated from
    "y", "yy", "l", "ll", "re", "rl", "proto", "def",
    // Compiled
    "go", "swift", "rs", "zig", "d", "nim", "v", "f", "f77", "f90", "f95", "for", "pas", "adb",
    "ads", "ml", "mli", "hs", "cr", "src",
    // On a virtual machine
    "java", "kt", "kts", "scala", "groovy", "clj", "cs", "fs", "vb", "erl", "ex", "exs", "dart",
    // Interpreted
    "py", "pyx", "pxd", "pyi", "rb", "pl", "pm", "php", "lua", "tcl", "r", "jl", "sh", "bash",
    "el", "lisp", "scm",
    // In a browser, and templates that become code
    "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue", "svelte", "templ",
  ]

  /// Judges by what follows the last dot of the name; a name without one is refused.
  static func include(_ path: String) -> Bool {
    let name = Path.base(path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return false
    }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
  }
}
