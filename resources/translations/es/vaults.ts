<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BackpackList</name>
    <message>
        <source>Backpacks on this computer</source>
        <translation>Mochilas en esta computadora</translation>
    </message>
    <message>
        <source>{name}, cannot be read</source>
        <translation>{name}, no se puede leer</translation>
    </message>
    <message>
        <source>Practice backpack {name}, last used {moment}</source>
        <translation>Mochila de práctica {name}, usada por última vez el {moment}</translation>
    </message>
    <message>
        <source>Backpack {name}, last used {moment}</source>
        <translation>Mochila {name}, usada por última vez el {moment}</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Keep it safe</source>
        <translation>Mantenerla a salvo</translation>
    </message>
</context>
<context>
    <name>BackupPart</name>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>One encrypted file with everything in it. Keep it on another disk or a USB stick. It opens with the passphrase of today, or with the recovery sheet.</source>
        <translation>Un solo archivo cifrado con todo lo que hay en la mochila. Guárdelo en otro disco o en una memoria USB. Se abre con la frase de hoy o con la hoja de recuperación.</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>Hacer una copia…</translation>
    </message>
    <message>
        <source>Where to keep the backup</source>
        <translation>Dónde guardar la copia</translation>
    </message>
    <message>
        <source>Rucksack backups (*{suffix})</source>
        <translation>Copias de Rucksack (*{suffix})</translation>
    </message>
    <message>
        <source>Backing up and reading it back…</source>
        <translation>Haciendo la copia y volviendo a leerla…</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) backed up.</source>
        <translation>
            <numerusform>Copia hecha: %n elemento.</numerusform>
            <numerusform>Copia hecha: %n elementos.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {size}. It was read back from the disk and is whole.</source>
        <translation>{name}, {size}. Se volvió a leer del disco y está completa.</translation>
    </message>
</context>
<context>
    <name>ComingBack</name>
    <message>
        <source>It is kept in your backpack, locked like your items.</source>
        <translation>Está en su mochila, bajo llave como sus elementos.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are kept: open “More”, then “Add something you have”.</source>
        <translation><numerusform>Se guarda %n más: abra «Más» y luego «Añadir algo que usted tiene».</numerusform><numerusform>Se guardan %n más: abra «Más» y luego «Añadir algo que usted tiene».</numerusform></translation></message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>Open it here without asking for the passphrase</source>
        <translation>Abrirla aquí sin pedir la frase</translation>
    </message>
    <message>
        <source>This computer’s keyring keeps a key. Only for a computer that is yours.</source>
        <translation>El llavero de esta computadora guarda una llave. Solo si la computadora es suya.</translation>
    </message>
    <message>
        <source>Create my backpack</source>
        <translation>Crear mi mochila</translation>
    </message>
    <message>
        <source>The backpack is one folder on this computer. No copy of it goes anywhere.</source>
        <translation>La mochila es una carpeta en esta computadora. Ninguna copia sale de aquí.</translation>
    </message>
    <message>
        <source>Making your backpack…</source>
        <translation>Creando su mochila…</translation>
    </message>
    <message>
        <source>Packing the practice backpack…</source>
        <translation>Preparando la mochila de práctica…</translation>
    </message>
    <message>
        <source>This is the practice backpack.</source>
        <translation>Esta es la mochila de práctica.</translation>
    </message>
    <message>
        <source>The people and issuers in it are invented. Open, check and share as you like: nothing here counts outside.</source>
        <translation>Las personas y los emisores son inventados. Abra, compruebe y comparta con toda libertad: nada de esto cuenta fuera de aquí.</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Guardar la hoja de recuperación</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>Archivo PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saving the recovery sheet…</source>
        <translation>Guardando la hoja de recuperación…</translation>
    </message>
    <message>
        <source>The sheet was saved as {name}.</source>
        <translation>La hoja se guardó como {name}.</translation>
    </message>
    <message>
        <source>Print it, then delete the file or move it off this computer.</source>
        <translation>Imprímala y después borre el archivo o sáquelo de esta computadora.</translation>
    </message>
    <message>
        <source>Drawing the recovery sheet…</source>
        <translation>Dibujando la hoja de recuperación…</translation>
    </message>
    <message>
        <source>The printer did not take the sheet.</source>
        <translation>La impresora no aceptó la hoja.</translation>
    </message>
    <message>
        <source>Save it as PDF, or write the eight groups down by hand.</source>
        <translation>Guárdela como PDF o copie los ocho grupos a mano.</translation>
    </message>
    <message>
        <source>Your backpack is ready.</source>
        <translation>Su mochila está lista.</translation>
    </message>
    <message>
        <source>The recovery sheet is right. Keep it safe, away from here.</source>
        <translation>La hoja de recuperación es correcta. Guárdela bien, lejos de aquí.</translation>
    </message>
    <message>
        <source>Your backpack is ready, without a recovery sheet.</source>
        <translation>Su mochila está lista, sin hoja de recuperación.</translation>
    </message>
    <message>
        <source>Make one soon: Settings, then Recovery sheet.</source>
        <translation>Haga una pronto: Ajustes y después Hoja de recuperación.</translation>
    </message>
    <message>
        <source>Your recovery sheet is not on paper yet.</source>
        <translation>Su hoja de recuperación todavía no está en papel.</translation>
    </message>
    <message>
        <source>It is shown only until the backpack is locked.</source>
        <translation>Solo se muestra hasta que la mochila se bloquee.</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>Volver a la hoja</translation>
    </message>
    <message>
        <source>Your recovery sheet</source>
        <translation>Su hoja de recuperación</translation>
    </message>
    <message>
        <source>Step 2 of 2. The backpack is made and open.</source>
        <translation>Paso 2 de 2. La mochila está creada y abierta.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
    <message>
        <source>Step 1 of 2. Your backpack is a locked file on this computer. Nobody else has a key, so nobody can send you a new one.</source>
        <translation>Paso 1 de 2. Su mochila es un archivo cerrado con llave en esta computadora. Nadie más tiene la llave, así que nadie podrá enviarle otra.</translation>
    </message>
