"""The one stylesheet, built from a palette and type sizes.

Widgets say what they are with dynamic properties, never with colours of their own:
``role`` on labels (title, heading, strong, small, quiet, code), ``kind`` on buttons and frames
(primary, quiet, danger, chip, rail, link; card, panel, rail, bar), ``tone`` on notices and badges.
"""

from string import Template

from ui.theme.palettes import Palette, Tone
from ui.theme.tokens import BASE_POINTS, TOUCH, Radius, Space, TypeSizes

_LINE = 1.6  # pixels of a line's height for each point of its type, at 96 dots an inch

_TEXT = """
QWidget { color: $ink; font-size: ${body}pt; }
QMainWindow, QDialog, QWidget[kind="paper"] { background: $paper; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="strong"] { font-size: ${strong}pt; font-weight: 600; }
QLabel[role="bold"] { font-weight: 600; }
QLabel[role="small"] { font-size: ${small}pt; color: $quiet; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="code"] { font-family: monospace; font-size: ${small}pt; }
QLabel:focus { outline: none; border: 2px solid $accent; border-radius: 4px; }
QToolTip { background: $ink; color: $paper; border: none; padding: 4px 8px; }
"""

_BUTTONS = """
QPushButton, QToolButton {
  background: $surface; color: $ink; border: 1px solid $control;
  border-radius: ${control_radius}px; padding: 4px 14px; min-height: ${button}px;
}
QPushButton:hover, QToolButton:hover { background: $raised; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 3px 13px; }
QPushButton:disabled, QToolButton:disabled { color: $quiet; border-color: $line; }
QPushButton[kind="primary"] {
  background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $raised; color: $quiet; border-color: $line; }
QPushButton[kind="danger"] { color: $bad; border-color: $bad; }
QPushButton[kind="danger"]:hover { background: $bad_tint; }
QPushButton[kind="danger"]:focus { border-color: $bad; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {
  background: transparent; border: 1px solid transparent; color: $ink; padding: 4px 8px;
}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $raised; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus {
  border: 2px solid $accent; padding: 3px 7px;
}
QToolButton[kind="quiet"]:checked { background: $accent_tint; }
QPushButton[kind="link"] {
  background: transparent; border: 1px solid transparent; color: $accent; padding: 4px 8px 4px 0;
  text-align: left;
}
QPushButton[kind="link"]:hover { color: $accent_strong; text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 3px 7px 3px 0; }
QPushButton[kind="chip"] {
  background: $surface; border: 1px solid $control; border-radius: ${chip_radius}px;
  padding: 4px 14px;
}
QPushButton[kind="chip"]:checked {
  background: $accent_tint; border-color: $accent; color: $accent; font-weight: 600;
}
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 3px 13px; }
QPushButton[kind="rail"] {
  background: transparent; border: 2px solid transparent; text-align: left; padding: 6px 10px;
  min-height: ${button}px;
}
QPushButton[kind="rail"]:hover { background: $raised; }
QPushButton[kind="rail"]:checked { background: $accent_tint; color: $accent; font-weight: 600; }
QPushButton[kind="rail"]:focus { border-color: $accent; padding: 6px 10px; }
QPushButton[kind="fold"] {
  background: transparent; border: 2px solid transparent; text-align: left;
  padding: 6px 6px 6px 2px; font-weight: 600;
}
QPushButton[kind="fold"]:hover { background: $raised; }
QPushButton[kind="fold"]:focus { border-color: $accent; padding: 6px 6px 6px 2px; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0px; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit, QDateTimeEdit {
  background: $surface; color: $ink; border: 1px solid $control;
  border-radius: ${control_radius}px; padding: 4px 10px; min-height: ${field}px;
  selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $quiet;
}
QLineEdit QToolButton, QLineEdit QToolButton:focus {
  background: transparent; border: none; padding: 0; min-height: 0; min-width: 0;
}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus,
QDateTimeEdit:focus { border: 2px solid $accent; padding: 3px 9px; }
QLineEdit[invalid="true"] { border: 2px solid $bad; padding: 3px 9px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $quiet; }
QLineEdit[kind="search"] { border-radius: ${search_radius}px; padding-left: 6px; }
QLineEdit[kind="search"]:focus { padding-left: 5px; }
QPlainTextEdit[kind="code"] { font-family: monospace; font-size: ${small}pt; }
QComboBox::drop-down { border: none; width: ${drop}px; }
QComboBox::down-arrow {
  image: url(icons:arrow-down-$shade.svg); width: ${arrow}px; height: ${arrow}px;
}
QSpinBox, QDateEdit, QDateTimeEdit { padding-right: ${spin}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  subcontrol-origin: border; width: ${spin}px; border: none; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $raised; }
QAbstractSpinBox::up-arrow {
  image: url(icons:arrow-up-$shade.svg); width: ${spin_arrow}px; height: ${spin_arrow}px;
}
QAbstractSpinBox::down-arrow {
  image: url(icons:arrow-down-$shade.svg); width: ${spin_arrow}px; height: ${spin_arrow}px;
}
QComboBox QAbstractItemView {
  background: $surface; border: 1px solid $control; outline: none;
  selection-background-color: $accent_tint; selection-color: $ink;
}
QCheckBox, QRadioButton {
  spacing: 8px; padding: 6px 4px 6px 0; border: 2px solid transparent; border-radius: 4px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator {
  width: ${box}px; height: ${box}px; border: 1px solid $control; background: $surface;
  border-radius: 4px;
}
QRadioButton::indicator { border-radius: ${box_radius}px; }
QCheckBox:disabled, QRadioButton:disabled { color: $quiet; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
  background: $raised; border-color: $line;
}
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($check); }
QCheckBox::indicator:checked:disabled { background: $quiet; border-color: $quiet; }
QCheckBox::indicator:indeterminate { background: $accent_tint; border-color: $accent; }
QRadioButton::indicator:checked {
  background: $accent; border-color: $accent; image: url($dot);
}
QSlider { min-height: ${button}px; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
  width: 18px; height: 18px; margin: -8px 0; border-radius: 10px; background: $surface;
  border: 2px solid $accent;
}
QSlider::handle:horizontal:focus { background: $accent; }
"""

