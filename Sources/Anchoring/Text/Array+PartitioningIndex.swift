extension Array {
  /// The index of the first element for which `belongs` is true, in an array in which it then stays
  /// true; in time logarithmic in the count.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
