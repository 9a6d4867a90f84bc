import CShims

extension Array {
  /// Asks the processor for memory from an element on, which need not be there.
  ///
  /// For data that a loop goes through too irregularly for the processor to see it coming.
  @inline(__always)
  func prefetch(at index: Int) {
    unsafe withUnsafeBufferPointer { elements in
      unsafe swprof_prefetch(elements.baseAddress, index &* MemoryLayout<Element>.stride)
    }
  }
}
