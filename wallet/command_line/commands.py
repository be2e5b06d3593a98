"""``rucksack-cli``: one visible table of commands; each module is imported when it is used.

This is the way in, and imports next to nothing itself: all else comes while nobody looks for
garbage.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence

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


def run() -> None:
    """Run the command the process was started for, and end the process.

    At once: what is written is out and what is open is closed by then, and taking the interpreter
    down piece by piece would cost a check a tenth of its time.
    """
    code = main(settle=_settle_for_good)
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except OSError:
        code = code or 1
    os._exit(code)


def main(arguments: Sequence[str] | None = None, *, settle: Callable[[], None] = gc.enable) -> int:
    """Run one command and return its exit code; messages go to stderr.

    ``settle`` is called when everything is imported. Until then the collector of garbage is off:
    modules leave none behind, and looking for it takes a twentieth of a check.
    """
    words = sys.argv[1:] if arguments is None else arguments
    if has_only_checked(words):
        return 0
    gc.disable()
    try:
        from wallet.command_line.carrying_out import carry_out  # noqa: PLC0415 (see above)

        return carry_out(words, COMMANDS, settle)
    finally:
        gc.enable()


def _settle_for_good() -> None:
    """Collect from here on, and pass over what stays as long as the process does."""
    gc.freeze()
    gc.enable()


if __name__ == "__main__":
    run()
