"""The practice learner's items as read, and her key: real signed credentials in every form."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from wallet.encoding.contexts import ContextSet, bundled_contexts
from wallet.formats.reader import read_items
from wallet.model.credential import Credential
from wallet.proofs.keys import SigningKey
from wallet.session.practice import practice_files, practice_learner

MADE_AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def contexts() -> ContextSet:
    return bundled_contexts()


@pytest.fixture(scope="session")
def credentials(contexts: ContextSet) -> Mapping[str, Credential]:
    """The practice items by the number their file starts with."""
    return {
        file.name[:2]: read_items(file.content, file.name, contexts).credentials[0]
        for file in practice_files(MADE_AT)
        if "trust-pack" not in file.name
    }


@pytest.fixture(scope="session")
def learner_key() -> SigningKey:
    return SigningKey.from_seed(practice_learner().seed)
