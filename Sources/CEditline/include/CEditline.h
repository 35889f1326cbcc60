// A fixed-argument face of libedit, with signals, UTF-8 and bracketed paste handled here.
//
// libedit's el_set, el_get and history_w take variable arguments, which Swift cannot call. All
// texts are UTF-8; all functions belong to one thread, except that signals may arrive on any.

#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stddef.h>
#include <stdint.h>

/// How the reading of a line ended.
enum {
  CED_LINE = 0,      // a line, without its line end
  CED_END = 1,       // end of input, Ctrl-D on an empty line, or the terminal is gone
  CED_SIGNAL = 2,    // a signal; ced_take_signal says which
  CED_PANIC = 3,     // the panic key: screen, scrollback, line and history are cleared
  CED_FAILURE = 4    // out of memory
};

/// Finds the user-perceived character at `cursor`: its length in scalars, looking back or ahead.
typedef int32_t (*ced_cluster)(
    const uint32_t *scalars, int32_t count, int32_t cursor, int32_t back);

typedef struct ced_editor ced_editor;

/// Switches the character type to a UTF-8 locale, C.UTF-8 if need be; 0 when there is none.
int32_t ced_use_utf8(void);

int32_t ced_is_terminal(int32_t descriptor);

/// The columns of a terminal, 0 when unknown.
int32_t ced_columns(int32_t descriptor);

/// Writes all bytes; 0 when the reader is gone.
int32_t ced_write(int32_t descriptor, const void *bytes, size_t count);

/// Reads up to `count` bytes; 0 at the end, -1 on failure, -2 when a signal came first.
int64_t ced_read(int32_t descriptor, void *bytes, size_t count);

/// Catches INT, TERM, HUP and QUIT until ced_signals_end, so that a chat can leave in order.
void ced_signals_begin(void);
void ced_signals_end(void);

/// The signal that came since the last call, 0 if none.
int32_t ced_take_signal(void);

/// Opens an editor on two descriptors; `ansi` says that escape sequences are understood.
ced_editor *ced_open(int32_t input, int32_t output, int32_t ansi, ced_cluster cluster);
void ced_close(ced_editor *editor);

/// Reads one line; `prompt` may hold escape sequences between bytes of value 1.
int32_t ced_read_line(ced_editor *editor, const char *prompt);

/// The line read last; valid until the next call on this editor.
const char *ced_text(const ced_editor *editor);

/// Whether a key cleared the screen during the last reading.
int32_t ced_was_cleared(const ced_editor *editor);

void ced_remember(ced_editor *editor, const char *text);
void ced_forget(ced_editor *editor);

#endif
