"""The same documents put to other people's implementations: three judges, in batches.

They run offline on Node: contexts and documents come from the vectors and a trust pack that is
written for the run, the moment is ours. Their answers are booleans with error texts.
"""

import base64
import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.places import NODE, PEERS, VECTORS
from tests.rigs.forge.samples import CHALLENGE, DOMAIN, NOW, knowledge
from wallet.model.dates import write_timestamp
from wallet.trust.knowledge import Knowledge

CREDENTIAL, PRESENTATION, TOKEN = "credential", "presentation", "token"
DIGITAL_BAZAAR, VERIFIER_CORE, JOSE = "@digitalbazaar/vc", "verifier-core", "jose"
_BATCH = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One document for everybody: its bytes, what it is, and which suite it was made under."""

    name: str
    form: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerAnswer:
    """What one implementation said of one case."""

    peer: str
    verified: bool
    errors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tool:
    peer: str
    words: tuple[str, ...]


_TOOLS: Mapping[str, Sequence[_Tool]] = {
    CREDENTIAL: (
        _Tool(peer=DIGITAL_BAZAAR, words=("verify.mjs", "credential")),
        _Tool(peer=VERIFIER_CORE, words=("verify-dcc.mjs",)),
    ),
    PRESENTATION: (
        _Tool(
            peer=DIGITAL_BAZAAR,
            words=("verify.mjs", "presentation", "--challenge", CHALLENGE, "--domain", DOMAIN),
        ),
    ),
    TOKEN: (_Tool(peer=JOSE, words=("jwt.mjs",)),),
}


def form_of(data: bytes) -> str:
    """Return what these judges would take ``data`` for, or "" for what they do not read."""
    text = data.strip()
    if text[:1] == b"{":
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return ""
        return _form_of_object(value)
    is_token = text.count(b".") == 2 and text.isascii() and b"~" not in text
    if not is_token or text[:1] in b'"[' or _is_old_badge(text):
        return ""
    return TOKEN


def _is_old_badge(token: bytes) -> bool:
    """Whether a token is a signed badge before 3.0, which is no credential to these judges."""
    payload = token.split(b".")[1]
    try:
        value = json.loads(base64.urlsafe_b64decode(payload + b"=" * (-len(payload) % 4)))
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and {"badge", "recipient"} <= value.keys()


def _form_of_object(value: Mapping[str, Any]) -> str:
    types = value.get("type")
    names = types if isinstance(types, list) else [types]
    if "VerifiablePresentation" in names:
        return PRESENTATION
    return CREDENTIAL if "proof" in value and "credentialSubject" in value else ""


def write_pack(folder: Path, known: Knowledge | None = None) -> Path:
    """Write what the wallet knows of issuers and lists as these judges read it."""
    documents = {
        url: one.document if isinstance(one.document, str) else dict(one.document)
        for url, one in (known or knowledge()).documents.items()
    }
    path = folder / "pack.json"
    path.write_text(
        json.dumps({"as_of": write_timestamp(NOW), "documents": documents, "registries": []})
    )
    return path


def ask(
    cases: Iterable[Case], folder: Path, pack: Path, *, now: str = ""
) -> Iterator[tuple[Case, PeerAnswer]]:
    """Yield the answer of every implementation that reads such a case."""
    by_form: dict[str, list[Case]] = {}
    for case in cases:
        by_form.setdefault(case.form, []).append(case)
    for form, tools in _TOOLS.items():
        held = by_form.get(form, [])
        for start in range(0, len(held), _BATCH):
            batch = held[start : start + _BATCH]
            paths = [folder / f"{form}-{number}" for number in range(len(batch))]
            for path, case in zip(paths, batch, strict=True):
                path.write_bytes(case.data)
            for tool in tools:
                answers = _run(tool, paths, pack, now or write_timestamp(NOW))
                yield from zip(batch, answers, strict=True)


def _run(tool: _Tool, paths: Sequence[Path], pack: Path, now: str) -> Iterator[PeerAnswer]:
    command = [
        str(NODE), *tool.words, "--vectors", str(VECTORS), "--trust-pack", str(pack),
        "--now", now, *map(str, paths),
    ]  # fmt: skip
    done = subprocess.run(
        command, cwd=PEERS, capture_output=True, text=True, timeout=600, check=False
    )
    lines = done.stdout.splitlines()
    if len(lines) != len(paths):
        raise RuntimeError(
            f"{tool.peer} answered {len(lines)} of {len(paths)}: {done.stderr[-400:]}"
        )
    for line in lines:
        said = json.loads(line)
        yield PeerAnswer(
            peer=tool.peer, verified=bool(said["verified"]), errors=tuple(said["errors"])
        )
