"""María's licences and work, in English. All of it is invented."""

from wallet.model.json_values import JsonObject
from wallet.session.practice_shapes import (
    ED25519_2020,
    FRAMEWORKS,
    Calendar,
    achievement,
    alignment,
    badge,
    endorsement,
    older_badge,
    status_entry,
    subject,
    urn,
)
from wallet.trust.practice_issuers import PracticeIssuerKey

FOOD_LIST = "https://status.clean-plate.example/lists/7"
WITHDRAWN_INDEX = 4211
APPRENTICESHIP = "Apprentice carpenter, third year"


def nursing_assistant(calendar: Calendar) -> JsonObject:
    """A licence that expires in 60 days."""
    the_achievement = achievement(
        "Licensed nursing assistant",
        "License",
        "May give basic care under the direction of a nurse in Westmoor.",
        "Pass the board’s written and practical examination and keep up 24 hours of training in "
        "two years.",
        humanCode="LNA",
        alignment=[
            alignment("Measuring vital signs", f"{FRAMEWORKS}/care/1", "Care Skills", "C-1"),
            alignment("Moving patients safely", f"{FRAMEWORKS}/care/4", "Care Skills", "C-4"),
            alignment("Infection control", f"{FRAMEWORKS}/care/7", "Care Skills", "C-7"),
        ],
    )
    return badge(
        PracticeIssuerKey.CARE_BOARD,
        "Licensed nursing assistant",
        subject(the_achievement, licenseNumber="LNA-0071532"),
        valid_from=calendar.text(-670),
        valid_until=calendar.text(60),
    )


def first_aid(calendar: Calendar) -> JsonObject:
    """A certificate on the older data model that expired half a year ago."""
    the_achievement = achievement(
        "First aid at work",
        "Certificate",
        "Gives first aid until help arrives: recovery position, resuscitation, bleeding, burns.",
        "Sixteen hours of training and a practical test.",
    )
    return older_badge(
        PracticeIssuerKey.RESCUE,
        "First aid at work",
        subject(the_achievement),
        issued=calendar.text(-910),
        expires=calendar.text(-180),
        contexts=(ED25519_2020,),
    )


def food_handler(calendar: Calendar) -> JsonObject:
    """A permit its issuer has withdrawn since."""
    the_achievement = achievement(
        "Food handler permit",
        "Certification",
        "May prepare food for the public in Westmoor.",
        "Pass the food safety test and repeat it each year.",
    )
    return badge(
        PracticeIssuerKey.FOOD,
        "Food handler permit",
        subject(the_achievement),
        valid_from=calendar.text(-420),
        valid_until=calendar.text(310),
        credentialStatus=status_entry(FOOD_LIST, WITHDRAWN_INDEX),
    )


def apprenticeship(calendar: Calendar) -> JsonObject:
    """An apprenticeship on the older data model; the workshop is another one than the issuer."""
    hours = urn("result hours on the job")
    the_achievement = achievement(
        APPRENTICESHIP,
        "ApprenticeshipCertificate",
        "Timber frames, stairs and windows, from the drawing to the site.",
        "Three years in a workshop of the guild, 5,400 hours, and a trial piece each year.",
        creditsAvailable=36,
        fieldOfStudy="Carpentry",
        specialization="Timber frames",
        alignment=[
            alignment("Reading construction drawings", f"{FRAMEWORKS}/build/11"),
            alignment("Cutting joints by hand", f"{FRAMEWORKS}/build/23"),
            alignment("Working safely at heights", f"{FRAMEWORKS}/build/31"),
        ],
        resultDescription=[
            {
                "id": hours,
                "type": ["ResultDescription"],
                "name": "Hours on the job",
                "resultType": "RawScore",
                "valueMin": "0",
                "valueMax": "5400",
                "requiredValue": "5400",
            }
        ],
    )
    return older_badge(
        PracticeIssuerKey.GUILD,
        APPRENTICESHIP,
        subject(
            the_achievement,
            source={
                "id": "https://oak-and-iron.example",
                "type": ["Profile"],
                "name": "Oak & Iron Joinery",
            },
            role="Apprentice",
            creditsEarned=36,
            activityStartDate=calendar.text(-1400),
            activityEndDate=calendar.text(-305),
            result=[{"type": ["Result"], "resultDescription": hours, "value": "5412"}],
        ),
        issued=calendar.text(-300),
        contexts=(ED25519_2020,),
    )


def recommendation(calendar: Calendar) -> JsonObject:
    """A supervisor's word about the apprenticeship."""
    return endorsement(
        PracticeIssuerKey.SUPERVISOR,
        "Recommendation by Amara Okafor",
        urn(f"credential {APPRENTICESHIP}"),
        "I supervised María for three years. She plans her work, asks early when something is "
        "unclear, and her joints close without a gap. I would take her on again tomorrow.",
        valid_from=calendar.text(-290),
    )
