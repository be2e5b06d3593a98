<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AttentionCard</name>
    <message numerus="yes">
        <source>%n items need your attention</source>
        <translation>
            <numerusform>%n elemento requiere su atención</numerusform>
            <numerusform>%n elementos requieren su atención</numerusform>
        </translation>
    </message>
    <message>
        <source>Something ends soon, has ended, was changed or has a newer version.</source>
        <translation>Algo vence pronto, ya terminó, se modificó o tiene una versión más nueva.</translation>
    </message>
    <message>
        <source>Have a look</source>
        <translation>Revisar</translation>
    </message>
</context>
<context>
    <name>BackpackPage</name>
    <message>
        <source>Backpack</source>
        <translation>Mochila</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Eliminados hace poco</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Traer</translation>
    </message>
    <message>
        <source>Deleted items stay here for 30 days. After that they are gone for good.</source>
        <translation>Los elementos eliminados se quedan aquí 30 días. Después desaparecen para siempre.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n items</source>
        <translation>
            <numerusform>{name}: %n elemento</numerusform>
            <numerusform>{name}: %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the bundle…</source>
        <translation>Mirando el conjunto…</translation>
    </message>
    <message>
        <source>Making the practice files…</source>
        <translation>Preparando los archivos de práctica…</translation>
    </message>
</context>
<context>
    <name>BundleWords</name>
    <message numerus="yes">
        <source>Bundle “{name}”: %n items chosen.</source>
        <translation>
            <numerusform>Conjunto «{name}»: %n elemento elegido.</numerusform>
            <numerusform>Conjunto «{name}»: %n elementos elegidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were deleted.</source>
        <translation>
            <numerusform>%n se eliminó.</numerusform>
            <numerusform>%n se eliminaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer hold.</source>
        <translation>
            <numerusform>%n ya no vale.</numerusform>
            <numerusform>%n ya no valen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have a newer version.</source>
        <translation>
            <numerusform>%n tiene una versión más nueva.</numerusform>
            <numerusform>%n tienen una versión más nueva.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Share the chosen items (Ctrl+S)</source>
        <translation>Compartir los elementos elegidos (Ctrl+S)</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Save the original files in a folder</source>
        <translation>Guardar los archivos originales en una carpeta</translation>
    </message>
    <message>
        <source>Save as bundle</source>
        <translation>Guardar como conjunto</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the chosen items (Del)</source>
        <translation>Eliminar los elementos elegidos (Supr)</translation>
    </message>
    <message>
        <source>Keep this choice under a name, to use it again</source>
        <translation>Guardar esta selección con un nombre, para usarla de nuevo</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>No elegir ninguno</translation>
    </message>
    <message>
        <source>Save bundle</source>
        <translation>Guardar conjunto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Name of the bundle</source>
        <translation>Nombre del conjunto</translation>
    </message>
    <message>
        <source>For example: Job fair in May</source>
        <translation>Por ejemplo: Feria de empleo de mayo</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n elegido</numerusform>
            <numerusform>%n elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n not in sight)</source>
        <translation>
            <numerusform>(%n fuera de la vista)</numerusform>
            <numerusform>(%n fuera de la vista)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compartments</name>
    <message>
        <source>Compartment</source>
        <translation>Compartimento</translation>
    </message>
</context>
<context>
    <name>EmptyStates</name>
    <message>
        <source>Your backpack is empty</source>
        <translation>Su mochila está vacía</translation>
    </message>
    <message>
        <source>Keep your certificates, badges and licences here, see what each one is worth, and choose what you show to whom. Everything stays locked on this computer.</source>
        <translation>Guarde aquí sus certificados, insignias y licencias, vea cuánto vale cada uno y elija qué mostrar y a quién. Todo queda bajo llave en esta computadora.</translation>
    </message>
    <message>
        <source>Bring in your first item</source>
        <translation>Traer su primer elemento</translation>
    </message>
    <message>
        <source>Try it with practice files</source>
        <translation>Probar con archivos de práctica</translation>
    </message>
    <message>
        <source>No item fits the filters that are set.</source>
        <translation>Ningún elemento cumple los filtros puestos.</translation>
    </message>
    <message>
        <source>No item has all of these words. Fewer or shorter words find more.</source>
        <translation>Ningún elemento tiene todas estas palabras. Con menos palabras, o más cortas, se encuentra más.</translation>
    </message>
    <message>
        <source>There is nothing in this compartment yet.</source>
        <translation>Todavía no hay nada en este compartimento.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>No se eliminó nada</translation>
    </message>
    <message>
        <source>What you delete waits here.</source>
        <translation>Lo que usted elimine esperará aquí.</translation>
    </message>
    <message>
        <source>Nothing needs your attention</source>
        <translation>Nada requiere su atención</translation>
    </message>
    <message>
        <source>No item ends soon, has ended, was changed or has a newer version.</source>
        <translation>Ningún elemento vence pronto, terminó, se modificó ni tiene una versión más nueva.</translation>
    </message>
