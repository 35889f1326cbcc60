#include "Internal.h"

#include <stdlib.h>
#include <string.h>

static ced_editor *owner(EditLine *line) {
  ced_editor *editor = NULL;
  el_wget(line, EL_CLIENTDATA, &editor);
  return editor;
}

void ced_clear_screen(ced_editor *editor) {
  fflush(editor->out);
  if (editor->ansi) {
    // Home, screen, scrollback: in this order tmux keeps nothing.
    ced_write(editor->out_fd, "\033[H\033[2J\033[3J", 11);
  } else {
    for (int i = 0; i < 60; i++) {
      ced_write(editor->out_fd, "\r\n", 2);
    }
  }
  editor->cleared = 1;
}

/// The scalars of the character before (`back`) or after the cursor.
static int cluster_at(ced_editor *editor, const LineInfoW *info, int back) {
  int count = (int)(info->lastchar - info->buffer);
  int cursor = (int)(info->cursor - info->buffer);
  int most = back ? cursor : count - cursor;
  if (most <= 0) {
    return 0;
  }
  int length = editor->cluster((const uint32_t *)info->buffer, count, cursor, back);
  return length < 1 ? 1 : length > most ? most : length;
}

static unsigned char remove_cluster(EditLine *line, int back) {
  ced_editor *editor = owner(line);
  const LineInfoW *info = el_wline(line);
  int length = cluster_at(editor, info, back);
  if (length == 0) {
    return CC_NORM;
  }
  int restless = ced_holds_zero_width(info);
  if (!back) {
    el_cursor(line, length);
  }
  el_wdeletestr(line, length);
  if (restless) {
    // libedit gives a combining mark a column of its own; only a new start wipes its traces.
    ced_redraw(editor);
    return CC_NORM;
  }
  return CC_REFRESH;
}

static unsigned char delete_back(EditLine *line, int key) {
  (void)key;
  return remove_cluster(line, 1);
}

static unsigned char delete_ahead(EditLine *line, int key) {
  (void)key;
  return remove_cluster(line, 0);
}

static unsigned char delete_or_end(EditLine *line, int key) {
  (void)key;
  const LineInfoW *info = el_wline(line);
  return info->buffer == info->lastchar ? CC_EOF : remove_cluster(line, 0);
}

static unsigned char move_back(EditLine *line, int key) {
  (void)key;
  el_cursor(line, -cluster_at(owner(line), el_wline(line), 1));
  return CC_REFRESH;
}

static unsigned char move_ahead(EditLine *line, int key) {
  (void)key;
  el_cursor(line, cluster_at(owner(line), el_wline(line), 0));
  return CC_REFRESH;
}

static unsigned char clear_all(EditLine *line, int key) {
  (void)key;
  ced_clear_screen(owner(line));
  el_wset(line, EL_REFRESH);
  return CC_NORM;
}

static unsigned char panic(EditLine *line, int key) {
  (void)key;
  ced_editor *editor = owner(line);
  const LineInfoW *info = el_wline(line);
  editor->outcome = CED_PANIC;
  ced_wipe((void *)(uintptr_t)info->buffer,
           (size_t)(info->lastchar - info->buffer) * sizeof(wchar_t));
  return CC_EOF;
}

static unsigned char paste(EditLine *line, int key) {
  (void)key;
  ced_editor *editor = owner(line);
  if (editor->pasted != NULL) {
    el_winsertstr(line, editor->pasted);
    ced_wipe(editor->pasted, wcslen(editor->pasted) * sizeof(wchar_t));
    free(editor->pasted);
    editor->pasted = NULL;
  }
  return CC_REFRESH;
}

typedef unsigned char (*action)(EditLine *, int);

static const struct {
  const wchar_t *name;
  action act;
} actions[] = {
    {L"xinyi-delete-back", delete_back}, {L"xinyi-delete-ahead", delete_ahead},
    {L"xinyi-delete-or-end", delete_or_end}, {L"xinyi-back", move_back},
    {L"xinyi-ahead", move_ahead}, {L"xinyi-clear", clear_all},
    {L"xinyi-panic", panic}, {L"xinyi-paste", paste},
};

static const struct {
  const wchar_t *key, *name;
} bindings[] = {
    {L"^H", L"xinyi-delete-back"},        {L"^?", L"xinyi-delete-back"},
    {L"\\e[3~", L"xinyi-delete-ahead"},   {L"^D", L"xinyi-delete-or-end"},
    {L"^B", L"xinyi-back"},               {L"\\e[D", L"xinyi-back"},
    {L"\\eOD", L"xinyi-back"},            {L"^F", L"xinyi-ahead"},
    {L"\\e[C", L"xinyi-ahead"},           {L"\\eOC", L"xinyi-ahead"},
    {L"^L", L"xinyi-clear"},              {L"^X", L"xinyi-panic"},
    {L"^_", L"xinyi-paste"},              {L"^W", L"ed-delete-prev-word"},
    {L"\\e[H", L"ed-move-to-beg"},        {L"\\e[F", L"ed-move-to-end"},
    {L"\\e[1~", L"ed-move-to-beg"},       {L"\\e[4~", L"ed-move-to-end"},
    {L"\\eOH", L"ed-move-to-beg"},        {L"\\eOF", L"ed-move-to-end"},
};

void ced_bind_keys(ced_editor *editor) {
  EditLine *line = editor->line;
  el_wset(line, EL_EDITOR, L"emacs");
  for (size_t i = 0; i < sizeof actions / sizeof actions[0]; i++) {
    el_wset(line, EL_ADDFN, actions[i].name, L"", actions[i].act);
  }
  for (size_t i = 0; i < sizeof bindings / sizeof bindings[0]; i++) {
    el_wset(line, EL_BIND, bindings[i].key, bindings[i].name, NULL);
  }
  if (editor->ansi) {
    // No bell at four in the morning; libedit rings anyway when the capability is empty.
    el_set(line, EL_SETTC, "bl", "\033[m", NULL);
  }
}
