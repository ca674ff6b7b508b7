// Counts all places, overlapping ones included, of each line of FOLDER/exact in FOLDER/text with
// memmem, and prints a line for each: the count and milliseconds.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *contents(const char *folder, const char *name, size_t *length) {
  char path[4096];
  if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path) exit(64);
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) { perror(path); exit(66); }
  *length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (!bytes || fread(bytes, 1, *length, file) != *length) { perror(path); exit(74); }
  fclose(file);
  return bytes;
}

static double milliseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  if (argc != 2) { fprintf(stderr, "usage: memmem FOLDER\n"); return 64; }
  size_t textLength, quotesLength;
  const char *text = contents(argv[1], "text", &textLength);
  const char *quote = contents(argv[1], "exact", &quotesLength);
  const char *const textEnd = text + textLength, *const quotesEnd = quote + quotesLength;
  while (quote < quotesEnd) {
    const char *lineEnd = memchr(quote, '\n', quotesEnd - quote);
    const size_t length = (lineEnd ? lineEnd : quotesEnd) - quote;
    const double started = milliseconds();
    long count = 0;
    const char *hit = text;
    while ((hit = memmem(hit, textEnd - hit, quote, length))) {
      count++;
      hit++;
    }
    printf("%ld %f\n", count, milliseconds() - started);
    quote += length + 1;
  }
  return 0;
}
