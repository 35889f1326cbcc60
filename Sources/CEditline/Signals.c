#include "Internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

// A handler only notes the signal and wakes the reader through a pipe; the reader acts. INT, TERM,
// HUP and QUIT are held for the whole chat, WINCH and TSTP only while a line is being edited.

static const int leaving[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static const int editing[] = {SIGWINCH, SIGTSTP};
static struct sigaction before_leaving[4], before_editing[2];
static volatile sig_atomic_t pending, resized, suspended, reading;
static int wake[2] = {-1, -1};
static int held;

static void note(int number) {
  int saved = errno;
  if (number == SIGWINCH) {
    resized = 1;
  } else if (number == SIGTSTP) {
    suspended = 1;
  } else if (pending && !reading) {
    // The second time nobody listens: do what the signal means.
    signal(number, SIG_DFL);
    raise(number);
  } else if (!pending) {
    pending = number;
  }
  char byte = 0;
  if (write(wake[1], &byte, 1) < 0) {
    // A full pipe wakes the reader as well.
  }
  errno = saved;
}

static void hold(const int *numbers, struct sigaction *before, int count) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < count; i++) {
    sigaction(numbers[i], NULL, &before[i]);
    // What the parent ignores (nohup) stays ignored.
    if (before[i].sa_handler != SIG_IGN) {
      sigaction(numbers[i], &action, NULL);
    }
  }
}

static void release(const int *numbers, const struct sigaction *before, int count) {
  for (int i = 0; i < count; i++) {
    sigaction(numbers[i], &before[i], NULL);
  }
}

void ced_signals_begin(void) {
  if (held++ > 0) {
    return;
  }
  if (wake[0] < 0 && pipe(wake) == 0) {
    for (int i = 0; i < 2; i++) {
      fcntl(wake[i], F_SETFL, fcntl(wake[i], F_GETFL) | O_NONBLOCK);
      fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    }
  }
  pending = 0;
  hold(leaving, before_leaving, 4);
}

void ced_signals_end(void) {
  if (held > 0 && --held == 0) {
    release(leaving, before_leaving, 4);
  }
}

void ced_reading_begin(void) {
  reading = 1;
  if (held > 0) {
    hold(editing, before_editing, 2);
  }
}

void ced_reading_end(void) {
  if (held > 0) {
    release(editing, before_editing, 2);
  }
  reading = 0;
}

int ced_signal_is_pending(void) { return pending != 0; }

static int take(volatile sig_atomic_t *flag) {
  int value = *flag;
  *flag = 0;
  return value;
}

int32_t ced_take_signal(void) { return take(&pending); }
int ced_take_resize(void) { return take(&resized); }
int ced_take_suspend(void) { return take(&suspended); }

void ced_stop_here(void) {
  struct sigaction held_action, plain;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, &held_action);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &held_action, NULL);
}

int ced_wait(int descriptor, int milliseconds) {
  struct pollfd both[2] = {{descriptor, POLLIN, 0}, {wake[0], POLLIN, 0}};
  if (pending || resized || suspended) {
    return CED_WOKEN;
  }
  int ready = poll(both, 2, milliseconds);
  if (ready < 0) {
    return errno == EINTR ? CED_WOKEN : CED_BROKEN;
  }
  if (both[1].revents & POLLIN) {
    char bytes[64];
    while (read(wake[0], bytes, sizeof bytes) > 0) {
    }
    return CED_WOKEN;
  }
  return ready == 0 ? CED_TIMEOUT : CED_READABLE;
}
