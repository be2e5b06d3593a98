"""What scenes are, and what they are played with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.rigs.practice_backpack import Practice
from tests.rigs.stage import Stage
from ui.showing.shell import PageName


@dataclass(slots=True)
class Props:
    """What scenes need: files on the disk, and the practice backpack."""

    folder: Path
    files: Mapping[str, Path]
    practice: Practice | None = None
    shared: Path = Path()
    tampered: Path = Path()
    broken: tuple[Path, ...] = ()
    # Ids of items by form, once a backpack holds them (tests.rigs.form_samples).
    forms: Mapping[str, str] = field(default_factory=dict)

    def item(self, name: str) -> str:
        """Return the id of the item that came from the file called ``name``."""
        if self.practice is None:
            raise LookupError(name)
        return self.practice.items[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A page in one state. ``setting`` names the profile it plays in (``SETTINGS_OF``)."""

    name: str
    setting: str
    page: PageName
    arguments: Callable[[Props], Mapping[str, object]] = lambda _props: {}
    act: Callable[[Stage, Props], None] = lambda _stage, _props: None

    @property
    def file_name(self) -> str:
        """The name of its pictures' files, without ending."""
        return self.name.replace(", ", "-").replace(" ", "-")
