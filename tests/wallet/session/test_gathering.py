import os
from pathlib import Path

from wallet.errors import Reason
from wallet.model.credential import Container
from wallet.model.not_read import NotRead
from wallet.session.gathering import (
    FILE_LIMIT,
    Incoming,
    incoming_paths,
    incoming_picture,
    incoming_text,
    read_incoming,
)


def test_folders_are_opened_up_and_hidden_files_and_links_are_not(tmp_path: Path) -> None:
    for name in ("b.json", "a.json", ".hidden", "deeper/c.json"):
        path = tmp_path / "folder" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    (tmp_path / "folder" / "link.json").symlink_to(tmp_path / "folder" / "a.json")
    (tmp_path / "folder" / "round").symlink_to(tmp_path / "folder", target_is_directory=True)
    found = incoming_paths([tmp_path / "folder", tmp_path / "folder" / "a.json"])
    names = [entry.name for entry in found]
    assert names == ["a.json", "b.json", os.path.join("deeper", "c.json"), "a.json"]  # noqa: PTH118
    assert read_incoming(found[0]) == b"a.json"


def test_pasted_text_and_pictures() -> None:
    text = incoming_text("héllo \ud800")
    assert text.container is Container.PASTED
    assert read_incoming(text) == "héllo \ud800".encode("utf-8", "surrogatepass")
    assert read_incoming(incoming_picture(b"\x89PNG")) == b"\x89PNG"


def reason_of(entry: Incoming) -> Reason:
    answer = read_incoming(entry)
    assert isinstance(answer, NotRead)
    assert answer.name == entry.name
    return answer.reason


def test_what_cannot_be_had_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "gone", tmp_path, Path(os.devnull)):
        assert reason_of(Incoming(name="x", path=path)) is Reason.FILE_UNREADABLE
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert reason_of(Incoming(name="pipe", path=pipe)) is Reason.FILE_UNREADABLE


def test_a_file_above_the_limit_is_never_read(tmp_path: Path) -> None:
    path = tmp_path / "big"
    with path.open("wb") as stream:
        stream.truncate(FILE_LIMIT + 1)
    answer = read_incoming(Incoming(name="big", path=path))
    assert isinstance(answer, NotRead)
    assert answer.reason is Reason.TOO_LARGE
    assert answer.facts == {"size": str(FILE_LIMIT + 1), "limit": str(FILE_LIMIT)}
