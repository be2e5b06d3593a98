"""Why an item is worth what its mark says: one or two sentences, the worst first."""

from ui.messages.five_lines import Line, Reader, Signer, Sure, five_lines
from ui.messages.reasons import reason_message
from wallet.model.report import Mark, Outcome, Report, Standing

_DATED = (Standing.EXPIRED, Standing.ENDED, Standing.SUSPENDED, Standing.NOT_YET)


def why(report: Report, signer: Signer, reader: Reader = Reader.LEARNER) -> str:
    """Return what explains mark and standing of an item in a list."""
    unchanged, signed, listed, good, _ = five_lines(report, signer, reader)
    if report.mark is Mark.BROKEN:
        return _broken(unchanged, signed)
    if report.mark is Mark.NOT_CHECKED:
        unknown = [line for line in (unchanged, signed) if line.sure is Sure.NOT_KNOWN]
        return (unknown or [signed])[0].answer
    if report.mark is Mark.COPY:
        return unchanged.answer
    if report.standing in _DATED:
        return f"{signed.answer} {good.answer}"
    if report.mark is Mark.SIGNED_NOT_LISTED:
        return f"{signed.answer} {listed.answer}"
    return signed.answer


def _broken(unchanged: Line, signed: Line) -> str:
    line = unchanged if unchanged.sure is Sure.BAD else signed
    failed = [check for check in line.checks if check.outcome is Outcome.FAILED]
    remedy = reason_message(failed[0].reason, failed[0].facts).remedy if failed else ""
    return f"{line.answer} {remedy}".strip()
