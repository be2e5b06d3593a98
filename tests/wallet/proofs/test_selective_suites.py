import subprocess
import sys

import pytest

from tests.doubles.selective_issuer import BBS, SELECTIVE
from tests.wallet.proofs.selective_documents import (
    SCHOOLS,
    WHOLES,
    check,
    octets_of,
    reason_of,
    with_octets,
)
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.model.proof import Proof
from wallet.proofs.cryptosuites import CRYPTOSUITES, is_supported
from wallet.proofs.selective_suites import SELECTIVE_SUITES, find_whole, may_hold_full_copy


@pytest.mark.parametrize("suite", SELECTIVE)
def test_the_suites_are_rows_of_the_one_table(suite: str) -> None:
    assert CRYPTOSUITES[suite] is SELECTIVE_SUITES[suite]
    assert is_supported(Proof(members=WHOLES[suite]["proof"]))
    check(WHOLES[suite])


def test_each_suite_takes_its_own_kind_of_key() -> None:
    for suite in SELECTIVE:
        (other,) = set(SELECTIVE) - {suite}
        assert reason_of(WHOLES[suite], SCHOOLS[other].key.public) is Reason.KEY_KIND_WRONG


def test_what_they_need_comes_with_the_first_one() -> None:
    code = (
        "import sys, wallet.proofs.cryptosuites;"
        "print([name for name in sys.modules if 'arkworks' in name or name.endswith('sd_2023')])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_base_proof_is_found_among_others(suite: str) -> None:
    own = Proof(members=WHOLES[suite]["proof"])
    derived = Proof(members=SCHOOLS[suite].derive(WHOLES[suite])["proof"])  # type: ignore[arg-type]
    other = Proof(members={"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022"})
    broken = Proof(members={**own.members, "proofValue": "z2V0A"})
    assert find_whole([other, broken, derived, own]) is own
    assert find_whole([other, broken, derived]) is None


@pytest.mark.parametrize("tag", [4, 6, 8])
def test_base_proofs_of_options_that_are_not_read_are_found_too(tag: int) -> None:
    octets = bytes([0xD9, 0x5D, tag]) + octets_of(WHOLES[BBS])[3:]
    proof = Proof(members=with_octets(WHOLES[BBS], octets)["proof"])
    assert find_whole([proof]) is proof


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_text_with_a_full_copy_in_it_is_told(suite: str) -> None:
    whole = WHOLES[suite]
    derived = SCHOOLS[suite].derive(whole, "/issuer")
    assert may_hold_full_copy(write_json({"inside": [whole]}))
    assert not may_hold_full_copy(write_json({"inside": [derived]}))
