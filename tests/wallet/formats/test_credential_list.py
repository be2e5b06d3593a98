from tests.wallet.formats import samples
from wallet.formats.credential_list import entries_of
from wallet.model.credential import Container


def test_entries_keep_their_exact_bytes():
    text = b'[ {"a" : 1.0} ,  "x\\u00e9" ]'
    entries = entries_of([{"a": 1.0}, "xé"], text)
    assert [entry.original for entry in entries] == [b'{"a" : 1.0}', b'"x\\u00e9"']
    assert [entry.pointer for entry in entries] == ["/0", "/1"]


def test_a_list_may_hold_everything():
    token = samples.token(samples.badge())
    held = {"type": "VerifiablePresentation", "verifiableCredential": [samples.badge()]}
    reading = samples.read([samples.badge(), token, held, 7, {"basics": {}, "work": []}])
    assert [item.source.pointer for item in reading.credentials] == ["/0", "/1"]
    assert reading.credentials[0].source.container is Container.LIST
    assert reading.presentations[0].credentials[0].source.pointer == "/2/verifiableCredential/0"
    assert [entry.pointer for entry in reading.not_read] == ["/3", "/4"]
