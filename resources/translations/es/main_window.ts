<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CrashPage</name>
    <message>
        <source>Details for support</source>
        <translation>Detalles para soporte</translation>
    </message>
    <message>
        <source>Copy these details</source>
        <translation>Copiar estos detalles</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>None of your data is in these details.</source>
        <translation>Ninguno de sus datos está en estos detalles.</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop to look at it</source>
        <translation>Suelte para verlo</translation>
    </message>
    <message>
        <source>Nothing is kept before you say so.</source>
        <translation>No se guarda nada hasta que usted lo diga.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search your backpack</source>
        <translation>Buscar en su mochila</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation></message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Practice backpack</source>
        <translation>Mochila de práctica</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Lock the backpack (Ctrl+L)</source>
        <translation>Bloquear la mochila (Ctrl+L)</translation>
    </message>
    <message>
        <source>Lock the backpack</source>
        <translation>Bloquear la mochila</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Your settings could not be saved.</source>
        <translation>No se pudieron guardar sus ajustes.</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Abrir archivos</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Backpack</source>
        <translation>Mochila</translation>
    </message>
    <message>
        <source>What you keep</source>
        <translation>Lo que guarda</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Hand items over (Ctrl+S)</source>
        <translation>Entregar elementos (Ctrl+S)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Check something you were given</source>
        <translation>Comprobar algo que le dieron</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>What you shared, when and with whom</source>
        <translation>Qué compartió, cuándo y con quién</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Language, looks, locking and more</source>
        <translation>Idioma, aspecto, bloqueo y más</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>How things work (F1)</source>
        <translation>Cómo funciona todo (F1)</translation>
    </message>
</context>
</TS>
