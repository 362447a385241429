"""The long campaign: each target in turn, guided by coverage, for as long as is wanted."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from .seeds import seeds
from .targets import TARGETS

FOUND = Path(__file__).parent / "found"


def main() -> int:
    """Run the campaign; print executions and findings; fail where there are any."""
    parser = argparse.ArgumentParser("fuzz", description=__doc__)
    parser.add_argument("target", nargs="*", choices=[*TARGETS, []], help="default: all of them")
    parser.add_argument("--seconds", type=int, default=60, help="for each target (default: 60)")
    parser.add_argument("--corpus", help="a folder in which inputs of interest are kept")
    options = parser.parse_args()
    findings = 0
    with tempfile.TemporaryDirectory() as temporary:
        for target in options.target or TARGETS:
            corpus = Path(options.corpus or temporary) / target
            corpus.mkdir(parents=True, exist_ok=True)
            for number, seed in enumerate(seeds(target)):
                (corpus / f"seed-{number}").write_bytes(seed)
            findings += campaign(target, corpus, options.seconds)
    return 1 if findings else 0


def campaign(target: str, corpus: Path, seconds: int) -> int:
    """Fuzz one target; return how many inputs were found at which it fails (0 or 1)."""
    kept = FOUND / target
    kept.mkdir(parents=True, exist_ok=True)
    before = set(kept.iterdir())
    command = [sys.executable, "-m", "fuzz.guided", target, str(corpus)]
    limits = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", "-max_len=8192"]
    where = [f"-artifact_prefix={kept}/", "-print_final_stats=1"]
    done = subprocess.run([*command, *limits, *where], capture_output=True, text=True, check=False)
    log = done.stdout + done.stderr
    runs = re.search(r"number_of_executed_units: (\d+)", log)
    found = sorted(set(kept.iterdir()) - before)
    print(f"{target:16} {int(runs[1]) if runs else 0:>10,} executions  {len(found)} findings")
    for path in found:
        print(f"  {path.relative_to(FOUND.parent)}")
    if found or done.returncode:
        print("\n".join("    " + line for line in log.splitlines()[-40:]))
    if not any(kept.iterdir()):
        kept.rmdir()
    return len(found)


if __name__ == "__main__":
    sys.exit(main())
