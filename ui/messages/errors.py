"""What to say when something went wrong: what happened, why, and what to do."""

from ui.messages.message import Message
from ui.messages.reasons import reason_message
from wallet.errors import WalletError


def error_text(error: WalletError) -> Message:
    """Return the message for an error of the wallet."""
    return reason_message(error.reason, error.facts)