</context>
<context>
    <name>KeyringPart</name>
    <message>
        <source>This computer</source>
        <translation>Esta computadora</translation>
    </message>
    <message>
        <source>Ask for the passphrase again</source>
        <translation>Volver a pedir la frase</translation>
    </message>
    <message>
        <source>Open it here without asking</source>
        <translation>Abrirla aquí sin preguntar</translation>
    </message>
    <message>
        <source>This computer’s keyring opens the backpack without a passphrase, for whoever is logged in here.</source>
        <translation>El llavero de esta computadora abre la mochila sin frase, a quien haya iniciado sesión aquí.</translation>
    </message>
    <message>
        <source>A shared computer does not remember backpacks. What this computer is, you say under Settings.</source>
        <translation>Una computadora compartida no recuerda mochilas. En Ajustes se indica qué es esta computadora.</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps secrets safely.</source>
        <translation>Esta computadora no tiene un llavero que guarde secretos con seguridad.</translation>
    </message>
    <message>
        <source>The keyring of this computer can open the backpack without a passphrase. The passphrase goes on working everywhere.</source>
        <translation>El llavero de esta computadora puede abrir la mochila sin frase. La frase sigue funcionando en todas partes.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Consultando el llavero…</translation>
    </message>
    <message>
        <source>This computer now opens the backpack by itself.</source>
        <translation>Esta computadora ahora abre la mochila por sí sola.</translation>
    </message>
    <message>
        <source>This computer asks for the passphrase again.</source>
        <translation>Esta computadora vuelve a pedir la frase.</translation>
    </message>
