"""María's items in Spanish. All of it is invented."""

from wallet.model.json_values import JsonObject
from wallet.session.practice_shapes import (
    ED25519_2020,
    Calendar,
    achievement,
    alignment,
    badge,
    subject,
    urn,
)
from wallet.trust.practice_issuers import PracticeIssuerKey

_MARCO = "https://marcos.puerto-lucero.example"


def teatro(calendar: Calendar) -> JsonObject:
    """A community theatre's award, to be baked into a PNG."""
    logro = achievement(
        "Premio al trabajo en equipo",
        "Award",
        "Coordinó la iluminación de una obra con doce personas en escena.",
        "El elenco elige cada temporada a quien más ayudó a los demás.",
        inLanguage="es",
        alignment=[
            alignment("Trabajo en equipo", f"{_MARCO}/personales/2", "Marco de Puerto Lucero"),
            alignment("Iluminación de escena", f"{_MARCO}/artes/14", "Marco de Puerto Lucero"),
        ],
    )
    return badge(
        PracticeIssuerKey.THEATRE,
        "Premio al trabajo en equipo",
        subject(logro, narrative="Temporada de otoño, obra «La casa de los relojes»."),
        valid_from=calendar.text(-160),
    )


def robotica(calendar: Calendar) -> JsonObject:
    """A robotics club's badge, signed with the older suite, to be baked into an SVG."""
    puesto = urn("resultado concurso")
    logro = achievement(
        "Robótica para principiantes",
        "CoCurricular",
        "Construyó y programó un robot que sigue una línea.",
        "Asistir a ocho talleres y presentar un robot en el concurso del club.",
        inLanguage="es",
        alignment=[alignment("Programación de sensores", f"{_MARCO}/tecnica/8")],
        resultDescription=[
            {
                "id": puesto,
                "type": ["ResultDescription"],
                "name": "Puesto en el concurso",
                "resultType": "Result",
                "allowedValue": ["Primero", "Segundo", "Tercero", "Participante"],
            }
        ],
    )
    return badge(
        PracticeIssuerKey.ROBOTICS,
        "Robótica para principiantes",
        subject(
            logro,
            result=[{"type": ["Result"], "resultDescription": puesto, "value": "Segundo"}],
        ),
        valid_from=calendar.text(-250),
        contexts=(ED25519_2020,),
    )


def gestion_cultural(calendar: Calendar) -> JsonObject:
    """A university's diploma; its key is known only from a trust pack."""
    logro = achievement(
        "Diplomado en gestión cultural",
        "Diploma",
        "Planifica y administra actividades culturales de un barrio.",
        "Cinco módulos y un proyecto con una organización del barrio.",
        inLanguage="es",
        creditsAvailable=12,
        fieldOfStudy="Gestión cultural",
    )
    return badge(
        PracticeIssuerKey.UNIVERSITY,
        "Diplomado en gestión cultural",
        subject(logro, creditsEarned=12),
        valid_from=calendar.text(-610),
    )
