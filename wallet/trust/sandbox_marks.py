"""Tells lists and entries for tests from real ones: sandbox, playground, demo, example, sample.

Nobody is recognised by such an entry. The rule is generous on purpose: a real issuer taken for a
test is shown as "not on your lists", a test taken for real would be believed.
"""

import re

from wallet.trust.hosts import host_of

# Whole words in the languages the known lists speak, and some beside.
_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        test tests tester sandbox sandpit demo demos demonstration example examples sample samples
        playground plugfest dummy fake mock placeholder staging
        prueba pruebas ejemplo ejemplos demostración muestra
        essai essais exemple exemples démo démonstration échantillon
        beispiel beispiele testumgebung
        teste testes exemplo exemplos demonstração amostra
        prova esempio esempi dimostrazione
        voorbeeld proef
        """,
    )
)
_PHRASES = re.compile(r"\bfor testing\b|\btesting (?:only|purposes)\b|\bbac à sable\b")
_PLACEHOLDERS = re.compile(r"my (?:university|college|school|institution|organi[sz]ation)")
# "test" and "demo" also begin words that mean no trial: attested, democracy.
_LIST = re.compile(
    r"sandbox|playground|example|(?<![a-z])(?:tests?|testing|demos?|staging)(?![a-z])"
)
# Parts of a host or path that only machines for trying things out are called by.
_LOCAL = frozenset({"localhost"})
_HOST_WORDS = _WORDS | _LOCAL | {"dev", "rc", "uat", "qa"}
_RESERVED_ENDINGS = (".example", ".test", ".invalid", ".localhost", ".local")  # RFC 2606, RFC 6762
_WORD = re.compile(r"[^\W\d_]+\d*")
_PLUGFEST = re.compile(r"plugfest\d*")


def is_test_list(name: str, url: str) -> bool:
    """Return whether a list says of itself, by name or address, that it is for tests."""
    return _LIST.search(f"{name} {url}".lower()) is not None


def is_test_entry(issuer_id: str, name: str, website: str) -> bool:
    """Return whether an entry says, by name, identifier or website, that it is for tests."""
    folded = name.casefold()
    if any(_is_test_word(word) for word in _WORD.findall(folded)):
        return True
    if _PHRASES.search(folded) or _PLACEHOLDERS.fullmatch(folded.strip()):
        return True
    return _is_test_identifier(issuer_id) or _is_test_host(host_of(website))


def _is_test_word(word: str) -> bool:
    return word in _WORDS or _PLUGFEST.fullmatch(word) is not None


def _is_test_identifier(issuer_id: str) -> bool:
    if issuer_id.startswith("did:web:"):
        host, _, path = issuer_id.removeprefix("did:web:").partition(":")
        return _is_test_host(host.partition("%")[0].lower()) or _has_test_part(path)
    if issuer_id.startswith("did:example:"):
        return True
    return _is_test_host(host_of(issuer_id))


def _is_test_host(host: str) -> bool:
    if host.endswith(_RESERVED_ENDINGS):
        return True
    labels = host.split(".")
    # example.com, example.org and their like (RFC 2606 §3); some.domain.org stands for nobody.
    if "example" in labels or labels[:-1] == ["some", "domain"]:
        return True
    # A registered name may hold any word (test-prep.com): what stands before it says what it is.
    return any(_has_test_part(label) for label in labels[:-2]) or labels[0] in _WORDS | _LOCAL


def _has_test_part(text: str) -> bool:
    return any(part in _HOST_WORDS for part in re.split(r"[^a-z0-9]+", text.lower()))
