#include "Internal.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int is_utf8(void) {
  const char *name = nl_langinfo(CODESET);
  return strcmp(name, "UTF-8") == 0 || strcmp(name, "utf8") == 0;
}

int32_t ced_use_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (setlocale(LC_CTYPE, names[i]) != NULL && is_utf8()) {
      return 1;
    }
  }
  return 0;
}

int32_t ced_is_terminal(int32_t descriptor) { return isatty(descriptor); }

int32_t ced_columns(int32_t descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int32_t ced_write(int32_t descriptor, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t written = write(descriptor, next, count);
    if (written < 0) {
      if (errno == EINTR) {
        continue;
      }
      return 0;
    }
    next += written;
    count -= (size_t)written;
  }
  return 1;
}

int64_t ced_read(int32_t descriptor, void *bytes, size_t count) {
  int64_t result = -1;
  ced_reading_begin();
  for (;;) {
    if (ced_signal_is_pending()) {
      result = -2;
      break;
    }
    int waited = ced_wait(descriptor, -1);
    if (waited == CED_BROKEN) {
      break;
    }
    if (waited == CED_WOKEN) {
      ced_take_resize();
      if (ced_take_suspend()) {
        ced_stop_here();
      }
      continue;
    }
    ssize_t got = read(descriptor, bytes, count);
    if (got >= 0 || errno != EINTR) {
      result = got;
      break;
    }
  }
  ced_reading_end();
  return result;
}
