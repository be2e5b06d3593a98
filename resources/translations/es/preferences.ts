<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AddressesPart</name>
    <message>
        <source>My names and addresses</source>
        <translation>Mis nombres y direcciones</translation>
    </message>
    <message>
        <source>Used to tell whether an item was given to you. They stay in this backpack; past ones count too, and Rucksack warns you before an item shows an old name.</source>
        <translation>Sirven para saber si un elemento se le dio a usted. No salen de esta mochila; los anteriores también cuentan, y Rucksack le avisa antes de que un elemento muestre un nombre antiguo.</translation>
    </message>
    <message>
        <source>None yet. Add the name that stands on your certificates.</source>
        <translation>Ninguno todavía. Añada el nombre que aparece en sus certificados.</translation>
    </message>
    <message>
        <source>Kind of name or address</source>
        <translation>Tipo de nombre o dirección</translation>
    </message>
    <message>
        <source>Such as Ana Ruiz</source>
        <translation>Por ejemplo Ana Ruiz</translation>
    </message>
    <message>
        <source>Name or address to add</source>
        <translation>Nombre o dirección que añadir</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>{kind}: {value}</source>
        <translation>{kind}: {value}</translation>
    </message>
    <message>
        <source>past</source>
        <translation>anterior</translation>
    </message>
    <message>
        <source>{value} is a past one</source>
        <translation>{value} es anterior</translation>
    </message>
    <message>
        <source>Remove {value}</source>
        <translation>Quitar {value}</translation>
    </message>
</context>
<context>
    <name>IssuerModel</name>
    <message>
        <source>on “{list}”, as of {day}</source>
        <translation>en «{list}», a {day}</translation>
    </message>
    <message>
        <source>Removed by you</source>
        <translation>Quitado por usted</translation>
    </message>
    <message>
        <source>For tests, does not count</source>
        <translation>De prueba, no cuenta</translation>
    </message>
</context>
<context>
    <name>IssuersPage</name>
    <message>
        <source>Issuers I know</source>
        <translation>Emisores que conozco</translation>
    </message>
    <message>
        <source>Take in a trust pack</source>
        <translation>Incorporar un paquete de confianza</translation>
    </message>
    <message>
        <source>An item counts as signed by somebody you know when its issuer stands here. These lists are facts with a date; they say who an issuer is, not how good.</source>
        <translation>Un elemento cuenta como firmado por alguien conocido cuando su emisor está aquí. Estas listas son datos con fecha; dicen quién es un emisor, no lo bueno que es.</translation>
    </message>
    <message>
        <source>Search by name, place or website</source>
        <translation>Busque por nombre, lugar o sitio web</translation>
    </message>
    <message>
        <source>Search the issuers</source>
        <translation>Buscar emisores</translation>
    </message>
    <message>
        <source>Issuers</source>
        <translation>Emisores</translation>
    </message>
    <message>
        <source>Delete takes an issuer off your lists.</source>
        <translation>La tecla Supr quita un emisor de sus listas.</translation></message>
    <message>
        <source>No issuer fits.</source>
        <translation>Ningún emisor coincide.</translation>
    </message>
    <message>
        <source>Reading the lists…</source>
        <translation>Leyendo las listas…</translation>
    </message>
    <message>
        <source>On your lists</source>
        <translation>En sus listas</translation>
    </message>
    <message>
        <source>For tests</source>
        <translation>De prueba</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitados</translation>
    </message>
    <message>
        <source>Trust packs</source>
        <translation>Paquetes de confianza</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Reponerlo</translation>
    </message>
    <message>
        <source>Take it off my lists</source>
        <translation>Quitarlo de mis listas</translation>
    </message>
    <message>
        <source>Mark an issuer to read more about it.</source>
        <translation>Marque un emisor para leer más sobre él.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>{name} no longer counts as known.</source>
        <translation>{name} ya no cuenta como conocido.</translation>
    </message>
    <message>
        <source>Items show it after they are checked again.</source>
        <translation>Los elementos lo muestran cuando se comprueban de nuevo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} vuelve a contar.</translation>
    </message>
    <message>
        <source>Which trust pack?</source>
        <translation>¿Qué paquete de confianza?</translation>
    </message>
    <message>
        <source>Trust packs (*.json)</source>
        <translation>Paquetes de confianza (*.json)</translation>
    </message>
    <message>
        <source>Removing the trust pack…</source>
        <translation>Quitando el paquete de confianza…</translation>
    </message>
    <message>
        <source>“{name}” removed.</source>
        <translation>Se quitó «{name}».</translation></message>
    <message>
        <source>What it alone told is no longer known.</source>
        <translation>Lo que solo decía ese paquete ya no se sabe.</translation>
    </message>
    <message>
        <source>Taking it in…</source>
        <translation>Incorporándolo…</translation>
    </message>
    <message>
        <source>{name} is approved no more.</source>
        <translation>{name} ya no está aprobado.</translation>
    </message>
    <message>
        <source>What was taken in stays. You are asked again about the next trust pack.</source>
        <translation>Lo ya incorporado se queda. Se le preguntará de nuevo por el próximo paquete de confianza.</translation>
    </message>
