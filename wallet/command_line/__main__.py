"""``python -m wallet.command_line`` is ``rucksack-cli``."""

import sys

from wallet.command_line.commands import main

if __name__ == "__main__":
    sys.exit(main())
