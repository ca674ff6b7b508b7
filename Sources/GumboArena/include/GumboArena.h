#ifndef STET_GUMBO_ARENA_H
#define STET_GUMBO_ARENA_H

#include <gumbo.h>
#include <stddef.h>

/// Where a page's tree lies; all of it goes at once.
typedef struct StetGumboArena StetGumboArena;

/// How parsing a page ended.
typedef enum {
  STET_GUMBO_PARSED,
  /// The tree needs more memory than allowed, or there is none.
  STET_GUMBO_TOO_LARGE,
  /// It took longer than allowed.
  STET_GUMBO_TOO_SLOW,
} StetGumboEnd;

/// An empty arena; NULL where there is no memory.
StetGumboArena *stet_gumbo_arena_make(void);

/// Parses `length` bytes of UTF-8, which must live as long as the arena, with at most `most_bytes` of memory and `most_seconds`
/// of time, and writes the tree to `document`. Gumbo checks neither itself, and it does not look whether an allocation
/// has failed: an allocation past a limit leaves it by longjmp, which is safe since all that it holds lies in the arena.
StetGumboEnd stet_gumbo_parse(
    StetGumboArena *arena, const char *bytes, size_t length, size_t most_bytes, double most_seconds, GumboNode **document);

/// Frees the tree. Gumbo's own way calls itself for every level of it.
void stet_gumbo_arena_free(StetGumboArena *arena);

#endif
