"""One command, from its words to its exit code: whatever goes wrong ends in one sentence."""

import importlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from wallet.command_line.arguments import build_parser
from wallet.command_line.messages import sentence_for
from wallet.command_line.stopping import INTERNAL, USAGE, Stop, exit_code_for
from wallet.errors import Reason, WalletError


def carry_out(
    words: Sequence[str], commands: Mapping[str, str], when_imported: Callable[[], None]
) -> int:
    """Carry out the command that ``words`` name and return its exit code; messages go to stderr.

    ``commands`` tells where each is (``module:function``); ``when_imported`` is called when the
    command's module is there, before it begins.
    """
    try:
        options = build_parser(words[0] if words else "").parse_args(words)
    except SystemExit as stop:
        return USAGE if stop.code else 0
    try:
        command = _find(commands[options.command])
        when_imported()
        return command(options)
    except Stop as stop:
        return _end(stop.code, stop.sentence)
    except WalletError as error:
        return _end(exit_code_for(error), sentence_for(error.reason, error.facts))
    except BrokenPipeError:
        # Whoever read our output has gone; say nothing more, not even at shutdown.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return USAGE
    except OSError as error:
        return _end(INTERNAL + 1, f"The computer refused: {error.strerror or 'unknown'}.")
    except KeyboardInterrupt:
        return _end(USAGE, "Stopped. What was not finished was not stored.")
    except Exception as error:  # noqa: BLE001 (the last door: a fault of ours is told, exit 10)
        return _end(INTERNAL, sentence_for(Reason.INTERNAL_ERROR, {"kind": _where(error)}))


def _find(place: str) -> Callable[..., int]:
    module, _, name = place.partition(":")
    found: Callable[..., int] = getattr(importlib.import_module(module), name)
    return found


def _where(error: Exception) -> str:
    """Name the kind of a fault and the line it came from, and no more: texts may be private."""
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    place = f", {Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else ""
    return f"{type(error).__name__}{place}"


def _end(code: int, sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return code
