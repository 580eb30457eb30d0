"""The three YAML files above the stories: edition, counties, typography."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from types import MappingProxyType

from press.codes import finding
from press.codes.nearest import nearest
from press.findings import Finding, Origin
from press.model.book import Typography
from press.model.bookbinding import Bookbinding, Paper
from press.model.county import County, Region
from press.model.edition import (
    Edition,
    ImprintBlock,
    OrderEntry,
    Programme,
    Proofs,
    Publisher,
    Series,
    Waiver,
)
from press.sources import figures
from press.sources.files import Project
from press.sources.gaps import gaps
from press.sources.pictures import Pictures
from press.sources.schema.counties import CountiesFile, TypographyFile
from press.sources.schema.edition import BindingFile, EditionFile, PaperFile, PartFile
from press.sources.typesetter import Field, Typesetter
from press.sources.validation import M, shown, validate
from press.sources.yamlfile import Yaml, parse

COUNTIES = "sources/counties.yaml"
TYPOGRAPHY = "sources/typography.yaml"
#: Nothing is hyphenated in a special way.
PLAIN = Typography(MappingProxyType({}), frozenset())


def load(
    model: type[M], project: Project, path: str, found: list[Finding]
) -> tuple[M, Yaml] | None:
    """A YAML file held against its schema, or None with findings."""
    text = project.text(path, found)
    found += gaps(text or "", path)
    yaml = parse(text, path, found) if text is not None else None
    file = validate(model, yaml, found) if yaml is not None else None
    return None if file is None or yaml is None else (file, yaml)


def typography(project: Project, found: list[Finding]) -> Typography:
    """The house's exceptions; none if the file is missing or wrong."""
    if not project.holds(TYPOGRAPHY):
        return PLAIN
    loaded = load(TypographyFile, project, TYPOGRAPHY, found)
    if loaded is None:
        return PLAIN
    file, yaml = loaded
    words: dict[str, tuple[int, ...]] = {}
    for i, entry in enumerate(file.hyphenation):
        word = entry.replace("|", "")
        at = yaml.origin(("hyphenation", i))
        if not word.replace("*", "").replace("-", "").isalpha() or entry == word:
            found.append(finding("text/hyphenation-entry", at, entry=shown(entry)))
        elif word.lower() in words:
            found.append(finding("text/hyphenation-twice", at, word=word))
        words[word.lower()] = _breaks(entry)
    for i, word in enumerate(file.never):
        if word.lower() in words:
            at = yaml.origin(("never", i))
            found.append(finding("text/hyphenation-twice", at, word=word))
    return Typography(
        MappingProxyType(words),
        frozenset(file.never),
        tuple(file.abbreviations),
        MappingProxyType(dict(file.expansions)),
        MappingProxyType({word: other.lang for other in file.foreign for word in other.words}),
    )


def _breaks(entry: str) -> tuple[int, ...]:
    """Where a word given as `Wort|teil` may be divided: letters before each break."""
    return tuple(accumulate(len(part) for part in entry.split("|")[:-1]))


def counties(
    project: Project, setter: Typesetter
) -> tuple[tuple[Region, ...], tuple[County, ...]] | None:
    """Regions and counties in the file's order, or None with findings."""
    loaded = load(CountiesFile, project, COUNTIES, setter.found)
    if loaded is None:
        return None
    file, yaml = loaded
    field = Field(yaml, setter)
    regions: dict[str, Region] = {}
    for i, region in enumerate(file.regions):
        if region.id in regions:
            setter.found.append(_twice(yaml, ("regions", i, "id"), region.id))
        regions[region.id] = Region(
            region.id, field.plain(region.name, "regions", i, "name"), region.colour
        )
    result: list[County] = []
    seen: set[str] = set()
    for i, county in enumerate(file.counties):
        for name, key in (("id", county.id), ("ags", county.ags), ("nuts", county.nuts)):
            if key in seen:
                setter.found.append(_twice(yaml, ("counties", i, name), key))
            seen.add(key)
        if county.region not in regions:
            at = field.at("counties", i, "region")
            setter.found.append(
                finding(
                    "edition/region-unknown",
                    at,
                    region=shown(county.region),
                    nearest=nearest(county.region, regions),
                )
            )
            continue
        result.append(
            County(
                id=county.id,
                name=field.plain(county.name, "counties", i, "name"),
                short=field.plain(county.short, "counties", i, "short"),
                kind=county.kind,
                ags=county.ags,
                nuts=county.nuts,
                region=regions[county.region],
                office=field.plain(county.office, "counties", i, "office"),
                origin=field.at("counties", i),
            )
        )
    return tuple(regions.values()), tuple(result)