_FRAMES = """
QFrame[kind="card"] {
  background: $surface; border: 1px solid $line; border-radius: ${card_radius}px;
}
QFrame[kind="panel"] { background: $raised; border: none; border-radius: ${card_radius}px; }
QFrame[kind="rail"] { background: $paper; border: none; border-right: 1px solid $line; }
QFrame[kind="header"] { background: $paper; border: none; border-bottom: 1px solid $line; }
QFrame[kind="bar"] {
  background: $surface; border: none; border-top: 1px solid $line;
}
QFrame[kind="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="drop"] {
  background: $surface; border: 2px dashed $control; border-radius: ${card_radius}px;
}
QFrame[kind="drop"][ready="true"] { background: $accent_tint; border-color: $accent; }
QFrame[kind="drop"]:focus { border: 2px solid $accent; }
QScrollArea { background: transparent; border: none; }
QScrollArea[kind="reading"] { border: 2px solid transparent; border-radius: ${card_radius}px; }
QScrollArea[kind="reading"]:focus { border-color: $accent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QListView, QTreeView, QTableView {
  background: transparent; border: none; outline: none;
  selection-background-color: $accent_tint; selection-color: $ink;
}
QTreeView, QTableView { background: $surface; border: 1px solid $line; border-radius: 6px; }
QHeaderView::section {
  background: $raised; color: $quiet; border: none; border-bottom: 1px solid $line;
  padding: 6px 8px; font-weight: 600;
}
QListView[kind="rows"] {
  background: $surface; border: 1px solid $line; border-radius: ${card_radius}px;
}
QListWidget[kind="rows"]::item { padding: 0 12px; border-radius: 6px; }
QListWidget[kind="rows"]::item:hover { background: $raised; }
QListWidget[kind="rows"]::item:selected { background: $accent_tint; color: $ink; }
QListView:focus { border: 2px solid $accent; border-radius: ${card_radius}px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle {
  background: $control; border-radius: 3px; margin: 2px; min-height: 32px; min-width: 32px;
}
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar {
  background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
  text-align: center;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QMenu { background: $surface; border: 1px solid $control; padding: 4px; }
QMenu::item { padding: 8px 24px 8px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_tint; color: $ink; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QSplitter::handle { background: $line; }
QTabBar::tab { padding: 8px 14px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { border-bottom-color: $accent; color: $accent; }
"""

_TONE = """
QFrame[kind="notice"][tone="$tone"], QFrame[kind="badge"][tone="$tone"] {
  background: $tint; border: 1px solid $edge; border-radius: ${card_radius}px;
}
QFrame[kind="notice"][tone="$tone"]:focus { border: 2px solid $colour; }
QFrame[kind="badge"][tone="$tone"] { border-radius: ${badge_radius}px; }
QLabel[tone="$tone"] { color: $colour; }
QFrame[kind="notice"][tone="$tone"] QPushButton { background: transparent; border-color: $colour; }
QFrame[kind="notice"][tone="$tone"] QPushButton:focus { border-color: $ink; }
"""


def stylesheet(palette: Palette, sizes: TypeSizes) -> str:
    """Return the stylesheet. The tick of a check box comes from the search path ``icons:``."""
    values: dict[str, object] = {
        name: getattr(palette, name)
        for name in palette.__dataclass_fields__
        if isinstance(getattr(palette, name), str)
    }
    values |= {name: getattr(sizes, name) for name in sizes.__dataclass_fields__}
    values |= {
        "control_radius": Radius.CONTROL,
        "card_radius": Radius.CARD,
        "search_radius": round(TOUCH / 2),
        "chip_radius": round(max(TOUCH, sizes.body * _LINE + 2 * Space.HAIR + 2) / 2),
        "badge_radius": Radius.PILL,
        "button": TOUCH - 2 * Space.HAIR - 2,
        "field": TOUCH - 2 * Space.HAIR - 2,
        **_grown(sizes.body / BASE_POINTS),
        "shade": "dark" if palette.is_dark else "light",
        # Drawn: a ring as thick as this is a polygon where Qt draws it as a border.
        "dot": "icons:dot-black.svg" if palette.is_dark else "icons:dot-white.svg",
        "check": "icons:tick-black.svg" if palette.is_dark else "icons:tick-white.svg",
    }
    body = Template("".join((_TEXT, _BUTTONS, _FIELDS, _FRAMES))).substitute(values)
    return body + "".join(_tone_rules(palette, tone, values) for tone in Tone)


def _grown(factor: float) -> dict[str, int]:
    """Return the measures of what is drawn inside controls: it grows with the text."""
    box = round(8 * factor) + 2 * round(6 * factor) - 2
    return {
        "box": box,
        "box_radius": box // 2 + 1,
        "arrow": round(16 * factor),
        "drop": round(28 * factor),
        "spin": round(24 * factor),
        "spin_arrow": round(14 * factor),
    }


def _tone_rules(palette: Palette, tone: Tone, values: dict[str, object]) -> str:
    colour, tint = palette.tone(tone)
    # Colour alone divides nothing in high contrast: there a tinted frame shows its edge.
    edge = colour if palette.name == "contrast" else tint
    return Template(_TONE).substitute(
        values | {"tone": tone.value, "colour": colour, "tint": tint, "edge": edge}
    )
