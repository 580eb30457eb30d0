"""Every fault that the preflight knows: how to make it, and the code that must tell it."""

from __future__ import annotations

import faults_file
import faults_ink
import faults_text
from near_misses import NEAR_MISSES
from spoiling import Fault

__all__ = ["FAULTS", "NEAR_MISSES", "Fault"]

FAULTS: tuple[Fault, ...] = (*faults_file.FAULTS, *faults_ink.FAULTS, *faults_text.FAULTS)
