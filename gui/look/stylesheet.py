"""The one stylesheet, written from the tokens: flat surfaces, hairlines, one accent.

It says only what a palette can't; widgets choose a variant by the dynamic properties `role`
(`tokens.Role`), `tone` (muted, positive, caution, negative, unknown) and `kind` (primary,
quiet, small, field, fold).
"""

from gui.look.tokens import GRID, SEMIBOLD, Role, Tokens, pixels


def stylesheet(theme: Tokens, *, percent: int) -> str:
    """The stylesheet of a theme at a text size in percent."""
    parts = (_texts(theme, percent), _controls(theme), _surroundings(theme), _lists(theme))
    return "\n".join(parts)


def _texts(theme: Tokens, percent: int) -> str:
    sizes = [
        f'QLabel[role="{role}"] {{ font-size: {pixels(role, percent)}px;'
        f" font-weight: {600 if role in SEMIBOLD else 400}; }}"
        for role in Role
    ]
    tones = [
        f'*[tone="{tone}"] {{ color: {getattr(theme, tone)}; }}'
        for tone in ("muted", "accent", "positive", "caution", "negative", "unknown")
    ]
    return "\n".join(sizes + tones)


def _controls(theme: Tokens) -> str:
    t, half = theme, GRID // 2
    return f"""
QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
  border-radius: 6px; padding: {half + 1}px {2 * GRID - 2}px; min-height: 1.3em; }}
QPushButton:hover {{ background: {t.hover}; border-color: {t.edge}; }}
QPushButton:pressed {{ background: {t.selected}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: {half}px {2 * GRID - 3}px; }}
QPushButton:disabled {{ color: {t.edge}; background: {t.window}; }}
QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent};
  border-color: {t.accent}; font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border-color: {t.text}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.line}; border-color: {t.line};
  color: {t.muted}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 2px solid transparent;
  color: {t.accent}; padding: {half}px {GRID}px; text-align: left; }}
QPushButton[kind="quiet"]:hover {{ background: {t.hover}; }}
QPushButton[kind="quiet"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="quiet"]:disabled {{ color: {t.edge}; }}
QPushButton[kind="small"] {{ background: transparent; border: 1px solid transparent;
  color: {t.accent}; padding: 0 {half}px; min-height: 1.4em; }}
QPushButton[kind="small"]:hover {{ background: {t.hover}; }}
QPushButton[kind="small"]:focus {{ border: 1px solid {t.accent}; padding: 0 {half}px; }}
QPushButton[kind="small"]:disabled {{ color: {t.edge}; }}
QPushButton[kind="field"] {{ color: {t.muted}; text-align: left; padding: {half}px {GRID}px; }}
QPushButton[kind="fold"] {{ background: transparent; border: none; border-radius: 0;
  border-bottom: 2px solid transparent; text-align: left;
  padding: {half}px {3 * GRID}px {half}px 0; }}
QPushButton[kind="fold"]:hover {{ color: {t.accent}; }}
QPushButton[kind="fold"]:focus {{ border-bottom-color: {t.accent}; }}
QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: 6px;
  padding: {half}px {half + 2}px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:checked, QToolButton:pressed {{ background: {t.selected}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{ background: {t.surface};
  color: {t.text}; border: 1px solid {t.line}; border-radius: 5px;
  padding: {half}px {GRID - 2}px; selection-background-color: {t.accent};
  selection-color: {t.on_accent}; }}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover {{
  border-color: {t.edge}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus,
QComboBox:focus {{ border: 2px solid {t.accent}; padding: {half - 1}px {GRID - 3}px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {3 * GRID}px; }}
QComboBox::down-arrow {{ image: none; }}
QLineEdit:read-only {{ background: {t.window}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border-color: {t.negative}; }}
QRadioButton, QCheckBox {{ spacing: {GRID}px; outline: none; }}
QRadioButton::indicator, QCheckBox::indicator, QTreeView::indicator {{ width: 14px; height: 14px;
  border: 1px solid {t.edge}; background: {t.surface}; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator, QTreeView::indicator {{ border-radius: 4px; }}
QRadioButton::indicator:hover, QCheckBox::indicator:hover {{ border-color: {t.accent}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked {{ background: {t.accent};
  border-color: {t.accent}; }}
QRadioButton::indicator:checked {{ border-color: {t.accent};
  background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
  stop: 0 {t.on_accent}, stop: 0.4 {t.on_accent}, stop: 0.5 {t.accent}, stop: 1 {t.accent}); }}
QRadioButton::indicator:focus, QCheckBox::indicator:focus {{ border: 2px solid {t.text};
  width: 12px; height: 12px; }}
QCheckBox:disabled {{ color: {t.edge}; }}
QCheckBox::indicator:disabled {{ background: {t.window}; border-color: {t.line}; }}
QCheckBox::indicator:checked:disabled {{ background: {t.line}; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.edge};
  selection-background-color: {t.selected}; selection-color: {t.text}; outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: {3 * GRID}px; padding: 0 {half}px; }}
"""


