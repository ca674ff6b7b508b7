/// A number for each symbol, 0 unless it was given another, in two levels of pages.
///
/// Reading one takes two loads and no branch, whatever the script.
struct SymbolKeys: Sendable {
  /// Where each page begins, by the upper bits of its symbols, the last one for all beyond; then
  /// the pages, with a key a symbol, the first one of zeros.
  private var table: [Int32]
  private let pageCount: Int

  /// All keys 0, with room for those of `symbols`, which alone may get others.
  init(for symbols: [UInt32]) {
    pageCount = Int((symbols.max() ?? 0) >> pageBits) + 2
    table = Array(repeating: Int32(pageCount), count: pageCount)
    var end = pageCount + 1 << pageBits
    for symbol in symbols where table[Int(symbol >> pageBits)] == pageCount {
      table[Int(symbol >> pageBits)] = Int32(end)
      end += 1 << pageBits
    }
    table += Array(repeating: 0, count: end - pageCount)
  }

  /// The key of `symbol`.
  subscript(symbol: UInt32) -> Int32 {
    get { table.withUnsafeBufferPointer { $0[reader($0).index(of: symbol)] } }
    set { table[table.withUnsafeBufferPointer { reader($0).index(of: symbol) }] = newValue }
  }

  /// Calls `body` with what reads the keys unchecked, valid for the duration of the call only.
  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    table.withUnsafeBufferPointer { body(reader($0)) }
  }

  private func reader(_ table: UnsafeBufferPointer<Int32>) -> Reader {
    Reader(table: table, lastPage: pageCount - 1, firstPage: Int(table[0]))
  }

  struct Reader {
    fileprivate let table: UnsafeBufferPointer<Int32>
    fileprivate let lastPage: Int
    /// Where the keys of ASCII begin.
    fileprivate let firstPage: Int

    /// The key of `symbol`, which is ASCII when it is a byte.
    @inline(__always)
    func key(of symbol: some FixedWidthInteger & UnsignedInteger) -> Int {
      Int(truncatingIfNeeded: table[index(of: symbol)])
    }

    @inline(__always)
    fileprivate func index<Symbol: FixedWidthInteger & UnsignedInteger>(of symbol: Symbol) -> Int {
      let value = Int(truncatingIfNeeded: symbol)
      guard Symbol.bitWidth > 8 else { return firstPage &+ value }
      let page = min(value &>> pageBits, lastPage)
      return Int(truncatingIfNeeded: table[page]) &+ value & (1 &<< pageBits &- 1)
    }
  }
}

private let pageBits = 7
