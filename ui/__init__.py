"""The window: PySide6 Widgets over ``wallet.session`` and ``wallet.model``."""
