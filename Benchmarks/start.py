#!/usr/bin/env python3
"""Time from the start of `xinyi chat` on a pseudo-terminal to its first prompt and to its first reply.

usage: start.py BINARY [RUNS]

Each run has an empty home. The reply comes to a line that is typed as soon as the second prompt stands, so that it is
at hand when the content is. Prints milliseconds: median and all runs, sorted.
"""
import os
import pty
import select
import shutil
import statistics
import sys
import tempfile
import time


class Screen:
    """What a pseudo-terminal shows, read from one expected text to the next."""

    def __init__(self, descriptor):
        self.descriptor = descriptor
        self.shown = b""

    def until(self, text, limit=60):
        end = time.monotonic() + limit
        while text.encode() not in self.shown:
            if not select.select([self.descriptor], [], [], max(0, end - time.monotonic()))[0]:
                sys.exit(f"no {text!r} within {limit} s; shown was:\n{self.shown.decode(errors='replace')}")
            self.shown += os.read(self.descriptor, 4096)
        self.shown = self.shown.split(text.encode(), 1)[1]


def once(binary, environment):
    began = time.perf_counter()
    child, descriptor = pty.fork()
    if child == 0:
        os.execve(binary, [binary, "chat"], environment)
    screen = Screen(descriptor)
    try:
        screen.until("不用 ›")
        prompt = time.perf_counter() - began
        os.write(descriptor, "不用\n".encode())
        screen.until("这次不保存")
        screen.until("你 ›")
        os.write(descriptor, "我好累\n".encode())
        screen.until("心 ›")
        reply = time.perf_counter() - began
        os.write(descriptor, b"\x04")
    finally:
        os.close(descriptor)
        os.waitpid(child, 0)
    return prompt * 1000, reply * 1000


def main():
    binary = os.path.abspath(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    home = tempfile.mkdtemp()
    try:
        environment = dict(os.environ, HOME=home, TERM="xterm", LANG="C.UTF-8")
        times = [once(binary, environment) for _ in range(runs)]
    finally:
        shutil.rmtree(home)
    for name, values in zip(["first prompt", "first reply"], zip(*times)):
        shown = " ".join(f"{value:.0f}" for value in sorted(values))
        print(f"{name}: {statistics.median(values):.0f} ms ({shown})")


main()
