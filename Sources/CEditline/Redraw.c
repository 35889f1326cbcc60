#include "Internal.h"

#include <wchar.h>

int ced_holds_zero_width(const LineInfoW *info) {
  for (const wchar_t *next = info->buffer; next < info->lastchar; next++) {
    if (*next >= 0x300 && wcwidth(*next) == 0) {
      return 1;
    }
  }
  return 0;
}

/// The row, counted from the prompt, where the cursor stands on a terminal of so many columns.
static int cursor_row(ced_editor *editor, int columns) {
  int row = 0, column = 0, hidden = 0;
  const LineInfoW *info = el_wline(editor->line);
  const wchar_t *parts[2] = {editor->prompt, info->buffer};
  const wchar_t *ends[2] = {editor->prompt + wcslen(editor->prompt), info->cursor};
  for (int part = 0; part < 2; part++) {
    for (const wchar_t *next = parts[part]; next < ends[part]; next++) {
      if (*next == 1) {
        hidden = !hidden;
      } else if (*next == L'\n') {
        row++;
        column = 0;
      } else if (!hidden) {
        int width = wcwidth(*next);
        width = width < 0 ? 0 : width;
        if (column + width > columns) {
          row++;
          column = 0;
        }
        column += width;
      }
    }
  }
  return column >= columns ? row + 1 : row;
}

static void repaint_from(ced_editor *editor, int row) {
  char bytes[32];
  fflush(editor->out);
  if (editor->ansi) {
    int length = row > 0 ? snprintf(bytes, sizeof bytes, "\r\033[%dA\033[J", row)
                         : snprintf(bytes, sizeof bytes, "\r\033[J");
    ced_write(editor->out_fd, bytes, (size_t)length);
  } else {
    ced_write(editor->out_fd, "\r\n", 2);
  }
  el_wset(editor->line, EL_REFRESH);
}

void ced_redraw(ced_editor *editor) { repaint_from(editor, 0); }

// Most terminals fold the lines anew when their width changes, so the cursor's row is computed for
// the new width; where one does not, a piece of the old line stays above.
void ced_redraw_resized(ced_editor *editor) {
  int columns = ced_columns(editor->out_fd);
  el_resize(editor->line);
  repaint_from(editor, columns > 0 ? cursor_row(editor, columns) : 0);
}
