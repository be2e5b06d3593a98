"""Every kind of disagreement with other implementations: who says what, why, and who is right.

A disagreement of no kind in this table fails the run. docs/disagreements.md is written from it
(``python -m tests.rigs.forge --only peers --write``) and compared with it by a test.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tests.places import PROJECT
from tests.rigs.forge.differential import Compared, Disagreement
from tests.rigs.forge.peers import (
    DIGITAL_BAZAAR,
    JOSE,
    PRESENTATION,
    TOKEN,
    VERIFIER_CORE,
)

DOCUMENT = PROJECT / "docs" / "disagreements.md"
_US = "Rucksack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of disagreement. ``fits`` tells whether a case is of it."""

    name: str
    what: str
    peers: str
    they_say: str
    why: str
    right: str
    where: str
    fits: Callable[[Disagreement], bool]


def _we_say(*reasons: str, form: str = "", peer: str = "") -> Callable[[Disagreement], bool]:
    """Fits where they verify, and one of ``reasons`` is why this wallet does not."""

    def fits(one: Disagreement) -> bool:
        return (
            one.theirs.verified
            and bool(set(reasons) & one.ours.reasons)
            and (not form or one.case.form == form)
            and (not peer or one.theirs.peer == peer)
        )

    return fits


def _they_say(words: str, peer: str, form: str = "") -> Callable[[Disagreement], bool]:
    """Fits where this wallet verifies, and ``words`` is in why they do not."""

    def fits(one: Disagreement) -> bool:
        is_of_it = one.theirs.peer == peer and (not form or one.case.form == form)
        return one.ours.verified and is_of_it and words in " ".join(one.theirs.errors)

    return fits


def _has_several_proofs(one: Disagreement) -> bool:
    """A set of proofs, on the document or on an item of a presentation, not all of them good."""
    if not one.theirs.verified or one.case.form == TOKEN:
        return False
    document = json.loads(one.case.data)
    items = document.get("verifiableCredential") or []
    holders = [document, *(items if isinstance(items, list) else [items])]
    return any(
        isinstance(each, dict) and isinstance(each.get("proof"), list) and len(each["proof"]) > 1
        for each in holders
    )


# Suites that verifier-core does not know, as a proof names them.
_LACKED = (
    "eddsa-jcs-2022", "ecdsa-rdfc-2019", "ecdsa-jcs-2019", "ecdsa-sd-2023", "bbs-2023",
    "Ed25519Signature2018",
)  # fmt: skip


def _is_lacked_by_core(one: Disagreement) -> bool:
    if not one.ours.verified or one.theirs.peer != VERIFIER_CORE or one.case.form == TOKEN:
        return False
    # However the name is escaped in the text.
    text = json.dumps(json.loads(one.case.data))
    is_about_it = "signature is not valid" in " ".join(one.theirs.errors)
    return is_about_it and any(name in text for name in _LACKED)


def _has_own_context(one: Disagreement) -> bool:
    """A proof that names some of its document's contexts, which leave its own words undefined."""
    if not one.ours.verified or "Safe mode" not in " ".join(one.theirs.errors):
        return False
    proofs = json.loads(one.case.data).get("proof")
    held = proofs if isinstance(proofs, list) else [proofs]
    return any(isinstance(proof, dict) and "@context" in proof for proof in held)


def _holds_label_in_text(one: Disagreement) -> bool:
    """A text that holds what looks like a blank node's label, under a suite of chosen fields."""
    is_chosen = b"ecdsa-sd-2023" in one.case.data or b"bbs-2023" in one.case.data
    return (
        one.ours.verified
        and one.theirs.peer == DIGITAL_BAZAAR
        and is_chosen
        and b" _:b" in one.case.data
    )


