/// The frames that old profilers leave in their stacks, as expressions for whoever trims them.
struct LegacyFrames {
  /// What matches ends a stack, with all that it called.
  let drop: String
  /// What matches stays all the same.
  let keep: String

  /// Chooses by what the profile counts.
  init(sampleTypes: [String]) {
    if Self.heapTypes.contains(sampleTypes) {
      drop = Self.allocators.joined(separator: "|")
      keep = Self.keptRuntime.joined(separator: "|")
    } else {
      let isContention = sampleTypes == ["contentions", "delay"]
      drop = (isContention ? Self.locks : Self.signals).joined(separator: "|")
      keep = ""
    }
  }

  private static let heapTypes = [
    ["allocations", "size"],
    ["objects", "space"],
    ["inuse_objects", "inuse_space"],
    ["alloc_objects", "alloc_space"],
    ["alloc_objects", "alloc_space", "inuse_objects", "inuse_space"],
  ]

  /// Go's pprof writes this list into profiles, so its order is part of the format.
  private static let allocators =
    [
      "calloc", "cfree", "malloc", "free", "memalign", "do_memalign", "(__)?posix_memalign",
      "pvalloc", "valloc", "realloc",
    ] + [
      "tcmalloc::.*", "tc_calloc", "tc_cfree", "tc_malloc", "tc_free", "tc_memalign",
      "tc_posix_memalign", "tc_pvalloc", "tc_valloc", "tc_realloc", "tc_new", "tc_delete",
      "tc_newarray", "tc_deletearray", "tc_new_nothrow", "tc_newarray_nothrow",
    ] + [
      "malloc_zone_malloc", "malloc_zone_calloc", "malloc_zone_valloc", "malloc_zone_realloc",
      "malloc_zone_memalign", "malloc_zone_free",
    ] + [
      "runtime\\..*", "BaseArena::.*", "(::)?do_malloc_no_errno", "(::)?do_malloc_pages",
      "(::)?do_malloc", "DoSampledAllocation", "MallocedMemBlock::MallocedMemBlock", "_M_allocate",
      "__builtin_(vec_)?delete", "__builtin_(vec_)?new", "__gnu_cxx::new_allocator::allocate",
      "__libc_malloc", "__malloc_alloc_template::allocate", "allocate", "cpp_alloc",
      "operator new(\\[\\])?", "simple_alloc::allocate",
    ]

  private static let keptRuntime = [
    "runtime\\.panic", "runtime\\.reflectcall", "runtime\\.call[0-9]*",
  ]

  private static let signals = [
    "ProfileData::Add", "ProfileData::prof_handler", "CpuProfiler::prof_handler",
    "__pthread_sighandler", "__restore",
  ]

  private static let locks =
    [
      "RecordLockProfileData", "(base::)?RecordLockProfileData.*",
      "(base::)?SubmitMutexProfileData.*", "(base::)?SubmitSpinLockProfileData.*",
    ] + [
      "(base::Mutex::)?AwaitCommon.*", "(base::Mutex::)?Unlock.*", "(base::Mutex::)?UnlockSlow.*",
      "(base::Mutex::)?ReaderUnlock.*", "(base::MutexLock::)?~MutexLock.*",
    ] + [
      "(Mutex::)?AwaitCommon.*", "(Mutex::)?Unlock.*", "(Mutex::)?UnlockSlow.*",
      "(Mutex::)?ReaderUnlock.*", "(MutexLock::)?~MutexLock.*",
    ] + [
      "(SpinLock::)?Unlock.*", "(SpinLock::)?SlowUnlock.*", "(SpinLockHolder::)?~SpinLockHolder.*",
    ]
}
