"""Runs a command and writes what it took: `launcher.py RESULT COMMAND...`.

A process of its own, and a small one, because the peak memory of a child is never told below that of its parent.
"""
import os
import sys
import time

start = time.monotonic()
child = os.fork()
if child == 0:
    try:
        os.execvp(sys.argv[2], sys.argv[2:])
    finally:
        os._exit(127)
_, status, usage = os.wait4(child, 0)
wall = time.monotonic() - start
with open(sys.argv[1], "w") as out:
    out.write(f"{usage.ru_utime + usage.ru_stime} {wall} {usage.ru_maxrss / 1024} {os.waitstatus_to_exitcode(status)}")
