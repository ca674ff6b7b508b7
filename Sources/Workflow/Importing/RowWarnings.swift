internal import Synchronization

/// Passes on what the user should know of rows once all of them have been read, as far as anybody
/// would read it: a million rows may have a million warnings.
final class RowWarnings: Sendable {
  /// How many warnings of rows are passed on.
  static let limit = 1000

  private struct State {
    /// What waits until it is known that there is no bad row; nothing once it is.
    var held: [DeskWarning]? = []
    var count = 0
  }

  private let sink: @Sendable (DeskWarning) -> Void
  private let state = Mutex(State())

  init(_ sink: @escaping @Sendable (DeskWarning) -> Void) {
    self.sink = sink
  }

  /// Passes a warning on, keeps or counts it.
  func take(_ warning: DeskWarning) {
    let isForNow = state.withLock { state in
      if case .furtherWarnings(let count) = warning {
        state.count += count
        return false
      }
      if warning.isOfRow { state.count += 1 }
      if warning.isOfRow, state.count > Self.limit { return false }
      state.held?.append(warning)
      return state.held == nil
    }
    if isForNow { sink(warning) }
  }

  /// Passes on what has been kept: every row has been read.
  func release() {
    let held = state.withLock { state in state.held.take() }
    held?.forEach(sink)
  }

  /// Says how many were counted and no more.
  func finish() {
    let further = state.withLock { $0.held == nil ? $0.count - Self.limit : 0 }
    if further > 0 { sink(.furtherWarnings(further)) }
  }
}

extension DeskWarning {
  /// Whether there may be one for each row of an import.
  fileprivate var isOfRow: Bool {
    switch self {
    case .longPassage, .cutOffQuote, .unsaidFigures, .sameClaims, .notImported: true
    case .rebuilt, .restored, .tornLine, .shortFile, .notTakenIn, .misnamedText, .oversizeText,
      .ledgerFileBehind, .textCopyMissing, .misnamedOriginal, .unnamedOriginal,
      .originalCopyMissing, .remark, .badFoundValue, .noWebAddress, .otherTextMade, .noTextMade,
      .notBackedUp, .namedWhole, .tagNotThere, .furtherWarnings:
      false
    }
  }
}
