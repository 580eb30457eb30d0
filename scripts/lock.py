"""Renew `requirements.lock` from `pyproject.toml`: exact versions with all hashes.

The lock holds for Python 3.10 and every later one, on every system: where a library has
left 3.10 behind, two versions stand there with markers. `uv` can resolve for all of them
at once; it is fetched into a folder of its own and is no dependency of the project.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOLVER = "uv==0.13.9"


def main() -> int:
    """Resolve; `--upgrade` lets go of the versions that are pinned now."""
    with tempfile.TemporaryDirectory() as folder:
        pip = [str(ROOT / ".venv/bin/python"), "-m", "pip", "install", "--quiet"]
        if code := subprocess.call([*pip, "--target", folder, RESOLVER]):
            return code
        return subprocess.call(
            [
                str(Path(folder) / "bin" / "uv"),
                *("pip", "compile", "--quiet", "--universal", "--python-version", "3.10"),
                *("--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url"),
                *("--group", "test", "--output-file", "requirements.lock"),
                *sys.argv[1:],
                "pyproject.toml",
            ],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
        )


if __name__ == "__main__":
    sys.exit(main())
