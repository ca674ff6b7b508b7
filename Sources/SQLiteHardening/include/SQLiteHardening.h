#ifndef STET_SQLITE_HARDENING_H
#define STET_SQLITE_HARDENING_H

#include <sqlite3.h>

/// Sets SQLITE_DBCONFIG_DEFENSIVE, which the variadic sqlite3_db_config() keeps out of Swift's reach:
/// ordinary SQL can then no longer corrupt the file on purpose (writable_schema, shadow tables).
/// Returns SQLite's result code.
int stet_sqlite3_make_defensive(sqlite3 *db);

/// Sets SQLITE_DBCONFIG_ENABLE_TRIGGER: whether this connection's statements run triggers.
/// Returns SQLite's result code.
int stet_sqlite3_enable_triggers(sqlite3 *db, int isEnabled);

/// Keeps a connection from running anything that a file's schema holds, and from reaching any other file:
/// no triggers, no views, no extensions, no attached databases.
void stet_sqlite3_confine(sqlite3 *db);

#endif
