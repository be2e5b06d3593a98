"""María's Spanish items that hold others, or of which she chooses what to show. All invented."""

from collections.abc import Sequence

from wallet.model.json_values import JsonObject, JsonValue
from wallet.session.practice_items_records import described, record_of, result
from wallet.session.practice_shapes import (
    LEARNER_EMAIL,
    Calendar,
    achievement,
    alignment,
    badge,
    plain_identity,
    profile,
    subject,
    urn,
)
from wallet.trust.practice_issuers import PracticeIssuerKey

_MARCO = "https://marcos.puerto-lucero.example"
PROGRAMA = "Programa de teatro comunitario"


def proteccion_de_datos(calendar: Calendar) -> JsonObject:
    """A certification whose holder chooses what to show of it: results, skills, address."""
    partes = [("Copias de seguridad", "92"), ("Datos personales", "88"), ("Normas legales", "61")]
    descripciones: list[JsonValue] = [
        {
            "id": urn(f"resultado proteccion {nombre}"),
            "type": ["ResultDescription"],
            "name": nombre,
            "resultType": "Percent",
        }
        for nombre, _ in partes
    ]
    resultados: list[JsonValue] = [
        {
            "type": ["Result"],
            "resultDescription": urn(f"resultado proteccion {nombre}"),
            "value": valor,
        }
        for nombre, valor in partes
    ]
    logro = achievement(
        "Protección de datos en la oficina",
        "Certification",
        "Guarda los datos de otras personas con cuidado y sabe qué hacer si se pierden.",
        "Obtener 75 puntos o más de 100 en la media de tres exámenes supervisados.",
        inLanguage="es",
        alignment=[
            alignment("Cuidado de datos", f"{_MARCO}/tecnica/21", "Marco de Puerto Lucero"),
            alignment("Atención al público", f"{_MARCO}/personales/6", "Marco de Puerto Lucero"),
        ],
        resultDescription=descripciones,
    )
    return badge(
        PracticeIssuerKey.CLOUD,
        "Protección de datos en la oficina",
        subject(
            logro,
            identifier=[plain_identity("emailAddress", LEARNER_EMAIL)],
            narrative="Preparó los exámenes por su cuenta, por las noches.",
            result=resultados,
        ),
        valid_from=calendar.text(-70),
        valid_until=calendar.text(660),
    )


def talleres(calendar: Calendar) -> tuple[JsonObject, ...]:
    """A program and its workshops, each an item of its own: a grade, and one in progress."""
    nota, estado = urn("resultado nota de taller"), urn("resultado estado de taller")
    programa = achievement(
        PROGRAMA,
        "LearningProgram",
        "Monta una obra con la gente del barrio, de la idea al estreno.",
        "Tres talleres y una obra estrenada.",
        inLanguage="es",
        creditsAvailable=9,
    )
    luces = achievement(
        "Luces y sonido",
        "Course",
        "Prepara y maneja las luces y el sonido de una obra.",
        "Una práctica en el escenario y un cuaderno de luces.",
        inLanguage="es",
        creditsAvailable=3,
        alignment=[alignment("Iluminación de escena", f"{_MARCO}/artes/14")],
        resultDescription=[
            described(nota, "Nota", "LetterGrade", "Sobresaliente", "Notable", "Aprobado")
        ],
    )
    voz = achievement(
        "Voz y palabra",
        "Course",
        "Habla en público con claridad y sin cansar la voz.",
        "Asistir a diez sesiones y leer un texto ante el grupo.",
        inLanguage="es",
        creditsAvailable=3,
        resultDescription=[described(estado, "Estado del taller", "Status")],
    )
    filas: tuple[tuple[JsonObject, JsonObject, int], ...] = (
        (programa, {}, -25),
        (luces, {"creditsEarned": 3, "result": result(nota, value="Notable")}, -65),
        (voz, {"result": result(estado, status="InProgress")}, -25),
    )
    return tuple(
        badge(
            PracticeIssuerKey.THEATRE,
            str(uno["name"]),
            {**subject(uno), **mas},
            valid_from=calendar.text(dia),
        )
        for uno, mas, dia in filas
    )


def expediente(calendar: Calendar, signed: Sequence[JsonObject]) -> JsonObject:
    """The theatre's record (CLR 2.0) of ``signed``, the items of :func:`talleres`."""
    return {
        **record_of(signed),
        "id": urn("credencial expediente de teatro"),
        "name": "Expediente de talleres: teatro comunitario",
        "issuer": profile(PracticeIssuerKey.THEATRE),
        "validFrom": calendar.text(-24),
    }