</context>
<context>
    <name>LooksPart</name>
    <message>
        <source>Language and looks</source>
        <translation>Idioma y aspecto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Issuers’ own texts stay as they are.</source>
        <translation>Los textos de los emisores quedan como están.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light, dark, or with strong contrast.</source>
        <translation>Claros, oscuros o de alto contraste.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Everything grows with it.</source>
        <translation>Todo crece con él.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Nothing slides, and moving codes wait until you press Play.</source>
        <translation>Nada se desliza, y los códigos en movimiento esperan a que pulse «Mostrar».</translation>
    </message>
    <message>
        <source>Items as</source>
        <translation>Ver elementos como</translation></message>
    <message>
        <source>Cards show pictures; a list shows more at once.</source>
        <translation>Las tarjetas muestran imágenes; en una lista caben más elementos a la vez.</translation></message>
    <message>
        <source>As this computer</source>
        <translation>Como esta computadora</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
</context>
<context>
    <name>PackView</name>
    <message>
        <source>Trust pack without a name</source>
        <translation>Paquete de confianza sin nombre</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>{name} (says)</source>
        <translation>{name} (según dice)</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Con fecha</translation>
    </message>
    <message>
        <source>You approved this maker’s key before.</source>
        <translation>Usted ya aprobó la clave de su autor.</translation>
    </message>
    <message>
        <source>It was not changed since it was signed, but you have not approved this maker. Ask them whether it is theirs before you vouch for it.</source>
        <translation>No se modificó desde que se firmó, pero usted no ha aprobado a su autor. Pregúntele si es suyo antes de responder por él.</translation>
    </message>
    <message>
        <source>Anybody could have made it. Vouch for it only if you know where it comes from.</source>
        <translation>Cualquiera pudo hacerlo. Responda por él solo si sabe de dónde viene.</translation>
    </message>
    <message numerus="yes">
        <source>It changes the keys of %n issuers you know</source>
        <translation>
            <numerusform>Cambia las claves de %n emisor que usted conoce</numerusform>
            <numerusform>Cambia las claves de %n emisores que usted conoce</numerusform>
        </translation>
    </message>
    <message>
        <source>Issuers do change keys, but so would somebody who wants to sign in their name. Ask the issuer before you take this in.</source>
        <translation>Los emisores cambian de clave, pero también lo haría quien quiera firmar en su nombre. Pregunte al emisor antes de incorporarlo.</translation>
    </message>
    <message>
        <source>until now: {keys}</source>
        <translation>hasta ahora: {keys}</translation>
    </message>
    <message>
        <source>from now on: {keys}</source>
        <translation>a partir de ahora: {keys}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message numerus="yes">
        <source>It takes off or renames %n issuers on your lists</source>
        <translation>
            <numerusform>Quita o cambia de nombre a %n emisor de sus listas</numerusform>
            <numerusform>Quita o cambia de nombre a %n emisores de sus listas</numerusform>
        </translation>
    </message>
    <message>
        <source>What an issuer that is taken off has signed reads “Signed, not on your lists” afterwards. Ask whoever keeps the list before you take this in.</source>
        <translation>Lo que firmó un emisor que se quita dirá después «Firmado, fuera de sus listas». Pregunte a quien lleva la lista antes de incorporarlo.</translation>
    </message>
    <message>
        <source>from now on: {name} · list “{list}”</source>
        <translation>desde ahora: {name} · lista «{list}»</translation>
    </message>
    <message>
        <source>taken off · list “{list}”</source>
        <translation>quitado · lista «{list}»</translation>
    </message>
    <message numerus="yes">
        <source>Puts %n issuers on your lists</source>
        <translation>
            <numerusform>Añade %n emisor a sus listas</numerusform>
            <numerusform>Añade %n emisores a sus listas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issuers for tests, which never count</source>
        <translation>
            <numerusform>%n emisor de prueba, que nunca cuenta</numerusform>
            <numerusform>%n emisores de prueba, que nunca cuentan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings keys of %n issuers</source>
        <translation>
            <numerusform>Trae claves de %n emisor</numerusform>
            <numerusform>Trae claves de %n emisores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings %n lists of withdrawn items</source>
        <translation>
            <numerusform>Trae %n lista de elementos anulados</numerusform>
            <numerusform>Trae %n listas de elementos anulados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings %n sets of rules for reading items</source>
        <translation>
            <numerusform>Trae %n conjunto de reglas para leer elementos</numerusform>
            <numerusform>Trae %n conjuntos de reglas para leer elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You know %n things more recently; they stay</source>
        <translation>
            <numerusform>Usted ya sabe %n cosa más reciente; se conserva</numerusform>
            <numerusform>Usted ya sabe %n cosas más recientes; se conservan</numerusform>
        </translation>
    </message>
    <message>
        <source>It brings nothing that you do not know already.</source>
        <translation>No trae nada que usted no sepa ya.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacksPart</name>
    <message>
        <source>No trust pack was taken in. A trust pack is a file that tells this computer, without the internet, which keys belong to which issuers and what they withdrew. Take one in only from somebody you trust.</source>
        <translation>No se ha incorporado ningún paquete de confianza. Es un archivo que le dice a esta computadora, sin internet, qué claves son de qué emisores y qué han anulado. Incorpore uno solo de alguien en quien confíe.</translation>
    </message>
    <message>
        <source>Makers you approved</source>
        <translation>Autores que usted aprobó</translation>
    </message>
    <message>
        <source>Their trust packs are taken in without asking whether you vouch for them.</source>
        <translation>Sus paquetes de confianza se incorporan sin preguntarle si responde por ellos.</translation>
    </message>
    <message>
        <source>Trust pack without a name</source>
        <translation>Paquete de confianza sin nombre</translation>
    </message>
    <message>
        <source>As of {day}. Taken in on {imported}.</source>
        <translation>Con fecha {day}. Incorporado el {imported}.</translation>
    </message>
    <message>
        <source>You vouched for it.</source>
        <translation>Usted respondió por él.</translation>
    </message>
    <message>
        <source>Signed by a maker you approved.</source>
        <translation>Firmado por un autor que usted aprobó.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>A maker without a name</source>
        <translation>Un autor sin nombre</translation>
    </message>
    <message>
        <source>Approved on {day}.</source>
        <translation>Aprobado el {day}.</translation>
    </message>
    <message>
        <source>Approve no more</source>
        <translation>Dejar de aprobar</translation>
    </message>
    <message>
        <source>Approve {name} no more</source>
        <translation>Dejar de aprobar a {name}</translation>
    </message>
