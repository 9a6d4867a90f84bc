#!/usr/bin/env python3
"""Records what Go's pprof 1.27.3 writes and answers for the command lines of cases.jsonl.gz.

usage: record.py PPROF [COMMANDS]; PPROF is what `go tool -n pprof` names, COMMANDS a file of lines
{"args": [...], "stdin": "..."} that replaces the command lines there are. Where pprof does not do
the same every time, writes files or prints its usage, the command line is left out.
"""
import gzip
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
CASES = os.path.join(HERE, "cases.jsonl.gz")
RUNS = 4


def text(data):
    """Bytes as characters of the same number; a profile as it is before it is compressed."""
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    return data.decode("latin-1")


def run(pprof, case):
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as folder:
        for name in os.listdir(os.path.join(HERE, "profiles")):
            os.symlink(os.path.join(HERE, "profiles", name), os.path.join(folder, name))
        before = set(os.listdir(folder))
        environment = {
            "TZ": "UTC", "LC_ALL": "C.UTF-8", "TERM": "dumb", "HOME": home, "PPROF_TMPDIR": home,
            "PATH": "/usr/bin:/bin",
        }
        done = subprocess.run(
            [pprof] + case["args"], input=case["stdin"].encode(), capture_output=True, cwd=folder,
            env=environment)
        if set(os.listdir(folder)) != before or b"usage:" in done.stderr:
            return None
        if folder.encode() in done.stdout + done.stderr:
            return None
        return {
            **case, "status": done.returncode, "stdout": text(done.stdout),
            "stderr": text(done.stderr),
        }


def main():
    pprof = sys.argv[1]
    source = open(sys.argv[2]) if len(sys.argv) > 2 else gzip.open(CASES, "rt")
    commands = [json.loads(line) for line in source]
    kept = []
    for command in commands:
        case = {"args": command["args"], "stdin": command["stdin"]}
        results = [run(pprof, case) for _ in range(RUNS)]
        if results[0] and all(result == results[0] for result in results):
            kept.append(results[0])
    lines = "".join(json.dumps(case) + "\n" for case in kept)
    with gzip.GzipFile(CASES, "wb", mtime=0) as file:
        file.write(lines.encode())
    print(f"{len(kept)} recorded, {len(commands) - len(kept)} left out")


if __name__ == "__main__":
    main()