def _surroundings(theme: Tokens) -> str:
    t = theme
    return f"""
QMainWindow, QDialog {{ background: {t.window}; }}
QWidget[plain="surface"] {{ background: {t.surface}; }}
QWidget[plain="window"] {{ background: {t.window}; }}
QWidget[plain="line"] {{ background: {t.line}; }}
QFrame[rule="line"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame#palette {{ background: {t.surface}; border: 1px solid {t.edge}; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
QScrollArea {{ background: transparent; border: none; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.edge}; padding: {GRID // 2}px; }}
QMenu::item {{ padding: 5px {3 * GRID}px 5px {GRID}px; border-radius: 4px; }}
QMenu::icon {{ padding-left: {GRID}px; }}
QMenu::icon:checked {{ background: {t.selected}; border: 1px solid {t.accent};
  border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selected}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.edge}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {GRID // 2}px {GRID}px; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: none; padding: {GRID // 2}px; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; border: none;
  border-bottom: 2px solid transparent; padding: {GRID - 2}px {GRID}px; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
QTabBar::tab:focus {{ border-bottom-color: {t.text}; }}
QTabBar::scroller {{ width: {6 * GRID}px; }}
QTabBar QToolButton {{ border: none; padding: 0; }}
QTabBar QToolButton:hover {{ background: {t.hover}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 4px; margin: 2px;
  min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
"""


def _lists(theme: Tokens) -> str:
    t = theme
    return f"""
QListView, QTreeView, QTableView {{ background: {t.surface}; border: none; outline: none;
  gridline-color: {t.line}; selection-background-color: {t.selected};
  selection-color: {t.text}; }}
QListView#offers {{ border: 1px solid {t.edge}; padding: 2px; }}
QListView#offers::item {{ min-height: {3 * GRID}px; padding: 0 {GRID // 2}px; }}
QListView[kind="field"] {{ border: 1px solid {t.line}; border-radius: 5px; padding: 3px; }}
QListView[kind="field"]:focus {{ border: 2px solid {t.accent}; padding: 2px; }}
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{
  background: {t.selected}; color: {t.text}; }}
QListView::item:hover:!selected, QTreeView::item:hover:!selected {{ background: {t.hover}; }}
QHeaderView {{ background: {t.surface}; }}
QTableCornerButton::section {{ background: {t.surface}; border: none;
  border-bottom: 1px solid {t.line}; border-right: 1px solid {t.line}; }}
QHeaderView::section {{ background: {t.surface}; color: {t.muted}; border: none;
  border-bottom: 1px solid {t.line}; padding: {GRID // 2}px {GRID}px; }}
QHeaderView::section:first, QHeaderView::section:only-one {{ padding-left: {2 * GRID}px; }}
QHeaderView::section:hover {{ color: {t.text}; }}
"""
