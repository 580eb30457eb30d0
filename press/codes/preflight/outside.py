"""Family X: what programs from outside found."""

from press.codes.preflight.shape import ERROR, code

_SECOND = (
    "Vier Augen sehen mehr: Ein fremdes Programm liest die Datei auf seine Weise.",
    "Four eyes see more: a program from outside reads the file in its own way.",
)

CODES = (
    code(
        "X01", "qpdf", ERROR,
        ("qpdf bemängelt den Aufbau", "qpdf complains about the syntax"),
        ("Meldungen von qpdf: {count}, zuerst: {first}",
         "Messages of qpdf: {count}, first: {first}"),
        ("Die PDF neu ausgeben.", "Export the PDF again."),
        _SECOND,
    ),
    code(
        "X02", "mutool", ERROR,
        ("mutool sieht andere Farbräume", "mutool sees other colour spaces"),
        ("mutool zeichnet in {spaces}.", "mutool paints in {spaces}."),
        ("Siehe C01; hier sah ein zweites Programm Farbe außerhalb von CMYK.",
         "See C01; a second program saw colour outside CMYK here."),
        _SECOND,
    ),
    code(
        "X03", "separations", ERROR,
        ("Farbauftrag auf den Platten zu hoch", "Ink on the plates too high"),
        ("Auf den Platten von Ghostscript kommen im Mittel von {square} × {square} mm {has} % "
         "zusammen; höchstens {most} %.",
         "Ghostscript's plates sum up to {has} % on average over {square} × {square} mm; at "
         "most {most} %."),
        ("Siehe C04 und C05; auch Überdrucken und Transparenz zählen hier mit.",
         "See C04 and C05; overprinting and transparency count here too."),
        _SECOND,
    ),
    code(
        "X04", "verapdf", ERROR,
        ("veraPDF: nicht barrierefrei", "veraPDF: not accessible"),
        ("Verletzte Regeln von PDF/UA-1: {count} ({rules}).",
         "Broken rules of PDF/UA-1: {count} ({rules})."),
        ("Die genannten Regeln im Matterhorn-Protokoll nachlesen.",
         "Look the rules up in the Matterhorn protocol."),
        _SECOND,
    ),
)  # fmt: skip
