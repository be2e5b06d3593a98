"""Bytewords (BCR-2020-012): one of 256 four-letter English words for each byte.

Codes use the minimal form, the first and the last letter of each word, which tells the words
apart as well; a CRC-32 of the bytes closes every text.
"""

import zlib

from wallet.encoding.cbor_items import damaged

# BCR-2020-012, the table of words, in the order of the bytes.
_TABLE = """
    able acid also apex aqua arch atom aunt away axis back bald barn belt beta bias
    blue body brag brew bulb buzz calm cash cats chef city claw code cola cook cost
    crux curl cusp cyan dark data days deli dice diet door down draw drop drum dull
    duty each easy echo edge epic even exam exit eyes fact fair fern figs film fish
    fizz flap flew flux foxy free frog fuel fund gala game gear gems gift girl glow
    good gray grim guru gush gyro half hang hard hawk heat help high hill holy hope
    horn huts iced idea idle inch inky into iris iron item jade jazz join jolt jowl
    judo jugs jump junk jury keep keno kept keys kick kiln king kite kiwi knob lamb
    lava lazy leaf legs liar limp lion list logo loud love luau luck lung main many
    math maze memo menu meow mild mint miss monk nail navy need news next noon note
    numb obey oboe omit onyx open oval owls paid part peck play plus poem pool pose
    puff puma purr quad quiz race ramp real redo rich road rock roof ruby ruin runs
    rust safe saga scar sets silk skew slot soap solo song stub surf swan taco task
    taxi tent tied time tiny toil tomb toys trip tuna twin ugly undo unit urge user
    vast very veto vial vibe view visa void vows wall wand warm wasp wave waxy webs
    what when whiz wolf work yank yawn yell yoga yurt zaps zero zest zinc zone zoom
"""
WORDS = tuple(_TABLE.split())

_PAIRS = tuple(word[0] + word[3] for word in WORDS)
# Two letters side by side are read as one number of 16 bits.
_BYTES = {memoryview(pair.encode()).cast("H")[0]: byte for byte, pair in enumerate(_PAIRS)}
_CHECKSUM_SIZE = 4


def encode_bytewords(data: bytes) -> str:
    """Return ``data`` and its checksum in minimal bytewords, lower case."""
    return "".join(_PAIRS[byte] for byte in data + zlib.crc32(data).to_bytes(4, "big"))


def decode_bytewords(text: str) -> bytes:
    """Return the bytes of minimal bytewords in lower case.

    Raises InputError(CODE_DAMAGED) for an unknown pair of letters or a wrong checksum.
    """
    try:
        letters = memoryview(text.encode("ascii")).cast("H")
        data = bytes(map(_BYTES.__getitem__, letters))
    except (KeyError, UnicodeEncodeError, TypeError) as error:  # TypeError: an odd letter
        raise damaged("bytewords") from error
    content, checksum = data[:-_CHECKSUM_SIZE], data[-_CHECKSUM_SIZE:]
    if len(data) < _CHECKSUM_SIZE or zlib.crc32(content).to_bytes(4, "big") != checksum:
        raise damaged("checksum")
    return content