KINDS: tuple[Kind, ...] = (
    Kind(
        name="two members of one name",
        what="a member stands twice in an object, or two whose names fold to one",
        peers="all", they_say="verified", right=_US,
        why="`JSON.parse` keeps the last of two; another reader would show the first",
        where="RFC 8259 §4, RFC 7493 §2.3, RFC 8785 §3.1",
        fits=_we_say("DUPLICATE_MEMBER"),
    ),
    Kind(
        name="one good proof of several",
        what="a set of proofs of which one does not hold, or more than are worked through",
        peers=f"{DIGITAL_BAZAAR}, {VERIFIER_CORE}", they_say="verified", right=_US,
        why="they are content with one proof that holds; all of a set have to",
        where="VC Data Integrity §4.5 Verify Proof Sets and Chains, step 2",
        fits=_has_several_proofs,
    ),
    Kind(
        name="a proof that ended",
        what="the proof's own `expires` is over",
        peers=f"{DIGITAL_BAZAAR}, {VERIFIER_CORE}", they_say="verified", right=_US,
        why="they do not look at a proof's `expires`, or look at the wall clock",
        where="VC Data Integrity §2.1 `expires`, §4.4 Verify Proof",
        fits=_we_say("PROOF_EXPIRED"),
    ),
    Kind(
        name="a revoked key",
        what="the issuer's document calls the key revoked",
        peers=f"{DIGITAL_BAZAAR}, {VERIFIER_CORE}", they_say="verified", right=_US,
        why="they do not look at `revoked` of a verification method",
        where="Controlled Identifiers 1.0 §2.2 `revoked`, §3.3 Retrieve Verification Method",
        fits=_we_say("KEY_REVOKED", "KEY_EXPIRED"),
    ),
    Kind(
        name="suspended, or on an older kind of list",
        what="a status list says suspended, or a StatusList2021 says withdrawn",
        peers=VERIFIER_CORE, they_say="verified", right=_US,
        why="it asks only revocation, and passes over what it does not ask",
        where="Bitstring Status List §2.2 `statusPurpose`, §3.2 Validate Algorithm",
        fits=_we_say("SUSPENDED", "WITHDRAWN", peer=VERIFIER_CORE),
    ),
    Kind(
        name="withdrawn tokens",
        what="the credential in a token is withdrawn",
        peers=JOSE, they_say="verified", right=_US,
        why="jose verifies signatures and knows nothing of status",
        where="VCDM 2.0 §4.10 Status",
        fits=_we_say("WITHDRAWN", "SUSPENDED", "STATUS_MALFORMED", form=TOKEN),
    ),
    Kind(
        name="one identifier in two places",
        what="properties stand at, or moved between, two places that carry one `@id`",
        peers=f"{DIGITAL_BAZAAR}, {VERIFIER_CORE}", they_say="verified", right=_US,
        why="the graph's hash is the same; who reads the JSON reads something else",
        where="decision 0010; RDF 1.1 Concepts §3 (a graph is a set of triples)",
        fits=_we_say("REPEATED_ID"),
    ),
    Kind(
        name="contexts nobody signed or pinned",
        what="an inline context, a catch-all, or one behind those that a JCS proof names",
        peers=f"{DIGITAL_BAZAAR}, {VERIFIER_CORE}", they_say="verified", right=_US,
        why="the bytes are intact, and what the words mean is not pinned: at most unknown here",
        where="VC Data Integrity §2.4.1 Validating Contexts",
        fits=_we_say("TERMS_NOT_PINNED"),
    ),
    Kind(
        name="a context inside",
        what="an `@context` stands below the top and is no context of an embedded credential",
        peers=f"{DIGITAL_BAZAAR}, {VERIFIER_CORE}", they_say="verified", right=_US,
        why="where it changes no quad the signature holds; every inner context is refused here",
        where="VC Data Integrity §2.4.1 Validating Contexts",
        fits=_we_say("CONTEXT_REDEFINED", "CONTEXT_NOT_AT_HAND"),
    ),
    Kind(
        name="the form of the data model",
        what="types, ids, dates or members that the data model does not allow",
        peers="all", they_say="verified", right=_US,
        why="they check a part of the form; the graph may be the same all the same",
        where="VCDM 2.0 §4, VCDM 1.1 §4 and §5",
        fits=_we_say(
            "MEMBER_MALFORMED", "ID_MALFORMED", "TYPE_MISSING", "DATE_MALFORMED", "DATE_ORDER",
            "DATES_OF_OTHER_MODEL", "SUBJECT_MISSING", "ISSUER_MALFORMED", "CONTEXT_ORDER",
            "CONTEXT_MISSING", "TOKEN_CLAIMS_CONFLICT",
        ),
    ),
    Kind(
        name="another kind of token",
        what="`typ` names something that is no credential, or the form is not read yet",
        peers=JOSE, they_say="verified", right=_US,
        why="jose looks at no media type",
        where="VC-JOSE-COSE §3.1.1, RFC 8725 §3.11",
        fits=_we_say("TOKEN_TYPE_WRONG", "FORM_NOT_READ_YET", form=TOKEN),
    ),
    Kind(
        name="another spelling of a token",
        what="padding, white space, bits that say nothing, parts that are too many",
        peers=JOSE, they_say="verified", right=_US,
        why="the judge removes white space, and jose reads base64 leniently",
        where="RFC 7515 §2 (base64url without padding), RFC 4648 §3.5",
        fits=_we_say("TOKEN_MALFORMED", "UNRECOGNIZED_FORMAT", "NOT_JSON", form=TOKEN),
    ),
    Kind(
        name="algorithms of tokens",
        what="a token under an algorithm this wallet does not accept",
        peers=JOSE, they_say="verified", right="both",
        why="jose knows more algorithms; unknown here, which is not refused",
        where="RFC 7518 §3.1; docs/conformance.md",
        fits=_we_say("SUITE_NOT_SUPPORTED", form=TOKEN),
    ),
    Kind(
        name="presentations nobody signed",
        what="a presentation without a proof",
        peers=DIGITAL_BAZAAR, they_say="verified", right="both",
        why="the judge is told to accept them: it speaks of the items alone",
        where="VCDM 2.0 §4.13 (a proof is optional); nothing is said of who shows it",
        fits=_we_say("NOTHING_SIGNED", form=PRESENTATION),
    ),
    Kind(
        name="presentations signed as a claim",
        what="a presentation under `assertionMethod`",
        peers=DIGITAL_BAZAAR, they_say="verified", right=_US,
        why="the judge asks for the purpose it finds; a challenge is then not asked",
        where="VC Data Integrity §4.4, §2.3 `authentication`",
        fits=_we_say("WRONG_PURPOSE", "CHALLENGE_MISSING", "DOMAIN_WRONG", form=PRESENTATION),
    ),
    Kind(
        name="presentations that ask for what nobody gave",
        what="tokens with a challenge, a receiver or dates of their own",
        peers=JOSE, they_say="verified", right=_US,
        why="the judge is not told what the receiver asked",
        where="VC-JOSE-COSE §3.1.2, RFC 7519 §4.1",
        fits=_we_say(
            "CHALLENGE_WRONG", "CHALLENGE_MISSING", "DOMAIN_WRONG", "DOMAIN_NOT_CHECKED",
            "HOLDER_IS_ANOTHER", form=TOKEN,
        ),
    ),
    Kind(
        name="keys and signers of tokens",
        what="a `kid` that is not the issuer's, or a key that comes with the token",
        peers=JOSE, they_say="verified", right=_US,
        why="the judge takes the issuer's first key where `kid` is empty or odd",
        where="VC-JOSE-COSE §4.1, RFC 8725 §3.8",
        fits=_we_say(
            "SIGNED_BY_ANOTHER", "SIGNER_NOT_AT_HAND", "KEY_NOT_AT_HAND", "KEY_NOT_AUTHORIZED",
            "KEY_ONLY_IN_TOKEN", form=TOKEN,
        ),
    ),
    Kind(
        name="items inside a token",
        what="a presentation's token is sound, an item in it is not",
        peers=JOSE, they_say="verified", right=_US,
        why="jose verifies the outer signature and looks at no item",
        where="VCDM 2.0 §4.13; VC Data Integrity §4.5 by analogy",
        fits=_we_say("SIGNATURE_MISMATCH", "EXPIRED", "INSIDE_UNCHECKED", form=TOKEN),
    ),
    Kind(
        name="text that a graph loses",
        what="a term, type or address that is not in the graph",
        peers=f"{DIGITAL_BAZAAR}, {VERIFIER_CORE}", they_say="verified", right=_US,
        why="safe mode does not see every loss: `__proto__`, `@direction`, words in a proof",
        where="VC Data Integrity §2.4.2 Securing Data Losslessly",
        fits=_we_say("TEXT_NOT_PROTECTED"),
    ),
    Kind(
        name="options of a proof in another spelling",
        what="a `proofValue` in base64url, a date in an array, an empty `@context`; older suites",
        peers=f"{DIGITAL_BAZAAR}, {VERIFIER_CORE}", they_say="verified", right=_US,
        why="the graph of the options is the same; this wallet reads options strictly",
        where="VC Data Integrity §2.1, VC-DI-EDDSA §3.2.2 (base-58-btc), docs/conformance.md",
        fits=_we_say("PROOF_MALFORMED", "SUITE_NOT_SUPPORTED"),
    ),
    Kind(
        name="a suite that verifier-core lacks",
        what="eddsa-jcs-2022, the suites of ECDSA, bbs-2023, Ed25519Signature2018",
        peers=VERIFIER_CORE, they_say="invalid signature", right=_US,
        why="it does not know the suite",
        where="VC-DI-EDDSA §3.3, VC-DI-ECDSA §3, VC-DI-BBS §3",
        fits=_is_lacked_by_core,
    ),
    Kind(
        name="a proof with contexts of its own",
        what="`@context` in a proof, with fewer entries than the document's",
        peers=f"{DIGITAL_BAZAAR}, {VERIFIER_CORE}", they_say="a word is not defined", right=_US,
        why="they read the proof's options by the proof's contexts alone",
        where="VC-DI-EDDSA §3.2.5 step 5: the options take the document's contexts",
        fits=_has_own_context,
    ),
    Kind(
        name="a label inside a text",
        what="a text with `_:b0` in it, in an item whose holder chooses fields",
        peers=DIGITAL_BAZAAR, they_say="invalid signature", right=_US,
        why="it replaces labels by a search through whole statements, texts included",
        where="VC-DI-ECDSA §3.4.2 labelReplacementCanonicalizeNQuads: labels of blank nodes only",
        fits=_holds_label_in_text,
    ),
    Kind(
        name="a key of 2018 without a context of its own",
        what="an Ed25519VerificationKey2018 in a document that names other contexts",
        peers=DIGITAL_BAZAAR, they_say="the key must contain a context", right=_US,
        why="its suite of 2018 wants that context in the key's document",
        where="no specification asks it: the suite of 2018 was never finished",
        fits=_they_say("must contain", DIGITAL_BAZAAR),
    ),
    Kind(
        name="an id that is no UUID or https address",
        what="a credential's `id` of another scheme",
        peers=VERIFIER_CORE, they_say="invalid id", right=_US,
        why="it takes some schemes only",
        where="VCDM 1.1 §4.2, 2.0 §4.4: a URL",
        fits=_they_say("invalid_credential_id", VERIFIER_CORE),
    ),
    Kind(
        name="enveloped items",
        what="a presentation that holds an enveloped credential",
        peers=DIGITAL_BAZAAR, they_say="type must include VerifiableCredential", right=_US,
        why="it reads no enveloped credentials",
        where="VCDM 2.0 §4.13 Enveloped Verifiable Credentials",
        fits=_they_say("must include `VerifiableCredential`", DIGITAL_BAZAAR, PRESENTATION),
    ),
    Kind(
        name="types of a status entry",
        what="a status entry whose type is an array, or of an older kind",
        peers=DIGITAL_BAZAAR, they_say="status not known", right=_US,
        why="the judge compares the type as one text and reads one kind of list",
        where="Bitstring Status List §2.1; JSON-LD 1.1 §4.2 (one value, or an array of it)",
        fits=_they_say("status not known", DIGITAL_BAZAAR),
    ),
    Kind(
        name="a challenge nobody asked for",
        what="a presentation that carries a challenge, where the receiver set none",
        peers=DIGITAL_BAZAAR, they_say="challenge is not as expected", right="both",
        why="it wants to be told the challenge; here the line says that it was self-chosen",
        where="VC Data Integrity §2.1 `challenge`",
        fits=_they_say("challenge is not as expected", DIGITAL_BAZAAR, PRESENTATION),
    ),
)  # fmt: skip


