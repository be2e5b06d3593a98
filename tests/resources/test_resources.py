import subprocess
import sys
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest

import resources
from resources import read_resource, resource_folder


@pytest.mark.parametrize("name", ["contexts/index.json", "words/english.txt"])
def test_a_resource_is_read_by_name(name: str) -> None:
    assert read_resource(name) == files("resources").joinpath(name).read_bytes()


def test_what_is_not_there_is_an_error_of_the_system() -> None:
    with pytest.raises(OSError, match="nowhere"):
        read_resource("contexts/nowhere.json")


def test_a_folder_of_resources_is_a_folder() -> None:
    assert Path(resource_folder("contexts"), "index.json").is_file()


def test_from_a_zip_as_well(tmp_path: Path) -> None:
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as held:
        held.write(resources.__file__, "resources/__init__.py")
        held.writestr("resources/contexts/index.json", "here")
    code = "from resources import read_resource; print(read_resource('contexts/index.json'))"
    ended = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=tmp_path, env={"PYTHONPATH": str(archive)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ended.stdout == "b'here'\n"
