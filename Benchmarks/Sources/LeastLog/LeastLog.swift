import Crypto
import Foundation
import GRDB

/// One claim with its hash-chained event, synced: the least that a program with GRDB does.
///
/// The same as `floors/log.c`, on the same tables.
@main enum LeastLog {
  static func main() throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let queue = try DatabaseQueue(path: CommandLine.arguments[1], configuration: configuration)
    try queue.inTransaction(.immediate) { db in
      let tip = try Row.fetchOne(
        db, sql: "SELECT seq, hash FROM events WHERE desk = 'mori' ORDER BY seq DESC LIMIT 1")
      let seq = (tip?["seq"] ?? 0) + 1
      let prev: Data = tip?["hash"] ?? Data(count: 32)
      let text = CommandLine.arguments[2]
      let body = #"{"text":"\#(text)"}"#
      let before = prev.map { String(format: "%02x", $0) }.joined()
      let line =
        #"{"at":"2026-11-21T09:00:00Z","body":\#(body),"by":"mori","clock":\#(seq),"desk":"mori","#
        + #""kind":"claim.logged","prev":"\#(before)","seq":\#(seq)}"#
      try db.execute(
        sql: """
          INSERT INTO events (hash, desk, seq, clock, at, by, kind, body, prev)
          VALUES (?, 'mori', ?, ?, '2026-11-21T09:00:00Z', 'mori', 'claim.logged', ?, ?)
          """, arguments: [Data(SHA256.hash(data: Data(line.utf8))), seq, seq, body, prev])
      try db.execute(
        sql: "INSERT INTO claims (text, status) VALUES (?, 'unchecked')", arguments: [text])
      return .commit
    }
  }
}
