<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Begun</name>
    <message>
        <source>a job</source>
        <translation>un trabajo</translation>
    </message>
    <message>
        <source>volunteering</source>
        <translation>voluntariado</translation>
    </message>
    <message>
        <source>a project</source>
        <translation>un proyecto</translation>
    </message>
    <message>
        <source>a course</source>
        <translation>un curso</translation>
    </message>
    <message>
        <source>military service</source>
        <translation>servicio militar</translation>
    </message>
    <message>
        <source>a skill</source>
        <translation>una habilidad</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>una copia</translation>
    </message>
    <message>
        <source>something you write down</source>
        <translation>algo que usted escribe</translation>
    </message>
    <message>
        <source>“{title}” ({kind})</source>
        <translation>«{title}» ({kind})</translation>
    </message>
    <message>
        <source>No name yet ({kind})</source>
        <translation>Aún sin nombre ({kind})</translation>
    </message>
    <message>
        <source>Cannot be read any more ({kind})</source>
        <translation>Ya no se puede leer ({kind})</translation>
    </message>
    <message>
        <source>You started “{title}” ({kind}) and did not finish.</source>
        <translation>Había empezado «{title}» ({kind}).</translation></message>
    <message>
        <source>You started to write about {kind} and did not finish.</source>
        <translation>Había empezado a escribir sobre {kind}.</translation></message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
</context>
<context>
    <name>DamagedDraft</name>
    <message>
        <source>The file “{name}” cannot be read any more.</source>
        <translation>El archivo «{name}» ya no se puede leer.</translation>
    </message>
    <message>
        <source>The part of the backpack it stands in is damaged. Choose the same file again, and what you wrote about it is back.</source>
        <translation>La parte de la mochila donde está se ha dañado. Elija otra vez el mismo archivo, y lo que escribió sobre él vuelve.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Throwing away…</source>
        <translation>Descartando…</translation>
    </message>
    <message>
        <source>Thrown away for good.</source>
        <translation>Descartado para siempre.</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Evidence</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation>Tipo: {kind}</translation>
    </message>
    <message>
        <source>For: {audience}</source>
        <translation>Para: {audience}</translation>
    </message>
    <message>
        <source>Compare with a file…</source>
        <translation>Comparar con un archivo…</translation>
    </message>
    <message>
        <source>Compare {name} with a file</source>
        <translation>Comparar {name} con un archivo</translation>
    </message>
</context>
<context>
    <name>FilePages</name>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Lo que dice el archivo</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Items</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Enter opens an item, Space chooses it, Ctrl+A chooses all.</source>
        <translation>Intro abre un elemento, Espacio lo elige, Ctrl+A elige todos.</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>from {name} (says)</source>
        <translation>de {name} (según dice)</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>de {name}</translation>
    </message>
    <message>
        <source>Practice item</source>
        <translation>Elemento de práctica</translation>
    </message>
    <message>
        <source>Decoration</source>
        <translation>Decoración</translation>
    </message>
    <message>
        <source>Signed by {name}</source>
        <translation>Firmado por {name}</translation>
    </message>
    <message>
        <source>Expired {day}</source>
        <translation>Venció el {day}</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Practice item</source>
        <translation>Elemento de práctica</translation>
    </message>
    <message>
        <source>from {name} (says)</source>
        <translation>de {name} (según dice)</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>de {name}</translation>
    </message>
    <message>
        <source>Expired {day}</source>
        <translation>Venció el {day}</translation>
    </message>
