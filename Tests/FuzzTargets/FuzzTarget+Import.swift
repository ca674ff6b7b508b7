import Claims
import StetCLI
import Workflow

extension FuzzTarget {
  /// A table as `stet import` takes it.
  static let table = FuzzTarget(
    "csv", "a table is read alike in pieces of any size",
    seeds: [
      "text,source,quote\nOne,ferry,\"a \"\"b\"\"\nc\"\r\nTwo,ferry,x\n",
      "\u{FEFF}source,text,start,end,tags,verdict,because\rferry,Three,0,9,a; b,verified,seen\r",
      "text,source,quote,stance,priority\n'=1,ferry,q,refutes,2\n\n,\n",
      "id,status,agreement,text,claimant,source,revision,quote,start,end,citations,logged_by\n"
        + "mori-1,verified,sole,One,,ferry,1,q,3,9,\"supports notice@2 3:9 “q”\",mori\n",
    ],
    words: [
      "\"\"", "\"", "\r\n", "\r", "\n", ",", "text,source,quote", "stance", "asserts", "verdict",
      "because", "basis", "priority", "nth", "prefix", "suffix", "locator", "'=", "“", "”",
    ]
  ) { try hold(rowsOf: $0, in: .csv) }

  /// Rows of JSON, and claims as `report --format jsonl` writes them.
  static let jsonLines = FuzzTarget(
    "jsonl", "lines are read alike in pieces of any size",
    seeds: [
      #"{"text":"One","source":"ferry","quote":"q","tags":["a"],"verdict":"verified","because":"b"}"#
        + "\n",
      #"{"text":"Two","source":"ferry","start":1,"end":4,"stance":"refutes","priority":3}"#
        + "\r\n\n",
      #"{"id":"mori-1","text":"T","status":"stale","agreement":"sole","stale":[],"claimant":null,"#
        + #""context":null,"priority":null,"tags":[],"withdrawn":null,"stands":null,"notes":[],"#
        + #""queries":[],"citations":[{"id":"ab","source":"ferry","revision":1,"stance":"asserts","#
        + #""start":0,"end":3,"exact":"The","anchor":"shifted","now":{"revision":2,"start":1,"end":4},"#
        + #""material":[],"locator":null}],"reviews":[{"verdict":"verified","because":"s","by":"m","#
        + #""basis":null,"fix":null,"live":true,"rests":["ab"]}]}"#,
    ],
    words: [
      "\"citations\":[", "\"reviews\":[",
      "\"withdrawn\":{\"because\":\"x\",\"duplicate\":\"mori-2\"}",
      "\"exact\":", "\"anchor\":\"lost\"", "\"now\":null", "\"lapsed\":", "\"start\":-1",
      "\"end\":9007199254740991", "\"tags\":[1]", "\"notes\":[{\"text\":\"n\",\"private\":true}]",
      "\"queries\":[{\"text\":\"q\",\"answers\":[]}]", "null", "{", "}", "\n",
    ]
  ) { try hold(rowsOf: $0, in: .jsonl) }

  private static func hold(rowsOf bytes: [UInt8], in format: ImportedRows.Format) throws {
    let whole = read(bytes, in: format, inPiecesOf: max(bytes.count, 1))
    for size in [1, 7] {
      let pieces = read(bytes, in: format, inPiecesOf: size)
      try hold(
        pieces.rows == whole.rows && pieces.error == whole.error,
        "in pieces of \(size): \(pieces), not \(whole)")
    }
  }

  /// The rows, and what was wrong with the first that could not be read.
  private static func read(
    _ bytes: [UInt8], in format: ImportedRows.Format, inPiecesOf size: Int
  ) -> (rows: [ImportRow], error: String?) {
    var rows: [ImportRow] = []
    var rest = bytes[...]
    do {
      try ImportedRows.read(
        format,
        from: {
          defer { rest = rest.dropFirst(size) }
          return Array(rest.prefix(size))
        }, { rows.append($0) })
    } catch { return (rows, "\(error)") }
    return (rows, nil)
  }
}
