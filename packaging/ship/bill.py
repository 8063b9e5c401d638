"""The bill of materials of a release, as CycloneDX 1.6: every component with its licence."""

import json
import uuid
from typing import Any

from ship.components import Component, components
from ship.identity import NAME, day, project, version

FORM = "1.6"


def bill() -> str:
    """The bill as text; the same for the same commit and the same wheels."""
    parts = [_part(each) for each in components()]
    whole = {
        "$schema": f"http://cyclonedx.org/schema/bom-{FORM}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": FORM,
        "serialNumber": _serial(parts),
        "version": 1,
        "metadata": {"timestamp": day().strftime("%Y-%m-%dT%H:%M:%SZ"), "component": _itself()},
        "components": parts,
        "dependencies": _dependencies(parts),
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _itself() -> dict[str, Any]:
    return {
        "type": "application",
        "bom-ref": NAME,
        "name": NAME,
        "version": version(),
        "description": project()["description"],
        "licenses": [{"license": {"id": project()["license"]}}],
    }


def _part(component: Component) -> dict[str, Any]:
    told: dict[str, Any] = {
        "type": "library",
        "bom-ref": _reference(component),
        "name": component.name,
        "licenses": [{"expression": component.licence}],
    }
    if component.version:
        told["version"] = component.version
    if component.purl:
        told["purl"] = component.purl
    return told


def _reference(component: Component) -> str:
    at = "@".join(filter(None, (component.name, component.version)))
    return f"{component.within}/{at}" if component.within else at


def _dependencies(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Which part carries which; what no wheel carries hangs on the program itself."""
    holds: dict[str, list[str]] = {}
    by_name = {part["name"]: part["bom-ref"] for part in parts}
    for part in parts:
        within, carried, _ = part["bom-ref"].partition("/")
        holder = by_name[within] if carried and within in by_name else NAME
        holds.setdefault(holder, []).append(part["bom-ref"])
    return [{"ref": holder, "dependsOn": sorted(held)} for holder, held in sorted(holds.items())]


def _serial(parts: list[dict[str, Any]]) -> str:
    content = json.dumps([version(), day().isoformat(), parts], sort_keys=True)
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, content)}"
