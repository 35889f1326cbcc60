#include "Internal.h"

#include <stdlib.h>
#include <string.h>

// UTF-8 is converted here and not by mbstowcs, so that no locale can change what is read.

size_t ced_encode(uint32_t scalar, char out[4]) {
  if (scalar > 0x10ffff || (scalar >= 0xd800 && scalar < 0xe000)) {
    scalar = 0xfffd;
  }
  if (scalar < 0x80) {
    out[0] = (char)scalar;
    return 1;
  }
  if (scalar < 0x800) {
    out[0] = (char)(0xc0 | scalar >> 6);
    out[1] = (char)(0x80 | (scalar & 0x3f));
    return 2;
  }
  if (scalar < 0x10000) {
    out[0] = (char)(0xe0 | scalar >> 12);
    out[1] = (char)(0x80 | (scalar >> 6 & 0x3f));
    out[2] = (char)(0x80 | (scalar & 0x3f));
    return 3;
  }
  out[0] = (char)(0xf0 | scalar >> 18);
  out[1] = (char)(0x80 | (scalar >> 12 & 0x3f));
  out[2] = (char)(0x80 | (scalar >> 6 & 0x3f));
  out[3] = (char)(0x80 | (scalar & 0x3f));
  return 4;
}

char *ced_narrow(const wchar_t *text, size_t count) {
  char *out = malloc(count * 4 + 1);
  if (out == NULL) {
    return NULL;
  }
  size_t length = 0;
  for (size_t i = 0; i < count; i++) {
    length += ced_encode((uint32_t)text[i], out + length);
  }
  out[length] = '\0';
  return out;
}

// The texts that come here were made by Swift or by ced_narrow: they are well-formed.
wchar_t *ced_wide(const char *text) {
  const unsigned char *next = (const unsigned char *)text;
  wchar_t *out = malloc((strlen(text) + 1) * sizeof(wchar_t));
  if (out == NULL) {
    return NULL;
  }
  size_t length = 0;
  while (*next != 0) {
    uint32_t scalar = *next++;
    int rest = scalar < 0xc0 ? 0 : scalar < 0xe0 ? 1 : scalar < 0xf0 ? 2 : 3;
    if (rest > 0) {
      scalar &= 0x3fu >> rest;
    }
    while (rest-- > 0 && (*next & 0xc0) == 0x80) {
      scalar = scalar << 6 | (*next++ & 0x3f);
    }
    out[length++] = (wchar_t)scalar;
  }
  out[length] = L'\0';
  return out;
}

// Through a volatile pointer, so that the compiler keeps writes to memory about to be freed.
void ced_wipe(void *bytes, size_t count) {
  volatile unsigned char *next = bytes;
  while (count-- > 0) {
    *next++ = 0;
  }
}
