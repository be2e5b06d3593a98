<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>What you shared, the newest first</source>
        <translation>Lo que usted compartió, lo más reciente primero</translation>
    </message>
    <message>
        <source>Enter shows an entry in full.</source>
        <translation>Intro muestra una entrada completa.</translation>
    </message>
    <message>
        <source>Nothing was shared yet</source>
        <translation>Todavía no se compartió nada</translation>
    </message>
    <message>
        <source>Whenever you hand something over, it is noted here: when, to whom, why, which items, and the exact bytes. Only you can read it.</source>
        <translation>Cada vez que entregue algo, se anota aquí: cuándo, a quién, para qué, qué elementos y los bytes exactos. Solo usted puede leerlo.</translation>
    </message>
    <message>
        <source>Share something</source>
        <translation>Compartir algo</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Leyendo el historial…</translation>
    </message>
    <message>
        <source>Looking up what was chosen…</source>
        <translation>Buscando lo que se eligió…</translation>
    </message>
    <message>
        <source>None of these items is in your backpack now.</source>
        <translation>Ninguno de estos elementos está ahora en su mochila.</translation></message>
    <message>
        <source>They are gone for good. The file can still be saved again as it left.</source>
        <translation>Se eliminaron para siempre. El archivo todavía se puede guardar otra vez tal como salió.</translation></message>
    <message>
        <source>Bring them back from “Recently deleted”, then share them again.</source>
        <translation>Recupérelos en «Eliminados hace poco» y compártalos otra vez.</translation></message>
    <message>
        <source>Recently deleted</source>
        <translation>Eliminados hace poco</translation></message>
    <message>
        <source>Save the exact bytes</source>
        <translation>Guardar los bytes exactos</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>It is in {file}, byte for byte as it was handed over.</source>
        <translation>Está en {file}, byte por byte como se entregó.</translation>
    </message>
    <message>
        <source>Saved again.</source>
        <translation>Guardado otra vez.</translation>
    </message>
</context>
<context>
    <name>ShareDetails</name>
    <message>
        <source>Share again</source>
        <translation>Compartir de nuevo</translation>
    </message>
    <message>
        <source>Save this file again</source>
        <translation>Guardar este archivo otra vez</translation></message>
    <message>
        <source>Look at it as the receiver</source>
        <translation>Verlo como el destinatario</translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation>Detalles para soporte</translation>
    </message>
    <message>
        <source>Copy these details</source>
        <translation>Copiar estos detalles</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>Código de control</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens this item</source>
        <translation>Abre este elemento</translation>
    </message>
    <message>
        <source>{title} (no longer in your backpack)</source>
        <translation>{title} (ya no está en su mochila)</translation>
    </message>
    <message>
        <source>Picked from “{title}”; the rest of it stayed with you.</source>
        <translation>Tomado de «{title}»; el resto se quedó con usted.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n fields; the rest stayed with you.</source>
        <translation>
            <numerusform>{shown} de %n campo; el resto se quedó con usted.</numerusform>
            <numerusform>{shown} de %n campos; el resto se quedó con usted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details copied.</source>
        <translation>Detalles copiados.</translation>
    </message>
</context>
<context>
    <name>ShareModel</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>No receiver named</source>
        <translation>Sin destinatario</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Untitled item</source>
        <translation>Elemento sin título</translation>
    </message>
</context>
</TS>
