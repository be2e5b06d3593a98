"""An open backpack and what the wallet knows of the outside, as one small value.

Everything that touches ``vault`` runs on the one thread that opened it.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from wallet.errors import VaultError
from wallet.model.learner import Learner
from wallet.trust.knowledge import Knowledge
from wallet.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """An open backpack.

    ``knowledge`` is the bundled knowledge with the backpack's trust packs laid over it; functions
    that change it return a new Session.
    """

    vault: Vault
    knowledge: Knowledge

    @property
    def is_practice(self) -> bool:
        """Whether this is a practice backpack."""
        return self.vault.is_practice

    @property
    def folder(self) -> Path:
        """The backpack's folder."""
        return self.vault.folder

    @property
    def has_drafts(self) -> bool:
        """Whether something begun is kept in the backpack, though it may be damaged."""
        try:
            return bool(self.vault.drafts.keys())
        except VaultError:
            return True

    @property
    def learner(self) -> Learner:
        """The learner items are matched against: keys and addresses."""
        return Learner(
            dids=frozenset(key.did for key in self.vault.learner.keys()),
            addresses=self.vault.learner.addresses(),
        )

    def knowing(self, knowledge: Knowledge) -> "Session":
        """Return this session with other knowledge."""
        return replace(self, knowledge=knowledge)