</context>
<context>
    <name>PlacePart</name>
    <message>
        <source>This computer is</source>
        <translation>Esta computadora es</translation>
    </message>
    <message>
        <source>My own, at home</source>
        <translation>Mía, en casa</translation></message>
    <message numerus="yes">
        <source>Locks after %n minutes of quiet.</source>
        <translation>
            <numerusform>Se bloquea tras %n minuto sin uso.</numerusform>
            <numerusform>Se bloquea tras %n minutos sin uso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared with others</source>
        <translation>Compartida con otras personas</translation></message>
    <message numerus="yes">
        <source>Locks after %n minutes of quiet. This computer is not asked to remember how to open a backpack.</source>
        <translation>
            <numerusform>Se bloquea tras %n minuto sin uso. A esta computadora no se le pide que recuerde cómo abrir una mochila.</numerusform>
            <numerusform>Se bloquea tras %n minutos sin uso. A esta computadora no se le pide que recuerde cómo abrir una mochila.</numerusform>
        </translation>
    </message>
    <message>
        <source>A counselor’s desk</source>
        <translation>De un puesto de orientación</translation></message>
    <message numerus="yes">
        <source>Locks after %n minutes of quiet. For many people’s backpacks, one after the other; nothing of one shows in the next.</source>
        <translation>
            <numerusform>Se bloquea tras %n minuto sin uso. Para las mochilas de muchas personas, una tras otra; nada de una se ve en la siguiente.</numerusform>
            <numerusform>Se bloquea tras %n minutos sin uso. Para las mochilas de muchas personas, una tras otra; nada de una se ve en la siguiente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recheck</name>
    <message>
        <source>Check all items again</source>
        <translation>Comprobar todo de nuevo</translation>
    </message>
    <message>
        <source>Checking your items…</source>
        <translation>Comprobando sus elementos…</translation>
    </message>
    <message numerus="yes">
        <source>%n items checked again.</source>
        <translation>
            <numerusform>%n elemento comprobado de nuevo.</numerusform>
            <numerusform>%n elementos comprobados de nuevo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Keys and safety</source>
        <translation>Claves y seguridad</translation>
    </message>
    <message>
        <source>Whom you know</source>
        <translation>A quién conoce</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Opens the backpack. Nobody else has it.</source>
        <translation>Abre la mochila. Nadie más la tiene.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Opens the backpack if you forget the passphrase.</source>
        <translation>Abre la mochila si olvida la frase.</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>Hoja nueva</translation>
    </message>
    <message>
        <source>This computer’s keyring</source>
        <translation>Llavero de esta computadora</translation>
    </message>
    <message>
        <source>May open the backpack without asking, if you want.</source>
        <translation>Puede abrir la mochila sin preguntar, si usted quiere.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>All of the backpack in one locked file, to keep elsewhere.</source>
        <translation>Toda la mochila en un archivo cerrado, para guardarlo en otro lugar.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Hacer copia</translation>
    </message>
    <message>
        <source>My keys</source>
        <translation>Mis claves</translation>
    </message>
    <message>
        <source>They sign what you share; their code is what issuers ask for.</source>
        <translation>Firman lo que comparte; su código es lo que piden los emisores.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Issuers I know</source>
        <translation>Emisores que conozco</translation>
    </message>
    <message>
        <source>Lists and trust packs that tell who is who.</source>
        <translation>Listas y paquetes de confianza que dicen quién es quién.</translation>
    </message>
    <message>
        <source>This computer is shared from now on.</source>
        <translation>Desde ahora esta computadora es compartida.</translation>
    </message>
    <message>
        <source>If its keyring opens your backpack, take that back.</source>
        <translation>Si su llavero abre la mochila, quítele ese permiso.</translation>
    </message>
    <message>
        <source>Looking up your names…</source>
        <translation>Buscando sus nombres…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Your items may match you differently now.</source>
        <translation>Puede que ahora sus elementos coincidan con usted de otro modo.</translation>
    </message>
    <message>
        <source>“{value}” removed.</source>
        <translation>Se quitó «{value}».</translation></message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>SharingPart</name>
    <message>
        <source>Pages and codes</source>
        <translation>Páginas y códigos</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>For pages you save to print.</source>
        <translation>Para las páginas que guarda para imprimir.</translation>
    </message>
    <message>
        <source>Speed of moving codes</source>
        <translation>Velocidad de los códigos en movimiento</translation>
    </message>
    <message>
        <source>Slower is surer for older phones. You can change it while showing, too.</source>
        <translation>Más despacio es más seguro con teléfonos antiguos. También puede cambiarla mientras los muestra.</translation>
    </message>
    <message>
        <source>Size of moving codes</source>
        <translation>Tamaño de los códigos en movimiento</translation>
    </message>
    <message>
        <source>Larger codes are fewer, but harder to read.</source>
        <translation>Los códigos grandes son menos, pero cuesta más leerlos.</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Carta</translation>
    </message>
    <message numerus="yes">
        <source>%n codes a second</source>
        <translation>
            <numerusform>%n código por segundo</numerusform>
            <numerusform>%n códigos por segundo</numerusform>
        </translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Pequeño</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mediano</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Muy grande</translation>
    </message>
