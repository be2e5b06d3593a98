<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BringIn</name>
    <message>
        <source>It is in your backpack already, the very same.</source>
        <translation>Ya está en su mochila, exactamente igual.</translation>
    </message>
    <message>
        <source>A newer version of an item you have. The old one is kept too, as history.</source>
        <translation>Una versión más nueva de un elemento que ya tiene. La anterior también se guarda, como historia.</translation>
    </message>
    <message>
        <source>An older version of an item you have. The newer one stays the one in use.</source>
        <translation>Una versión anterior de un elemento que ya tiene. La más nueva sigue siendo la que se usa.</translation>
    </message>
    <message>
        <source>It is here twice; once is enough.</source>
        <translation>Está dos veces; con una basta.</translation>
    </message>
</context>
<context>
    <name>BringInPage</name>
    <message>
        <source>Bring in</source>
        <translation>Traer</translation>
    </message>
    <message>
        <source>Drop badges and credentials here</source>
        <translation>Suelte aquí insignias y credenciales</translation>
    </message>
    <message>
        <source>Files from an issuer, pictures of badges or codes, whole folders. You see what each is worth before anything is kept.</source>
        <translation>Archivos de un emisor, imágenes de insignias o códigos, carpetas enteras. Verá cuánto vale cada cosa antes de guardar nada.</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Abrir archivos…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Abrir una carpeta…</translation>
    </message>
    <message>
        <source>Write it in yourself…</source>
        <translation>Escribirlo usted mismo…</translation>
    </message>
    <message>
        <source>More files…</source>
        <translation>Más archivos…</translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation>Descartar todo</translation>
    </message>
    <message>
        <source>Looking at what you brought…</source>
        <translation>Examinando lo que trajo…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation>Detenido. No se guardó nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) kept.</source>
        <translation>
            <numerusform>Se guardó %n elemento.</numerusform>
            <numerusform>Se guardaron %n elementos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for your decision.</source>
        <translation>
            <numerusform>Queda %n por decidir.</numerusform>
            <numerusform>Quedan %n por decidir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) discarded. Nothing was stored.</source>
        <translation>
            <numerusform>Se descartó %n elemento. No se guardó nada.</numerusform>
            <numerusform>Se descartaron %n elementos. No se guardó nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open files to look at</source>
        <translation>Abrir archivos para examinarlos</translation>
    </message>
    <message>
        <source>Open a folder to look at</source>
        <translation>Abrir una carpeta para examinarla</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>No hay nada que pegar.</translation>
    </message>
    <message>
        <source>Copy a file, a picture or the text of a credential first.</source>
        <translation>Copie primero un archivo, una imagen o el texto de una credencial.</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n item(s)</source>
        <translation>
            <numerusform>Guardar %n elemento</numerusform>
            <numerusform>Guardar %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>The button keeps all that is new and neither changed nor broken.</source>
        <translation>El botón guarda todo lo nuevo que no esté modificado ni dañado.</translation>
    </message>
</context>
<context>
    <name>CountWords</name>
    <message numerus="yes">
        <source>%n item(s) found.</source>
        <translation>
            <numerusform>Se encontró %n elemento.</numerusform>
            <numerusform>Se encontraron %n elementos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is changed or broken.</source>
        <translation>
            <numerusform>%n está modificado o dañado.</numerusform>
            <numerusform>%n están modificados o dañados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is already there or here twice.</source>
        <translation>
            <numerusform>%n ya está en la mochila o repetido.</numerusform>
            <numerusform>%n ya están en la mochila o repetidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n no se pudo leer.</numerusform>
            <numerusform>%n no se pudieron leer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Taking it out again…</source>
        <translation>Sacándolo de nuevo…</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation>Detenido. No se guardó nada.</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostrar %n más</numerusform>
            <numerusform>Mostrar %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>{act} ({key})</source>
        <translation>{act} ({key})</translation>
    </message>
    <message>
        <source>{act}: {title}</source>
        <translation>{act}: {title}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard (D)</source>
        <translation>Descartar (D)</translation>
    </message>
    <message>
        <source>Discard: {title}</source>
        <translation>Descartar: {title}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo: {title}</source>
        <translation>Deshacer: {title}</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Kept in your backpack</source>
        <translation>Guardado en su mochila</translation>
    </message>
    <message>
        <source>Kept as history</source>
        <translation>Guardado como historia</translation>
    </message>
    <message>
        <source>Kept as “Changed or broken”</source>
        <translation>Guardado como «Modificado o dañado»</translation>
    </message>
</context>
<context>
    <name>KeysOffer</name>
    <message numerus="yes">
        <source>This backup also holds %n key(s).</source>
        <translation>
            <numerusform>Esta copia de seguridad también contiene %n clave.</numerusform>
            <numerusform>Esta copia de seguridad también contiene %n claves.</numerusform>
        </translation>
    </message>
    <message>
        <source>Items given to a key can be shown as yours only with that key. Take it if the backup is your own. Do so before you keep the items.</source>
        <translation>Los elementos dados a una clave solo se pueden mostrar como suyos con esa clave. Tómela si la copia es suya. Hágalo antes de conservar los elementos.</translation>
    </message>
    <message>
        <source>From the profile {names}.</source>
        <translation>Del perfil {names}.</translation>
    </message>
    <message numerus="yes">
        <source>Take the %n key(s)</source>
        <translation>
            <numerusform>Tomar la clave</numerusform>
            <numerusform>Tomar las %n claves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave the %n key(s)</source>
        <translation>
            <numerusform>Dejarla</numerusform>
            <numerusform>Dejarlas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) of it are already here.</source>
        <translation>
            <numerusform>Otra clave suya ya está aquí (%n).</numerusform>
            <numerusform>Otras %n claves suyas ya están aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n key(s) in this backup are already here.</source>
        <translation>
            <numerusform>La clave de esta copia de seguridad ya está aquí.</numerusform>
            <numerusform>Las %n claves de esta copia de seguridad ya están aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do. You find your keys in the settings.</source>
        <translation>No hay nada que hacer. Sus claves están en los ajustes.</translation>
    </message>
    <message>
        <source>Taking the keys…</source>
        <translation>Tomando las claves…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) taken.</source>
        <translation>
            <numerusform>%n clave tomada.</numerusform>
            <numerusform>%n claves tomadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>You find them in the settings. The key that signs stays as it was.</source>
        <translation>Las encuentra en los ajustes. La clave que firma sigue siendo la misma.</translation>
    </message>
</context>
<context>
    <name>LockOffer</name>
    <message>
        <source>{name} is locked.</source>
        <translation>{name} está cerrado.</translation>
    </message>
    <message>
        <source>Type the password you chose in the app it comes from. It is used once, here, and not kept.</source>
        <translation>Escriba la contraseña que eligió en la aplicación de la que viene. Se usa una vez, aquí, y no se guarda.</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Contraseña del archivo</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Opening the locked file…</source>
        <translation>Abriendo el archivo cerrado…</translation>
    </message>
</context>
</TS>
