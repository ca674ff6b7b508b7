#define _XOPEN_SOURCE 700

#include "CharacterWidth.h"

int stet_wcwidth(wchar_t character) { return wcwidth(character); }
