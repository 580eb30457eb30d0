"""Working papers of the editors' desk in `output/<edition>/`: status, proofs, listening page.

They are no products: the manifest does not name them, and a build leaves them alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from press.deliver.staging import OUTPUT, alone, fault, sweep, work_folder
from press.deliver.write import delivered, stage, swap
from press.errors import DeliveryError
from press.model.delivery import Deliverable, Delivery


def put(root: Path, folder: str, files: Sequence[Deliverable]) -> Delivery:
    """Write all files into `output/<folder>/`, or none, and tell where they are.

    Raises `DeliveryError`; what lay there before is untouched then.
    """
    output = root / OUTPUT
    target = output / folder
    try:
        output.mkdir(parents=True, exist_ok=True)
        with alone(output):
            sweep(output)
            with work_folder(output) as work:
                staged = [stage(work / "new", file.name, file.content) for file in files]
                target.mkdir(parents=True, exist_ok=True)
                swap(staged, target, work / "old")
    except OSError as error:
        raise DeliveryError(fault(root, target, error)) from error
    place = f"{OUTPUT}/{folder}"
    return Delivery(place, tuple(delivered(place, file) for file in files), manifest="")
