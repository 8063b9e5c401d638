"""The record pane: every kind of record shown and edited from what the catalogue says of it.

A map: `pane` assembles; `reading` asks the case once for all that is shown, `saving` is the only
writer; `fields` and `row` are the form, `editors` one way of typing for each kind of value;
`children`, `links`, `related`, `citations`, `sources`, `timeline` and `standing` the rest.
"""
