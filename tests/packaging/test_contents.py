"""What goes into the bundle is judged by names, the same for every system."""

import pytest

from ship.contents import belongs, is_carried

WHEELS = ["/env/lib/python3.11/site-packages"]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "resources/fonts/SourceSans3-Regular.ttf",
        "pycountry/locales/zh_CN/LC_MESSAGES/iso3166-1.mo",
        "pillow.libs/libtiff-20b7e810.so.6.3.0",
        "pycountry/databases/iso3166-1.json",
        "pyphen/dictionaries/hyph_de_DE.dic",
        "dateutil/zoneinfo/__init__.pyc",
        "stdnum/lei.pyc",
        "models/search/pages.pyc",
    ],
)
def test_what_is_used_is_kept(name: str) -> None:
    assert belongs(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6\\plugins\\sqldrivers\\qsqlite.dll",
        "PySide6/Qt/plugins/a-folder-of-tomorrow/libqnew.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "pillow.libs/libavif-c6062d5f.so.16.4.2",
        "libwebpdemux-9fe2abcc.so.2.0.17",
        "pycountry/locales/de/LC_MESSAGES/iso3166-1.mo",
        "PySide6/Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
        "PySide6/Qt/lib/libQt6OpenGL.so.6",
        "pycountry/databases/iso3166-2.json",
        "pycountry/locales/zh_CN/LC_MESSAGES/iso3166-2.mo",
        "pyphen/dictionaries/hyph_de_AT.dic",
        "dateutil/zoneinfo/dateutil-zoneinfo.tar.gz",
        "holidays-0.109.dist-info/RECORD",
        "stdnum/oui.dat",
        "proviso-0.1.0.dist-info/direct_url.json",
        "resources/__pycache__/__init__.cpython-311.pyc",
    ],
)
def test_what_nothing_asks_for_stays_out(name: str) -> None:
    assert not belongs(name)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0"),
        ("PySide6/Qt/lib/libQt6Core.so.6", f"{WHEELS[0]}/PySide6/Qt/lib/libQt6Core.so.6"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6"),
    ],
)
def test_what_python_and_the_wheels_bring_is_carried(name: str, source: str) -> None:
    assert is_carried(name, source, places=WHEELS)


def test_the_libraries_of_the_system_stay_its_own() -> None:
    source = "/usr/lib/x86_64-linux-gnu/libX11.so.6.4.0"

    assert not is_carried("libX11.so.6", source, places=WHEELS)