</context>
<context>
    <name>TrustPackPage</name>
    <message>
        <source>Trust pack</source>
        <translation>Paquete de confianza</translation>
    </message>
    <message>
        <source>Take in a trust pack?</source>
        <translation>¿Incorporar un paquete de confianza?</translation>
    </message>
    <message>
        <source>A trust pack tells this computer which keys belong to which issuers. What it says counts from the moment you take it in, so look at it first.</source>
        <translation>Un paquete de confianza le dice a esta computadora qué claves son de qué emisores. Lo que dice cuenta desde que lo incorpora, así que mírelo antes.</translation>
    </message>
    <message>
        <source>No trust pack here</source>
        <translation>Aquí no hay ningún paquete de confianza</translation>
    </message>
    <message>
        <source>Open a trust pack to see what it would add and change.</source>
        <translation>Abra un paquete de confianza para ver qué añadiría y qué cambiaría.</translation>
    </message>
    <message>
        <source>Open a trust pack</source>
        <translation>Abrir un paquete de confianza</translation>
    </message>
    <message>
        <source>Take in, and accept later packs by this maker</source>
        <translation>Incorporarlo y aceptar los próximos de su autor</translation>
    </message>
    <message>
        <source>Use it until Rucksack closes</source>
        <translation>Usarlo hasta cerrar Rucksack</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Dejarlo fuera</translation>
    </message>
    <message>
        <source>Nothing is kept without a backpack: the pack counts until Rucksack closes.</source>
        <translation>Sin mochila no se guarda nada: el paquete cuenta hasta que se cierre Rucksack.</translation>
    </message>
    <message>
        <source>Reading the trust pack…</source>
        <translation>Leyendo el paquete de confianza…</translation>
    </message>
    <message>
        <source>Looking at the trust pack…</source>
        <translation>Mirando el paquete de confianza…</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Incorporarlo</translation>
    </message>
    <message>
        <source>Take it in: I vouch for it</source>
        <translation>Incorporarlo: respondo por él</translation>
    </message>
    <message>
        <source>“{name}” is taken in</source>
        <translation>«{name}» está incorporado</translation>
    </message>
    <message>
        <source>Your items show what it tells after they are checked again.</source>
        <translation>Sus elementos muestran lo que dice cuando se comprueban de nuevo.</translation>
    </message>
    <message>
        <source>Check all items again</source>
        <translation>Comprobar todo de nuevo</translation>
    </message>
    <message>
        <source>Issuers I know</source>
        <translation>Emisores que conozco</translation>
    </message>
    <message>
        <source>Taking it in…</source>
        <translation>Incorporándolo…</translation>
    </message>
    <message>
        <source>The trust pack</source>
        <translation>El paquete de confianza</translation>
    </message>
    <message>
        <source>Trust packs (*.json)</source>
        <translation>Paquetes de confianza (*.json)</translation>
    </message>
    <message>
        <source>Which trust pack?</source>
        <translation>¿Qué paquete de confianza?</translation>
    </message>
</context>
</TS>
