"""``rucksack-cli``: one visible table of commands; each module is imported when it is used."""

import gc
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from wallet.command_line.arguments import build_parser
from wallet.command_line.messages import sentence_for
from wallet.command_line.stopping import INTERNAL, USAGE, Stop, exit_code_for
from wallet.errors import Reason, WalletError
from wallet.session.only_checking import has_only_checked

COMMANDS = {
    "create": "wallet.command_line.backpack_commands:create",
    "import": "wallet.command_line.backpack_commands:bring_in",
    "list": "wallet.command_line.backpack_commands:show_list",
    "show": "wallet.command_line.backpack_commands:show_item",
    "export": "wallet.command_line.export_commands:export",
    "check": "wallet.command_line.checking_commands:check",
    "receive": "wallet.command_line.checking_commands:receive",
    "share": "wallet.command_line.sharing_commands:share",
    "qr": "wallet.command_line.sharing_commands:write_codes",
    "log": "wallet.command_line.sharing_commands:show_log",
    "canonicalize": "wallet.command_line.document_commands:canonicalize",
    "decode": "wallet.command_line.document_commands:decode",
    "trust": "wallet.command_line.trust_commands:trust",
}


def run() -> NoReturn:
    """Run the command the process was started for, and end the process.

    At once: what is written is out and what is open is closed by then, and taking the interpreter
    down piece by piece would cost a check a tenth of its time.
    """
    code = main()
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except OSError:
        code = code or USAGE
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; messages go to stderr."""
    words = sys.argv[1:] if arguments is None else arguments
    return 0 if has_only_checked(words) else _run(words)


def _run(words: Sequence[str]) -> int:
    try:
        options = build_parser(words[0] if words else "").parse_args(words)
    except SystemExit as stop:
        return USAGE if stop.code else 0
    try:
        return _find(options.command)(options)
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


def _find(command: str) -> Callable[..., int]:
    module, _, name = COMMANDS[command].partition(":")
    gc.disable()  # modules leave no garbage behind, and looking for it takes time
    try:
        found: Callable[..., int] = getattr(importlib.import_module(module), name)
    finally:
        gc.enable()
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


if __name__ == "__main__":
    run()
