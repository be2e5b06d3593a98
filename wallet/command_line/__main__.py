"""``python -m wallet.command_line`` is ``rucksack-cli``."""

from wallet.command_line.commands import run

if __name__ == "__main__":
    run()
