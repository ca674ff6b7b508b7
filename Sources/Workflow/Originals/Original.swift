internal import Claims
internal import Foundation
internal import Storage

/// A file that a text was made from, on its way to be kept.
///
/// A small one is stored in the transaction that records the text, and copied beside the database
/// afterwards, as texts are. A large one is no row: it is a file, which comes to its place before the
/// transaction ends, so that no event ever names a file that is not there.
final class Original {
  /// A larger file is no row of the database, in bytes: what is read and written a page at a time
  /// would become slow to copy, and so would every backup of it.
  static let largestRow = 1 << 20

  /// The digest of its bytes.
  let sha256: EventHash
  private let bytes: [UInt8]
  private let exchange: Exchange
  /// A large one, written beside its place already, so that nobody waits for that.
  private let pending: PendingFile?
  private var isKept = false
  private var isPlaced = false

  /// - Throws: ``DeskError`` where a large one cannot be written.
  init(_ bytes: [UInt8], _ exchange: Exchange) throws(DeskError) {
    self.bytes = bytes
    self.exchange = exchange
    sha256 = .sha256(bytes)
    guard bytes.count > Self.largestRow else {
      pending = nil
      return
    }
    try DeskFolder.makeFolder(exchange.folder.originals)
    let path = exchange.path(ofOriginal: sha256)
    do throws(FileFailure) {
      let file = try PendingFile(for: path)
      try file.write(bytes)
      pending = file
    } catch {
      throw FileReason(code: error.code).writeError(path)
    }
  }

  private var isLarge: Bool { pending != nil }

  /// Keeps it, in the transaction that records the text.
  func keep(_ transaction: LedgerTransaction) throws {
    isKept = true
    guard let pending else { return try transaction.store(original: bytes, sha256: sha256) }
    // What stands there under this digest and is something else is replaced.
    let stands = exchange.hasOriginal(sha256)
    if stands, try exchange.original(sha256) != nil { return }
    do { try pending.place(over: stands) } catch {
      throw FileReason(code: error.code).writeError(pending.path)
    }
    isPlaced = true
  }

  /// Puts a small one that has been kept beside the database, where it is now; `sync` makes up for a
  /// copy that could not be written.
  func copy() {
    guard isKept, !isLarge else { return }
    do { try exchange.writeOriginal(bytes, sha256: sha256) } catch {
      exchange.warn(.originalCopyMissing(error))
    }
  }

  /// Removes what was put in its place for a transaction that has failed, unless another has come to
  /// need it meanwhile.
  func takeBack(_ ledger: Ledger) {
    guard isPlaced, let pending else { return }
    try? ledger.write { transaction in
      if try !transaction.namedOriginals().contains(sha256) { unlink(pending.path) }
    }
  }
}

extension Desk {
  /// A file that a text was made from, from the database or from beside it; none where it is not on
  /// file.
  func original(_ sha256: EventHash) throws -> [UInt8]? {
    if let bytes = try ledger.read({ try $0.original(sha256) }) { return bytes }
    return try exchange.original(sha256)
  }

  /// What this desk has in common with its folder.
  var exchange: Exchange {
    Exchange(folder: folder, warn: environment.warn, progress: environment.progress)
  }

  /// Does what records a text, with the file that it was made from.
  ///
  /// - Parameter work: Keeps the file in its transaction.
  func keeping<Result>(_ original: Original?, _ work: () throws -> Result) throws -> Result {
    do {
      let result = try work()
      original?.copy()
      return result
    } catch {
      original?.takeBack(ledger)
      throw error
    }
  }
}
