"""Working papers of the editors' desk in `output/<edition>/`: status, proofs, listening page.

They are no products: the manifest does not name them, and a build leaves them alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from press.deliver.staging import OUTPUT, alone, fault, sweep, work_folder
from press.deliver.write import stage, swap
from press.errors import DeliveryError


def put(root: Path, folder: str, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write all files into `output/<folder>/`, or none.

    Returns their POSIX paths below the root. Raises `DeliveryError`; what lay there before
    is untouched then.
    """
    output = root / OUTPUT
    target = output / folder
    try:
        output.mkdir(parents=True, exist_ok=True)
        with alone(output):
            sweep(output)
            with work_folder(output) as work:
                staged = [stage(work / "new", name, content) for name, content in files.items()]
                target.mkdir(parents=True, exist_ok=True)
                swap(staged, target, work / "old")
    except OSError as error:
        raise DeliveryError(fault(root, target, error)) from error
    return tuple(f"{OUTPUT}/{folder}/{name}" for name in files)