</context>
<context>
    <name>EvidenceSaving</name>
    <message>
        <source>Save a copy of the evidence</source>
        <translation>Guardar una copia de la prueba</translation></message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation></message>
    <message>
        <source>Copy saved.</source>
        <translation>Copia guardada.</translation></message>
    <message>
        <source>It is in {file}.</source>
        <translation>Está en {file}.</translation></message>
</context>
<context>
    <name>InnerActs</name>
    <message>
        <source>Keeping…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>The others were in your backpack already.</source>
        <translation>Los demás ya estaban en su mochila.</translation>
    </message>
    <message numerus="yes">
        <source>%n items kept as items of their own.</source>
        <translation>
            <numerusform>%n elemento guardado por separado.</numerusform>
            <numerusform>%n elementos guardados por separado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the file to compare</source>
        <translation>Elija el archivo que quiere comparar</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
</context>
<context>
    <name>ItemActs</name>
    <message>
        <source>Deleting…</source>
        <translation>Eliminando…</translation>
    </message>
    <message>
        <source>Bringing back…</source>
        <translation>Recuperando…</translation>
    </message>
    <message numerus="yes">
        <source>%n items deleted.</source>
        <translation>
            <numerusform>%n elemento eliminado.</numerusform>
            <numerusform>%n elementos eliminados.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can bring them back for 30 days, from “Recently deleted”.</source>
        <translation>Puede recuperarlos durante 30 días, en «Eliminados hace poco».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%n items are back in your backpack.</source>
        <translation>
            <numerusform>%n elemento está de nuevo en su mochila.</numerusform>
            <numerusform>%n elementos están de nuevo en su mochila.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>You may still show it, as something that was true.</source>
        <translation>Todavía puede mostrarlo, como algo que fue cierto.</translation>
    </message>
    <message>
        <source>Kept as history.</source>
        <translation>Guardado como historia.</translation>
    </message>
    <message>
        <source>Kept among your current items.</source>
        <translation>Guardado entre sus elementos vigentes.</translation>
    </message>
    <message>
        <source>Choose a folder for the original files</source>
        <translation>Elija una carpeta para los archivos originales</translation>
    </message>
    <message>
        <source>Saving the original files…</source>
        <translation>Guardando los archivos originales…</translation>
    </message>
    <message>
        <source>Saving the original file…</source>
        <translation>Guardando el archivo original…</translation>
    </message>
    <message numerus="yes">
        <source>%n original files saved.</source>
        <translation>
            <numerusform>%n archivo original guardado.</numerusform>
            <numerusform>%n archivos originales guardados.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in {folder}.</source>
        <translation>Están en {folder}.</translation>
    </message>
    <message>
        <source>It is called {name}, in {folder}.</source>
        <translation>Se llama {name} y está en {folder}.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message numerus="yes">
        <source>%n items checked again.</source>
        <translation>
            <numerusform>%n elemento comprobado de nuevo.</numerusform>
            <numerusform>%n elementos comprobados de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing came out differently.</source>
        <translation>Ningún resultado cambió.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them came out differently than before.</source>
        <translation>
            <numerusform>%n de ellos dio otro resultado que antes.</numerusform>
            <numerusform>%n de ellos dieron otro resultado que antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was checked until then is kept. The rest is as it was before.</source>
        <translation>Lo comprobado hasta ese momento se conserva. Lo demás queda como estaba.</translation>
    </message>
    <message>
        <source>Checking was stopped.</source>
        <translation>Se detuvo la comprobación.</translation>
    </message>
    <message>
        <source>Bundle “{name}” saved.</source>
        <translation>Conjunto «{name}» guardado.</translation>
    </message>
    <message>
        <source>Bundle “{name}” changed.</source>
        <translation>Conjunto «{name}» cambiado.</translation>
    </message>
    <message numerus="yes">
        <source>It names %n items. You find it under More.</source>
        <translation>
            <numerusform>Tiene %n elemento. Lo encuentra en Más.</numerusform>
            <numerusform>Tiene %n elementos. Lo encuentra en Más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundle “{name}” deleted.</source>
        <translation>Conjunto «{name}» eliminado.</translation>
    </message>
    <message>
        <source>Its items stay in your backpack.</source>
        <translation>Sus elementos siguen en la mochila.</translation>
    </message>
