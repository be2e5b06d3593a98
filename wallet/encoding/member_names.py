"""When two member names are one name to a reader's eye, or to a program that looks less closely.

``issuer`` and ``Issuer``, or two spellings of one letter: two readers of such an object could each
hold another member for the real one. Names are compared once case and compatibility forms are
folded (Unicode Standard Annex 15 §1.2, Unicode Standard §3.13).
"""

import unicodedata
from collections.abc import Set as AbstractSet

# Names the documents of this field are made of: different from each other, as a test says. They
# spare documents made of nothing else the comparison, and mean nothing more.
_WORDS = """
    @context @id @language @type @value achievedLevel achievement achievementType activityEndDate
    activityStartDate additionalName address addressCountry addressCountryCode addressLocality
    addressRegion alignment allowedValue assertionMethod association associationType aud audience
    authentication awardedDate awardedOnCompletionOf birthDate caption challenge cnf
    competencyRequired controller courseCode created creator credentialCategory credentialSchema
    credentialStatus credentialSubject creditsAvailable creditsEarned criteria cryptosuite
    dateOfBirth description digestMultibase digestSRI domain educationalCredentialAwarded email
    encodedList endDate endorsement endorsementComment endorsementJwt evidence exp expirationDate
    expires familyName familyNamePrefix fieldOfStudy genre geo givenName hashed holder
    honorificPrefix honorificSuffix humanCode iat id identifier identifierType identityHash
    identityType image inLanguage iss issuanceDate issued issuer jti jwk jws kid language latitude
    level licenseNumber longitude mediaType message name narrative nbf nonce numberOfCredits
    official otherIdentifier parentOrg partial patronymicName phone points postalCode
    postOfficeBoxNumber previousProof proof proofPurpose proofValue publicKeyMultibase
    refreshService related relatedResource requiredLevel requiredValue result resultDescription
    resultType revocationListCredential revocationListIndex role rubricCriterionLevel salt service
    source sourceId specialization startDate status statusListCredential statusListIndex
    statusMessage statusPurpose statusReference statusSize streetAddress sub tag targetCode
    targetDescription targetFramework targetName targetType targetUrl term termsOfUse timestamp ttl
    type url validFrom validUntil value valueMax valueMin vc verifiableCredential
    verificationMethod version vp
"""
FAMILIAR = frozenset(_WORDS.split())


def fold_name(name: str) -> str:
    """Return ``name`` with its case and compatibility forms folded."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


_FAMILIAR_FOLDS = frozenset(fold_name(name) for name in FAMILIAR)


def are_distinct(names: AbstractSet[str]) -> bool:
    """Whether no two of ``names`` are equal once folded."""
    if names <= FAMILIAR:
        return True
    others = names - FAMILIAR
    folds = {fold_name(name) for name in others}
    if folds.isdisjoint(_FAMILIAR_FOLDS):
        return len(folds) == len(others)
    return len({fold_name(name) for name in names}) == len(names)
