import json
from pathlib import Path

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.command_line.running import run
from wallet.encoding.cbor_ld import encode_code_text
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.strict_json import write_json

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
PLAIN = SCHOOL.issue(SCHOOL.plain())


@pytest.mark.parametrize("algorithm", ["SHA256", "SHA384"])
def test_canonical_quads_exactly_on_stdout(tmp_path: Path, algorithm: str) -> None:
    path = tmp_path / "a.nq"
    path.write_bytes(b"<urn:b> <urn:p> _:x .\n<urn:a> <urn:p> _:x .\n")
    ended = run("canonicalize", "--format", "nquads", "--hash", algorithm, path)
    assert ended.code == 0
    assert ended.out == b"<urn:a> <urn:p> _:c14n0 .\n<urn:b> <urn:p> _:c14n0 .\n"


def test_jcs_from_stdin_and_json_ld() -> None:
    assert (
        run("canonicalize", "--format", "jcs", "-", stdin=b'{"b":1,"a":2}').out == b'{"a":2,"b":1}'
    )
    ended = run("canonicalize", "-", stdin=write_json(SCHOOL.plain()))
    assert ended.text.endswith(" .\n")


def test_what_cannot_be_canonicalized() -> None:
    lost = run("canonicalize", "-", stdin=write_json({**SCHOOL.plain(), "gpa": "4"}))
    assert (lost.code, lost.out) == (2, b"")
    assert lost.err.startswith("It contains text the signature does not protect: ")
    context = {**SCHOOL.plain(), "@context": "https://contexts.example.org/v1"}
    unknown = run("canonicalize", "-", stdin=write_json(context))
    assert unknown.code == 3
    assert "https://contexts.example.org/v1" in unknown.err
    assert run("canonicalize", "-", stdin=b"{").code == 2


def test_a_code_text_as_json() -> None:
    text = encode_code_text(PLAIN, bundled_contexts())
    ended = run("decode", "-", stdin=text.encode())
    assert ended.json == json.loads(write_json(PLAIN))
    assert run("decode", "-", stdin=b"no code").code == 2