def kind_of(one: Disagreement) -> Kind | None:
    """Return the first kind of the table that a disagreement is of."""
    return next((kind for kind in KINDS if kind.fits(one)), None)


def sort_out(found: Iterable[Compared]) -> tuple[Counter[str], list[Disagreement]]:
    """Return how many disagreements are of each kind, and those of none."""
    counts: Counter[str] = Counter()
    strange = []
    for one in (each for compared in found for each in compared.disagreements):
        kind = kind_of(one)
        if kind is None:
            strange.append(one)
        else:
            counts[kind.name] += 1
    return counts, strange


_HEAD = """# Where other implementations say something else

The same documents go to this wallet and to other people's implementations: `@digitalbazaar/vc`
7.3.0, `@digitalcredentials/verifier-core` 1.0.0-beta.11 and `jose` 6.2.17. Every disagreement is
of one of these kinds; one of another kind fails the run. Written by `make forge`, checked by
`tests/rigs/forge/test_disagreements.py`. No row says that something forged is verified here:
where this wallet verifies and another does not, the other lacks a form.

"""


def render(counts: Mapping[str, int], totals: str) -> str:
    """Return docs/disagreements.md for a run's counts."""
    rows = [
        "| kind | the case | who | they say | why | right | where it is written | times |",
        "|---|---|---|---|---|---|---|--:|",
    ]
    rows += [
        f"| {kind.name} | {kind.what} | {kind.peers} | {kind.they_say} | {kind.why} | "
        f"{kind.right} | {kind.where} | {counts.get(kind.name, 0)} |"
        for kind in KINDS
    ]
    return _HEAD + totals + "\n\n" + "\n".join(rows) + "\n"
