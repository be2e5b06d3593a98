"""How a bundle goes into codes: one still code for each item that fits, a moving one for all.

A still code carries one credential in an unsigned presentation, wrapped as the wallets and check
pages in use expect it; who holds it is not proved there, for which a code has no room. The moving
code carries the very bytes of the shared file, proof and all.
"""

import math
from collections.abc import Sequence

from wallet.encoding.cbor_ld import encode_code_text
from wallet.encoding.cbor_ld_terms import KnownContexts
from wallet.encoding.strict_json import read_object
from wallet.encoding.uniform_resource import PartWriter, write_message
from wallet.errors import InputError, PresentingError, Reason
from wallet.model.credential import Credential, DataModel, Securing
from wallet.model.json_values import JsonObject
from wallet.model.sharing import CodePlan, MovingCode, SharedFile, StillCode
from wallet.presenting.qr_codes import qr_version_of

# Beyond this many fragments (about a minute at seven codes a second, if none is missed) a moving
# code is described, not made: nobody holds a phone still for longer, and a file is the way then.
MAX_FRAGMENTS_SHOWN = 400
# Of the parts a camera meets, the share that "usually" is missed: blurred, or between two codes.
_USUAL_LOSS = 0.3
# Plain parts, and twice as many mixed ones, then over again.
_ROUNDS = 3

_CONTEXT_OF = {
    DataModel.V1_1: "https://www.w3.org/2018/credentials/v1",
    DataModel.V2_0: "https://www.w3.org/ns/credentials/v2",
}


def plan_codes(
    shared: SharedFile,
    items: Sequence[tuple[str, str, Credential]],
    contexts: KnownContexts,
    *,
    fragment_size: int = 300,
    frames_per_second: float = 7.0,
) -> CodePlan:
    """Return the codes that ``shared`` and its items can be shown as.

    ``items`` are record id, title and credential of each; ``fragment_size`` is in bytes (about
    two characters of a code each). An item that fits no still code is among the misfits:
    CANNOT_BE_SHARED (a token, or no credential of either data model), TERM_NOT_IN_CODE_TABLE,
    CONTEXT_NOT_AT_HAND or TOO_LARGE_FOR_CODE (more than QR version 40 holds). The moving code has
    no parts where it would take more than ``MAX_FRAGMENTS_SHOWN`` fragments; its count and the
    seconds still say what it would take. Raises ValueError for a size or a pace below 1 or 0.
    """
    if fragment_size < 1 or frames_per_second <= 0:
        raise ValueError("a moving code needs a fragment size and a pace")
    stills: list[StillCode] = []
    misfits: list[tuple[str, str]] = []
    for record_id, title, credential in items:
        try:
            stills.append(make_still_code(record_id, title, credential, contexts))
        except (InputError, PresentingError) as error:
            misfits.append((title, error.reason.value))
    moving = _moving_code(write_message(shared.content), fragment_size)
    return CodePlan(
        stills=tuple(stills),
        misfits=tuple(misfits),
        moving=moving,
        frames_per_second=frames_per_second,
        seconds_at_best=moving.fragment_count / frames_per_second,
        seconds_usually=usual_frames(moving.fragment_count) / frames_per_second,
    )


def make_still_code(
    record_id: str, title: str, credential: Credential, contexts: KnownContexts
) -> StillCode:
    """Return one credential as one code.

    Raises PresentingError: CANNOT_BE_SHARED (fact ``title``), TERM_NOT_IN_CODE_TABLE,
    CONTEXT_NOT_AT_HAND, TOO_LARGE_FOR_CODE; InputError where the original is no strict JSON.
    """
    text = encode_code_text(_wrap(title, credential), contexts)
    return StillCode(record_id=record_id, title=title, text=text, version=qr_version_of(text))


def usual_frames(count: int) -> float:
    """Return how many frames pass before ``count`` fragments are there, in the usual case.

    The median when a receiver joins at a random moment and misses 30 % of the frames: besides
    ``count`` parts it takes about the square root of as many again, because a mixed part can hold
    what is known already. The tests measure this with :class:`PartCollector`'s own rules.
    """
    needed = count + math.sqrt(count) if count > 1 else float(count)
    return needed / (1 - _USUAL_LOSS)


def _wrap(title: str, credential: Credential) -> JsonObject:
    context = _CONTEXT_OF.get(credential.data_model)
    if credential.securing is not Securing.EMBEDDED_PROOF or context is None:
        raise PresentingError(Reason.CANNOT_BE_SHARED, {"title": title})
    return {
        "@context": [context],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [read_object(credential.original)],
    }


def _moving_code(message: bytes, fragment_size: int) -> MovingCode:
    count = math.ceil(len(message) / fragment_size)
    if count > MAX_FRAGMENTS_SHOWN:
        return MovingCode(parts=(), fragment_count=count, message_size=len(message))
    writer = PartWriter(message, fragment_size=fragment_size)
    shown = 1 if count == 1 else _ROUNDS * count
    return MovingCode(
        parts=tuple(writer.part(number) for number in range(1, shown + 1)),
        fragment_count=count,
        message_size=len(message),
    )
