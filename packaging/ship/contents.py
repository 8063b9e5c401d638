"""What of the things that PyInstaller finds goes into the bundle, and what stays out.

It judges by names alone, so that it can be read, and tested, without building anything. Names are
those inside the bundle, with slashes.
"""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

WHEELS_LEFT_OUT: Final = {
    # for XML of unknown encoding, which reportlab is not given here
    "charset-normalizer": "charset_normalizer",
    # for what a PDF says of itself, which pikepdf is not asked for: ours is written by our own code
    "lxml": "lxml",
    # for the versions of decoders of pictures that no PDF of ours holds
    "packaging": "packaging",
}
"""Wheels that libraries name as needed, and their modules: what asks for these is not used."""

MODULES_LEFT_OUT: Final = (
    *WHEELS_LEFT_OUT.values(),
    "PySide6.QtDBus",
    "asyncio",
    "distutils",
    "doctest",
    "ensurepip",
    "idlelib",
    "lib2to3",
    "multiprocessing",
    "mypy",
    "pdb",
    "pip",
    "pydoc",
    "pytest",
    "setuptools",
    # Two SQLite libraries in one process break each other's locks.
    "sqlite3",
    "tkinter",
    "unittest",
    "xmlrpc",
    # Python's own reading of decimals, where the faster one is missing
    "_pydecimal",
    # what libraries bring beside what is used of them; of pictures, PNG and JPEG are read
    "PIL.AvifImagePlugin",
    "PIL.BlpImagePlugin",
    "PIL.DdsImagePlugin",
    "PIL.EpsImagePlugin",
    "PIL.IcnsImagePlugin",
    "PIL.IcoImagePlugin",
    "PIL.ImImagePlugin",
    "PIL.ImageCms",
    "PIL.ImageQt",
    "PIL.ImageShow",
    "PIL.ImageTk",
    "PIL.Jpeg2KImagePlugin",
    "PIL.PdfImagePlugin",
    "PIL.PsdImagePlugin",
    "PIL.QoiImagePlugin",
    "PIL.SpiderImagePlugin",
    "PIL.WebPImagePlugin",
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._webp",
    "holidays.financial",
    "icalendar.cli",
    "icalendar.tests",
    "pikepdf.jbig2",
    "pikepdf.pdfa",
    "pypdfium2_cli",
    "reportlab.graphics",
    "reportlab.platypus",
)
PLUGINS: Final = {
    "iconengines": {"svgicon"},
    "imageformats": {"gif", "ico", "jpeg", "svg", "tiff", "webp"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platforms": {"cocoa", "offscreen", "wayland", "windows", "xcb"},
    "platformthemes": {"gtk3", "xdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport"},
    "styles": {"macstyle", "modernwindowsstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}
"""The plugins of Qt that are kept, by their folders; without prefix, which differs by system.

Nothing is drawn by OpenGL, so what leads Qt to it stays out.
"""

_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([\w-]+)/(?:lib)?q?([\w-]+?)\.(?:so|dll|dylib)$")
_LEFT_OUT = re.compile(
    "|".join(
        (
            # No translation of Qt's own is loaded.
            r"PySide6/(?:Qt/)?translations/",
            # what only plugins need that are not kept
            r"(?:.*/)?libQt6(?:Egl|OpenGL)",
            # what only codecs of pictures need that are not kept
            r"(?:pillow\.libs/)?lib(?:avif|lcms2|sharpyuv|webp\w*)-\w+\.",
            # Of the names of countries, Chinese ones are told beside the English.
            r"pycountry/locales/(?!zh_CN/)",
            # Countries are told, and not their parts.
            r"pycountry/.*/iso3166-[23]\.",
            # Zones of time are those of tzdata.
            r"dateutil/zoneinfo/.*\.tar\.gz$",
            # In Austria and Switzerland words are divided as in Germany.
            r"pyphen/dictionaries/hyph_de_(?:AT|CH)\.",
            # Holidays are asked for by their English names.
            r"holidays/locale/(?!en_US/)",
            # Only the identifier of legal entities is checked, which needs no table.
            r"stdnum/(?!(?:__init__|exceptions|lei|util)\.|iso7064/)",
            # That of the environment names its folder; the recipe makes its own.
            r"proviso-.*\.dist-info/",
            # A list of what was installed says nothing of what is here.
            r"[^/]*\.dist-info/RECORD$",
            r".*/(?:tests?|includes?|__pycache__)/",
            r"resources/.*\.py$",
            r".*\.(?:pyi|pxd|pyx|c|h|cpp|hpp)$",
        )
    )
)
_PYTHON = re.compile(r"libpython3|python3|lib-dynload/|(?:lib)?python3\d*\.(?:dll|dylib)$")


def belongs(name: str) -> bool:
    """Whether a file belongs into the bundle."""
    name = str(PurePosixPath(name.replace("\\", "/")))
    if plugin := _PLUGIN.match(name):
        group, called = plugin.groups()
        return called in PLUGINS.get(group, ())
    return not _LEFT_OUT.match(name)


def is_carried(name: str, source: str, *, places: Iterable[str]) -> bool:
    """Whether a Linux library is carried along: only what Python and the wheels bring themselves.

    The rest belongs to the system, which keeps it sound and compatible with its display; the
    package names it. `places` are the folders of the wheels.
    """
    file = PurePosixPath(source)
    # A link within the bundle has no place outside.
    ours = not file.is_absolute() or bool(_PYTHON.match(name))
    of_a_wheel = any(source.startswith(place) for place in places)
    return ours or of_a_wheel or not re.search(r"\.so(?:\.|$)", file.name)
