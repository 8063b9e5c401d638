"""Every component is told with its licence, and nothing is told that is not there."""

import json
import re
from importlib import metadata
from pathlib import Path

from PIL import features

from ship.bill import bill
from ship.components import components, needed
from ship.contents import WHEELS_LEFT_OUT, belongs
from ship.copyright import copyright_file
from ship.recipe import recipe

ROOT = Path(__file__).parents[2]


def test_the_bill_names_every_wheel_of_the_lock_with_a_licence() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([a-z0-9-]+)==(?!.*sys_platform)", lock, re.MULTILINE))

    parts = json.loads(bill())["components"]

    told = {part["name"]: part["licenses"][0]["expression"] for part in parts}
    assert locked - {"setuptools"} == set(needed()) | set(WHEELS_LEFT_OUT)
    assert all(told[name] for name in needed())


def test_the_bill_is_the_same_each_time_and_each_part_stands_once() -> None:
    told = json.loads(bill())

    references = [part["bom-ref"] for part in told["components"]]
    assert len(references) == len(set(references))
    assert bill() == bill()


def test_what_pillow_is_built_without_is_not_told() -> None:
    assert not features.check("libimagequant")

    assert "libimagequant" not in {each.name for each in components()}


def test_each_licence_comes_with_its_text() -> None:
    lacking = [each.name for each in components() if not each.within and not each.texts]

    assert not lacking


def test_the_copyright_file_has_a_stanza_for_every_component() -> None:
    stanzas = copyright_file().split("\n\n")

    files = [each for each in stanzas if each.startswith("Files:")]
    assert len(files) == 1 + sum(not each.within for each in components())
    assert all("\nCopyright: " in each and "\nLicense: " in each for each in files)


def test_the_program_is_given_a_list_of_its_parts_with_the_folders_of_their_texts(
    tmp_path: Path,
) -> None:
    datas = recipe("linux", folder=tmp_path).datas

    (source,) = [Path(source) for source, _ in datas if source.endswith("parts.json")]
    told = json.loads(source.read_text(encoding="utf-8"))
    folders = {each["folder"] for each in told if each["folder"]}
    placed = {place.split("/")[1] for _, place in datas if place.startswith("licences/")}
    assert {each["name"] for each in told} == {each.name for each in components()}
    assert folders == placed - {"proviso"}


REPAIRED_WITH = {
    "libXau": "libXau",
    "libjpeg": "libjpeg / libjpeg-turbo",
    "liblzma": "xz",
    "libopenjp2": "OpenJPEG",
    "libtiff": "libtiff",
    "libxcb": "libxcb",
    "libzstd": "Zstandard",
}
# what only its reading of fonts needs, which stays out of the bundle
FOR_FONTS = {"libbrotlicommon", "libbrotlidec", "libfreetype", "libharfbuzz", "libpng16"}


def test_every_library_that_pillow_was_repaired_with_is_told() -> None:
    told = {each.name for each in components() if each.within == "pillow"}

    files = [file for file in metadata.distribution("pillow").files or () if belongs(str(file))]
    carried = {each.name.partition("-")[0] for each in files if each.parent.name == "pillow.libs"}
    assert carried > FOR_FONTS
    assert {REPAIRED_WITH[name] for name in carried - FOR_FONTS} <= told


def test_nothing_is_told_that_only_other_systems_need() -> None:
    names = {each.name for each in components()}

    assert not [name for name in names if name.startswith(("winapi", "windows"))]
    assert "linux-raw-sys" in names


def test_every_licence_is_one_that_is_known() -> None:
    assert "Unknown" not in {each.licence for each in components()}
