internal import Claims

extension Review {
  /// What has become of a verdict.
  enum Fate {
    case live
    case retracted(Decision)
    case lapsed(Lapse)
    /// Its reviewer gave a newer one.
    case replaced
    case overruled
  }

  /// The first of these that holds: who took a verdict back did so whatever became of it besides.
  var fate: Fate {
    if isLive { return .live }
    if let retracted { return .retracted(retracted) }
    if let lapsed { return .lapsed(lapsed) }
    return overruledBy == nil ? .replaced : .overruled
  }
}
