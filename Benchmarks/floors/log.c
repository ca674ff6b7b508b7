// One claim with its hash-chained event, synced: log DATABASE TEXT; or a ledger of N claims: log DATABASE --fill N
#include <openssl/sha.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sqlite3 *db;

static void check(int code) {
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
  fprintf(stderr, "log: %s\n", sqlite3_errmsg(db));
  exit(1);
}

static sqlite3_stmt *prepared(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v2(db, sql, -1, &statement, NULL));
  return statement;
}

static void hex(const unsigned char *bytes, char *text) {
  for (int i = 0; i < 32; i++) sprintf(text + 2 * i, "%02x", bytes[i]);
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  long fill = count > 3 ? atol(arguments[3]) : 0;
  check(sqlite3_open(arguments[1], &db));
  check(sqlite3_exec(db, "PRAGMA synchronous = FULL; BEGIN IMMEDIATE", NULL, NULL, NULL));
  sqlite3_stmt *tip = prepared("SELECT seq, hash FROM events WHERE desk = 'mori' ORDER BY seq DESC LIMIT 1");
  sqlite3_stmt *event = prepared(
      "INSERT INTO events (hash, desk, seq, clock, at, by, kind, body, prev)"
      " VALUES (?1, 'mori', ?2, ?2, '2026-11-21T09:00:00Z', 'mori', 'claim.logged', ?3, ?4)");
  sqlite3_stmt *claim = prepared("INSERT INTO claims (text, status) VALUES (?1, ?2)");
  long seq = 0;
  unsigned char prev[32] = {0};
  if (sqlite3_step(tip) == SQLITE_ROW) {
    seq = sqlite3_column_int64(tip, 0);
    memcpy(prev, sqlite3_column_blob(tip, 1), 32);
  }
  sqlite3_reset(tip);
  for (long n = 0; n < (fill ? fill : 1); n++) {
    char text[512], body[1024], line[4096], before[65];
    if (fill) snprintf(text, sizeof text, "Claim %ld of many says that line %ld carried %ld passengers a day", n, n % 97, n * 7 % 9973);
    else snprintf(text, sizeof text, "%s", arguments[2]);
    snprintf(body, sizeof body, "{\"text\":\"%s\"}", text);
    seq++;
    hex(prev, before);
    int length = snprintf(
        line, sizeof line,
        "{\"at\":\"2026-11-21T09:00:00Z\",\"body\":%s,\"by\":\"mori\",\"clock\":%ld,\"desk\":\"mori\","
        "\"kind\":\"claim.logged\",\"prev\":\"%s\",\"seq\":%ld}",
        body, seq, before, seq);
    unsigned char hash[32];
    SHA256((unsigned char *)line, length, hash);
    sqlite3_bind_blob(event, 1, hash, 32, SQLITE_STATIC);
    sqlite3_bind_int64(event, 2, seq);
    sqlite3_bind_text(event, 3, body, -1, SQLITE_STATIC);
    sqlite3_bind_blob(event, 4, prev, 32, SQLITE_STATIC);
    check(sqlite3_step(event));
    check(sqlite3_reset(event));
    sqlite3_bind_text(claim, 1, text, -1, SQLITE_STATIC);
    sqlite3_bind_text(claim, 2, fill && n % 7 ? "verified" : "unchecked", -1, SQLITE_STATIC);
    check(sqlite3_step(claim));
    check(sqlite3_reset(claim));
    memcpy(prev, hash, 32);
  }
  check(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL));
  sqlite3_finalize(tip);
  sqlite3_finalize(event);
  sqlite3_finalize(claim);
  return sqlite3_close(db) != SQLITE_OK;
}
