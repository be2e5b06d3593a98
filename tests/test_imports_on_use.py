"""Imports inside functions: each is listed here with its reason, and no other is there.

docs/decisions/0014-lean-start.md says when one is allowed.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.places import PROJECT

OURS = ("wallet", "ui", "resources")

# Our own modules: what few runs need, at the one place that knows that it is needed now.
# fmt: off
OWN: dict[str, set[str]] = {
    # Forms of files beside JSON and tokens, with the first file of that form.
    "wallet/formats/reader.py": {
        "wallet.formats", "wallet.formats.archive_kinds", "wallet.formats.code_files",
        "wallet.formats.link_files", "wallet.formats.mail_files", "wallet.formats.picture_files",
    },
    # Most JSON files are one credential with its proof inside, and most files can be read.
    "wallet/formats/documents.py": {
        "wallet.formats.credential_list", "wallet.formats.credential_token",
        "wallet.formats.enveloped", "wallet.formats.heaps", "wallet.formats.presentation",
        "wallet.formats.token_documents",
    },
    "wallet/formats/reading.py": {"wallet.model.not_read"},
    "wallet/session/gathering.py": {"wallet.model.not_read"},
    "wallet/formats/readers_on_use.py": {"wallet.formats"},
    "wallet/presenting/envelope_writing.py": {"wallet.formats.cose_credential"},
    # Judges and rules of what few files are, and keys that few tokens carry.
    "wallet/verification/judges.py": {
        "wallet.model.cose", "wallet.verification.badge_token_checks",
        "wallet.verification.hosted_checks", "wallet.verification.jades_checks",
        "wallet.verification.pdf_checks", "wallet.verification.sd_jwt_checks",
        "wallet.verification.token_checks",
    },
    "wallet/verification/recheck.py": {"wallet.verification.token_checks"},
    "wallet/verification/form_rules.py": {
        "wallet.verification.form_career_profile", "wallet.verification.form_european",
        "wallet.verification.form_open_badge_2", "wallet.verification.form_sd_jwt",
    },
    # A kind of status with its first entry; what an old badge points at with the first of them.
    "wallet/verification/status.py": {
        "wallet.verification.status_bit_lists",
        "wallet.verification.status_credential_lists",
        "wallet.verification.status_open_badges",
        "wallet.verification.status_token_list",
    },
    "wallet/trust/completing.py": {"wallet.trust.hosted_badges"},
    "wallet/verification/subject.py": {"wallet.verification.key_binding"},
    "wallet/verification/token_checks.py": {"wallet.proofs.certificates"},
    # Roads that few documents take.
    "wallet/encoding/canonical.py": {"wallet.encoding.nquads_reading", "wallet.encoding.quads"},
    "wallet/presenting/disclosing_statements.py": {
        "wallet.proofs.bbs_signatures", "wallet.proofs.deriving",
    },
    "wallet/encoding/placed_statements.py": {"wallet.encoding.quads"},
    "wallet/encoding/plans.py": {"wallet.encoding.plan_compiling"},
    # What few credentials carry.
    "wallet/proofs/selective_suites.py": {"wallet.proofs.bbs_2023", "wallet.proofs.ecdsa_sd_2023"},
    # What few files and few runs of the command line have.
    "wallet/session/checking.py": {
        "wallet.formats.description", "wallet.verification.presentation_verifier",
    },
    "wallet/command_line/surroundings.py": {"wallet.session.passing_packs"},
    # The collector of garbage is off before anything is imported.
    "wallet/command_line/commands.py": {"wallet.command_line.carrying_out"},
    "wallet/session/only_checking.py": {"wallet.session.worker"},
    # What few backpacks have, and what only one item in full needs.
    "wallet/session/opening.py": {"wallet.session.practice_knowledge", "wallet.trust.trust_pack"},
    "wallet/session/bundles.py": {"wallet.session.item_reading"},
    # What comes with an act, not with the picture of the page.
    "ui/vaults/unlock_page.py": {"wallet.session.opening"},
    "ui/vaults/coming_back.py": {
        "ui.showing.begun", "ui.showing.damaged_draft", "wallet.session.drafts",
    },
    "ui/backpack/empty_states.py": {"wallet.session.practising"},
    "ui/backpack/item_acts.py": {"wallet.session.exporting", "wallet.session.rechecking"},
    "ui/backpack/picture_feed.py": {"wallet.session.item_pictures"},
    "ui/backpack/leaving_out_panel.py": {"wallet.session.showing_chosen"},
    "ui/backpack/zip_acts.py": {"ui.messages.index_texts", "wallet.session.packing_up"},
    "ui/backpack/whole_file.py": {"wallet.session.exporting"},
    "ui/bringing_in/keys_offer.py": {"wallet.session.moving_in"},
    "ui/bringing_in/lock_offer.py": {"wallet.session.unlocking_bundles"},
    "ui/sharing/share_work.py": {"wallet.session.handing_over"},
    "ui/vaults/leaving_part.py": {
        "ui.messages.index_texts", "wallet.session.moving_out", "wallet.session.packing_up",
    },
    "ui/main_window/crash.py": {"ui.main_window.crash_page"},
    "ui/showing/dropping.py": {"wallet.session.gathering"},
    "ui/showing/notices.py": {"ui.messages.errors"},
    "ui/showing/pictures.py": {"ui.showing.drawings"},
}

# Other people's, and the standard library's: the one door of each.
OTHERS: dict[str, set[str]] = {
    "ui/background/lanes.py": {"concurrent"},
    "ui/main_window/arguments.py": {"platformdirs"},
    "ui/main_window/crash.py": {"platform"},
    "wallet/command_line/backpack_access.py": {"platformdirs"},
    "wallet/encoding/jcs.py": {"rfc8785"},
    "wallet/encoding/pdf_files.py": {"pypdfium2"},
    "wallet/encoding/pdf_pages.py": {"pypdfium2"},
    "wallet/encoding/pdf_signatures.py": {"pyhanko"},
    "wallet/encoding/photos.py": {"PIL"},
    "wallet/encoding/pyld_processor.py": {"pyld"},
    "wallet/encoding/qr_reading.py": {"PIL"},
    "wallet/presenting/qr_codes.py": {"PIL", "qrcode"},
    "wallet/presenting/typesetting.py": {"typst"},
    "wallet/proofs/certificates.py": {"cryptography"},
    "wallet/proofs/elliptic.py": {"cryptography"},
    "wallet/proofs/es256_signing.py": {"cryptography"},
    "wallet/proofs/password_lock.py": {"cryptography"},
    "wallet/proofs/pem_keys.py": {"cryptography"},
    "wallet/session/passphrases.py": {"zxcvbn"},
    "wallet/session/practice_pictures.py": {"PIL"},
    "wallet/settings.py": {"tempfile", "tomllib"},
    "wallet/vault/keyring_slot.py": {"jeepney", "keyring", "secretstorage"},
}
# fmt: on


def imports_inside_functions(tree: ast.Module) -> Iterator[str]:
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.ImportFrom):
                    yield node.module or ""
                elif isinstance(node, ast.Import):
                    yield from (alias.name for alias in node.names)


def found() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    own: dict[str, set[str]] = defaultdict(set)
    others: dict[str, set[str]] = defaultdict(set)
    for room in OURS:
        for path in (PROJECT / room).rglob("*.py"):
            place = path.relative_to(PROJECT).as_posix()
            for name in imports_inside_functions(ast.parse(path.read_text("utf-8"))):
                root = name.partition(".")[0]
                if root in OURS:
                    own[place].add(name)
                else:
                    others[place].add(root)
    return own, others


def test_a_function_imports_what_is_listed_and_nothing_else() -> None:
    own, others = found()
    assert own == OWN
    assert others == OTHERS


def test_an_import_in_a_function_is_seen() -> None:
    tree = ast.parse("import a\n\ndef f():\n    import b.c\n    from d import e\n")
    assert list(imports_inside_functions(tree)) == ["b.c", "d"]


def test_the_decision_names_every_module_that_does_so() -> None:
    decision = Path(PROJECT / "docs/decisions/0014-lean-start.md").read_text("utf-8")
    assert [place for place in OWN if f"`{place}`" not in decision] == []
