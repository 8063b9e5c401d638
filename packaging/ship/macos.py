"""What macOS asks of a program: its property list, with the type of its documents."""

from typing import Any

from ship.identity import COPYRIGHT, ENDING, IDENTIFIER, MIME, TITLE, version

CASE_TYPE = f"{IDENTIFIER}.case"
"""The uniform type identifier of case files."""


def plist() -> dict[str, Any]:
    """What is told of the bundle in its Info.plist, beside what PyInstaller puts there."""
    return {
        "CFBundleDisplayName": TITLE,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeIconFile": "case-file.icns",
                "CFBundleTypeName": f"{TITLE} case file",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [CASE_TYPE],
            }
        ],
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleName": TITLE,
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": COPYRIGHT,
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
        "UTExportedTypeDeclarations": [
            {
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeDescription": f"{TITLE} case file",
                "UTTypeIconFile": "case-file.icns",
                "UTTypeIdentifier": CASE_TYPE,
                "UTTypeTagSpecification": {
                    "public.filename-extension": [ENDING],
                    "public.mime-type": [MIME],
                },
            }
        ],
    }
