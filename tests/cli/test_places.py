"""Which archive is opened where the user names none: the sample that ships with the program."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from hdnd_tui.cli import places
from hdnd_tui.cli.arguments import Call
from hdnd_tui.errors import WrongUsage

NO_NAME = Call(None, (), {})
PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("HDND_USER_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("HDND_ARCHIVE", raising=False)
    return tmp_path


def test_a_checkout_opens_the_sample_where_there_is_no_other(nowhere: Path) -> None:
    assert places.archive_to_read(NO_NAME).samefile(PROJECT / "archive.db")


def test_an_installed_package_opens_the_sample_beside_its_modules(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = nowhere / "site-packages" / "hdnd_tui"
    package.mkdir(parents=True)
    included = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    target = included["targets"]["wheel"]["force-include"]["archive.db"]
    sample = package.parent / target
    sample.write_bytes((PROJECT / "archive.db").read_bytes())
    monkeypatch.setattr(places, "__file__", str(package / "cli" / "places.py"))

    assert places.archive_to_read(NO_NAME) == sample


def test_what_the_user_has_goes_before_the_sample(nowhere: Path) -> None:
    own = nowhere / "data" / "archive.db"
    own.parent.mkdir()
    own.touch()
    assert places.archive_to_read(NO_NAME) == own
    Path("archive.db").touch()
    assert places.archive_to_read(NO_NAME) == Path("archive.db")


def test_the_sample_is_not_changed_unless_named(nowhere: Path) -> None:
    with pytest.raises(WrongUsage):
        places.archive_to_change(NO_NAME)
