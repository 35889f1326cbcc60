#include "Internal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// The lines that the up key reaches.
enum { HISTORY_LENGTH = 200 };

static wchar_t *prompt(EditLine *line) {
  ced_editor *editor = NULL;
  static wchar_t nothing[] = L"";
  el_wget(line, EL_CLIENTDATA, &editor);
  return editor->prompt != NULL ? editor->prompt : nothing;
}

static int begin_history(ced_editor *editor) {
  HistEventW event;
  editor->history = history_winit();
  if (editor->history == NULL) {
    return 0;
  }
  history_w(editor->history, &event, H_SETSIZE, HISTORY_LENGTH);
  history_w(editor->history, &event, H_SETUNIQUE, 1);
  return 1;
}

// The kill buffer and the undo buffer of libedit hold typed text and cannot be emptied from
// outside, hence forgetting means a new EditLine.
static int begin_line(ced_editor *editor) {
  editor->line = el_init("xinyi", editor->in, editor->out, editor->err);
  if (editor->line == NULL) {
    return 0;
  }
  el_wset(editor->line, EL_CLIENTDATA, editor);
  el_wset(editor->line, EL_SIGNAL, 0);
  ced_bind_keys(editor);
  el_wset(editor->line, EL_PROMPT_ESC, prompt, L'\1');
  el_wset(editor->line, EL_GETCFN, ced_next_char);
  el_wset(editor->line, EL_HIST, history_w, editor->history);
  return 1;
}

static FILE *stream(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  FILE *file = copy < 0 ? NULL : fdopen(copy, mode);
  if (file == NULL && copy >= 0) {
    close(copy);
  }
  return file;
}

ced_editor *ced_open(int32_t input, int32_t output, int32_t ansi, ced_cluster cluster) {
  ced_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) {
    return NULL;
  }
  editor->in_fd = input;
  editor->out_fd = output;
  editor->ansi = ansi;
  editor->cluster = cluster;
  editor->in = stream(input, "r");
  editor->out = stream(output, "w");
  // libedit's complaints about unknown terminals are English and not for the person.
  editor->err = fopen("/dev/null", "w");
  if (editor->in == NULL || editor->out == NULL || editor->err == NULL || !begin_history(editor) ||
      !begin_line(editor)) {
    ced_close(editor);
    return NULL;
  }
  return editor;
}

static void drop_text(ced_editor *editor) {
  if (editor->text != NULL) {
    ced_wipe(editor->text, strlen(editor->text));
    free(editor->text);
    editor->text = NULL;
  }
}

void ced_close(ced_editor *editor) {
  if (editor == NULL) {
    return;
  }
  if (editor->line != NULL) {
    el_end(editor->line);
  }
  if (editor->history != NULL) {
    history_wend(editor->history);
  }
  FILE *files[] = {editor->in, editor->out, editor->err};
  for (int i = 0; i < 3; i++) {
    if (files[i] != NULL) {
      fclose(files[i]);
    }
  }
  drop_text(editor);
  free(editor->prompt);
  free(editor->pasted);
  free(editor);
}

/// Empties the history and every buffer that could bring typed text back.
static int start_afresh(ced_editor *editor) {
  HistEventW event;
  history_w(editor->history, &event, H_CLEAR);
  el_end(editor->line);
  drop_text(editor);
  return begin_line(editor);
}

static int finish(ced_editor *editor, const wchar_t *got, int count) {
  if (editor->outcome == CED_PANIC) {
    if (!start_afresh(editor)) {
      return CED_FAILURE;
    }
    ced_clear_screen(editor);
    return CED_PANIC;
  }
  if (got == NULL || count <= 0 || editor->outcome != CED_LINE) {
    return editor->outcome == CED_LINE ? CED_END : editor->outcome;
  }
  if (got[count - 1] == L'\n') {
    count--;
  }
  editor->text = ced_narrow(got, (size_t)count);
  return editor->text != NULL ? CED_LINE : CED_FAILURE;
}

int32_t ced_read_line(ced_editor *editor, const char *text) {
  int count = 0;
  drop_text(editor);
  free(editor->prompt);
  editor->prompt = ced_wide(text);
  if (editor->prompt == NULL || editor->line == NULL) {
    return CED_FAILURE;
  }
  editor->outcome = CED_LINE;
  editor->cleared = 0;
  // The window may have changed while nobody listened.
  el_resize(editor->line);
  ced_reading_begin();
  // libedit itself turns raw only after the prompt, too late for whoever types at its sight.
  el_wset(editor->line, EL_PREP_TERM, 1);
  if (editor->ansi) {
    ced_write(editor->out_fd, "\033[?2004h", 8);
  }
  const wchar_t *got = el_wgets(editor->line, &count);
  fflush(editor->out);
  if (editor->ansi) {
    ced_write(editor->out_fd, "\033[?2004l", 8);
  }
  ced_reading_end();
  return finish(editor, got, count);
}

const char *ced_text(const ced_editor *editor) { return editor->text != NULL ? editor->text : ""; }

int32_t ced_was_cleared(const ced_editor *editor) { return editor->cleared; }

void ced_remember(ced_editor *editor, const char *text) {
  HistEventW event;
  wchar_t *wide = ced_wide(text);
  if (wide != NULL && *wide != L'\0') {
    history_w(editor->history, &event, H_ENTER, wide);
  }
  free(wide);
}

void ced_forget(ced_editor *editor) {
  if (editor->line != NULL && !start_afresh(editor)) {
    editor->line = NULL;
  }
}
