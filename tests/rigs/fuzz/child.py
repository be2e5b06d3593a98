"""Fuzzes one target in this process: ``python -m tests.rigs.fuzz.child NAME FOLDER SECONDS``.

The fuzzer (libFuzzer under atheris) ends the process itself, with a status of its own where it
found something; the input is then a file in the folder.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["wallet"], enable_loader_override=False):
    from tests.rigs.fuzz.targets import TARGETS, check

LONGEST_CASE = 5  # seconds
MOST_MEMORY = 512  # MiB above what the process needs before the first case


def main() -> None:
    """Seed, set up and fuzz; never returns."""
    name, folder, seconds = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    target = TARGETS[name]
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number}").write_bytes(seed[: target.longest])
    options = [
        sys.argv[0], str(corpus), f"-artifact_prefix={folder}/", f"-max_total_time={seconds}",
        f"-timeout={LONGEST_CASE}", f"-rss_limit_mb={MOST_MEMORY}",
        f"-max_len={target.longest}", "-print_final_stats=1",
    ]  # fmt: skip
    if target.words:
        words = folder / "words"
        words.write_text("".join(f"{_quoted(word)}\n" for word in target.words), "ascii")
        options.append(f"-dict={words}")

    def one(data: bytes) -> None:
        check(target, data)

    atheris.Setup(options, one)
    atheris.Fuzz()


def _quoted(word: str) -> str:
    escaped = "".join(
        chr(octet) if 32 <= octet < 127 and chr(octet) not in '"\\' else f"\\x{octet:02x}"
        for octet in word.encode()
    )
    return f'"{escaped}"'


if __name__ == "__main__":
    main()
