import Glibc

/// Questions to the file system and the process that change nothing.
public enum FileSystem {
  /// What a path leads to.
  public enum Kind: Sendable, Equatable {
    case file
    case folder
    /// A pipe, a device or a socket.
    case special
  }

  /// What is known of a path without opening it.
  public struct Status: Sendable, Equatable {
    /// What stands there.
    public let kind: Kind
    /// Length in bytes.
    public let size: Int
    /// Number of the disk.
    public let device: UInt64
    /// Number of the file on its disk.
    public let inode: UInt64
    /// When its contents changed last, since 1970.
    public let modifiedNanoseconds: Int64
  }

  /// One name in a folder.
  public struct Entry: Sendable, Equatable {
    /// Without the folder.
    public let name: String
    /// A link to a folder is not one.
    public let isFolder: Bool
  }

  /// What a path leads to, links followed; nil if it leads nowhere.
  public static func status(of path: String) -> Status? {
    var facts = stat()
    guard path.isWhole, unsafe stat(path, &facts) == 0 else { return nil }
    return Status(
      kind: kind(facts.st_mode), size: Int(facts.st_size), device: UInt64(facts.st_dev),
      inode: UInt64(facts.st_ino),
      modifiedNanoseconds: Int64(facts.st_mtim.tv_sec) &* 1_000_000_000
        &+ Int64(facts.st_mtim.tv_nsec))
  }

  private static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .special
    }
  }

  /// The path with every link resolved.
  public static func realPath(_ path: String) throws(InputError) -> String {
    guard path.isWhole else { throw .cannotOpen(errno: EINVAL) }
    guard let resolved = unsafe realpath(path, nil) else { throw .cannotOpen(errno: errno) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Where the process works: as `PWD` spells it if that is true, as in Go's `os.Getwd`.
  public static func currentFolder() -> String? {
    if let spelled = variable("PWD"), spelled.utf8.first == UInt8(ascii: "/"),
      let named = status(of: spelled), let actual = status(of: "."),
      (named.device, named.inode) == (actual.device, actual.inode)
    {
      return spelled
    }
    return try? realPath(".")
  }

  /// A variable of the process's environment.
  public static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Up to so many names of a folder, in byte order; none if it cannot be read.
  public static func entries(of folder: String, limit: Int = .max) -> [Entry] {
    guard let listing = unsafe opendir(folder) else { return [] }
    defer { unsafe _ = closedir(listing) }
    var entries: [Entry] = []
    while entries.count < limit, let record = unsafe readdir(listing) {
      let name = unsafe self.name(of: record)
      guard name != ".", name != ".." else { continue }
      let type = unsafe Int(record.pointee.d_type)
      entries.append(Entry(name: name, isFolder: isFolder(type, folder + "/" + name)))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The paths that a pattern of shells matches, in byte order; none without `*`, `?` or `[`.
  public static func paths(matching pattern: String) -> [String] {
    guard pattern.contains(where: { "*?[".contains($0) }), !pattern.utf8.contains(0) else {
      return []
    }
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(pattern, 0, nil, &found) == 0 else { return [] }
    var paths: [String] = []
    let count = unsafe Int(found.gl_pathc)
    for index in 0..<count {
      if let path = unsafe found.gl_pathv[index] { paths.append(unsafe String(cString: path)) }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func name(of record: UnsafeMutablePointer<dirent>) -> String {
    let offset = MemoryLayout.offset(of: \dirent.d_name) ?? 0
    let start = unsafe UnsafeRawPointer(record) + offset
    return unsafe String(cString: start.assumingMemoryBound(to: CChar.self))
  }

  /// Some disks do not say in the listing what an entry is.
  private static func isFolder(_ type: Int, _ path: String) -> Bool {
    guard type == Int(DT_UNKNOWN) else { return type == Int(DT_DIR) }
    var facts = stat()
    return unsafe lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}

extension String {
  /// Whether the system sees all of it as a path: for C, a zero byte ends a text.
  var isWhole: Bool { !utf8.contains(0) }
}