</context>
<context>
    <name>LeavingPart</name>
    <message>
        <source>Take everything with you</source>
        <translation>Llévese todo</translation>
    </message>
    <message>
        <source>A zip with every item exactly as it came, a page to read and a list of all files. It is not locked: anybody who has it can read it.</source>
        <translation>Un zip con cada elemento tal como llegó, una página para leer y una lista de todos los archivos. No está cerrado: quien lo tenga puede leerlo.</translation>
    </message>
    <message>
        <source>Save everything as a zip…</source>
        <translation>Guardar todo en un zip…</translation>
    </message>
    <message>
        <source>For Learner Credential Wallet</source>
        <translation>Para Learner Credential Wallet</translation>
    </message>
    <message>
        <source>A backup that this phone app opens. Your private key is in it and nothing is locked: whoever reads the file can sign as you. Some kinds of items do not travel; they are named when it is done.</source>
        <translation>Una copia de seguridad que abre esta aplicación de teléfono. Contiene su clave privada y nada está cerrado: quien lea el archivo puede firmar como usted. Algunos tipos de elementos no viajan; se nombran al terminar.</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Nombre del perfil</translation>
    </message>
    <message>
        <source>Not “Default”: that app would throw the key of a second one away.</source>
        <translation>No «Default»: esa aplicación descartaría la clave de un segundo perfil con ese nombre.</translation>
    </message>
    <message>
        <source>I understand that the file holds my private key.</source>
        <translation>Entiendo que el archivo contiene mi clave privada.</translation>
    </message>
    <message>
        <source>Save the backup for that app…</source>
        <translation>Guardar la copia para esa aplicación…</translation>
    </message>
    <message>
        <source>Save as a zip</source>
        <translation>Guardar como zip</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Archivos zip (*.zip)</translation>
    </message>
    <message>
        <source>Save the backup</source>
        <translation>Guardar la copia</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Packing the original files…</source>
        <translation>Empaquetando los archivos originales…</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) saved as a zip.</source>
        <translation>
            <numerusform>%n elemento guardado en un zip.</numerusform>
            <numerusform>%n elementos guardados en un zip.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is called {name}.</source>
        <translation>Se llama {name}.</translation>
    </message>
    <message>
        <source>Writing the backup…</source>
        <translation>Escribiendo la copia…</translation>
    </message>
    <message>
        <source>It is called {name}. Delete it once that app has opened it: your private key is in it.</source>
        <translation>Se llama {name}. Bórrelo cuando esa aplicación lo haya abierto: contiene su clave privada.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) did not travel: {names}</source>
        <translation>
            <numerusform>%n elemento no viajó: {names}</numerusform>
            <numerusform>%n elementos no viajaron: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) written for that app.</source>
        <translation>
            <numerusform>%n elemento escrito para esa aplicación.</numerusform>
            <numerusform>%n elementos escritos para esa aplicación.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Type a passphrase first.</source>
        <translation>Escriba primero una frase.</translation>
    </message>
    <message>
        <source>This is not the same as above. Type it again, letter by letter.</source>
        <translation>No es igual a la de arriba. Escríbala otra vez, letra por letra.</translation>
    </message>
    <message>
        <source>Type it here once, so that a slip of the finger shows now.</source>
        <translation>Escríbala aquí una vez, para que un error al teclear se note ahora.</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>No es igual a la de arriba.</translation>
    </message>
    <message>
        <source>The five words offered</source>
        <translation>Las cinco palabras propuestas</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Otras palabras</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
    <message>
        <source>At least 12 characters. Several words are easier to keep than signs.</source>
        <translation>Al menos 12 caracteres. Varias palabras se recuerdan mejor que los signos.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Type the five words</source>
        <translation>Escriba las cinco palabras</translation>
    </message>
    <message>
        <source>Write them down for now. After a few days you will know them by heart.</source>
        <translation>Anótelas por ahora. En unos días las sabrá de memoria.</translation>
    </message>
    <message>
        <source>Use five words instead</source>
        <translation>Usar cinco palabras</translation>
    </message>
    <message>
        <source>Choose my own instead</source>
        <translation>Elegir la mía</translation>
    </message>
    <message>
        <source>Make it longer: at least 12 characters.</source>
        <translation>Hágala más larga: al menos 12 caracteres.</translation>
    </message>
    <message>
        <source>This is on lists that others try first.</source>
        <translation>Está en las listas que otros prueban primero.</translation>
    </message>
    <message>
        <source>Leave out names and places that belong to you.</source>
        <translation>No use nombres ni lugares suyos.</translation>
    </message>
    <message>
        <source>Rows of keys, dates and repetitions add little.</source>
        <translation>Las filas de teclas, las fechas y las repeticiones ayudan poco.</translation>
    </message>
    <message>
        <source>Add one or two words that do not belong together.</source>
        <translation>Añada una o dos palabras que no tengan que ver entre sí.</translation>
    </message>
