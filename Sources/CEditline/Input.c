#include "Internal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Bytes become scalars here and not in libedit, for three reasons: signals must end a reading in
// order, a bracketed paste must arrive as one piece, and the locale must have no say.

enum { NO_BYTE = -1, AT_END = -2, LEAVE = -3 };

/// The milliseconds within which the rest of an escape sequence must have come.
enum { ESCAPE_WAIT = 40 };

/// The bytes of a paste that are kept; the rest is dropped.
enum { PASTE_LIMIT = 64 * 1024 };

static const char paste_start[] = "\033[200~";
static const char paste_end[] = "\033[201~";

static void suspend(ced_editor *editor) {
  if (editor->ansi) {
    ced_write(editor->out_fd, "\033[?2004l", 8);
  }
  el_wset(editor->line, EL_PREP_TERM, 0);
  ced_write(editor->out_fd, "\n", 1);
  ced_stop_here();
  el_wset(editor->line, EL_PREP_TERM, 1);
  if (editor->ansi) {
    ced_write(editor->out_fd, "\033[?2004h", 8);
  }
  ced_redraw(editor);
}

/// Takes what is waiting into the queue; milliseconds below 0 wait for ever.
static int fill(ced_editor *editor, int milliseconds) {
  for (;;) {
    if (ced_signal_is_pending()) {
      editor->outcome = CED_SIGNAL;
      return LEAVE;
    }
    switch (ced_wait(editor->in_fd, milliseconds)) {
      case CED_TIMEOUT:
        return NO_BYTE;
      case CED_BROKEN:
        editor->outcome = CED_END;
        return AT_END;
      case CED_WOKEN:
        if (ced_take_resize()) {
          ced_redraw_resized(editor);
        }
        if (ced_take_suspend()) {
          suspend(editor);
        }
        continue;
    }
    size_t room = sizeof editor->queue - (size_t)editor->queued;
    ssize_t got = read(editor->in_fd, editor->queue + editor->queued, room);
    if (got > 0) {
      editor->queued += (int)got;
      return 0;
    }
    if (got == 0 || (errno != EINTR && errno != EAGAIN)) {
      editor->outcome = CED_END;
      return AT_END;
    }
  }
}

static int next_byte(ced_editor *editor) {
  if (editor->queued == 0) {
    int failure = fill(editor, -1);
    if (failure != 0) {
      return failure;
    }
  }
  int byte = editor->queue[0];
  editor->queued--;
  memmove(editor->queue, editor->queue + 1, (size_t)editor->queued);
  return byte;
}

/// Whether the queue opens a paste; waits shortly for an escape sequence to come in whole.
static int opens_paste(ced_editor *editor) {
  const int length = (int)sizeof paste_start - 1;
  for (;;) {
    int known = editor->queued < length ? editor->queued : length;
    if (memcmp(editor->queue, paste_start, (size_t)known) != 0) {
      return 0;
    }
    if (known == length) {
      editor->queued -= length;
      memmove(editor->queue, editor->queue + length, (size_t)editor->queued);
      return 1;
    }
    if (fill(editor, ESCAPE_WAIT) != 0) {
      return 0;
    }
  }
}

/// Reads up to the end mark; line ends become '\n', other control characters a space or nothing.
static int take_paste(ced_editor *editor) {
  char *text = malloc(PASTE_LIMIT + 1);
  const size_t mark = sizeof paste_end - 1;
  unsigned char last[sizeof paste_end] = {0};
  size_t length = 0, matched = 0;
  int before = 0, byte = 0;
  if (text == NULL) {
    editor->outcome = CED_FAILURE;
    return LEAVE;
  }
  while (matched < mark) {
    byte = next_byte(editor);
    if (byte < 0) {
      ced_wipe(text, length);
      free(text);
      return byte;
    }
    if (byte == paste_end[matched]) {
      last[matched++] = (unsigned char)byte;
      continue;
    }
    // A broken mark counts as text without its escape character.
    for (size_t i = 1; i < matched && length < PASTE_LIMIT; i++) {
      text[length++] = (char)last[i];
    }
    matched = byte == paste_end[0] ? 1 : 0;
    last[0] = (unsigned char)byte;
    if (matched == 1 || (byte == '\n' && before == '\r')) {
      before = byte;
      continue;
    }
    before = byte;
    int kept = byte == '\r' ? '\n' : byte == '\t' ? ' ' : byte;
    if ((kept >= 0x20 || kept == '\n') && kept != 0x7f && length < PASTE_LIMIT) {
      text[length++] = (char)kept;
    }
  }
  // A cut in the middle of a character must not leave half of it.
  while (length > 0 && length >= PASTE_LIMIT - 4 && ((unsigned char)text[length - 1] & 0x80)) {
    length--;
  }
  while (length > 0 && text[length - 1] == '\n') {
    length--;
  }
  text[length] = '\0';
  free(editor->pasted);
  editor->pasted = ced_wide(text);
  ced_wipe(text, length);
  free(text);
  return 0;
}

/// The length of a UTF-8 sequence by its first byte, 0 when none begins so.
static int sequence_length(int byte) {
  if (byte < 0x80) {
    return 1;
  }
  if (byte < 0xc2 || byte > 0xf4) {
    return 0;
  }
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

int ced_next_char(EditLine *line, wchar_t *out) {
  ced_editor *editor = NULL;
  el_wget(line, EL_CLIENTDATA, &editor);
  *out = L'\0';
  if (editor->queued == 0) {
    int failure = fill(editor, -1);
    if (failure != 0) {
      return failure == AT_END ? 0 : -1;
    }
  }
  if (editor->ansi && editor->queue[0] == 0x1b && opens_paste(editor)) {
    int failure = take_paste(editor);
    if (failure != 0) {
      return failure == AT_END ? 0 : -1;
    }
    *out = CED_PASTE_KEY;
    return 1;
  }
  int byte = next_byte(editor);
  if (byte < 0) {
    return byte == AT_END ? 0 : -1;
  }
  int length = sequence_length(byte);
  uint32_t scalar = length == 1 ? (uint32_t)byte : (uint32_t)byte & (0x7fu >> length);
  for (int i = 1; i < length; i++) {
    if (editor->queued == 0) {
      int failure = fill(editor, -1);
      if (failure != 0) {
        return failure == AT_END ? 0 : -1;
      }
    }
    if ((editor->queue[0] & 0xc0) != 0x80) {
      length = 0;
      break;
    }
    scalar = scalar << 6 | ((uint32_t)next_byte(editor) & 0x3f);
  }
  if (length == 0 || scalar > 0x10ffff || (scalar >= 0xd800 && scalar < 0xe000)) {
    scalar = 0xfffd;
  }
  *out = (wchar_t)scalar;
  return 1;
}
