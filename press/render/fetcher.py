"""The closed door: WeasyPrint gets the composition's own assets and nothing else.

Addresses have the scheme `asset:`, so no path of the machine reaches the PDF, not even
as the name of a picture. There is no opener behind this fetcher: no network, no file
below or above the root that the composition does not name, no `data:` address either,
because whatever is drawn should be an asset with a name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NoReturn
from urllib.request import OpenerDirector

from weasyprint.urls import URLFetcher, URLFetcherResponse

from press.codes import finding
from press.findings import Finding
from press.model.composition import Asset, FileAsset, TextAsset
from press.render.origins import origin_of

#: An address longer than this is shortened in a finding (`data:` addresses are endless).
_LONGEST = 120


class AssetFetcher(URLFetcher):  # type: ignore[misc]
    """Serves `asset:` addresses; what is refused is remembered as a finding.

    `pictures` were prepared beforehand; one that could not be prepared has its finding
    already and is refused without another. Fonts go through `unpack`.
    """

    def __init__(
        self,
        root: Path,
        html: str,
        assets: Mapping[str, Asset],
        pictures: Mapping[str, bytes],
        unpack: Callable[[bytes], bytes],
    ) -> None:
        OpenerDirector.__init__(self)  # without any handler: nothing here can open an address
        self._fail_on_errors = False  # read by weasyprint.urls.fetch
        self._root = root
        self._html = html
        self._assets = assets
        self._pictures = pictures
        self._unpack = unpack
        #: Everything that was refused, by address.
        self.refused: dict[str, Finding | None] = {}

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The asset of this address, or a `ValueError` that WeasyPrint turns into a log line."""
        address = url.partition("#")[0]
        asset = self._assets.get(address)
        if asset is None:
            self._refuse(
                url,
                finding("render/refused-address", origin_of(self._html, url), address=_short(url)),
            )
        if isinstance(asset, TextAsset):
            # A string would make WeasyPrint spoil the type while adding the charset.
            kind = f"{asset.mime}; charset=utf-8"
            return URLFetcherResponse(url, asset.content.encode(), {"Content-Type": kind})
        if isinstance(asset, FileAsset):
            try:
                data = read_below(self._root, asset.path)
            except OSError as error:
                self._refuse(url, unreadable(asset, error))
            if asset.mime.startswith("font/"):
                data = self._unpack(data)
            return URLFetcherResponse(url, data, {"Content-Type": asset.mime})
        if address not in self._pictures:
            self._refuse(url, None)
        return URLFetcherResponse(url, self._pictures[address], {"Content-Type": "image/jpeg"})

    def open(self, url: object, data: object = None, timeout: object = None) -> URLFetcherResponse:
        """Nothing opens requests here; `urllib` handlers would come this way."""
        address = getattr(url, "full_url", url)
        return self.fetch(str(address))

    def _refuse(self, url: str, because: Finding | None) -> NoReturn:
        self.refused.setdefault(url, because)
        raise ValueError(f"refused: {_short(url)}")


def read_below(root: Path, path: str) -> bytes:
    """The bytes of a file below the root; links that lead out of it are not followed."""
    top = root.resolve()
    file = (top / path).resolve()
    if not file.is_relative_to(top):
        raise PermissionError(f"outside the project: {path}")
    return file.read_bytes()


def unreadable(asset: FileAsset, error: OSError) -> Finding:
    """The finding for a font, profile or picture file that cannot be read."""
    reason = error.strerror or str(error.args[0] if error.args else type(error).__name__)
    return finding("render/unreadable-asset", path=asset.path, reason=reason)


def _short(url: str) -> str:
    return url if len(url) <= _LONGEST else url[: _LONGEST - 1] + "…"