</context>
<context>
    <name>PassphrasePart</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>A new passphrase opens the backpack from then on. Backups made before still open with the old one.</source>
        <translation>Una frase nueva abre la mochila desde ese momento. Las copias anteriores se siguen abriendo con la frase de antes.</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Cambiar la frase…</translation>
    </message>
    <message>
        <source>The passphrase of today</source>
        <translation>La frase de hoy</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarla como está</translation>
    </message>
    <message>
        <source>Type the passphrase of today first.</source>
        <translation>Escriba primero la frase de hoy.</translation>
    </message>
    <message>
        <source>Changing the passphrase…</source>
        <translation>Cambiando la frase…</translation>
    </message>
    <message>
        <source>Your passphrase is changed.</source>
        <translation>Se cambió su frase.</translation>
    </message>
    <message>
        <source>Your recovery sheet still opens the backpack.</source>
        <translation>Su hoja de recuperación sigue abriendo la mochila.</translation>
    </message>
    <message>
        <source>Not this one.</source>
        <translation>Esta no es.</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Open with the recovery code</source>
        <translation>Abrir con el código de recuperación</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Guardar la frase nueva</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Setting the new passphrase…</source>
        <translation>Guardando la frase nueva…</translation>
    </message>
    <message>
        <source>Your new passphrase is set.</source>
        <translation>Su frase nueva ya vale.</translation>
    </message>
    <message>
        <source>Your recovery sheet still opens this backpack. Put it back safely.</source>
        <translation>Su hoja de recuperación sigue abriendo esta mochila. Vuelva a guardarla bien.</translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation>Una frase nueva</translation>
    </message>
    <message>
        <source>The code is right and your backpack is open. The old passphrase ends.</source>
        <translation>El código es correcto y su mochila está abierta. La frase anterior deja de valer.</translation>
    </message>
    <message>
        <source>Open with the recovery sheet</source>
        <translation>Abrir con la hoja de recuperación</translation>
    </message>
    <message>
        <source>Type the eight groups from your sheet. Each one is checked while you type, so a slip shows at once.</source>
        <translation>Escriba los ocho grupos de su hoja. Cada uno se comprueba mientras escribe, así un error se nota enseguida.</translation>
    </message>
</context>
<context>
    <name>RecoveryFields</name>
    <message>
        <source>Group {number}</source>
        <translation>Grupo {number}</translation>
    </message>
    <message>
        <source>A digit is not right here.</source>
        <translation>Aquí hay una cifra equivocada.</translation>
    </message>
    <message>
        <source>Type six digits.</source>
        <translation>Escriba seis cifras.</translation>
    </message>
    <message>
        <source>Group {number}: {text}</source>
        <translation>Grupo {number}: {text}</translation>
    </message>
