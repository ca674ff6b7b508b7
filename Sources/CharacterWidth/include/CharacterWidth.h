#ifndef STET_CHARACTER_WIDTH_H
#define STET_CHARACTER_WIDTH_H

#include <wchar.h>

/// POSIX's wcwidth(), which the C library declares to X/Open programs only and so hides from Swift:
/// the columns that a character takes in the calling thread's locale, or -1.
int stet_wcwidth(wchar_t character);

#endif
