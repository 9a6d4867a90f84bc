/// Where on a stack a walk stands.
struct StackPlace {
  /// How many nodes are open.
  var height: UInt32 = 0
  /// How many frames are noted, doubled, plus one where others follow the last of them.
  private var notes: UInt32 = 0

  init() {}

  @inline(__always)
  init(height: Int, frames: Int, isResidual: UInt16) {
    self.height = UInt32(truncatingIfNeeded: height)
    notes = UInt32(truncatingIfNeeded: frames) &<< 1 | UInt32(isResidual)
  }

  /// How many frames are noted.
  @inline(__always) var frames: UInt32 { notes &>> 1 }
  /// 1 where frames that are not noted follow the last that is.
  @inline(__always) var isResidual: UInt16 { UInt16(truncatingIfNeeded: notes & 1) }
}
