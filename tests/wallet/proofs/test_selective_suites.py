import subprocess
import sys

import pytest

from tests.doubles.selective_issuer import SELECTIVE
from tests.wallet.proofs.selective_documents import SCHOOLS, WHOLES, check, reason_of
from wallet.errors import Reason
from wallet.model.proof import Proof
from wallet.proofs.cryptosuites import CRYPTOSUITES, is_supported
from wallet.proofs.selective_suites import SELECTIVE_SUITES


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