</context>
<context>
    <name>ItemFiles</name>
    <message>
        <source>How it looks</source>
        <translation>Cómo se ve</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Where and with what this photo was taken was taken out when it was kept.</source>
        <translation>Al guardar esta foto se quitó dónde y con qué se tomó.</translation>
    </message>
    <message>
        <source>{name}, {size}. {state}.</source>
        <translation>{name}, {size}. {state}.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
</context>
<context>
    <name>ItemPage</name>
    <message>
        <source>Item</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Export original</source>
        <translation>Exportar original</translation>
    </message>
    <message>
        <source>Save the file as it came, byte for byte</source>
        <translation>Guardar el archivo tal como llegó, byte por byte</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More to do with this item</source>
        <translation>Más opciones para este elemento</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>This looks wrong…</source>
        <translation>Aquí hay algo mal…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Opening the item…</source>
        <translation>Abriendo el elemento…</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Keep as current</source>
        <translation>Guardar como vigente</translation>
    </message>
    <message>
        <source>Keep as history</source>
        <translation>Guardar como historia</translation>
    </message>
    <message>
        <source>Save the original file</source>
        <translation>Guardar el archivo original</translation>
    </message>
    <message>
        <source>Saving the letter…</source>
        <translation>Guardando la carta…</translation>
    </message>
    <message>
        <source>It is in {file}.</source>
        <translation>Está en {file}.</translation>
    </message>
    <message>
        <source>Letter saved.</source>
        <translation>Carta guardada.</translation>
    </message>
