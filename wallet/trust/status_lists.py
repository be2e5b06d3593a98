"""Finds status lists among what is known. It checks nothing: verification does, once per run."""

from wallet.trust.knowledge import Knowledge, KnownDocument


def find_status_list(url: str, knowledge: Knowledge) -> KnownDocument | None:
    """Return the status list credential known under ``url``, exactly as it is spelled, or None."""
    return knowledge.documents.get(url)
