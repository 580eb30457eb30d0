"""Codes of the family `printer`: the demands of a print shop, `layouts/printers/*.yaml`."""

from press.codes.register import Code, Words
from press.findings import Severity

_SHOP = Words(
    "Nach diesen Werten wird gesetzt, ausgegeben und geprüft; ein falscher fällt sonst erst in "
    "der Druckerei auf.",
    "Pages are set, exported and checked by these values; a wrong one would only be noticed at "
    "the print shop.",
)
_COMPARE = Words(
    "Mit layouts/printers/offset.yaml vergleichen, dort ist jedes Feld erklärt.",
    "Compare with layouts/printers/offset.yaml, where every field is explained.",
)

CODES: tuple[Code, ...] = (
    Code(
        "printer/unknown",
        Severity.ERROR,
        Words("Druckerei unbekannt", "Unknown print shop"),
        Words("Die Druckerei „{name}“ gibt es nicht.", "There is no print shop “{name}”."),
        Words(
            "Am nächsten kommt „{nearest}“. Es gibt: {known}. Jede Datei in layouts/printers/ ist "
            "eine Druckerei.",
            "The nearest is “{nearest}”. There are: {known}. Every file in layouts/printers/ is a "
            "print shop.",
        ),
        _SHOP,
    ),
    Code(
        "printer/not-fields",
        Severity.ERROR,
        Words("Keine Felder", "No fields"),
        Words(
            "Die Datei enthält keine Felder der Form „name: Wert“.",
            "The file holds no fields of the form “name: value”.",
        ),
        _COMPARE,
        _SHOP,
    ),
    Code(
        "printer/field-unknown",
        Severity.ERROR,
        Words("Feld unbekannt", "Unknown field"),
        Words("Das Feld „{field}“ gibt es nicht.", "There is no field “{field}”."),
        Words(
            "Am nächsten kommt „{nearest}“. Es gibt: {known}.",
            "The nearest is “{nearest}”. There are: {known}.",
        ),
        _SHOP,
    ),
    Code(
        "printer/field-missing",
        Severity.ERROR,
        Words("Feld fehlt", "Field missing"),
        Words("Das Feld „{field}“ fehlt.", "The field “{field}” is missing."),
        _COMPARE,
        _SHOP,
    ),
    Code(
        "printer/field-wrong",
        Severity.ERROR,
        Words("Wert nicht möglich", "Value not possible"),
        Words(
            "Feld „{field}“: „{actual}“ geht nicht. Möglich: {allowed}.",
            "Field “{field}”: “{actual}” will not do. Possible: {allowed}.",
        ),
        _COMPARE,
        _SHOP,
    ),
    Code(
        "printer/resolution-order",
        Severity.ERROR,
        Words("Auflösungen vertauscht", "Resolutions in the wrong order"),
        Words(
            "Feld „{field}“: Der Fehlerwert muss unter dem Warnwert liegen, dieser unter dem Ziel.",
            "Field “{field}”: the error must lie below the warning, and that below the aim.",
        ),
        _COMPARE,
        _SHOP,
    ),
    Code(
        "printer/profile-unreadable",
        Severity.ERROR,
        Words("Farbprofil fehlt", "Colour profile missing"),
        Words(
            "Das Farbprofil {path} lässt sich nicht lesen: {reason}.",
            "The colour profile {path} cannot be read: {reason}.",
        ),
        Words(
            "Das Profil der Druckerei dort ablegen, oder „profile: null“ schreiben; dann wird "
            "geprüft, aber nicht umgerechnet.",
            "Put the shop's profile there, or write “profile: null”; files are then checked but "
            "not converted.",
        ),
        _SHOP,
    ),
    Code(
        "printer/profile-not-cmyk",
        Severity.ERROR,
        Words("Kein Druckprofil", "Not a printing profile"),
        Words(
            "{path} ist kein ICC-Profil für vier Druckfarben, sondern „{space}/{device}“.",
            "{path} is no ICC profile for four printing inks, but “{space}/{device}”.",
        ),
        Words(
            "Das Profil zur Ausgabebedingung nehmen, etwa von eci.org.",
            "Take the profile of the printing condition, such as from eci.org.",
        ),
        _SHOP,
    ),
)
