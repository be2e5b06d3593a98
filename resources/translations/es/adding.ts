<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AddPage</name>
    <message>
        <source>Add something you have</source>
        <translation>Añadir algo que usted tiene</translation>
    </message>
    <message>
        <source>A badge or credential file</source>
        <translation>Un archivo de insignia o credencial</translation>
    </message>
    <message>
        <source>You got it from a school, an employer or another app. Rucksack checks it.</source>
        <translation>Se lo dio una escuela, una empresa u otra aplicación. Rucksack lo comprueba.</translation>
    </message>
    <message>
        <source>A copy: a PDF, a photo, a scan, any file</source>
        <translation>Una copia: un PDF, una foto, un escaneo, cualquier archivo</translation>
    </message>
    <message>
        <source>Kept as it is, with what you say it is. It is always shown as a copy that nobody signed.</source>
        <translation>Se guarda tal cual, con lo que usted dice que es. Siempre se muestra como copia que nadie firmó.</translation>
    </message>
    <message>
        <source>Something you write down yourself</source>
        <translation>Algo que usted mismo escribe</translation>
    </message>
    <message>
        <source>You sign it with your own key. It is always shown as signed by you.</source>
        <translation>Lo firma con su propia clave. Siempre se muestra como firmado por usted.</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>Traer…</translation>
    </message>
    <message>
        <source>Keep a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Begun and not finished</source>
        <translation>Empezado y sin terminar</translation>
    </message>
    <message>
        <source>It is kept in your backpack, locked like your items. Choose one to go on.</source>
        <translation>Se guarda en su mochila, bajo llave como sus elementos. Elija uno para seguir.</translation>
    </message>
    <message>
        <source>{kind} (begun)</source>
        <translation>{kind} (por terminar)</translation>
    </message>
    <message>
        <source>Choose a file to keep as a copy</source>
        <translation>Elija un archivo para guardarlo como copia</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
</context>
<context>
    <name>CopyDrafts</name>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Keeping what you have begun…</source>
        <translation>Guardando lo que ha empezado…</translation>
    </message>
    <message>
        <source>Throwing away…</source>
        <translation>Descartando…</translation>
    </message>
    <message>
        <source>This is what you had begun to write.</source>
        <translation>Esto es lo que había empezado a escribir.</translation>
    </message>
    <message>
        <source>It was kept, locked in your backpack. Go on, or throw it away.</source>
        <translation>Se guardó, bajo llave en su mochila. Siga, o descártelo.</translation>
    </message>
    <message>
        <source>The copy that you were changing is deleted.</source>
        <translation>La copia que estaba cambiando está eliminada.</translation>
    </message>
    <message>
        <source>Its file and your words are still here. If you keep them now, they become a new item.</source>
        <translation>Su archivo y sus palabras siguen aquí. Si los guarda ahora, serán un elemento nuevo.</translation>
    </message>
