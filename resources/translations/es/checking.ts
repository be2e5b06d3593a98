<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CameraPanel</name>
    <message>
        <source>Hold the code into the picture. A moving code takes some seconds.</source>
        <translation>Ponga el código delante de la cámara. Un código en movimiento tarda unos segundos.</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Apagar la cámara</translation>
    </message>
    <message>
        <source>Parts of the moving code</source>
        <translation>Partes del código en movimiento</translation>
    </message>
    <message>
        <source>{have} of {need} parts read</source>
        <translation>{have} de {need} partes leídas</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) read</source>
        <translation>
            <numerusform>%n código leído</numerusform>
            <numerusform>%n códigos leídos</numerusform>
        </translation>
    </message>
    <message>
        <source>No code seen yet</source>
        <translation>Todavía no se ve ningún código</translation>
    </message>
    <message>
        <source>Install the package of your system that holds {library}.</source>
        <translation>Instale el paquete de su sistema que contiene {library}.</translation>
    </message>
    <message>
        <source>The camera needs one more part.</source>
        <translation>A la cámara le falta un componente.</translation>
    </message>
    <message>
        <source>Install it with {command}, then start Rucksack again.</source>
        <translation>Instálelo con {command} y vuelva a abrir Rucksack.</translation>
    </message>
    <message>
        <source>No camera can be used here.</source>
        <translation>Aquí no se puede usar ninguna cámara.</translation>
    </message>
    <message>
        <source>None is connected, another program uses it, or Rucksack may not use it. Open a picture of the code instead.</source>
        <translation>No hay ninguna conectada, otro programa la usa o Rucksack no tiene permiso. Abra en su lugar una imagen del código.</translation>
    </message>
</context>
<context>
    <name>ChallengePanel</name>
    <message>
        <source>Ask for proof that it was made just now</source>
        <translation>Pedir una prueba de que se hizo ahora mismo</translation>
    </message>
    <message>
        <source>Anybody can pass on a file made earlier. Whoever answers this code, which is new each time, holds the key right now.</source>
        <translation>Cualquiera puede pasar un archivo hecho antes. Quien responde a este código, que es nuevo cada vez, tiene la clave en este momento.</translation>
    </message>
    <message>
        <source>Show this code, or send its text. The other person puts it into their share, where it asks for the receiver’s code, and gives you the new file. It counts until you stop asking.</source>
        <translation>Muestre este código o envíe su texto. La otra persona lo pone al compartir, donde se pide el código de quien recibe, y le da el archivo nuevo. Vale hasta que usted deje de pedirlo.</translation>
    </message>
    <message>
        <source>The code as text</source>
        <translation>El código como texto</translation>
    </message>
    <message>
        <source>The code as a picture</source>
        <translation>El código como imagen</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Dejar de pedirlo</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Drop what you were given here</source>
        <translation>Suelte aquí lo que le dieron</translation>
    </message>
    <message>
        <source>This is what somebody sees who has only this file.</source>
        <translation>Esto es lo que ve quien solo tiene este archivo.</translation></message>
    <message>
        <source>A file, pictures of codes, or a printed page’s photo. Several pictures of one moving code may come in any order. Nothing is stored, nothing leaves this computer.</source>
        <translation>Un archivo, imágenes de códigos o la foto de una página impresa. Varias imágenes de un código en movimiento pueden venir en cualquier orden. No se guarda nada y nada sale de esta computadora.</translation>
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
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Save what I was given…</source>
        <translation>Guardar lo que me dieron…</translation>
    </message>
    <message>
        <source>More files…</source>
        <translation>Más archivos…</translation>
    </message>
    <message>
        <source>Reading the trust pack…</source>
        <translation>Leyendo el paquete de confianza…</translation>
    </message>
    <message>
        <source>The trust pack is known for this run.</source>
        <translation>El paquete de confianza vale para esta sesión.</translation>
    </message>
    <message>
        <source>Rucksack forgets it when you close the window.</source>
        <translation>Rucksack lo olvida cuando usted cierra la ventana.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Pages, lists and keys that your own backpack learned are left out. Whoever asks the issuers’ websites may see more.</source>
        <translation>No se usan las páginas, listas y claves que su mochila conoce por su cuenta. Quien pregunte en los sitios de los emisores puede ver más.</translation>
    </message>
    <message>
        <source>{have} of {need} parts of this moving code are here.</source>
        <translation>De este código en movimiento hay {have} de {need} partes.</translation>
    </message>
    <message>
        <source>Add more pictures of it, in any order, or use the camera.</source>
        <translation>Añada más imágenes del código, en cualquier orden, o use la cámara.</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>Open files to check</source>
        <translation>Abrir archivos para comprobarlos</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>No hay nada que pegar.</translation>
    </message>
    <message>
        <source>Copy a file, a picture or a text first.</source>
        <translation>Copie primero un archivo, una imagen o un texto.</translation>
    </message>
    <message>
        <source>Where to save what you were given</source>
        <translation>Dónde guardar lo que le dieron</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved.</source>
        <translation>
            <numerusform>Se guardó %n archivo.</numerusform>
            <numerusform>Se guardaron %n archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>In {name}, exactly as you were given them.</source>
        <translation>En {name}, tal como se los dieron.</translation>
    </message>
    <message>
        <source>As the receiver sees it</source>
        <translation>Como lo ve el destinatario</translation></message>
    <message>
        <source>Check something else</source>
        <translation>Comprobar otra cosa</translation>
    </message>
