"""Runs a program for so many seconds at most, and ends it with all that it started: limited.py SECONDS PROGRAM…"""

import os
import signal
import subprocess
import sys

process = subprocess.Popen(sys.argv[2:], start_new_session=True)
try:
    sys.exit(process.wait(float(sys.argv[1])))
except subprocess.TimeoutExpired:
    os.killpg(process.pid, signal.SIGKILL)
    sys.exit(f"not done after {sys.argv[1]} seconds")
