"""stub"""

from typing import Any


def convert(*a: Any) -> Any: ...
