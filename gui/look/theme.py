"""Puts the tokens on the application: style, palettes, fonts and the small stylesheet.

It owns no colour and no size (`gui/look/tokens.py` does), and no widget asks it for anything: a
widget that paints reads `tokens()` and `font(role)` each time, so a change of theme or of text size
reaches it by repainting.
"""

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

import resources
from gui.look.stylesheet import stylesheet
from gui.look.tokens import (
    DARK,
    LARGEST_TEXT,
    LIGHT,
    SEMIBOLD,
    SIZES,
    SMALLEST_TEXT,
    Role,
    Scheme,
    Tokens,
    pixels,
    strong,
)

# The theme belongs to the one application object, as its palette and its stylesheet do.
_shown = [LIGHT]
SHIPPED_FONTS = (
    "SourceSans3-Regular",
    "SourceSans3-SemiBold",
    "SourceSans3-Italic",
    "SourceSans3-SemiBoldItalic",
    "NotoSansSC-Regular",
    "NotoSansSC-Bold",
)
TABULAR_FIGURES = QFont.Tag("tnum")


def tokens() -> Tokens:
    """The theme that the application shows now."""
    return _shown[0]


def font(role: Role) -> QFont:
    """The application's font in the size and weight of a role; tables get tabular figures."""
    chosen = QFont(QApplication.font())
    chosen.setPixelSize(max(8, round(chosen.pixelSize() * SIZES[role])))
    if role in SEMIBOLD:
        chosen.setWeight(QFont.Weight.DemiBold)
    if role is Role.TABLE:
        chosen.setFeature(TABULAR_FIGURES, 1)
    return chosen


def palette(theme: Tokens) -> QPalette:
    """A palette with every role of Fusion set from the tokens, disabled text included."""
    made = QPalette()
    every, off = QPalette.ColorGroup.All, QPalette.ColorGroup.Disabled
    for role, colour in _ROLES.items():
        made.setColor(every, role, QColor(getattr(theme, colour)))
    for role in (_R.WindowText, _R.Text, _R.ButtonText, _R.HighlightedText):
        made.setColor(off, role, QColor(theme.edge))
    made.setColor(off, _R.Highlight, QColor(theme.line))
    return made


class Theme(QObject):
    """Keeps the application in the theme and text size that were asked for."""

    changed = Signal()

    def __init__(self, application: QApplication, *, scheme: Scheme, text_size: int) -> None:
        """Apply the theme at once; `text_size` is in percent of the usual one."""
        super().__init__(application)
        self._application = application
        self._scheme = scheme
        self._text_size = text_size
        application.setStyle(QStyleFactory.create("Fusion"))
        for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo):
            application.setEffectEnabled(effect, False)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """What the user asked for, not what it leads to."""
        return self._scheme

    @property
    def text_size(self) -> int:
        """In percent."""
        return self._text_size

    @property
    def tokens(self) -> Tokens:
        """The theme that is shown now."""
        dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        if self._scheme is not Scheme.SYSTEM:
            dark = self._scheme is Scheme.DARK
        chosen = DARK if dark else LIGHT
        return strong(chosen) if _wants_contrast() else chosen

    def show_scheme(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark."""
        self._scheme = scheme
        self._apply()

    def show_text_size(self, percent: int) -> None:
        """Set all text to this size, within what stays usable (70 to 200)."""
        self._text_size = min(LARGEST_TEXT, max(SMALLEST_TEXT, percent))
        self._apply()

    def leave(self) -> None:
        """Stop following the system, as when another theme takes over."""
        hints = self._application.styleHints()
        hints.colorSchemeChanged.disconnect(self._apply)
        hints.accessibility().contrastPreferenceChanged.disconnect(self._apply)
        self.deleteLater()

    def _apply(self) -> None:
        theme = _shown[0] = self.tokens
        body = QFont()
        body.setFamilies([*families(), *body.families()])
        body.setPixelSize(pixels(Role.TEXT, self._text_size))
        body.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        self._application.setFont(body)
        self._application.setPalette(palette(theme))
        self._application.setStyleSheet(stylesheet(theme, percent=self._text_size))
        self.changed.emit()


@cache
def families() -> tuple[str, ...]:
    """The families of the shipped fonts, in the order in which a character is looked for."""
    found: list[str] = []
    for name in SHIPPED_FONTS:
        number = QFontDatabase.addApplicationFont(str(resources.font(name)))
        found += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(found))


def _wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


_R = QPalette.ColorRole
_ROLES = {
    _R.Window: "window",
    _R.WindowText: "text",
    _R.Base: "surface",
    _R.AlternateBase: "window",
    _R.ToolTipBase: "text",
    _R.ToolTipText: "surface",
    _R.PlaceholderText: "muted",
    _R.Text: "text",
    _R.Button: "surface",
    _R.ButtonText: "text",
    _R.BrightText: "negative",
    _R.Light: "surface",
    _R.Midlight: "window",
    _R.Mid: "line",
    _R.Dark: "edge",
    _R.Shadow: "line",
    _R.Highlight: "selected",
    _R.HighlightedText: "text",
    _R.Link: "accent",
    _R.LinkVisited: "unknown",
    _R.Accent: "accent",
}
