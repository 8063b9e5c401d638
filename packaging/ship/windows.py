"""What Windows asks of a program: what its file says of itself, and the installer's script.

    python -m ship.windows BUNDLE OUT

writes that script for a bundle into a folder, with the icon that it names.
"""

import sys
from pathlib import Path
from string import Template

from ship import icons
from ship.identity import COPYRIGHT, ENDING, MIME, NAME, ROOT, SUMMARY, TITLE, project, version

SCRIPT = ROOT / "packaging" / "windows" / "proviso.iss"
_RESOURCE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers=$numbers, prodvers=$numbers, mask=0x3F, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', '$title'),
      StringStruct('FileDescription', '$title'),
      StringStruct('FileVersion', '$version'),
      StringStruct('InternalName', '$name'),
      StringStruct('LegalCopyright', '$copyright; $licence'),
      StringStruct('OriginalFilename', '$name.exe'),
      StringStruct('ProductName', '$title'),
      StringStruct('ProductVersion', '$version')])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 1200])])
  ]
)
"""


def version_resource(out: Path) -> Path:
    """Write what Windows shows of the program's file, in the form that PyInstaller reads."""
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(Template(_RESOURCE).substitute(_words()), encoding="utf-8")
    return out


def installer(*, bundle: Path, icon: Path, out: Path) -> str:
    """The script that Inno Setup makes the installer from: of a bundle, into the folder `out`."""
    places = {"bundle": bundle, "icon": icon, "out": out, "licence_file": ROOT / "LICENSE"}
    return Template(SCRIPT.read_text(encoding="utf-8")).substitute(_words() | places)


def _words() -> dict[str, object]:
    numbers = [int(each) for each in version().split(".")]
    return {
        "copyright": COPYRIGHT,
        "ending": ENDING,
        "licence": project()["license"],
        "mime": MIME,
        "name": NAME,
        "numbers": tuple([*numbers, 0, 0, 0, 0][:4]),
        "summary": SUMMARY,
        "title": TITLE,
        "version": version(),
    }


def main() -> int:
    if len(sys.argv) != 3:
        print("Usage: python -m ship.windows BUNDLE OUT", file=sys.stderr)
        return 2
    bundle, out = (Path(each).resolve() for each in sys.argv[1:])
    icon = icons.ico(icons.CASE_FILE, out / "case-file.ico")
    (out / SCRIPT.name).write_text(installer(bundle=bundle, icon=icon, out=out), encoding="utf-8")
    print(f"Wrote {out / SCRIPT.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
