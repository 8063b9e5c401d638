"""The style sheet of a briefing in HTML: the same tokens as on paper, light, dark and in print."""

from typing import Final

from briefings.style import PAPER, Palette

_DARK: Final = Palette(
    text="#E7E9EC",
    muted="#A2A9B3",
    line="#343941",
    surface="#1E2126",
    accent="#6CB2FF",
    positive="#5FD38A",
    caution="#E5B567",
    negative="#FF8A80",
    unknown="#B9A5F2",
)

_RULES: Final = """
* { box-sizing: border-box; }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--surface); color: var(--text);
  font: 1rem/1.5 "Source Sans 3", "Source Sans Pro", "Noto Sans", "Noto Sans SC", "Segoe UI",
  system-ui, sans-serif; font-variant-numeric: tabular-nums; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
.bar { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center;
  padding: .75rem 0; color: var(--muted); font-size: .875rem; }
.bar .said { flex: 1 1 20rem; }
header .bar { border-bottom: 1px solid var(--line); }
footer .bar { border-top: 1px solid var(--line); margin-top: 3rem; }
.handling { background: #000; font-weight: 700; font-size: 1rem; padding: .1rem .5rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--surface); padding: .5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1.5rem 0 .5rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .75rem; }
h3, h4 { font-size: 1rem; line-height: 1.4; margin: 1.25rem 0 .25rem; }
p { margin: 0 0 .5rem; max-width: 46rem; white-space: pre-line; overflow-wrap: anywhere; }
.lead { font-size: 1.125rem; }
.quiet, .muted { color: var(--muted); }
.note, .notes { font-size: .875rem; }
.accent { color: var(--accent); } .positive { color: var(--positive); }
.caution { color: var(--caution); } .negative { color: var(--negative); }
.unknown { color: var(--unknown); }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
html:lang(zh) em { font-style: normal; }
sup { font-size: .7em; line-height: 0; }
sup a { text-decoration: none; }
.side { display: grid; gap: 0 2rem; grid-template-columns: repeat(12, minmax(0, 1fr)); }
.side > div { min-width: 0; }
.side h2 { margin-top: 1rem; }
@media (max-width: 44rem) { .side > div { grid-column: 1 / -1 !important; } }
.listed { list-style: none; margin: 0 0 .5rem; padding: 0; }
.listed > li { display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); }
.table { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; }
th { text-align: left; color: var(--muted); font-size: .8125rem; font-weight: 600;
  border-bottom: 1px solid var(--muted); }
th[scope=row] { color: inherit; font-size: inherit; font-weight: inherit;
  border-bottom: 1px solid var(--line); }
td { border-bottom: 1px solid var(--line); }
th, td { padding: .35rem .75rem .35rem 0; vertical-align: top; white-space: pre-line;
  overflow-wrap: anywhere; min-width: 6.5rem; }
th[scope=row] { min-width: 2.5rem; }
.number { text-align: right; }
svg { display: block; width: 100%; height: auto; margin: 1rem 0; }
svg text { font-family: inherit; }
svg.mark { display: inline-block; width: .8em; height: .8em; margin: 0; vertical-align: -.05em; }
img { max-width: 100%; height: auto; background: #fff; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1rem 0; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1.5rem; }
dt { color: var(--muted); } dd { margin: 0; }
@media print { body { font-size: 10pt; } header, main, footer { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; } tr, li, svg { break-inside: avoid; }
  .skip { display: none; } .table { overflow: visible; } }
"""


def style_sheet() -> str:
    """The rules, with the colours of paper and, where the reader asks for it, those of the dark."""
    return f"{colours()}{_RULES}"


def colours() -> str:
    """The colours of paper as names and, where the reader asks for it, those of the dark."""
    return (
        f":root {{ {_named(PAPER)} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_named(_DARK)} }} }}"
    )


def _named(palette: Palette) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in vars(palette).items())
