// Checks the hash chains of ledger files, as anyone could: chain FILE...
#define _GNU_SOURCE
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *last(const char *line, size_t length, const char *words) {
  size_t count = strlen(words);
  for (const char *at = line + length - count; at >= line; at--)
    if (!memcmp(at, words, count)) return at + count;
  return NULL;
}

int main(int count, char **files) {
  long events = 0;
  char *line = NULL;
  size_t room = 0;
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  const EVP_MD *sha256 = EVP_get_digestbyname("SHA256");
  for (int i = 1; i < count; i++) {
    FILE *file = fopen(files[i], "r");
    if (!file) return 1;
    setvbuf(file, NULL, _IOFBF, 1 << 20);
    char before[64];
    memset(before, '0', 64);
    for (ssize_t length; (length = getline(&line, &room, file)) > 0; events++) {
      const char *hash = last(line, length - 1, ",\"hash\":\""), *prev = last(line, length - 1, ",\"prev\":\"");
      if (!hash || !prev || memcmp(prev, before, 64)) return fprintf(stderr, "event %ld: broken\n", events), 1;
      const char *start = hash - strlen(",\"hash\":\""), *rest = hash + 65;
      unsigned char digest[32];
      EVP_DigestInit_ex(context, sha256, NULL);
      EVP_DigestUpdate(context, line, start - line);
      EVP_DigestUpdate(context, rest, line + length - 1 - rest);
      EVP_DigestFinal_ex(context, digest, NULL);
      for (int n = 0; n < 32; n++) {
        static const char digits[] = "0123456789abcdef";
        if (hash[2 * n] != digits[digest[n] >> 4] || hash[2 * n + 1] != digits[digest[n] & 15])
          return fprintf(stderr, "event %ld: changed\n", events), 1;
      }
      memcpy(before, hash, 64);
    }
    fclose(file);
  }
  printf("%ld\n", events);
  return 0;
}
