#include "GumboArena.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdlib.h>
#include <time.h>

typedef struct Chunk {
  struct Chunk *before;
  alignas(max_align_t) unsigned char bytes[];
} Chunk;

struct StetGumboArena {
  Chunk *newest;
  unsigned char *next;
  size_t left;
  size_t taken;
  size_t most_bytes;
  unsigned calls;
  double deadline;
  jmp_buf way_out;
};

static const size_t smallest_chunk = 1 << 18;
static const size_t largest_chunk = 1 << 24;

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void *allocate(void *userdata, size_t size) {
  StetGumboArena *arena = userdata;
  const size_t alignment = alignof(max_align_t);
  // The clock is asked now and then: it costs more than most allocations.
  if ((++arena->calls & 0x3FF) == 0 && seconds() > arena->deadline) {
    longjmp(arena->way_out, STET_GUMBO_TOO_SLOW);
  }
  if (size > arena->most_bytes) longjmp(arena->way_out, STET_GUMBO_TOO_LARGE);
  size = size == 0 ? alignment : (size + alignment - 1) / alignment * alignment;
  if (size > arena->left) {
    // Chunks grow with the page: a small one takes little.
    size_t chunk_size = arena->taken < smallest_chunk ? smallest_chunk : arena->taken;
    if (chunk_size > largest_chunk) chunk_size = largest_chunk;
    if (chunk_size < size) chunk_size = size;
    if (chunk_size > arena->most_bytes - arena->taken) longjmp(arena->way_out, STET_GUMBO_TOO_LARGE);
    Chunk *chunk = malloc(sizeof(Chunk) + chunk_size);
    if (chunk == NULL) longjmp(arena->way_out, STET_GUMBO_TOO_LARGE);
    chunk->before = arena->newest;
    arena->newest = chunk;
    arena->next = chunk->bytes;
    arena->left = chunk_size;
    arena->taken += chunk_size;
  }
  void *place = arena->next;
  arena->next += size;
  arena->left -= size;
  return place;
}

static void keep(void *userdata, void *place) {
  (void)userdata;
  (void)place;
}

StetGumboArena *stet_gumbo_arena_make(void) { return calloc(1, sizeof(StetGumboArena)); }

StetGumboEnd stet_gumbo_parse(
    StetGumboArena *arena, const char *bytes, size_t length, size_t most_bytes, double most_seconds, GumboNode **document) {
  arena->most_bytes = most_bytes;
  arena->deadline = seconds() + most_seconds;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = keep;
  options.userdata = arena;
  // Nobody reads the errors, and a broken page has many.
  options.max_errors = 0;
  int end = setjmp(arena->way_out);
  if (end != 0) return (StetGumboEnd)end;
  *document = gumbo_parse_with_options(&options, bytes, length)->document;
  return STET_GUMBO_PARSED;
}

void stet_gumbo_arena_free(StetGumboArena *arena) {
  for (Chunk *chunk = arena->newest; chunk != NULL;) {
    Chunk *before = chunk->before;
    free(chunk);
    chunk = before;
  }
  free(arena);
}