</context>
<context>
    <name>ChosenNote</name>
    <message>
        <source>Shows chosen fields only. Whoever shows it chose them and may have kept others back.</source>
        <translation>Solo muestra campos elegidos. Quien lo muestra los eligió y puede haberse guardado otros.</translation>
    </message>
    <message>
        <source>The issuer’s signature covers what is shown.</source>
        <translation>La firma del emisor cubre lo que se muestra.</translation>
    </message>
</context>
<context>
    <name>CollectionLines</name>
    <message numerus="yes">
        <source>The collection itself, with %n item(s)</source>
        <translation>
            <numerusform>El conjunto en sí, con %n elemento</numerusform>
            <numerusform>El conjunto en sí, con %n elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageLines</name>
    <message>
        <source>Packed for {receiver}.</source>
        <translation>Preparado para {receiver}.</translation>
    </message>
    <message numerus="yes">
        <source>A package with %n file(s) and their list</source>
        <translation>
            <numerusform>Un paquete con %n archivo y su lista</numerusform>
            <numerusform>Un paquete con %n archivos y su lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Why: {purpose}.</source>
        <translation>Motivo: {purpose}.</translation>
    </message>
    <message>
        <source>Made on {date}.</source>
        <translation>Hecho el {date}.</translation>
    </message>
    <message>
        <source>Not everything in it is as its signed list says; what is wrong stands below. The list itself was not changed.</source>
        <translation>No todo está como dice su lista firmada; abajo se dice qué falla. La lista en sí no se cambió.</translation>
    </message>
    <message>
        <source>The list of its files is signed and was not changed. Only the signer’s key is known, not a name.</source>
        <translation>La lista de sus archivos está firmada y no se cambió. Solo se conoce la clave de quien firma, no un nombre.</translation>
    </message>
    <message>
        <source>Nobody signed the list of its files.</source>
        <translation>Nadie firmó la lista de sus archivos.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) nobody signed, as they were packed: {names}</source>
        <translation>
            <numerusform>%n archivo que nadie firmó, tal como se empaquetó: {names}</numerusform>
            <numerusform>%n archivos que nadie firmó, tal como se empaquetaron: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostrar %n más</numerusform>
            <numerusform>Mostrar %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>It holds</source>
        <translation>Es válido</translation>
    </message>
    <message>
        <source>Not everything is certain</source>
        <translation>No todo es seguro</translation>
    </message>
    <message>
        <source>Nothing here can be checked</source>
        <translation>Aquí no hay nada que se pueda comprobar</translation>
    </message>
    <message>
        <source>Something does not hold</source>
        <translation>Algo no es válido</translation>
    </message>
    <message>
        <source>Ask the sender to make it again.</source>
        <translation>Pida a quien lo envió que lo haga de nuevo.</translation>
    </message>
    <message>
        <source>It is written the way it should be.</source>
        <translation>Está escrito como debe.</translation>
    </message>
    <message>
        <source>That cannot be told: it answers nobody’s question.</source>
        <translation>No se puede saber: no responde a la pregunta de nadie.</translation>
    </message>
    <message>
        <source>The collection was changed after it was made, or is damaged.</source>
        <translation>El conjunto se cambió después de hacerse o está dañado.</translation>
    </message>
    <message>
        <source>It holds no items; it only shows who made it.</source>
        <translation>No trae elementos; solo muestra quién lo hizo.</translation>
    </message>
    <message numerus="yes">
        <source>%n signed by the source</source>
        <translation>
            <numerusform>%n firmado por quien lo emitió</numerusform>
            <numerusform>%n firmados por quien los emitió</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed by the learner</source>
        <translation>
            <numerusform>%n firmado por su titular</numerusform>
            <numerusform>%n firmados por su titular</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed or broken</source>
        <translation>
            <numerusform>%n modificado o dañado</numerusform>
            <numerusform>%n modificados o dañados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that could not be checked</source>
        <translation>
            <numerusform>%n que no se pudo comprobar</numerusform>
            <numerusform>%n que no se pudieron comprobar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nobody signed</source>
        <translation>
            <numerusform>%n que nadie firmó</numerusform>
            <numerusform>%n que nadie firmó</numerusform>
        </translation>
    </message>
    <message>
        <source>{items}: {parts}.</source>
        <translation>{items}: {parts}.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not as they were packed.</source>
        <translation>
            <numerusform>%n archivo no está como se empaquetó.</numerusform>
            <numerusform>%n archivos no están como se empaquetaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) beside them nobody signed.</source>
        <translation>
            <numerusform>%n archivo que los acompaña no lo firmó nadie.</numerusform>
            <numerusform>%n archivos que los acompañan no los firmó nadie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was ended by the issuer.</source>
        <translation>
            <numerusform>El emisor anuló %n.</numerusform>
            <numerusform>El emisor anuló %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is paused by the issuer.</source>
        <translation>
            <numerusform>El emisor tiene %n en pausa.</numerusform>
            <numerusform>El emisor tiene %n en pausa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has expired.</source>
        <translation>
            <numerusform>%n ha vencido.</numerusform>
            <numerusform>%n han vencido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is not valid yet.</source>
        <translation>
            <numerusform>%n todavía no es válido.</numerusform>
            <numerusform>%n todavía no son válidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is signed was not changed since.</source>
        <translation>Lo que está firmado no se ha cambiado desde la firma.</translation>
    </message>
    <message>
        <source>Not changed since signed.</source>
        <translation>Sin cambios desde la firma.</translation>
    </message>
    <message numerus="yes">
        <source>%n was given to somebody else’s key or name.</source>
        <translation>
            <numerusform>%n se dio a la clave o al nombre de otra persona.</numerusform>
            <numerusform>%n se dieron a la clave o al nombre de otra persona.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether it was withdrawn was last asked on {day}.</source>
        <translation>Si el emisor lo anuló se consultó por última vez el {day}.</translation>
    </message>
    <message>
        <source>Whether they were withdrawn was last asked on {day}.</source>
        <translation>Si el emisor los anuló se consultó por última vez el {day}.</translation>
    </message>
    <message numerus="yes">
        <source>For %n, nobody could be asked whether it ended.</source>
        <translation>
            <numerusform>De %n no se pudo consultar si sigue vigente.</numerusform>
            <numerusform>De %n no se pudo consultar si siguen vigentes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is signed by somebody your lists do not know.</source>
        <translation>
            <numerusform>%n está firmado por alguien que no está en sus listas.</numerusform>
            <numerusform>%n están firmados por alguien que no está en sus listas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice items prove nothing.</source>
        <translation>Los elementos de práctica no prueban nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n no se pudo leer.</numerusform>
            <numerusform>%n no se pudieron leer.</numerusform>
        </translation>
    </message>
</context>
</TS>