</context>
<context>
    <name>LeavingOutPanel</name>
    <message>
        <source>Looking at the fields…</source>
        <translation>Mirando los campos…</translation>
    </message>
    <message>
        <source>When you share it, you choose what it tells</source>
        <translation>Al compartirlo, usted elige qué cuenta</translation>
    </message>
    <message>
        <source>You can leave out</source>
        <translation>Puede omitir</translation>
    </message>
    <message>
        <source>Always goes along</source>
        <translation>Siempre se incluye</translation>
    </message>
    <message>
        <source>Its shares cannot be linked to each other by the signature.</source>
        <translation>La firma no permite relacionar entre sí sus copias compartidas.</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>To {issuer}</source>
        <translation>Para {issuer}</translation>
    </message>
    <message>
        <source>You issued “{title}” to me.</source>
        <translation>Ustedes me otorgaron «{title}».</translation>
    </message>
    <message>
        <source>To help you find it:</source>
        <translation>Para que puedan encontrarlo:</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Muchas gracias</translation>
    </message>
    <message>
        <source>Number of the item</source>
        <translation>Número del elemento</translation>
    </message>
    <message>
        <source>Date on it</source>
        <translation>Fecha que lleva</translation>
    </message>
    <message>
        <source>What my wallet says</source>
        <translation>Lo que dice mi mochila</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Comprobado el</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>This looks wrong</source>
        <translation>Aquí hay algo mal</translation>
    </message>
    <message>
        <source>Only the issuer can correct an item, for it is signed. Nothing is sent from here: copy the letter or save it, and send it the way you like.</source>
        <translation>Solo el emisor puede corregir un elemento, porque está firmado. Desde aquí no se envía nada: copie la carta o guárdela y envíela como prefiera.</translation>
    </message>
    <message>
        <source>What looks wrong?</source>
        <translation>¿Qué está mal?</translation>
    </message>
    <message>
        <source>Letter to the issuer</source>
        <translation>Carta al emisor</translation>
    </message>
    <message>
        <source>Copy the letter</source>
        <translation>Copiar la carta</translation>
    </message>
    <message>
        <source>Save the letter…</source>
        <translation>Guardar la carta…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The item gives this address of the issuer: {address}</source>
        <translation>El elemento da esta dirección del emisor: {address}</translation>
    </message>
    <message>
        <source>Letter copied.</source>
        <translation>Carta copiada.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiada</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Guardar la carta</translation>
    </message>
    <message>
        <source>Letter about {title}</source>
        <translation>Carta sobre {title}</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>Show as a list</source>
        <translation>Mostrar como lista</translation>
    </message>
    <message>
        <source>Show as cards</source>
        <translation>Mostrar como tarjetas</translation>
    </message>
    <message>
        <source>Only what is kept as history</source>
        <translation>Solo lo guardado como historia</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More to do with these items</source>
        <translation>Más opciones para estos elementos</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Orden: {order}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter by mark or state</source>
        <translation>Filtrar por marca o estado</translation>
    </message>
    <message>
        <source>Filter: {count}</source>
        <translation>Filtros: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n filters are set</source>
        <translation>
            <numerusform>%n filtro puesto</numerusform>
            <numerusform>%n filtros puestos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Check all items again</source>
        <translation>Comprobar de nuevo todos los elementos</translation>
    </message>
    <message numerus="yes">
        <source>Check the %n chosen items again</source>
        <translation>
            <numerusform>Comprobar de nuevo el elemento elegido</numerusform>
            <numerusform>Comprobar de nuevo los %n elementos elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>Elegir todo lo que se muestra</translation>
    </message>
    <message>
        <source>Add something you have…</source>
        <translation>Añadir algo que usted tiene…</translation>
    </message>
    <message>
        <source>Save all items as a zip…</source>
        <translation>Guardar todos los elementos en un zip…</translation>
    </message>
    <message numerus="yes">
        <source>Save the %n chosen items as a zip…</source>
        <translation>
            <numerusform>Guardar el elemento elegido en un zip…</numerusform>
            <numerusform>Guardar %n elementos elegidos en un zip…</numerusform>
        </translation>
    </message>
    <message>
        <source>Recently deleted: {count}</source>
        <translation>Eliminados hace poco: {count}</translation>
    </message>
    <message numerus="yes">
        <source>Choose bundle “{name}” (%n items)</source>
        <translation>
            <numerusform>Elegir el conjunto «{name}» (%n elemento)</numerusform>
            <numerusform>Elegir el conjunto «{name}» (%n elementos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete a bundle</source>
        <translation>Eliminar un conjunto</translation>
    </message>
</context>
<context>
    <name>RelatedPanel</name>
    <message>
        <source>Newer version in your backpack</source>
        <translation>Versión más nueva en su mochila</translation>
    </message>
    <message>
        <source>Older version in your backpack</source>
        <translation>Versión anterior en su mochila</translation>
    </message>
    <message>
        <source>Recommendations kept as items of their own</source>
        <translation>Recomendaciones guardadas como elementos propios</translation>
    </message>
    <message>
        <source>From {name} (says)</source>
        <translation>De {name} (según dice)</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>De {name}</translation>
    </message>
    <message numerus="yes">
        <source>Shared %n times</source>
        <translation>
            <numerusform>Compartido una vez</numerusform>
            <numerusform>Compartido %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>See what was shared</source>
        <translation>Ver lo que se compartió</translation>
    </message>
    <message>
        <source>Opens this item</source>
        <translation>Abre este elemento</translation>
    </message>
</context>
<context>
    <name>StandingStrip</name>
    <message>
        <source>Open the newer version</source>
        <translation>Abrir la versión más nueva</translation>
    </message>
    <message>
        <source>Deleted on {day}.</source>
        <translation>Eliminado el {day}.</translation>
    </message>
    <message>
        <source>It can be brought back for 30 days.</source>
        <translation>Se puede recuperar durante 30 días.</translation>
    </message>
    <message>
        <source>There is a newer version in your backpack.</source>
        <translation>En su mochila hay una versión más nueva.</translation>
    </message>
    <message>
        <source>This one is kept so that you can look back.</source>
        <translation>Esta se conserva para que pueda mirar atrás.</translation>
    </message>
    <message>
        <source>Kept as “Changed or broken”.</source>
        <translation>Guardado como «Modificado o dañado».</translation>
    </message>
    <message>
        <source>It cannot be shared. Ask the issuer for a new copy.</source>
        <translation>No se puede compartir. Pida una copia nueva al emisor.</translation>
    </message>
    <message>
        <source>Kept as history.</source>
        <translation>Guardado como historia.</translation>
    </message>
    <message>
        <source>You may still show it, as something that was true.</source>
        <translation>Todavía puede mostrarlo, como algo que fue cierto.</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>It is shown as changed or broken</source>
        <translation>Aparece como modificado o dañado</translation>
    </message>
    <message>
        <source>A name in it is not right</source>
        <translation>Un nombre no es correcto</translation>
    </message>
    <message>
        <source>A date in it is not right</source>
        <translation>Una fecha no es correcta</translation>
    </message>
    <message>
        <source>What it says I did is not right</source>
        <translation>Lo que dice que hice no es correcto</translation>
    </message>
    <message>
        <source>It was ended and I do not know why</source>
        <translation>Se anuló y no sé por qué</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>My wallet says that this item was changed after it was signed, or is damaged. Please send me a new copy.</source>
        <translation>Mi mochila dice que se modificó después de firmarse o que está dañado. Les pido que me envíen una copia nueva.</translation>
    </message>
    <message>
        <source>A name in it is not right. It should be: … Please issue it anew.</source>
        <translation>Un nombre no es correcto. Debería ser: … Les pido que lo emitan de nuevo.</translation>
    </message>
    <message>
        <source>A date in it is not right. It should be: … Please issue it anew.</source>
        <translation>Una fecha no es correcta. Debería ser: … Les pido que lo emitan de nuevo.</translation>
    </message>
    <message>
        <source>What it says about my work is not right: … Please issue it anew.</source>
        <translation>Lo que dice sobre mi trabajo no es correcto: … Les pido que lo emitan de nuevo.</translation>
    </message>
    <message>
        <source>My wallet says that you ended or paused this item. Please tell me why, and what I can do.</source>
        <translation>Mi mochila dice que ustedes lo anularon o suspendieron. Les pido que me digan por qué y qué puedo hacer.</translation>
    </message>
    <message>
        <source>This is what looks wrong to me: …</source>
        <translation>Esto es lo que me parece mal: …</translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>Save the whole file it came in…</source>
        <translation>Guardar el archivo entero en que vino…</translation>
    </message>
    <message>
        <source>Looking for the file…</source>
        <translation>Buscando el archivo…</translation>
    </message>
    <message>
        <source>This file holds a private key.</source>
        <translation>Este archivo contiene una clave privada.</translation>
    </message>
    <message>
        <source>It is a backup of another app. Whoever reads the file can sign as you. Save it only where nobody else can read it.</source>
        <translation>Es una copia de seguridad de otra aplicación. Quien lea el archivo puede firmar como usted. Guárdelo solo donde nadie más pueda leerlo.</translation>
    </message>
    <message>
        <source>Save it anyway</source>
        <translation>Guardarlo de todos modos</translation>
    </message>
    <message>
        <source>Save the whole file</source>
        <translation>Guardar el archivo entero</translation>
    </message>
    <message>
        <source>Saving the file…</source>
        <translation>Guardando el archivo…</translation>
    </message>
    <message>
        <source>It is called {name}, in {folder}.</source>
        <translation>Se llama {name}, en {folder}.</translation>
    </message>
    <message>
        <source>The file is saved, exactly as it came.</source>
        <translation>El archivo está guardado, tal como llegó.</translation>
    </message>
</context>
<context>
    <name>ZipActs</name>
    <message>
        <source>Save as a zip</source>
        <translation>Guardar como zip</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Archivos zip (*.zip)</translation>
    </message>
    <message>
        <source>Packing the original files…</source>
        <translation>Empaquetando los archivos originales…</translation>
    </message>
    <message>
        <source>It is called {name}, in {folder}. Anybody who has it can read what is in it.</source>
        <translation>Se llama {name}, en {folder}. Quien lo tenga puede leer lo que contiene.</translation>
    </message>
    <message numerus="yes">
        <source>%n items saved as a zip.</source>
        <translation>
            <numerusform>%n elemento guardado en un zip.</numerusform>
            <numerusform>%n elementos guardados en un zip.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Detenido. No se escribió ningún archivo.</translation>
    </message>
</context>
</TS>
