"""The technical facts of an item for "Details for support": names and values, no sentences."""

from ui.messages.outside_text import clean
from wallet.model.dates import write_timestamp
from wallet.model.item import ItemView
from wallet.model.json_values import as_text


def support_lines(view: ItemView) -> str:
    """Return identifiers, form, source and digest of an item, one fact a line."""
    record, credential = view.record, view.credential
    facts = [
        ("credential", credential.id),
        ("type", ", ".join(credential.types)),
        ("issuer", credential.issuer_id),
        *(("subject", as_text(subject.get("id"))) for subject in credential.subjects),
        ("form", record.form.value),
        ("data model", credential.data_model.value),
        ("secured by", record.securing.value),
        *(("suite", proof.suite) for proof in credential.proofs),
        ("came in", record.container.value),
        ("file", record.source_name),
        ("size", f"{len(record.original)} bytes"),
        ("sha-256", record.digest),
        ("kept as", record.keeping.value),
        ("kept since", write_timestamp(record.imported_at)),
        ("replaced by", record.replaced_by),
        ("record", record.id),
        *(("oddity", oddity) for oddity in credential.oddities),
    ]
    return "\n".join(
        f"{name:<12}{clean(value, keeps_lines=False, limit=500)}" for name, value in facts if value
    )
