#include "SQLiteHardening.h"

int stet_sqlite3_make_defensive(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

int stet_sqlite3_enable_triggers(sqlite3 *db, int isEnabled) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, isEnabled, (int *)0);
}
