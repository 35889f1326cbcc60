#ifndef CEDITLINE_INTERNAL_H
#define CEDITLINE_INTERNAL_H

// wcwidth and SIGWINCH are not part of plain C.
#define _GNU_SOURCE

#include "CEditline.h"

#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

/// The key that stands for a finished paste; no keyboard sends it by accident.
#define CED_PASTE_KEY 0x1f

struct ced_editor {
  EditLine *line;
  HistoryW *history;
  FILE *in, *out, *err;
  int in_fd, out_fd, ansi;
  ced_cluster cluster;
  unsigned char queue[16];  // bytes read ahead while looking for the start of a paste
  int queued;
  wchar_t *prompt;
  wchar_t *pasted;
  char *text;
  int outcome, cleared;
};

/// What a wait ended with.
enum { CED_TIMEOUT, CED_READABLE, CED_WOKEN, CED_BROKEN };

// Signals.c
int ced_wait(int descriptor, int milliseconds);
void ced_reading_begin(void);
void ced_reading_end(void);
int ced_signal_is_pending(void);
int ced_take_resize(void);
int ced_take_suspend(void);
void ced_stop_here(void);

// Unicode.c
wchar_t *ced_wide(const char *text);
char *ced_narrow(const wchar_t *text, size_t count);
size_t ced_encode(uint32_t scalar, char out[4]);
void ced_wipe(void *bytes, size_t count);

// Input.c
int ced_next_char(EditLine *line, wchar_t *out);

// Keys.c
void ced_bind_keys(ced_editor *editor);
void ced_clear_screen(ced_editor *editor);

// Redraw.c
void ced_redraw(ced_editor *editor);
void ced_redraw_resized(ced_editor *editor);
int ced_holds_zero_width(const LineInfoW *info);

#endif