</context>
<context>
    <name>RecoveryPart</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Eight groups of digits on paper that open the backpack when the passphrase is forgotten. A new sheet ends the old one, except for backups made before.</source>
        <translation>Ocho grupos de cifras en papel que abren la mochila si se olvida la frase. Una hoja nueva anula la anterior, salvo para las copias hechas antes.</translation>
    </message>
    <message>
        <source>Make a new sheet…</source>
        <translation>Hacer una hoja nueva…</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Hacerla</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Conservar la anterior</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Escriba primero su frase.</translation>
    </message>
    <message>
        <source>Making a new recovery code…</source>
        <translation>Creando un código de recuperación nuevo…</translation>
    </message>
    <message>
        <source>Not this one.</source>
        <translation>Esta no es.</translation>
    </message>
    <message>
        <source>The new recovery sheet is right.</source>
        <translation>La hoja de recuperación nueva es correcta.</translation>
    </message>
    <message>
        <source>Destroy the old one: it opens only backups made before today.</source>
        <translation>Destruya la anterior: solo abre copias hechas antes de hoy.</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Guardar la hoja de recuperación</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>Archivo PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saving the recovery sheet…</source>
        <translation>Guardando la hoja de recuperación…</translation>
    </message>
    <message>
        <source>The sheet was saved as {name}.</source>
        <translation>La hoja se guardó como {name}.</translation>
    </message>
    <message>
        <source>Print it, then delete the file or move it off this computer.</source>
        <translation>Imprímala y después borre el archivo o sáquelo de esta computadora.</translation>
    </message>
    <message>
        <source>Drawing the recovery sheet…</source>
        <translation>Dibujando la hoja de recuperación…</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>If you forget your passphrase, these eight groups open your backpack. Whoever has them can open it too. Print them or write them down, and keep the sheet where you keep your passport.</source>
        <translation>Si olvida su frase, estos ocho grupos abren su mochila. Quien los tenga también puede abrirla. Imprímalos o anótelos y guarde la hoja donde guarda su pasaporte.</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>Imprimir la hoja…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ya la tengo en papel</translation>
    </message>
    <message>
        <source>Type these groups from your sheet, so that we know it can be read.</source>
        <translation>Escriba estos grupos de su hoja, para saber que se lee bien.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Mostrar el código otra vez</translation>
    </message>
    <message>
        <source>Go on without the sheet…</source>
        <translation>Seguir sin la hoja…</translation>
    </message>
    <message>
        <source>Without the sheet, nobody can open this backpack when you forget the passphrase: not you, not your school, not us. You can make a sheet later, under Settings.</source>
        <translation>Sin la hoja, nadie puede abrir esta mochila si usted olvida la frase: ni usted, ni su escuela, ni nosotros. Puede hacer una hoja más tarde, en Ajustes.</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Seguir sin ella</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>Volver a la hoja</translation>
    </message>
    <message>
        <source>This is not what the sheet should say.</source>
        <translation>Esto no es lo que debería decir la hoja.</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Grupo {number}</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia</translation>
    </message>
    <message>
        <source>A backup opens with the passphrase it was made under, or with the recovery sheet. Backpacks already on this computer stay as they are.</source>
        <translation>Una copia se abre con la frase que valía cuando se hizo, o con la hoja de recuperación. Las mochilas que ya están en esta computadora se quedan como están.</translation>
    </message>
    <message>
        <source>Choose the backup file…</source>
        <translation>Elegir el archivo de la copia…</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Frase de la copia</translation>
    </message>
    <message>
        <source>The one that was in force on the day it was made.</source>
        <translation>La que valía el día en que se hizo.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Use the passphrase instead</source>
        <translation>Usar la frase</translation>
    </message>
    <message>
        <source>Use the recovery sheet instead</source>
        <translation>Usar la hoja de recuperación</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restaurando…</translation>
    </message>
    <message>
        <source>Choose the backup file first.</source>
        <translation>Elija primero el archivo de la copia.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Escriba primero la frase.</translation>
    </message>
    <message numerus="yes">
        <source>Your backpack is back, with %n item(s).</source>
        <translation>
            <numerusform>Su mochila está de vuelta, con %n elemento.</numerusform>
            <numerusform>Su mochila está de vuelta, con %n elementos.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was made anew from the backup. The file stays as it was.</source>
        <translation>Se creó de nuevo a partir de la copia. El archivo queda como estaba.</translation>
    </message>
    <message>
        <source>Not this one.</source>
        <translation>Esta no es.</translation>
    </message>
    <message>
        <source>That passphrase does not open this backup.</source>
        <translation>Esa frase no abre esta copia.</translation>
    </message>
    <message>
        <source>Nothing was changed. Perhaps another passphrase was in force when the backup was made; the recovery sheet opens it too.</source>
        <translation>No se cambió nada. Quizá valía otra frase cuando se hizo la copia; la hoja de recuperación también la abre.</translation>
    </message>
    <message>
        <source>Choose the backup file</source>
        <translation>Elegir el archivo de la copia</translation>
    </message>
    <message>
        <source>Rucksack backups (*{suffix})</source>
        <translation>Copias de Rucksack (*{suffix})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Open your backpack</source>
        <translation>Abra su mochila</translation>
    </message>
    <message>
        <source>It is locked. Your passphrase opens it; nobody else’s does.</source>
        <translation>Está cerrada con llave. La abre su frase; la de nadie más.</translation>
    </message>
    <message>
        <source>Several backpacks live here. Choose yours, then type its passphrase.</source>
        <translation>Aquí hay varias mochilas. Elija la suya y escriba su frase.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>For practice, the passphrase is filled in: “{words}”.</source>
        <translation>Para practicar, la frase ya está escrita: «{words}».</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open with this computer’s keyring</source>
        <translation>Abrir con el llavero de esta computadora</translation>
    </message>
    <message>
        <source>I forgot my passphrase</source>
        <translation>Olvidé mi frase</translation>
    </message>
    <message>
        <source>New backpack</source>
        <translation>Mochila nueva</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia</translation>
    </message>
    <message>
        <source>Check something I was given</source>
        <translation>Comprobar algo que me dieron</translation>
    </message>
    <message>
        <source>Text size, colours and more</source>
        <translation>Tamaño del texto, colores y más</translation>
    </message>
    <message>
        <source>Practice backpack</source>
        <translation>Mochila de práctica</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Escriba primero su frase.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Not this one.</source>
        <translation>Esta no es.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to Rucksack</source>
        <translation>Le damos la bienvenida a Rucksack</translation>
    </message>
    <message>
        <source>Keep your badges, diplomas and licences on this computer, see honestly what each is worth, and show what you choose. No account, no internet.</source>
        <translation>Guarde sus insignias, diplomas y licencias en esta computadora, vea con honestidad cuánto vale cada uno y muestre lo que usted elija. Sin cuenta y sin internet.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Your own backpack</source>
        <translation>Su propia mochila</translation>
    </message>
    <message>
        <source>A locked file on this computer. Nobody else has a key.</source>
        <translation>Un archivo cerrado con llave en esta computadora. Nadie más tiene la llave.</translation>
    </message>
    <message>
        <source>Create my backpack</source>
        <translation>Crear mi mochila</translation>
    </message>
    <message>
        <source>Just looking</source>
        <translation>Solo para mirar</translation>
    </message>
    <message>
        <source>A backpack of an invented learner, to try everything without risk.</source>
        <translation>La mochila de una estudiante inventada, para probarlo todo sin riesgo.</translation>
    </message>
    <message>
        <source>Try the practice backpack</source>
        <translation>Probar la mochila de práctica</translation>
    </message>
    <message>
        <source>From a backup</source>
        <translation>Desde una copia</translation>
    </message>
    <message>
        <source>Bring a backpack back from its backup file.</source>
        <translation>Recupere una mochila a partir de su copia de seguridad.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia</translation>
    </message>
    <message>
        <source>For receivers</source>
        <translation>Para quien recibe</translation>
    </message>
    <message>
        <source>See whether a file or code somebody gave you holds. Nothing is stored.</source>
        <translation>Vea si un archivo o código que le dieron es válido. No se guarda nada.</translation>
    </message>
    <message>
        <source>Check something I was given</source>
        <translation>Comprobar algo que me dieron</translation>
    </message>
    <message>
        <source>Text size, colours and more</source>
        <translation>Tamaño del texto, colores y más</translation>
    </message>
</context>
</TS>
