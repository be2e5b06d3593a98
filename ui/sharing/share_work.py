"""What the share page has done on the vault's lane, each a function of the session."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from wallet.model.disclosure import DisclosureOffer
from wallet.model.record import Bundle, HolderKey, Query, ShareForm, Summary, VaultChange
from wallet.model.sharing import Preview, SharedFile, ShareOrder
from wallet.session.bundles import BundleNews, bundle_news, list_bundles, save_bundle
from wallet.session.keeping import list_items
from wallet.session.learner import my_keys
from wallet.session.printing import check_code_of
from wallet.session.saving import save_files
from wallet.session.session import Session
from wallet.session.sharing import (
    PageTexts,
    enter_share,
    make_file,
    make_page_for,
    offer_for,
    preview_share,
)

if TYPE_CHECKING:
    from wallet.session.packing_up import IndexTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """What there is to share: every item, the bundles, the keys; the default key first."""

    rows: tuple[Summary, ...]
    bundles: tuple[Bundle, ...]
    keys: tuple[HolderKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRows:
    """Rows, and the query they answer."""

    query: Query
    rows: tuple[Summary, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """A preview, and the order it is of."""

    order: ShareOrder
    preview: Preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The file as it will leave, with its check code; ``pdf`` where a page was asked for.

    ``language`` is that of the words in a package or a page, as BCP 47 has it; a file has none.
    """

    shared: SharedFile
    check_code: str
    chosen_name: str = ""
    paper: str = ""
    pdf: bytes = b""
    is_package: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Something left the backpack and stands in the log, under ``entry_id``."""

    made: Made
    change: VaultChange
    path: Path
    entry_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedBundle:
    """A bundle with what became of its items."""

    bundle: Bundle
    news: BundleNews


def take_stock(session: Session, now: datetime) -> Stock:
    """Return what there is to share."""
    return Stock(
        rows=tuple(list_items(session, Query(), now=now)),
        bundles=list_bundles(session),
        keys=my_keys(session),
    )


def find_rows(session: Session, query: Query, now: datetime) -> FoundRows:
    """Return the rows ``query`` asks for."""
    return FoundRows(query=query, rows=tuple(list_items(session, query, now=now)))


def find_offers(
    session: Session, record_ids: tuple[str, ...]
) -> Mapping[str, DisclosureOffer | None]:
    """Return which fields of each item may be left out. Raises VaultError."""
    return {record_id: offer_for(session, record_id) for record_id in record_ids}


def preview_order(session: Session, order: ShareOrder) -> Previewed:
    """Return what the receiver will see. Raises PresentingError."""
    return Previewed(order=order, preview=preview_share(session, order))


def what_leaves(order: ShareOrder) -> tuple[object, ...]:
    """Return which items leave, whole or in part: what decides how they can travel."""
    return order.record_ids, tuple(sorted(order.chosen_parts.items()))


def make_order(session: Session, order: ShareOrder, now: datetime) -> Made:
    """Make the file, once: these bytes are shown, saved and logged. Raises PresentingError."""
    shared = make_file(session, order, now=now)
    return Made(shared=shared, check_code=check_code_of(shared))


def make_package_of(
    session: Session, order: ShareOrder, texts: "IndexTexts", now: datetime
) -> Made:
    """Make the package of an order, once, as :func:`make_order` does. Raises PresentingError."""
    from wallet.session.handing_over import make_package  # noqa: PLC0415 (on use)

    shared = make_package(session, order, texts, now=now)
    return Made(
        shared=shared,
        check_code=check_code_of(shared),
        is_package=True,
        language=texts.page.language,
    )


def make_page(
    session: Session,
    made: Made,
    texts: PageTexts,
    *,
    paper: str,
    chosen_name: str,
    now: datetime,
) -> Made:
    """Make the printed page of a file made before. Raises PresentingError."""
    pdf = make_page_for(session, made.shared, texts, paper=paper, now=now, chosen_name=chosen_name)
    return Made(
        shared=made.shared,
        check_code=made.check_code,
        chosen_name=chosen_name,
        paper=paper,
        pdf=pdf,
        language=texts.language,
    )


def save_share(session: Session, made: Made, path: Path, now: datetime) -> Left:
    """Write the file, or the page and the file beside it, and enter it in the log.

    Raises VaultError(STORAGE_*): nothing is logged that did not leave.
    """
    content = made.pdf or made.shared.content
    contents = {path: content}
    if made.pdf:
        contents[free_path(path.with_suffix(".json"))] = made.shared.content
    save_files(contents)
    entry_id = str(uuid4())
    change = enter_share(
        session,
        made.shared,
        form=_form_of(made),
        payload=content,
        file_name=path.name,
        now=now,
        entry_id=entry_id,
    )
    return Left(made=made, change=change, path=path, entry_id=entry_id)


def _form_of(made: Made) -> ShareForm:
    if made.is_package:
        return ShareForm.PACKAGE
    return ShareForm.PAGE if made.pdf else ShareForm.FILE


def use_bundle(session: Session, bundle: Bundle, now: datetime) -> UsedBundle:
    """Return a bundle with what became of its items."""
    return UsedBundle(bundle=bundle, news=bundle_news(session, bundle, now=now))


def keep_bundle(session: Session, bundle: Bundle) -> VaultChange:
    """Keep a bundle as it was, after it was deleted."""
    return save_bundle(
        session,
        bundle.name,
        bundle.record_ids,
        bundle.note,
        now=bundle.changed_at,
        bundle_id=bundle.id,
        chosen_fields=bundle.chosen_fields,
    )


def free_path(path: Path) -> Path:
    """Return ``path``, or one with a number beside it where a file stands there already."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem} {number}")
        number += 1
    return free
