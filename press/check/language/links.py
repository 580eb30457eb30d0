"""Links and addresses as far as they can be judged without the network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from press.check.language.reading import Reading
from press.codes import finding
from press.findings import Finding, Origin
from press.model.inline import CrossReference, Link, plain

#: Hosts that have answered by https for years.
_SAFE = ("thueringen.de", "bund.de", "bundesregierung.de", "bpb.de", "wikipedia.org", "youtube.com")
_DOMAIN = re.compile(r"(?:www\.)?((?:[a-zäöüß0-9-]+\.)+[a-z]{2,})(?:/\S*)?")
#: What an address looks like when a sign of it is wrong.
_BROKEN = re.compile(
    r"\b(?:https?(?:[;.,]//|//|:/(?!/)|:\\\\|: //|:// (?=\w+\.\w))|https?://(?:https?:?/)"
    r"|www(?:\.www\.|,|\. |\.\.)|www(?=[a-zäöü]+\.(?:de|com|org|net|eu|info)\b))\S*"
    r"|(?<![\w.+-])[\w.+-]+@ [\w-]+\.[a-z]{2,}|(?<![\w.+-])[\w.+-]+ @[\w-]+\.[a-z]{2,}"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?![\w.@-])"
)
_TRAILING = ".,;:!?'\"“”‘’„‚"


def malformed(reading: Reading) -> Iterator[Finding]:
    """Addresses that lead nowhere: a stop at the end, no dot, a doubled scheme."""
    for prose in reading.prose:
        for offset, node in prose.links:
            if isinstance(node, Link) and _wrong(node.href):
                right = node.href.rstrip(_TRAILING)
                yield _link(prose.at(offset), node.href, right)
        if not any(sign in prose.printed for sign in ("www", "http", "@")):
            continue
        for match in _BROKEN.finditer(prose.printed.replace("\u00a0", " ")):
            broken = match[0].rstrip(_TRAILING)
            yield _link(prose.at(match.start()), broken, _mended(broken))
    for section in reading.book.flat:
        for work in section.story.works:
            if work.url and _wrong(work.url):
                yield _link(work.origin, work.url, work.url.rstrip(_TRAILING))


def insecure(reading: Reading) -> Iterator[Finding]:
    """http where the same host is linked by https elsewhere, or is known to answer."""
    addresses = list(_addresses(reading))
    safe = {urlsplit(href).hostname or "" for _, href in addresses if href.startswith("https:")}
    for origin, href in addresses:
        host = urlsplit(href).hostname or ""
        known = host in safe or host.endswith(tuple(f".{end}" for end in _SAFE)) or host in _SAFE
        if href.startswith("http:") and known:
            right = f"https:{href.removeprefix('http:')}"
            yield finding("language/link-http", origin, found=href, right=right)


def elsewhere(reading: Reading) -> Iterator[Finding]:
    """A link that reads as one address and leads to another."""
    for prose in reading.prose:
        for offset, node in prose.links:
            text = plain(node.content).strip()
            shown = _DOMAIN.fullmatch(text.removeprefix("https://").removeprefix("http://"))
            if not isinstance(node, Link) or not shown:
                continue
            host = (urlsplit(node.href).hostname or "").removeprefix("www.")
            if node.href.startswith("http") and host != shown[1]:
                yield finding("language/link-text", prose.at(offset), text=text, address=node.href)


def reference(reading: Reading) -> Iterator[Finding]:
    """A cross-reference that names one county and leads to the chapter of another."""
    counties = {
        section.story.id: section.story.county.short
        for section in reading.book.chapters
        if section.story.county
    }
    for prose in reading.prose:
        for offset, node in prose.links:
            if not isinstance(node, CrossReference):
                continue
            text = plain(node.content)
            named = [short for short in counties.values() if _names(text, short)]
            target = counties.get(node.story, "")
            if prose.story and node.story == prose.story.id:
                yield finding("language/reference-self", prose.at(offset), text=text)
            elif len(named) == 1 and target and named[0] != target:
                yield finding(
                    "language/reference-other", prose.at(offset), text=text, target=target
                )


def _addresses(reading: Reading) -> Iterator[tuple[Origin, str]]:
    for prose in reading.prose:
        for offset, node in prose.links:
            if isinstance(node, Link):
                yield prose.at(offset), node.href
    for section in reading.book.flat:
        for work in section.story.works:
            if work.url:
                yield work.origin, work.url


def _wrong(href: str) -> bool:
    """True for an outside address that looks right and cannot be."""
    if href.startswith("mailto:"):
        return href.endswith(tuple(_TRAILING))
    host = urlsplit(href).hostname or ""
    labels = host.split(".")
    opened, closed = href.count("("), href.count(")")
    return (
        href.endswith(tuple(_TRAILING))
        or closed > opened
        or len(labels) < 2
        or (labels[0] == "www" and len(labels) < 3)
        or "www." in host.removeprefix("www.")
        or "://" in href.partition("://")[2].partition("?")[0]
    )


def _mended(broken: str) -> str:
    """The address as it may have been meant."""
    if "@" in broken:
        return re.sub(r" ?@ ?", "@", broken)
    scheme = re.sub(r"^(https?)\W+(?=\w)", r"\1://", broken)
    return re.sub(r"^www(?:\.www)?[.,]* ?", "www.", scheme)


def _link(origin: Origin, address: str, right: str) -> Finding:
    better = right if right and right != address else "–"
    return finding("language/link", origin, address=address[:80], right=better[:80])


def _names(text: str, short: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(short)}(?:e?s)?(?![\w-])", text) is not None