</context>
<context>
    <name>CopyForm</name>
    <message>
        <source>Give it a name first.</source>
        <translation>Primero póngale un nombre.</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>¿Qué es?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Such as “Transcript, Westmoor Valley College”.</source>
        <translation>Como «Expediente, Westmoor Valley College».</translation>
    </message>
    <message>
        <source>Who gave it to you?</source>
        <translation>¿Quién se lo dio?</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Otorgado el</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Number, if it has one</source>
        <translation>Número, si tiene</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>About this copy</source>
        <translation>Sobre esta copia</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Nobody signed this in a way that can be checked, so it is always shown as a copy.</source>
        <translation>Nadie firmó esto de un modo que se pueda comprobar, así que siempre se muestra como copia.</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Suelte un archivo aquí</translation>
    </message>
    <message>
        <source>A PDF, a photo, a scan, a letter: any file of up to 32 MB.</source>
        <translation>Un PDF, una foto, un escaneo, una carta: cualquier archivo de hasta 32 MB.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Take out where and with what the photo was taken</source>
        <translation>Quitar dónde y con qué se tomó la foto</translation>
    </message>
    <message>
        <source>Thrown away. Nothing was kept.</source>
        <translation>Descartado. No se guardó nada.</translation>
    </message>
    <message>
        <source>Choose a file to keep as a copy</source>
        <translation>Elija un archivo para guardarlo como copia</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>No hay nada que pegar.</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>This file can be checked.</source>
        <translation>Este archivo se puede comprobar.</translation>
    </message>
    <message>
        <source>Bring it in, and you see who signed it and what it is worth.</source>
        <translation>Tráigalo, y verá quién lo firmó y qué vale.</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Traerlo</translation>
    </message>
    <message>
        <source>This very file is in your backpack already.</source>
        <translation>Este mismo archivo ya está en su mochila.</translation>
    </message>
    <message>
        <source>You can keep it a second time, with other words.</source>
        <translation>Puede guardarlo otra vez, con otras palabras.</translation>
    </message>
    <message>
        <source>Copy kept.</source>
        <translation>Copia guardada.</translation>
    </message>
    <message>
        <source>Where and with what the photo was taken is taken out.</source>
        <translation>Se quitó dónde y con qué se tomó la foto.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Taking it out again…</source>
        <translation>Sacándolo otra vez…</translation>
    </message>
    <message>
        <source>The copy is out of your backpack again.</source>
        <translation>La copia ya no está en su mochila.</translation>
    </message>
    <message>
        <source>Keep this copy</source>
        <translation>Guardar esta copia</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <translation>Lo que se pegó</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>This photo tells the place where it was taken.</source>
        <translation>Esta foto dice el lugar donde se tomó.</translation>
    </message>
    <message>
        <source>This photo tells about the camera it was taken with.</source>
        <translation>Esta foto dice con qué cámara se tomó.</translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Photos, letters, work you made. They stay locked in this backpack; place and camera are taken out of photos. Your signature covers each file.</source>
        <translation>Fotos, cartas, trabajos suyos. Quedan bajo llave en esta mochila; de las fotos se quitan el lugar y la cámara. Su firma cubre cada archivo.</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>(place and camera taken out)</source>
        <translation>(lugar y cámara quitados)</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>Quitar {name}</translation>
    </message>
</context>
<context>
    <name>OwnDrafts</name>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Throwing away…</source>
        <translation>Descartando…</translation>
    </message>
    <message>
        <source>Keeping what you have begun…</source>
        <translation>Guardando lo que ha empezado…</translation>
    </message>
</context>
<context>
    <name>OwnForm</name>
    <message>
        <source>Say what it was.</source>
        <translation>Diga qué fue.</translation>
    </message>
    <message>
        <source>Say what you did, in a sentence or two.</source>
        <translation>Diga qué hizo, en una o dos frases.</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>¿Qué hizo?</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>It still goes on</source>
        <translation>Todavía continúa</translation>
    </message>
    <message>
        <source>Show my pay to everybody I share this with</source>
        <translation>Mostrar mi sueldo a quienes reciban esto</translation>
    </message>
    <message>
        <source>Unless you tick this, pay is a private note that never leaves this backpack.</source>
        <translation>Si no lo marca, el sueldo es una nota privada que nunca sale de esta mochila.</translation>
    </message>
    <message>
        <source>Skills it shows</source>
        <translation>Habilidades que muestra</translation>
    </message>
    <message>
        <source>With commas between them.</source>
        <translation>Separadas con comas.</translation>
    </message>
    <message>
        <source>What was your job?</source>
        <translation>¿Cuál era su trabajo?</translation>
    </message>
    <message>
        <source>What did you help with?</source>
        <translation>¿En qué ayudó?</translation>
    </message>
    <message>
        <source>What was the project?</source>
        <translation>¿Cuál era el proyecto?</translation>
    </message>
    <message>
        <source>What was the course?</source>
        <translation>¿Cuál era el curso?</translation>
    </message>
    <message>
        <source>What was your service?</source>
        <translation>¿Cuál fue su servicio?</translation>
    </message>
    <message>
        <source>What can you do?</source>
        <translation>¿Qué sabe hacer?</translation>
    </message>
    <message>
        <source>Such as “Cook”.</source>
        <translation>Como «Cocinera».</translation>
    </message>
    <message>
        <source>Such as “Sorting food at the food bank”.</source>
        <translation>Como «Ordenar comida en el banco de alimentos».</translation>
    </message>
    <message>
        <source>Such as “Web page for the football club”.</source>
        <translation>Como «Página web del club de fútbol».</translation>
    </message>
    <message>
        <source>Such as “First aid”.</source>
        <translation>Como «Primeros auxilios».</translation>
    </message>
    <message>
        <source>Such as “Hospital corpsman”.</source>
        <translation>Como «Sanitario de hospital».</translation>
    </message>
    <message>
        <source>Such as “Repairing bicycles”.</source>
        <translation>Como «Reparar bicicletas».</translation>
    </message>
    <message>
        <source>For whom did you work?</source>
        <translation>¿Para quién trabajó?</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Cuerpo o rama</translation>
    </message>
    <message>
        <source>Who gave the course?</source>
        <translation>¿Quién dio el curso?</translation>
    </message>
    <message>
        <source>With whom, or for whom?</source>
        <translation>¿Con quién o para quién?</translation>
    </message>
    <message>
        <source>Such as “20 hours a week” or “every Saturday”.</source>
        <translation>Como «20 horas por semana» o «cada sábado».</translation>
    </message>
    <message>
        <source>Such as “68W” or “HM”.</source>
        <translation>Como «68W» o «HM».</translation>
    </message>
    <message>
        <source>The number of the course or job in the ACE guide.</source>
        <translation>El número del curso o puesto en la guía ACE.</translation>
    </message>
    <message>
        <source>Such as “3 semester hours in first aid”.</source>
        <translation>Como «3 horas semestrales de primeros auxilios».</translation>
    </message>
