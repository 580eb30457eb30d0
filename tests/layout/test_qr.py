from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from press.layout.qr import qr

SVG = "{http://www.w3.org/2000/svg}"
ADDRESS = "https://verein-beispiel.de"
#: Bits that tell the level; and data codewords of versions 1 and 2 (ISO/IEC 18004, table 7).
LEVELS = {0b01: "L", 0b00: "M", 0b11: "Q", 0b10: "H"}
CODEWORDS = {
    1: {"L": 19, "M": 16, "Q": 13, "H": 9},
    2: {"L": 34, "M": 28, "Q": 22, "H": 16},
}
MASKS = (
    lambda i, j: (i + j) % 2 == 0,
    lambda i, j: i % 2 == 0,
    lambda i, j: j % 3 == 0,
    lambda i, j: (i + j) % 3 == 0,
    lambda i, j: (i // 2 + j // 3) % 2 == 0,
    lambda i, j: i * j % 2 + i * j % 3 == 0,
    lambda i, j: (i * j % 2 + i * j % 3) % 2 == 0,
    lambda i, j: ((i + j) % 2 + i * j % 3) % 2 == 0,
)


def matrix(svg: str) -> list[list[bool]]:
    """Dark modules of a drawing made of strokes one unit thick."""
    root = ET.fromstring(svg)
    width, height = (round(float(n)) for n in root.get("viewBox", "").split()[2:])
    assert width == height
    grid = [[False] * width for _ in range(height)]
    (path,) = root.findall(f"{SVG}path")
    x = y = 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path.get("d", "")):
        values = [float(n) for n in re.findall(r"-?[\d.]+", numbers)]
        if command == "M":
            x, y = values
        elif command == "m":
            x, y = x + values[0], y + values[1]
        else:
            for column in range(int(values[0])):
                grid[int(y)][int(x) + column] = True
            x += values[0]
    return grid


def decode(grid: list[list[bool]]) -> str:
    """The text of a code of version 1 or 2, where data stand in one block, undamaged."""
    size = len(grid)
    version = (size - 17) // 4
    form = 0
    for bit in [grid[8][j] for j in (0, 1, 2, 3, 4, 5, 7, 8)][:5]:
        form = form * 2 + bit
    bits_of_level, mask = divmod(form ^ 0b10101, 8)
    level = LEVELS[bits_of_level]
    assert level in "MQH", "too little to mend scuffs by"
    reserved = {(6, i) for i in range(size)} | {(i, 6) for i in range(size)}
    reserved |= {(i, j) for i in range(9) for j in (*range(9), *range(size - 8, size))}
    reserved |= {(i, j) for i in range(size - 8, size) for j in range(9)}
    if version == 2:
        reserved |= {(i, j) for i in range(size - 9, size - 4) for j in range(size - 9, size - 4)}
    bits = []
    upward = True
    for right in [j for j in range(size - 1, 0, -2) if j > 6] + [5, 3, 1]:
        for i in range(size - 1, -1, -1) if upward else range(size):
            for j in (right, right - 1):
                if (i, j) not in reserved:
                    bits.append(grid[i][j] ^ MASKS[mask](i, j))
        upward = not upward
    stream = "".join("01"[bit] for bit in bits)[: CODEWORDS[version][level] * 8]
    assert stream[:4] == "0100", "not in byte mode"
    length = int(stream[4:12], 2)
    return bytes(int(stream[12 + 8 * k :][:8], 2) for k in range(length)).decode("utf-8")


@pytest.mark.parametrize("address", [ADDRESS, "https://a.example", "http://x.de/?a=1&b=2"])
def test_code_can_be_read(address: str) -> None:
    assert decode(matrix(qr(address, "#1f1f1d"))) == address


def test_finders_stand_in_three_corners() -> None:
    grid = matrix(qr(ADDRESS, "#000000"))
    assert len(grid) == 25
    ring = [True] * 7
    for i, j in ((0, 0), (0, 18), (18, 0)):
        assert grid[i][j : j + 7] == ring
        assert grid[i + 6][j : j + 7] == ring
    assert grid[24][18:] != ring


@pytest.mark.parametrize("colour", ["#1f1f1d", "device-cmyk(0 0 0 1)"])
def test_code_has_one_literal_colour(colour: str) -> None:
    svg = qr(ADDRESS, colour)
    assert re.findall(r'(?:stroke|fill)="([^"]*)"', svg) == ["none", colour]
    assert "#000" not in svg


def test_text_is_escaped() -> None:
    root = ET.fromstring(qr("https://a.example/?a=1&b=<2>", "#000000"))
    (title,) = root.findall(f"{SVG}title")
    assert title.text == "https://a.example/?a=1&b=<2>"


def test_code_has_no_size_of_its_own() -> None:
    root = ET.fromstring(qr(ADDRESS, "#000000"))
    assert (root.get("width"), root.get("height")) == (None, None)