</context>
<context>
    <name>ItemTexts</name>
    <message>
        <source>Skills</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>Files it speaks of</source>
        <translation>Archivos que menciona</translation>
    </message>
    <message>
        <source>Also inside this item</source>
        <translation>También dentro de este elemento</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>(scale: {scale})</source>
        <translation>(escala: {scale})</translation>
    </message>
    <message>
        <source>(needed: {value})</source>
        <translation>(necesario: {value})</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message numerus="yes">
        <source>More from this item (%n)</source>
        <translation>
            <numerusform>Más de este elemento (%n)</numerusform>
            <numerusform>Más de este elemento (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation>Detalles para soporte</translation>
    </message>
    <message>
        <source>What this record holds</source>
        <translation>Lo que contiene este expediente</translation>
    </message>
    <message>
        <source> today</source>
        <translation> hoy</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recomendaciones</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Open files to look at</source>
        <translation>Abrir archivos para verlos</translation>
    </message>
    <message>
        <source>Look at what the clipboard holds</source>
        <translation>Ver lo que hay en el portapapeles</translation>
    </message>
    <message>
        <source>Search your backpack</source>
        <translation>Buscar en su mochila</translation>
    </message>
    <message>
        <source>Share the chosen items</source>
        <translation>Compartir los elementos elegidos</translation>
    </message>
    <message>
        <source>Lock the backpack</source>
        <translation>Bloquear la mochila</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Help about this page</source>
        <translation>Ayuda sobre esta página</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Lock and quit</source>
        <translation>Bloquear y salir</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>Abrir el elemento</translation>
    </message>
    <message>
        <source>Choose the item, or choose it no more</source>
        <translation>Elegir el elemento o dejar de elegirlo</translation>
    </message>
    <message>
        <source>Choose all items shown</source>
        <translation>Elegir todos los elementos que se ven</translation>
    </message>
    <message>
        <source>Delete the chosen items</source>
        <translation>Borrar los elementos elegidos</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Address copied.</source>
        <translation>Dirección copiada.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>OpenAddress</name>
    <message>
        <source>Open in the browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>This address is on {host}.</source>
        <translation>Esta dirección está en {host}.</translation>
    </message>
    <message>
        <source>Its owner can see that you opened it.</source>
        <translation>Su dueño puede ver que usted la abrió.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Abrir la dirección</translation>
    </message>
</context>
<context>
    <name>PackRow</name>
    <message>
        <source>What was pasted</source>
        <translation>Lo que se pegó</translation>
    </message>
    <message>
        <source>A trust pack: it tells Rucksack which issuers and keys to know.</source>
        <translation>Un paquete de confianza: le da a conocer a Rucksack emisores y claves.</translation>
    </message>
    <message>
        <source>Nothing is taken from it before you decide.</source>
        <translation>No se toma nada de él antes de que usted decida.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Verlo</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Shows the page before this one. The Esc key does the same.</source>
        <translation>Muestra la página anterior. La tecla Esc hace lo mismo.</translation>
    </message>
</context>
<context>
    <name>PlainLabel</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>Recommendations</name>
    <message>
        <source>Everything it says</source>
        <translation>Todo lo que dice</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>De {name}</translation>
    </message>
    <message>
        <source>From {name} (says)</source>
        <translation>De {name} (según dice)</translation>
    </message>
    <message>
        <source>From somebody who gives no name</source>
        <translation>De alguien que no da su nombre</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>How do we know?</source>
        <translation>¿Cómo lo sabemos?</translation>
    </message>
    <message>
        <source>As known on {day}</source>
        <translation>Según lo sabido el {day}</translation>
    </message>
    <message>
        <source>{question} (signature {number})</source>
        <translation>{question} (firma {number})</translation>
    </message>
    <message>
        <source>Known since {day}.</source>
        <translation>Se sabe desde el {day}.</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Ocultar lo escrito</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo escrito</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Parece que las mayúsculas están activadas.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>Step {title}</source>
        <translation>Paso {title}</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>How hard it is to guess</source>
        <translation>Qué tan difícil es de adivinar</translation>
    </message>
    <message>
        <source>Guessed at once</source>
        <translation>Se adivina enseguida</translation>
    </message>
    <message>
        <source>Easy to guess</source>
        <translation>Fácil de adivinar</translation>
    </message>
    <message>
        <source>Could be guessed</source>
        <translation>Se podría adivinar</translation>
    </message>
    <message>
        <source>Hard to guess</source>
        <translation>Difícil de adivinar</translation>
    </message>
    <message>
        <source>Very hard to guess</source>
        <translation>Muy difícil de adivinar</translation>
    </message>
</context>
<context>
    <name>SupportDetails</name>
    <message>
        <source>Details for support</source>
        <translation>Detalles para soporte</translation>
    </message>
    <message>
        <source>Copy these details</source>
        <translation>Copiar estos detalles</translation>
    </message>
    <message>
        <source>Details copied.</source>
        <translation>Detalles copiados.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Other items</source>
        <translation>Otros elementos</translation>
    </message>
    <message>
        <source>Its issuer says that this record is not complete.</source>
        <translation>Su emisor dice que este expediente no está completo.</translation>
    </message>
    <message numerus="yes">
        <source>%n ties lead to items that are not in this record. Nothing of the record is left out here.</source>
        <translation>
            <numerusform>%n vínculo lleva a un elemento que no está en este expediente. Aquí no se omite nada del expediente.</numerusform>
            <numerusform>%n vínculos llevan a elementos que no están en este expediente. Aquí no se omite nada del expediente.</numerusform>
        </translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation>nivel {number}</translation>
    </message>
    <message>
        <source>Given under another identifier than this record. Is it yours?</source>
        <translation>Emitido con otro identificador que este expediente. ¿Es suyo?</translation>
    </message>
    <message>
        <source>Listed by this record, no item of its own</source>
        <translation>Mencionado por este expediente, sin elemento propio</translation>
    </message>
    <message>
        <source>From {name} (says)</source>
        <translation>De {name} (según dice)</translation>
    </message>
    <message>
        <source>{mark}: {name}</source>
        <translation>{mark}: {name}</translation>
    </message>
    <message>
        <source>{mark}: {name} (says)</source>
        <translation>{mark}: {name} (según dice)</translation>
    </message>
    <message>
        <source>Everything it says</source>
        <translation>Todo lo que dice</translation>
    </message>
    <message>
        <source>Pick {title}</source>
        <translation>Elegir {title}</translation>
    </message>
    <message>
        <source>Share picked items</source>
        <translation>Compartir los elegidos</translation>
    </message>
    <message>
        <source>Keep picked items on their own</source>
        <translation>Guardar los elegidos por separado</translation>
    </message>
    <message numerus="yes">
        <source>Share %n of these items</source>
        <translation>
            <numerusform>Compartir %n de estos elementos</numerusform>
            <numerusform>Compartir %n de estos elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n as items of their own</source>
        <translation>
            <numerusform>Guardar %n por separado</numerusform>
            <numerusform>Guardar %n por separado</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick items to show only these. Each keeps its own signature. The signature of the whole record does not cover your choice.</source>
        <translation>Elija elementos para mostrar solo esos. Cada uno conserva su propia firma. La firma del expediente completo no cubre su elección.</translation>
    </message>
</context>
<context>
    <name>UnreadRow</name>
    <message>
        <source>What was pasted</source>
        <translation>Lo que se pegó</translation>
    </message>
    <message>
        <source>{name}, number {number}</source>
        <translation>{name}, número {number}</translation>
    </message>
    <message>
        <source>Keep as a copy…</source>
        <translation>Guardar como copia…</translation>
    </message>
</context>
</TS>