</context>
<context>
    <name>OwnPage</name>
    <message>
        <source>You sign this with your own key. Everybody who sees it reads: Signed by the learner. Not checked by anyone else.</source>
        <translation>Usted lo firma con su propia clave. Quien lo ve lee: Firmado por la persona titular. Nadie más lo ha comprobado.</translation>
    </message>
    <message>
        <source>The labels of this record, such as “Place”, are signed in English and stay so. For another language, change it in the settings first: what you typed in stays here.</source>
        <translation>Los rótulos de este registro, como «Lugar», se firman en español y así se quedan. Para otro idioma, cámbielo antes en los ajustes: lo que escribió se queda aquí.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Sign the changes</source>
        <translation>Firmar los cambios</translation>
    </message>
    <message>
        <source>Sign and keep</source>
        <translation>Firmar y guardar</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Firmando…</translation>
    </message>
    <message>
        <source>Thrown away. Nothing was kept.</source>
        <translation>Descartado. No se guardó nada.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>This is what you had begun to write.</source>
        <translation>Esto es lo que había empezado a escribir.</translation>
    </message>
    <message>
        <source>It was kept, locked in your backpack. Go on, or throw it away.</source>
        <translation>Se guardó, bajo llave en su mochila. Siga, o descártelo.</translation>
    </message>
    <message>
        <source>The item that you were changing is deleted.</source>
        <translation>El elemento que estaba cambiando está eliminado.</translation>
    </message>
    <message>
        <source>What you wrote is still here. If you sign it now, it becomes a new item.</source>
        <translation>Lo que escribió sigue aquí. Si lo firma ahora, será un elemento nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be kept with it. Add again: {names}.</source>
        <translation><numerusform>Un archivo no se pudo guardar con ello. Añádalo otra vez: {names}.</numerusform><numerusform>%n archivos no se pudieron guardar con ello. Añádalos otra vez: {names}.</numerusform></translation></message>
    <message>
        <source>Choose evidence to add</source>
        <translation>Elija pruebas para añadir</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Signed by you and kept.</source>
        <translation>Firmado por usted y guardado.</translation>
    </message>
    <message>
        <source>Nobody else has checked it, and it says so wherever it is shown.</source>
        <translation>Nadie más lo ha comprobado, y así lo dice donde se muestre.</translation>
    </message>
    <message>
        <source>Taking it out again…</source>
        <translation>Sacándolo otra vez…</translation>
    </message>
    <message>
        <source>It is out of your backpack again.</source>
        <translation>Ya no está en su mochila.</translation>
    </message>
</context>
</TS>