def _twice(yaml: Yaml, location: tuple[str | int, ...], key: str) -> Finding:
    return finding("edition/key-twice", yaml.origin(location), key=key)


def edition(project: Project, name: str, setter: Typesetter, pictures: Pictures) -> Edition | None:
    """The edition in the folder of this name, or None with findings."""
    path = f"sources/{name}/edition.yaml"
    loaded = load(EditionFile, project, path, setter.found)
    if loaded is None:
        return None
    file, yaml = loaded
    field = Field(yaml, setter)
    if file.id != name:
        setter.found.append(finding("edition/id-differs", field.at("id"), id=file.id, folder=name))
    day = figures.day(file.date)
    if day.year != file.year:
        setter.found.append(
            finding("edition/year-differs", field.at("year"), year=file.year, date=file.date)
        )
    motif = file.cover.motif
    return Edition(
        id=file.id,
        title=field.plain(file.title, "title"),
        series=_series(file, field),
        programme=Programme(
            field.plain(file.programme.name, "programme", "name"),
            field.plain(file.programme.short, "programme", "short"),
        ),
        year=file.year,
        date=day,
        language=file.language,
        publisher=_publisher(file, field),
        imprint=tuple(_imprint(file, field)),
        products=tuple(file.products),
        excerpts=tuple(file.excerpts),
        link=file.link,
        words={kind: count for kind, count in file.words if count},
        proofs=Proofs(
            figures.day(file.proofs.until) if file.proofs.until else None,
            field.plain(file.proofs.contact, "proofs", "contact"),
            file.proofs.email,
        ),
        multiple=file.multiple,
        cover_motif=(
            pictures.pick(motif, field.at("cover", "motif"), setter.found) if motif else None
        ),
        printer=file.printer,
        binding=_binding(file.binding),
        order=tuple(_order(file, field)),
        waivers=tuple(
            Waiver(w.code, w.on, w.because, figures.day(w.until), field.at("waivers", i))
            for i, w in enumerate(file.waivers)
        ),
        origin=Origin(path, 1),
    )


def _binding(file: BindingFile) -> Bookbinding:
    usual = Bookbinding()

    def paper(given: PaperFile | None, otherwise: Paper) -> Paper:
        return otherwise if given is None else Paper(given.weight, given.volume, given.name)

    return Bookbinding(
        file.kind, paper(file.paper, usual.paper), paper(file.cover, usual.cover), file.spine_colour
    )


def _series(file: EditionFile, field: Field) -> Series:
    return Series(
        title=field.plain(file.series.title, "series", "title"),
        kind=field.plain(file.series.kind, "series", "kind"),
        volume=file.series.volume,
    )


def _publisher(file: EditionFile, field: Field) -> Publisher:
    publisher = file.publisher
    return Publisher(
        name=field.plain(publisher.name, "publisher", "name"),
        short=publisher.short,
        street=field.plain(publisher.street, "publisher", "street"),
        postcode=publisher.postcode,
        city=field.plain(publisher.city, "publisher", "city"),
        email=publisher.email,
        web=publisher.web,
    )


def _imprint(file: EditionFile, field: Field) -> Iterable[ImprintBlock]:
    for i, block in enumerate(file.imprint):
        label = field.plain(block.label, "imprint", i, "label")
        lines = (field.plain(line, "imprint", i, "lines", n) for n, line in enumerate(block.lines))
        yield ImprintBlock(label, tuple(lines))


def _order(file: EditionFile, field: Field) -> Iterable[OrderEntry]:
    for i, entry in enumerate(file.order):
        at = field.at("order", i)
        if isinstance(entry, PartFile):
            stories = tuple(
                OrderEntry(story, False, (), field.at("order", i, "stories", n))
                for n, story in enumerate(entry.stories)
            )
            yield OrderEntry(entry.part, True, stories, at)
        else:
            yield OrderEntry(entry, False, (), at)
