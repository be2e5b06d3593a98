<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BundleDesk</name>
    <message>
        <source>Opening the bundle…</source>
        <translation>Abriendo el conjunto…</translation>
    </message>
    <message numerus="yes">
        <source>%n items are no longer in your backpack.</source>
        <translation>
            <numerusform>%n elemento ya no está en su mochila.</numerusform>
            <numerusform>%n elementos ya no están en su mochila.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items no longer hold today.</source>
        <translation>
            <numerusform>%n elemento ya no es válido hoy.</numerusform>
            <numerusform>%n elementos ya no son válidos hoy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items have a newer version.</source>
        <translation>
            <numerusform>%n elemento tiene una versión más nueva.</numerusform>
            <numerusform>%n elementos tienen una versión más nueva.</numerusform>
        </translation>
    </message>
    <message>
        <source>The bundle “{name}” is not what it was</source>
        <translation>El conjunto «{name}» ya no es el mismo</translation>
    </message>
    <message>
        <source>Use the newer ones</source>
        <translation>Usar las más nuevas</translation>
    </message>
    <message>
        <source>Bundle “{name}” saved.</source>
        <translation>Conjunto «{name}» guardado.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Borrando…</translation>
    </message>
    <message>
        <source>Bundle “{name}” deleted.</source>
        <translation>Conjunto «{name}» borrado.</translation>
    </message>
    <message>
        <source>Its items stay in your backpack.</source>
        <translation>Sus elementos siguen en su mochila.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>BundlesPart</name>
    <message>
        <source>Name, such as “Job fair”</source>
        <translation>Nombre, por ejemplo «Feria de empleo»</translation>
    </message>
    <message>
        <source>Name of a new bundle</source>
        <translation>Nombre de un conjunto nuevo</translation>
    </message>
    <message>
        <source>Save as bundle</source>
        <translation>Guardar como conjunto</translation>
    </message>
    <message>
        <source>A bundle keeps what you choose here under a name, to use it again.</source>
        <translation>Un conjunto guarda con un nombre lo que elija aquí, para volver a usarlo.</translation>
    </message>
    <message numerus="yes">
        <source>Bundles (%n)</source>
        <translation>
            <numerusform>Conjuntos (%n)</numerusform>
            <numerusform>Conjuntos (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Conjuntos</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use the bundle {name}</source>
        <translation>Usar el conjunto {name}</translation>
    </message>
    <message>
        <source>Delete the bundle {name}</source>
        <translation>Borrar el conjunto {name}</translation>
    </message>
</context>
<context>
    <name>ChoicePart</name>
    <message>
        <source>Search your items</source>
        <translation>Busque entre sus elementos</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Show by state</source>
        <translation>Mostrar por estado</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Still good</source>
        <translation>Vigentes</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Press “All” and choose what to show.</source>
        <translation>Aún no ha elegido nada. Pulse «Todos» y elija qué mostrar.</translation>
    </message>
    <message>
        <source>No item fits. Search for another word, or look under “All”.</source>
        <translation>Ningún elemento coincide. Busque otra palabra o mire en «Todos».</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Elegidos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>ChoiceWarnings</name>
    <message numerus="yes">
        <source>%n chosen items cannot be shared</source>
        <translation>
            <numerusform>%n elemento elegido no se puede compartir</numerusform>
            <numerusform>%n elementos elegidos no se pueden compartir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were changed after they were signed, or are damaged.</source>
        <translation>
            <numerusform>Se modificó después de firmarse o está dañado.</numerusform>
            <numerusform>Se modificaron después de firmarse o están dañados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen items no longer hold today</source>
        <translation>
            <numerusform>%n elemento elegido ya no es válido hoy</numerusform>
            <numerusform>%n elementos elegidos ya no son válidos hoy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You may show them as history. Whoever checks them will see it.</source>
        <translation>
            <numerusform>Puede mostrarlo como historia. Quien lo compruebe lo verá.</numerusform>
            <numerusform>Puede mostrarlos como historia. Quien los compruebe lo verá.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take them out</source>
        <translation>
            <numerusform>Quitarlo</numerusform>
            <numerusform>Quitarlos</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {why}</source>
        <translation>{title}: {why}</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Code {number} of {count}</source>
        <translation>Código {number} de {count}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Slower is surer for an older phone or bad light.</source>
        <translation>Más despacio es más seguro con un teléfono antiguo o poca luz.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Larger codes are fewer, but harder to read.</source>
        <translation>Los códigos grandes son menos, pero cuesta más leerlos.</translation>
    </message>
    <message>
        <source>These codes open in wallets and check pages. A phone’s camera alone shows text. Turn the screen’s brightness up.</source>
        <translation>Estos códigos se abren en carteras digitales y páginas de comprobación. La cámara del teléfono por sí sola muestra texto. Suba el brillo de la pantalla.</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Guardar como PNG</translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <translation>Guardar como SVG</translation>
    </message>
    <message>
        <source>Save as GIF</source>
        <translation>Guardar como GIF</translation>
    </message>
    <message>
        <source>For my phone…</source>
        <translation>Para mi teléfono…</translation>
    </message>
    <message>
        <source>A folder with every code as a picture and the file, to send to your phone</source>
        <translation>Una carpeta con cada código como imagen y el archivo, para enviarla a su teléfono</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Todos juntos</translation>
    </message>
    <message>
        <source>All together, as a moving code</source>
        <translation>Todos juntos, como código en movimiento</translation>
    </message>
    <message>
        <source>One by one  {count}</source>
        <translation>Uno a uno  {count}</translation>
    </message>
    <message>
        <source>Making the codes…</source>
        <translation>Haciendo los códigos…</translation>
    </message>
    <message>
        <source>Too much for a moving code. Take out some items, or share a file.</source>
        <translation>Demasiado para un código en movimiento. Quite algunos elementos o comparta un archivo.</translation>
    </message>
</context>
<context>
    <name>CodeSaving</name>
    <message>
        <source>Save the code as a picture</source>
        <translation>Guardar el código como imagen</translation>
    </message>
    <message>
        <source>Save the moving code</source>
        <translation>Guardar el código en movimiento</translation>
    </message>
    <message>
        <source>Where should the folder for your phone go?</source>
        <translation>¿Dónde quiere la carpeta para su teléfono?</translation>
    </message>
    <message>
        <source>Moving code</source>
        <translation>Código en movimiento</translation>
    </message>
    <message>
        <source>Code {number} {title}</source>
        <translation>Código {number} {title}</translation>
    </message>
    <message>
        <source>For my phone</source>
        <translation>Para mi teléfono</translation>
    </message>
    <message>
        <source>Saving pictures…</source>
        <translation>Guardando imágenes…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message numerus="yes">
        <source>%n files are ready for your phone.</source>
        <translation>
            <numerusform>%n archivo listo para su teléfono.</numerusform>
            <numerusform>%n archivos listos para su teléfono.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in the folder “{name}”. Send or copy it to your phone.</source>
        <translation>Están en la carpeta «{name}». Envíela o cópiela a su teléfono.</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>too large for one code</source>
        <translation>demasiado grande para un código</translation>
    </message>
    <message>
        <source>in a form these codes do not carry</source>
        <translation>en un formato que estos códigos no admiten</translation>
    </message>
    <message>
        <source>uses words these codes have no short form for</source>
        <translation>usa términos que estos códigos no saben abreviar</translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>aproximadamente %n segundo</numerusform>
            <numerusform>unos %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>aproximadamente %n minuto</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes, one after another.</source>
        <translation>
            <numerusform>%n código.</numerusform>
            <numerusform>%n códigos, uno tras otro.</numerusform>
        </translation>
    </message>
    <message>
        <source>A receiver usually has them all after {time}.</source>
        <translation>Quien los lee suele tenerlos todos en {time}.</translation>
    </message>
    <message>
        <source>{title} ({why})</source>
        <translation>{title} ({why})</translation>
    </message>
    <message>
        <source>Without a code of their own: {each}. The moving code and the file hold them.</source>
        <translation>Sin código propio: {each}. Están en el código en movimiento y en el archivo.</translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message>
        <source>Making the file…</source>
        <translation>Haciendo el archivo…</translation>
    </message>
    <message>
        <source>Codes for {receiver}</source>
        <translation>Códigos para {receiver}</translation>
    </message>
    <message>
        <source>Codes on screen</source>
        <translation>Códigos en pantalla</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Pantalla completa (F11)</translation>
    </message>
    <message>
        <source>Making the codes…</source>
        <translation>Haciendo los códigos…</translation>
    </message>
    <message numerus="yes">
        <source>All %n items together</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>Los %n elementos juntos</numerusform>
        </translation>
    </message>
    <message>
        <source>No item here fits a code of its own.</source>
        <translation>Ningún elemento cabe aquí en un código propio.</translation>
    </message>
    <message>
        <source>Code {number} of {count}: {title}</source>
        <translation>Código {number} de {count}: {title}</translation>
    </message>
    <message>
        <source>Writing it into your history…</source>
        <translation>Anotándolo en su historial…</translation>
    </message>
    <message>
        <source>Leave full screen (Esc)</source>
        <translation>Salir de pantalla completa (Esc)</translation>
    </message>
</context>
<context>
    <name>ExactText</name>
    <message>
        <source>The file, as it leaves</source>
        <translation>El archivo, tal como sale</translation>
    </message>
    <message>
        <source>{name}, as it leaves</source>
        <translation>{name}, tal como sale</translation>
    </message>
    <message>
        <source>The file is longer than what is shown here.</source>
        <translation>El archivo es más largo de lo que se muestra aquí.</translation>
    </message>
</context>
<context>
    <name>FieldCard</name>
    <message>
        <source>Untitled item</source>
        <translation>Elemento sin título</translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n fields go along.</source>
        <translation>
            <numerusform>Se incluye {count} de %n campo.</numerusform>
            <numerusform>Se incluyen {count} de %n campos.</numerusform>
        </translation>
    </message>
    <message>
        <source>These shares cannot be linked to each other by the signature.</source>
        <translation>La firma no permite relacionar entre sí lo que comparta.</translation>
    </message>
    <message>
        <source>Choose fields</source>
        <translation>Elegir campos</translation>
    </message>
    <message>
        <source>What you tick goes along. The rest stays with you.</source>
        <translation>Lo que marque se incluye. Lo demás se queda con usted.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Let all fields go along</source>
        <translation>Incluir todos los campos</translation>
    </message>
    <message>
        <source>Only what must go</source>
        <translation>Solo lo obligatorio</translation>
    </message>
    <message>
        <source>Let only go along what must</source>
        <translation>Incluir solo lo obligatorio</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostrar %n más</numerusform>
            <numerusform>Mostrar %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldDesk</name>
    <message>
        <source>Looking at the fields…</source>
        <translation>Mirando los campos…</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Always goes along</source>
        <translation>Siempre se incluye</translation>
    </message>
</context>
<context>
    <name>FieldsPart</name>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Here you choose what an item tells.</source>
        <translation>Aquí elige qué cuenta cada elemento.</translation>
    </message>
    <message>
        <source>At first it tells the least.</source>
        <translation>Al principio cuenta lo mínimo.</translation>
    </message>
    <message>
        <source>The same fields as on {day} are ticked.</source>
        <translation>Están marcados los mismos campos que el {day}.</translation>
    </message>
    <message>
        <source>The same fields as for {receiver} on {day} are ticked.</source>
        <translation>Están marcados los mismos campos que para {receiver} el {day}.</translation>
    </message>
</context>
<context>
    <name>FormPart</name>
    <message>
        <source>Name on the page</source>
        <translation>Nombre en la página</translation>
    </message>
    <message>
        <source>The name you want to be called by. You may leave it empty.</source>
        <translation>El nombre con el que quiere que le llamen. Puede dejarlo vacío.</translation>
    </message>
    <message numerus="yes">
        <source>Evidence files of my own records go along (%n)</source>
        <translation>
            <numerusform>Las pruebas de mis propios registros van también (%n archivo)</numerusform>
            <numerusform>Van también los comprobantes de mis propios registros (%n archivos)</numerusform>
        </translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>Más opciones</translation>
    </message>
    <message>
        <source>For older programs</source>
        <translation>Para programas antiguos</translation>
    </message>
    <message>
        <source>Signs the way programs before 2024 expect. Newer ones read it too.</source>
        <translation>Firma como esperan los programas anteriores a 2024. Los nuevos también lo leen.</translation>
    </message>
    <message>
        <source>Do not sign</source>
        <translation>Sin mi firma</translation>
    </message>
    <message>
        <source>The items keep their issuers’ signatures, but nothing shows that you put them together.</source>
        <translation>Los elementos conservan la firma de sus emisores, pero nada muestra que los reunió usted.</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Firmado con</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Making the file…</source>
        <translation>Haciendo el archivo…</translation>
    </message>
    <message>
        <source>Laying out the page…</source>
        <translation>Componiendo la página…</translation>
    </message>
    <message>
        <source>Save the package</source>
        <translation>Guardar el paquete</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Archivos zip (*.zip)</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Guardar la página</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
</context>
<context>
    <name>KeyNames</name>
    <message>
        <source>My key</source>
        <translation>Mi clave</translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>A key signs what you share. One is enough for most people; a second one keeps two parts of your life apart. The marked one signs unless you choose another.</source>
        <translation>Una clave firma lo que usted comparte. A casi todo el mundo le basta una; con otra puede separar dos partes de su vida. Firma la marcada, salvo que elija otra.</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Añadir una clave</translation>
    </message>
    <message>
        <source>{key} signs unless you choose another</source>
        <translation>{key} firma salvo que elija otra</translation>
    </message>
    <message>
        <source>My key</source>
        <translation>Mi clave</translation>
    </message>
    <message>
        <source>Name of {key}</source>
        <translation>Nombre de {key}</translation>
    </message>
    <message>
        <source>made on {day}</source>
        <translation>creada el {day}</translation>
    </message>
    <message>
        <source>brought in on {day}</source>
        <translation>traída el {day}</translation>
    </message>
</context>
<context>
    <name>LeavingView</name>
    <message>
        <source>Picture of page {number}</source>
        <translation>Imagen de la página {number}</translation>
    </message>
    <message>
        <source>What exactly leaves</source>
        <translation>Qué sale exactamente</translation>
    </message>
    <message numerus="yes">
        <source>The printed page has %n pages.</source>
        <translation>
            <numerusform>La página impresa ocupa %n hoja.</numerusform>
            <numerusform>La página impresa ocupa %n hojas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is being made…</source>
        <translation>El archivo se está haciendo…</translation>
    </message>
    <message>
        <source>{name}, {size}. Check code {code}.</source>
        <translation>{name}, {size}. Código de control {code}.</translation>
    </message>
</context>
<context>
    <name>MyCodePage</name>
    <message>
        <source>My code for issuers</source>
        <translation>Mi código para emisores</translation>
    </message>
    <message>
        <source>Give this code to a school, employer or organisation that wants to issue something to you. They write it into the item, so that later you can prove it was issued to you.</source>
        <translation>Dé este código a la escuela, empresa u organización que quiera emitirle algo. Lo escriben en el elemento y así podrá demostrar después que se lo dieron a usted.</translation>
    </message>
    <message>
        <source>It holds no name and opens nothing. Whoever gets it from you in two places can see that both belong to the same person.</source>
        <translation>No contiene ningún nombre ni abre nada. Quien lo reciba de usted en dos lugares puede ver que ambos son de la misma persona.</translation>
    </message>
    <message>
        <source>Which key</source>
        <translation>Qué clave</translation>
    </message>
    <message>
        <source>The same code as text</source>
        <translation>El mismo código como texto</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>Save a page to print</source>
        <translation>Guardar una página para imprimir</translation>
    </message>
    <message>
        <source>An issuer gave me a code to answer</source>
        <translation>Un emisor me dio un código para responder</translation>
    </message>
    <message>
        <source>My keys</source>
        <translation>Mis claves</translation>
    </message>
    <message>
        <source>Looking up your keys…</source>
        <translation>Buscando sus claves…</translation>
    </message>
    <message>
        <source>My code, as a picture to scan</source>
        <translation>Mi código, como imagen para leer</translation>
    </message>
    <message>
        <source>Code copied.</source>
        <translation>Código copiado.</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Guardar la página</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Laying out the page…</source>
        <translation>Componiendo la página…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>Signing the answer…</source>
        <translation>Firmando la respuesta…</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Guardar la respuesta</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Answer saved. Send the file to the issuer.</source>
        <translation>Respuesta guardada. Envíe el archivo al emisor.</translation>
    </message>
    <message>
        <source>It stands in your history.</source>
        <translation>Queda en su historial.</translation>
    </message>
    <message>
        <source>Making a key…</source>
        <translation>Creando una clave…</translation>
    </message>
</context>
<context>
    <name>PackageContents</name>
    <message numerus="yes">
        <source>%n file(s) leave in it:</source>
        <translation>
            <numerusform>Dentro sale %n archivo:</numerusform>
            <numerusform>Dentro salen %n archivos:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsNote</name>
    <message numerus="yes">
        <source>Only %n items of “{title}” leave, each with its own signature.</source>
        <translation>
            <numerusform>Solo sale %n elemento de «{title}», con su propia firma.</numerusform>
            <numerusform>Solo salen %n elementos de «{title}», cada uno con su propia firma.</numerusform>
        </translation>
    </message>
    <message>
        <source>Share the whole record instead</source>
        <translation>Compartir el expediente completo</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Items to choose from</source>
        <translation>Elementos para elegir</translation>
    </message>
    <message>
        <source>Space chooses an item or takes it out again, Ctrl+A chooses all.</source>
        <translation>Espacio elige un elemento o lo quita; Ctrl+A elige todos.</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>from {name} (says)</source>
        <translation>de {name} (según dice)</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>de {name}</translation>
    </message>
    <message>
        <source>Picked from “{title}”. The signature of the whole record does not cover this choice.</source>
        <translation>Elegido de «{title}». La firma del expediente completo no cubre esta elección.</translation>
    </message>
    <message>
        <source>Expired {day}</source>
        <translation>Venció el {day}</translation>
    </message>
    <message>
        <source>Practice item</source>
        <translation>Elemento de práctica</translation>
    </message>
    <message>
        <source>Everything it says</source>
        <translation>Todo lo que dice</translation>
    </message>
    <message numerus="yes">
        <source>Shows {shown} of %n fields; the rest stays with you.</source>
        <translation>
            <numerusform>Muestra {shown} de %n campo; el resto se queda con usted.</numerusform>
            <numerusform>Muestra {shown} de %n campos; el resto se queda con usted.</numerusform>
        </translation>
    </message>
    <message>
        <source>The issuer’s signature covers what is shown.</source>
        <translation>La firma del emisor cubre lo que se muestra.</translation>
    </message>
    <message>
        <source>Details of it stand on {website} and do not go along. Whoever cannot ask there may not be able to check it.</source>
        <translation>Hay detalles suyos en {website} que no van con él. Quien no pueda preguntar allí quizá no pueda comprobarlo.</translation>
    </message>
    <message>
        <source>The package’s list calls it “{title}”, as you see it.</source>
        <translation>La lista del paquete lo llama «{title}», como lo ve usted.</translation>
    </message>
    <message>
        <source>Signed by {name}</source>
        <translation>Firmado por {name}</translation>
    </message>
    <message>
        <source>Tells: {kind}, “{value}”</source>
        <translation>Revela: {kind}, «{value}»</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Decoration</source>
        <translation>Adorno</translation>
    </message>
</context>
<context>
    <name>PreviewPart</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostrar %n más</numerusform>
            <numerusform>Mostrar %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>This is all that leaves, field by field. The marks are as your backpack knows them. Whoever has other lists, or only the file and no internet, may see other marks, such as “Not checked yet”.</source>
        <translation>Esto es todo lo que sale, campo por campo. Las marcas son las que conoce su mochila. Quien tenga otras listas, o solo el archivo y no tenga internet, puede ver otras marcas, como «Aún sin comprobar».</translation></message>
    <message numerus="yes">
        <source>You chose %n items more than once, alone or inside a record. Each goes once.</source>
        <translation>
            <numerusform>Eligió %n elemento más de una vez. Sale una sola vez.</numerusform>
            <numerusform>Eligió %n elementos más de una vez, sueltos o dentro de un expediente. Cada uno sale una sola vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Nadie en particular</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Put together by</source>
        <translation>Reunido por</translation>
    </message>
    <message>
        <source>Nobody: not signed by you</source>
        <translation>Nadie: sin la firma de usted</translation>
    </message>
    <message numerus="yes">
        <source>{kind}: in %n items</source>
        <translation>
            <numerusform>{kind}: en %n elemento</numerusform>
            <numerusform>{kind}: en %n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items no longer hold today</source>
        <translation>
            <numerusform>%n elemento ya no es válido hoy</numerusform>
            <numerusform>%n elementos ya no son válidos hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>Some items were given to a key that is not in this backpack, so nobody can tell from this that they are yours.</source>
        <translation>Algunos elementos se dieron a una clave que no está en esta mochila; con esto nadie puede saber que son suyos.</translation>
    </message>
    <message>
        <source>Practice items: they carry the word and prove nothing.</source>
        <translation>Elementos de práctica: llevan esa palabra y no demuestran nada.</translation>
    </message>
    <message>
        <source>Look twice before this leaves</source>
        <translation>Mírelo dos veces antes de que salga</translation>
    </message>
</context>
<context>
    <name>ProofPart</name>
    <message>
        <source>Some issuers give you a code first, to be sure that the key is yours. The answer is a small file; it holds none of your items.</source>
        <translation>Algunos emisores le dan antes un código para asegurarse de que la clave es suya. La respuesta es un archivo pequeño que no lleva ninguno de sus elementos.</translation>
    </message>
    <message>
        <source>Their code</source>
        <translation>El código que le dieron</translation>
    </message>
    <message>
        <source>Their address</source>
        <translation>Su dirección web</translation>
    </message>
    <message>
        <source>Such as school.example.org, if they gave one.</source>
        <translation>Por ejemplo escuela.example.org, si le dieron una.</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Guardar la respuesta</translation>
    </message>
</context>
<context>
    <name>ReceiverPart</name>
    <message>
        <source>For whom?</source>
        <translation>¿Para quién?</translation>
    </message>
    <message>
        <source>Stands in your history and on the printed page. You may leave it empty.</source>
        <translation>Aparece en su historial y en la página impresa. Puede dejarlo vacío.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Para qué?</translation>
    </message>
    <message>
        <source>Such as “Application as a nurse”.</source>
        <translation>Por ejemplo «Solicitud de enfermería».</translation>
    </message>
    <message>
        <source>Only until</source>
        <translation>Solo hasta</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>After that day a checking program says that your signature has run out.</source>
        <translation>Después de ese día, un programa de comprobación dice que su firma ha vencido.</translation>
    </message>
    <message>
        <source>They gave me a code to answer</source>
        <translation>Me dieron un código para responder</translation>
    </message>
    <message>
        <source>Some receivers show a code so that you can prove you are answering just now. Type or paste it here; it is signed along with your items.</source>
        <translation>Algunas personas muestran un código para que usted demuestre que responde en ese momento. Escríbalo o péguelo aquí; se firma junto con sus elementos.</translation>
    </message>
    <message>
        <source>Their code</source>
        <translation>El código que le dieron</translation>
    </message>
    <message>
        <source>Their address</source>
        <translation>Su dirección web</translation>
    </message>
    <message>
        <source>Such as jobs.example.org, if they gave one.</source>
        <translation>Por ejemplo empleo.example.org, si le dieron una.</translation>
    </message>
</context>
<context>
    <name>SharePage</name>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>My code for issuers</source>
        <translation>Mi código para emisores</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Nothing to share yet</source>
        <translation>Aún no hay nada que compartir</translation>
    </message>
    <message>
        <source>Here you choose items, see what the receiver will see, and hand them over as a file, as codes or on paper. First bring something in.</source>
        <translation>Aquí elige elementos, ve lo que verá quien los reciba y los entrega como archivo, como códigos o en papel. Primero traiga algo a su mochila.</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Traer</translation>
    </message>
    <message>
        <source>Preparing what they will see…</source>
        <translation>Preparando lo que verán…</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>For whom and why</source>
        <translation>Para quién y para qué</translation>
    </message>
    <message>
        <source>They will see</source>
        <translation>Lo que verán</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
</context>
<context>
    <name>ShareWords</name>
    <message>
        <source>Page saved, and the file beside it.</source>
        <translation>Página guardada, y el archivo al lado.</translation>
    </message>
    <message>
        <source>File saved.</source>
        <translation>Archivo guardado.</translation>
    </message>
    <message>
        <source>Package saved.</source>
        <translation>Paquete guardado.</translation>
    </message>
    <message>
        <source>It is called {name}. Check code {code}: whoever has the file can compare it with you.</source>
        <translation>Se llama {name}. Código de control {code}: quien tenga el archivo puede compararlo con usted.</translation>
    </message>
    <message numerus="yes">
        <source>Save file for {receiver} (%n items)</source>
        <translation>
            <numerusform>Guardar archivo para {receiver} (%n elemento)</numerusform>
            <numerusform>Guardar archivo para {receiver} (%n elementos)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save page for {receiver} (%n items)</source>
        <translation>
            <numerusform>Guardar página para {receiver} (%n elemento)</numerusform>
            <numerusform>Guardar página para {receiver} (%n elementos)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show codes to {receiver} (%n items)</source>
        <translation>
            <numerusform>Mostrar códigos a {receiver} (%n elemento)</numerusform>
            <numerusform>Mostrar códigos a {receiver} (%n elementos)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save package for {receiver} (%n items)</source>
        <translation>
            <numerusform>Guardar paquete para {receiver} (%n elemento)</numerusform>
            <numerusform>Guardar paquete para {receiver} (%n elementos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at “Only until” in step 2</source>
        <translation>Mire «Solo hasta» en el paso 2</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Eliminados hace poco</translation>
    </message>
    <message numerus="yes">
        <source>%n of the {count} items are no longer in your backpack.</source>
        <translation>
            <numerusform>%n de los {count} elementos ya no está en su mochila.</numerusform>
            <numerusform>%n de los {count} elementos ya no están en su mochila.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«{title}»</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They do not go along: {titles}.</source>
        <translation>
            <numerusform>No va con los demás: {titles}.</numerusform>
            <numerusform>No van con los demás: {titles}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then it was to be used until {day}, which is past. Choose another last day in step 2.</source>
        <translation>Entonces valía hasta el {day}, que ya pasó. Elija otro último día en el paso 2.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody noted which fields of %n item(s) you showed then: “{title}”. Now only what must go is ticked.</source>
        <translation>
            <numerusform>No se anotó qué campos de «{title}» mostró entonces. Ahora solo está marcado lo que debe ir.</numerusform>
            <numerusform>No se anotó qué campos de %n elementos mostró entonces, como «{title}». Ahora solo está marcado lo que debe ir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody noted which parts of %n record(s) left then: “{title}”. Open it to pick them again, or choose it whole here.</source>
        <translation>
            <numerusform>Entonces solo salieron partes de «{title}», y no se anotó cuáles. Ábralo para elegirlas de nuevo, o elíjalo completo aquí.</numerusform>
            <numerusform>Entonces solo salieron partes de %n expedientes, como «{title}», y no se anotó cuáles. Ábralos para elegir de nuevo, o elíjalos completos aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose once more what to show</source>
        <translation>Elija otra vez qué mostrar</translation>
    </message>
    <message>
        <source>This share ends again on {day}, as then. Step 2 lets you choose another day.</source>
        <translation>Lo compartido termina otra vez el {day}, como entonces. En el paso 2 puede elegir otro día.</translation>
    </message>
    <message numerus="yes">
        <source>Save package (%n items)</source>
        <translation>
            <numerusform>Guardar paquete (%n elemento)</numerusform>
            <numerusform>Guardar paquete (%n elementos)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save file (%n items)</source>
        <translation>
            <numerusform>Guardar archivo (%n elemento)</numerusform>
            <numerusform>Guardar archivo (%n elementos)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save page (%n items)</source>
        <translation>
            <numerusform>Guardar página (%n elemento)</numerusform>
            <numerusform>Guardar página (%n elementos)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show codes (%n items)</source>
        <translation>
            <numerusform>Mostrar códigos (%n elemento)</numerusform>
            <numerusform>Mostrar códigos (%n elementos)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockDesk</name>
    <message>
        <source>Looking into your backpack…</source>
        <translation>Mirando en su mochila…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
</context>
<context>
    <name>WaysPart</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>One file to send or carry, signed by you. The best way to be checked.</source>
        <translation>Un archivo para enviar o llevar, firmado por usted. Es lo que mejor se comprueba.</translation>
    </message>
    <message>
        <source>Codes on screen</source>
        <translation>Códigos en pantalla</translation>
    </message>
    <message>
        <source>Held up to a wallet or a check page. A phone’s camera alone shows text.</source>
        <translation>Se muestran a una cartera digital o página de comprobación. La cámara del teléfono por sí sola muestra texto.</translation>
    </message>
    <message>
        <source>Printed page</source>
        <translation>Página impresa</translation>
    </message>
    <message>
        <source>A PDF for people, with codes; the signed file is inside and beside it.</source>
        <translation>Un PDF para personas, con códigos; el archivo firmado va dentro y al lado.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>One zip file that also holds what a signed file cannot: scans, PDFs, older badges. You sign a list of all of it.</source>
        <translation>Un archivo zip que también lleva lo que no cabe en un archivo firmado: escaneos, PDF, insignias antiguas. Usted firma una lista de todo.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>No es posible</translation>
    </message>
    <message>
        <source>{way} (not possible)</source>
        <translation>{way} (no es posible)</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) can only go in a package: “{title}”. That is why Package is chosen.</source>
        <translation>
            <numerusform>«{title}» solo puede ir en un paquete. Por eso está elegido Paquete.</numerusform>
            <numerusform>%n elementos, como «{title}», solo pueden ir en un paquete. Por eso está elegido Paquete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot carry “{title}”.</source>
        <translation>
            <numerusform>No puede llevar «{title}».</numerusform>
            <numerusform>No puede llevar %n elementos, como «{title}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A file, codes and a printed page cannot carry %n.</source>
        <translation>
            <numerusform>Un archivo, los códigos y una página impresa no pueden llevarlo.</numerusform>
            <numerusform>Un archivo, los códigos y una página impresa no pueden llevarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n item(s) out in step 1 to send the others in another way.</source>
        <translation>
            <numerusform>Sáquelo en el paso 1 para enviar el resto de otra forma.</numerusform>
            <numerusform>Sáquelos en el paso 1 para enviar el resto de otra forma.</numerusform>
        </translation>
    </message>
</context>
</TS>
