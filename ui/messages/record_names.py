"""What the backpack's compartments, ways of keeping, sorting and sharing are called."""

from collections.abc import Mapping

from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP
from wallet.model.description import Compartment, Sensitivity
from wallet.model.finding import Relation
from wallet.model.learner import AddressKind
from wallet.model.outside import PackSigner
from wallet.model.record import Keeping, ShareForm, SortOrder

COMPARTMENTS: Mapping[Compartment, str] = {
    Compartment.EDUCATION: QT_TRANSLATE_NOOP("Compartments", "Education"),
    Compartment.LICENCES: QT_TRANSLATE_NOOP("Compartments", "Licences"),
    Compartment.WORK: QT_TRANSLATE_NOOP("Compartments", "Work"),
    Compartment.SERVICE: QT_TRANSLATE_NOOP("Compartments", "Service"),
    Compartment.SKILLS: QT_TRANSLATE_NOOP("Compartments", "Skills and badges"),
    Compartment.ABOUT_ME: QT_TRANSLATE_NOOP("Compartments", "About me"),
}

KEEPINGS: Mapping[Keeping, str] = {
    Keeping.CURRENT: QT_TRANSLATE_NOOP("Keepings", "Keep"),
    Keeping.HISTORY: QT_TRANSLATE_NOOP("Keepings", "Keep as history"),
    Keeping.BROKEN: QT_TRANSLATE_NOOP("Keepings", "Keep as “Changed or broken”"),
}

RELATIONS: Mapping[Relation, str] = {
    Relation.NEW: QT_TRANSLATE_NOOP("Relations", "New"),
    Relation.SAME: QT_TRANSLATE_NOOP("Relations", "Already in your backpack"),
    Relation.NEWER_VERSION: QT_TRANSLATE_NOOP("Relations", "Newer version of an item you have"),
    Relation.OLDER_VERSION: QT_TRANSLATE_NOOP("Relations", "Older version of an item you have"),
    Relation.REPEATED: QT_TRANSLATE_NOOP("Relations", "Found twice"),
}

SORTS: Mapping[SortOrder, str] = {
    SortOrder.NEWEST: QT_TRANSLATE_NOOP("Sorts", "Newest first"),
    SortOrder.TITLE: QT_TRANSLATE_NOOP("Sorts", "By title"),
    SortOrder.ISSUER: QT_TRANSLATE_NOOP("Sorts", "By issuer"),
    SortOrder.EXPIRES: QT_TRANSLATE_NOOP("Sorts", "What expires first"),
}

ADDRESSES: Mapping[AddressKind, str] = {
    AddressKind.NAME: QT_TRANSLATE_NOOP("Addresses", "Name"),
    AddressKind.EMAIL: QT_TRANSLATE_NOOP("Addresses", "E-mail address"),
    AddressKind.STUDENT_NUMBER: QT_TRANSLATE_NOOP("Addresses", "Student number"),
    AddressKind.PHONE: QT_TRANSLATE_NOOP("Addresses", "Phone number"),
    AddressKind.OTHER: QT_TRANSLATE_NOOP("Addresses", "Other number"),
}

SHARE_FORMS: Mapping[ShareForm, str] = {
    ShareForm.FILE: QT_TRANSLATE_NOOP("ShareForms", "File"),
    ShareForm.PAGE: QT_TRANSLATE_NOOP("ShareForms", "Printed page"),
    ShareForm.CODES: QT_TRANSLATE_NOOP("ShareForms", "Codes on screen"),
    ShareForm.PROOF_FOR_ISSUER: QT_TRANSLATE_NOOP("ShareForms", "Answer to an issuer"),
    ShareForm.PACKAGE: QT_TRANSLATE_NOOP("ShareForms", "Package"),
}

SENSITIVITIES: Mapping[Sensitivity, str] = {
    Sensitivity.BIRTH_DATE: QT_TRANSLATE_NOOP("Sensitivities", "Date of birth"),
    Sensitivity.IDENTITY_NUMBER: QT_TRANSLATE_NOOP("Sensitivities", "Identity number"),
    Sensitivity.EMAIL: QT_TRANSLATE_NOOP("Sensitivities", "E-mail address"),
    Sensitivity.PHONE: QT_TRANSLATE_NOOP("Sensitivities", "Phone number"),
    Sensitivity.POSTAL_ADDRESS: QT_TRANSLATE_NOOP("Sensitivities", "Postal address"),
    Sensitivity.OTHER_NAME: QT_TRANSLATE_NOOP("Sensitivities", "Another name"),
}

PACK_SIGNERS: Mapping[PackSigner, str] = {
    PackSigner.UNSIGNED: QT_TRANSLATE_NOOP("Packs", "Nobody signed this trust pack"),
    PackSigner.APPROVED: QT_TRANSLATE_NOOP("Packs", "Signed by somebody you approved"),
    PackSigner.NOT_APPROVED: QT_TRANSLATE_NOOP("Packs", "Signed by somebody not approved"),
}


def compartment_name(compartment: Compartment) -> str:
    """Return the name of a compartment."""
    return translated("Compartments", COMPARTMENTS[compartment])


def keeping_name(keeping: Keeping) -> str:
    """Return the name of a way of keeping."""
    return translated("Keepings", KEEPINGS[keeping])


def relation_name(relation: Relation) -> str:
    """Return the name of how a found item relates to the backpack."""
    return translated("Relations", RELATIONS[relation])


def sort_name(sort: SortOrder) -> str:
    """Return the name of an order of sorting."""
    return translated("Sorts", SORTS[sort])


def address_kind_name(kind: AddressKind) -> str:
    """Return the name of a kind of name or address."""
    return translated("Addresses", ADDRESSES[kind])


def share_form_name(form: ShareForm) -> str:
    """Return the name of a form of sharing."""
    return translated("ShareForms", SHARE_FORMS[form])


def sensitivity_name(kind: Sensitivity) -> str:
    """Return the name of what a learner may not want to hand over."""
    return translated("Sensitivities", SENSITIVITIES[kind])


def pack_signer_name(signer: PackSigner) -> str:
    """Return the name of who stands behind a trust pack."""
    return translated("Packs", PACK_SIGNERS[signer])
