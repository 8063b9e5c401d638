"""The style sheet of a page: the tokens of paper and screen, wide and narrow, light, dark, printed.

Header and foot, and the handling label in them, stand on every printed page (TLP 2.0, FIRST).
"""

from typing import Final

from briefings.twins.looks import colours

_RULES: Final = """
:root { --selected: #E3EEF9; --window: #F6F5F2; }
@media screen and (prefers-color-scheme: dark) {
  :root { --selected: #1F3A57; --window: #16181C; } }
* { box-sizing: border-box; }
html { color-scheme: light dark; -webkit-text-size-adjust: 100%; scroll-padding-top: 4rem; }
body { margin: 0; background: var(--window); color: var(--text);
  font: 1rem/1.5 "Source Sans 3", "Source Sans Pro", "Noto Sans", "Noto Sans SC", "Segoe UI",
  system-ui, sans-serif; font-variant-numeric: tabular-nums; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em;
  text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { background: var(--selected); box-shadow: 0 0 0 .35rem var(--selected); }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 2; background: var(--surface); padding: .5rem; }

.bar { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center;
  padding: .5rem 1.5rem; font-size: .875rem; color: var(--muted); }
.bar .said { flex: 1 1 12rem; min-width: 0; overflow-wrap: anywhere; }
.handling { background: #000; font-weight: 700; font-size: 1rem; padding: .1rem .5rem;
  white-space: nowrap; }
header { position: sticky; top: 0; z-index: 1; background: var(--surface);
  border-bottom: 1px solid var(--line); }
header .said { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
footer { border-top: 1px solid var(--line); background: var(--surface); }

.frame { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
nav h2 { font-size: .8125rem; color: var(--muted); font-weight: 600; margin: 1.5rem 0 .5rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { display: flex; justify-content: space-between; gap: 1rem; padding: .2rem .5rem;
  margin-left: -.5rem; border-radius: 4px; color: inherit; text-decoration: none; }
nav a:hover { background: var(--selected); }
.count { color: var(--muted); font-weight: 400; }
h2 .count { font-size: .875em; }
@media screen and (min-width: 64rem) {
  .frame { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 3rem; }
  nav { position: sticky; top: 3.5rem; align-self: start; max-height: calc(100vh - 4rem);
    overflow-y: auto; } }
@media screen and (max-width: 63.99rem) {
  nav ul { columns: 12rem; } }

h1 { font-size: 1.875rem; line-height: 1.25; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 .75rem; }
h3 { font-size: 1.125rem; line-height: 1.4; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h4 { font-size: .8125rem; line-height: 1.4; margin: 1rem 0 .25rem; color: var(--muted);
  font-weight: 600; }
main > section { margin-top: 3rem; padding-top: 1rem; border-top: 2px solid var(--text); }
article { background: var(--surface); border: 1px solid var(--line); border-radius: 6px;
  padding: 1rem 1.25rem; margin: 1rem 0; }
p { margin: 0 0 .5rem; max-width: 46rem; }
p, li, dd, td, th, blockquote { overflow-wrap: anywhere; }
.lead { font-size: 1.0625rem; }
.quiet, .grade, .gaps, figcaption, em { color: var(--muted); }
.grade { font-size: .8125rem; white-space: nowrap; }
.gaps, .note, figcaption { font-size: .875rem; }
.gaps { font-style: italic; margin-top: .5rem; } .note { margin-top: 1rem; }
.caution { color: var(--caution); } .negative { color: var(--negative); }
.caution, .negative { font-size: .875em; font-weight: 600; }
strong.caution, strong.negative { white-space: nowrap; }
html:lang(zh) em, html:lang(zh) .gaps { font-style: normal; }
sup { font-size: .7em; line-height: 0; margin-left: .1em; }
sup a { text-decoration: none; padding: 0 .1em; }
sup a.desk { color: var(--muted); }
.typed, .prose, blockquote { white-space: pre-line; }
code { font: .8125rem/1.5 ui-monospace, "Cascadia Mono", Menlo, monospace;
  overflow-wrap: anywhere; }

dl { margin: 0; }
.fields > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem;
  padding: .2rem 0; }
.fields + .fields { margin-top: .5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
dt { color: var(--muted); } dd { margin: 0; max-width: 46rem; }
.inline { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-size: .9375rem; }
.inline > div { display: flex; gap: .4rem; max-width: 100%; }
.inline dt { flex: none; font-size: .875rem; }
@media screen and (max-width: 40rem) {
  .frame, .bar { padding-left: 1rem; padding-right: 1rem; }
  .fields > div { display: block; padding: .3rem 0; } dt { font-size: .875rem; }
  article { padding: .75rem 1rem; } }
ul, ol { margin: 0 0 .5rem; padding-left: 1.25rem; }
.ways, .inside, .versions { list-style: none; padding: 0; margin: 0; }
.inside > li { padding: .25rem 0; border-bottom: 1px solid var(--line); }
.inside > li:last-child { border-bottom: 0; }
.ways > li + li { margin-top: .1rem; }
.versions > li { border-left: 3px solid var(--caution); padding-left: .6rem; margin: .2rem 0; }

.ladder { list-style: none; padding: 0; margin: .75rem 0; display: grid; gap: .75rem 0;
  grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
.ladder > li { border-top: 2px solid var(--line); padding: .5rem 1rem .25rem 0; }
.ladder > .blocking { border-top-color: var(--caution); }
.ladder h4 { margin: 0 0 .25rem; font-size: .875rem; color: var(--text); }
.position { margin: 0 0 .35rem; line-height: 1.35; padding-left: 1.3rem; position: relative; }
.position .mark { position: absolute; left: 0; top: .15rem; }
.position a { text-decoration: none; } .position a:hover { text-decoration: underline; }
.position .quiet { display: block; font-size: .8125rem; }
.blocks { color: var(--caution); font-weight: 600; font-size: .8125rem; margin: 0; }

.notes { padding: 0; list-style: none; font-size: .9375rem; margin: 0; }
.notes > li { padding: .4rem 0 .4rem 2.5rem; position: relative;
  border-top: 1px solid var(--line); }
.notes .number { position: absolute; left: 0; color: var(--muted); }
.way { margin: 0; max-width: none; }
.for { font-weight: 600; margin-right: .5rem; }
blockquote { margin: .2rem 0 .2rem; padding-left: .75rem; border-left: 2px solid var(--line);
  max-width: 46rem; }
.translated { color: var(--muted); }
.resting { columns: 22rem; column-gap: 2rem; } .numbers { font-size: .8125rem; }
.history ul { list-style: none; padding: 0; margin: 0; }
.file { margin: .25rem 0; } .file img { display: block; max-width: 100%; height: auto; }
details { margin-top: .5rem; } summary { color: var(--muted); cursor: pointer; font-size: .875rem; }
details[open] > summary { margin-bottom: .5rem; }

.table { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; }
th { text-align: left; color: var(--muted); font-size: .8125rem; font-weight: 600;
  border-bottom: 1px solid var(--muted); }
th[scope=row] { color: inherit; font-size: inherit; font-weight: inherit;
  border-bottom: 1px solid var(--line); min-width: 12rem; }
td { border-bottom: 1px solid var(--line); min-width: 5.5rem; }
th, td { padding: .35rem 1rem .35rem 0; vertical-align: top; }
@media screen and (min-width: 48rem) { .dates td:nth-child(2) { white-space: nowrap; } }
figure { margin: 0 0 1rem; }
.drawn { overflow-x: auto; background: var(--surface); border: 1px solid var(--line);
  border-radius: 6px; padding: .5rem 1rem; }
.drawn svg { display: block; width: 100%; min-width: 40rem; height: auto; margin: .5rem 0; }
svg text { font-family: inherit; }
svg.mark { display: inline-block; width: .85em; height: .85em; margin-right: .35em;
  vertical-align: -.08em; }

@page { size: A4; margin: 12mm 15mm 14mm;
  @bottom-center { content: counter(page); font-size: 8pt; } }
@media print {
  html { font-size: 9pt; }
  body { display: table; width: 100%; background: none; line-height: 1.35; }
  header, footer { position: static; border: 0; background: none; break-inside: avoid; }
  header { display: table-header-group; } footer { display: table-footer-group; }
  .frame { display: table-row-group; }
  .bar { padding: 0 0 3mm; font-size: 8pt; } footer .bar { padding: 3mm 0 0; }
  .frame { padding: 0; }
  .handling { font-size: 12pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  header .said { white-space: normal; }
  .skip { display: none; }
  nav ul { columns: 3; } nav { margin-bottom: 4mm; }
  a { color: inherit; text-decoration: none; }
  h1 { font-size: 18pt; } h2 { font-size: 13pt; } h3 { font-size: 10.5pt; }
  h2, h3, h4, .lead, summary, thead { break-after: avoid; }
  tr, .notes > li, .fields > div, .inside > li, .ladder > li, svg { break-inside: avoid; }
  article { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 3mm 0 0; }
  main > section { margin-top: 8mm; padding-top: 2mm; border-top-width: 1px; }
  p, blockquote { orphans: 3; widows: 3; }
  .table, .drawn { overflow: visible; } .drawn { border: 0; padding: 0; }
  .drawn svg { min-width: 0; }
  :target { background: none; box-shadow: none; } }
"""


def style_sheet() -> str:
    """The rules and the colours that they name."""
    return f"{colours()}{_RULES}"
