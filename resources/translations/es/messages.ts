<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Addresses</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Número de estudiante</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Otro número</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Is it written as it should be?</source>
        <translation>¿Está escrito como debe?</translation>
    </message>
    <message>
        <source>Does the signature fit?</source>
        <translation>¿Encaja la firma?</translation>
    </message>
    <message>
        <source>Is the key the issuer’s?</source>
        <translation>¿La clave es del emisor?</translation>
    </message>
    <message>
        <source>Is today inside its dates?</source>
        <translation>¿Está dentro de sus fechas?</translation>
    </message>
    <message>
        <source>Has the issuer ended it?</source>
        <translation>¿Lo anuló el emisor?</translation>
    </message>
    <message>
        <source>Whom was it given to?</source>
        <translation>¿A quién se otorgó?</translation>
    </message>
    <message>
        <source>Is the issuer on your lists?</source>
        <translation>¿Está el emisor en sus listas?</translation>
    </message>
</context>
<context>
    <name>Compartments</name>
    <message>
        <source>Education</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Skills and badges</source>
        <translation>Habilidades e insignias</translation>
    </message>
    <message>
        <source>About me</source>
        <translation>Sobre mí</translation>
    </message>
</context>
<context>
    <name>CopyKinds</name>
    <message>
        <source>Transcript</source>
        <translation>Expediente académico</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Título universitario</translation>
    </message>
    <message>
        <source>Diploma</source>
        <translation>Diploma</translation>
    </message>
    <message>
        <source>High school diploma</source>
        <translation>Diploma de secundaria</translation>
    </message>
    <message>
        <source>High school equivalency (GED)</source>
        <translation>Equivalencia de secundaria (GED)</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Test or exam result</source>
        <translation>Resultado de un examen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Certificación</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Certificate of completion</source>
        <translation>Certificado de finalización</translation>
    </message>
    <message>
        <source>Microcredential</source>
        <translation>Microcredencial</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Insignia</translation>
    </message>
    <message>
        <source>Skill or competency</source>
        <translation>Habilidad o competencia</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Premio</translation>
    </message>
    <message>
        <source>Apprenticeship</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>Journeyman or master certificate</source>
        <translation>Certificado de oficial o maestro</translation>
    </message>
    <message>
        <source>Proof of work</source>
        <translation>Comprobante de trabajo</translation>
    </message>
    <message>
        <source>Military record</source>
        <translation>Documento militar</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>Voluntariado</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Membresía</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day in full, as QLocale::toString takes it</comment>
        <translation>d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale::toString takes it</comment>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>EvidenceStates</name>
    <message>
        <source>As you signed it</source>
        <translation>Como usted lo firmó</translation>
    </message>
    <message>
        <source>Evidence changed</source>
        <translation>Prueba cambiada</translation>
    </message>
    <message>
        <source>Not in this backpack</source>
        <translation>No está en esta mochila</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Name of the item</source>
        <translation>Nombre del elemento</translation>
    </message>
    <message>
        <source>Description of the item</source>
        <translation>Descripción del elemento</translation>
    </message>
    <message>
        <source>Picture of the item</source>
        <translation>Imagen del elemento</translation>
    </message>
    <message>
        <source>Name of the achievement</source>
        <translation>Nombre del logro</translation>
    </message>
    <message>
        <source>Description of the achievement</source>
        <translation>Descripción del logro</translation>
    </message>
    <message>
        <source>Picture of the achievement</source>
        <translation>Imagen del logro</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Emisor</translation>
    </message>
    <message>
        <source>Issuer’s website</source>
        <translation>Sitio web del emisor</translation>
    </message>
    <message>
        <source>Issuer’s e-mail</source>
        <translation>Correo del emisor</translation>
    </message>
    <message>
        <source>Issuer’s address</source>
        <translation>Dirección del emisor</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <source>Issuer’s number</source>
        <translation>Número del emisor</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Creado por</translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation>Evaluado por</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Otorgado a</translation>
    </message>
    <message>
        <source>Given to (given name)</source>
        <translation>Otorgado a (nombre de pila)</translation>
    </message>
    <message>
        <source>Given to (family name)</source>
        <translation>Otorgado a (apellidos)</translation>
    </message>
    <message>
        <source>Given to (e-mail)</source>
        <translation>Otorgado a (correo)</translation>
    </message>
    <message>
        <source>Given to (number)</source>
        <translation>Otorgado a (número)</translation>
    </message>
    <message>
        <source>Given to (hidden)</source>
        <translation>Otorgado a (oculto)</translation>
    </message>
    <message>
        <source>Given to (identifier)</source>
        <translation>Otorgado a (identificador)</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Dirección postal</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Número de licencia</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Comenzó</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>Awarded</source>
        <translation>Otorgado el</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válido desde</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Horas de trabajo</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Certificate or licence</source>
        <translation>Certificado o licencia</translation>
    </message>
    <message>
        <source>Job applied for</source>
        <translation>Puesto que solicita</translation>
    </message>
    <message>
        <source>Document behind it</source>
        <translation>Documento que lo respalda</translation>
    </message>
    <message>
        <source>Credits earned</source>
        <translation>Créditos obtenidos</translation>
    </message>
    <message>
        <source>Credits available</source>
        <translation>Créditos posibles</translation>
    </message>
    <message>
        <source>What it took to earn it</source>
        <translation>Qué hizo falta para obtenerlo</translation>
    </message>
    <message>
        <source>More about what it took</source>
        <translation>Más sobre lo que hizo falta</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>En palabras de quien lo emite</translation>
    </message>
    <message>
        <source>Field of study</source>
        <translation>Área de estudio</translation>
    </message>
    <message>
        <source>Specialization</source>
        <translation>Especialización</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Palabra clave</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Relacionado</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Terms of use</source>
        <translation>Condiciones de uso</translation>
    </message>
    <message>
        <source>Where a newer one is found</source>
        <translation>Dónde se halla uno más nuevo</translation>
    </message>
    <message>
        <source>Also shown, as its website had it</source>
        <translation>También se muestra, según su sitio web</translation>
    </message>
    <message>
        <source>What is recommended</source>
        <translation>Qué se recomienda</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>My note</source>
        <translation>Mi nota</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Attached file, not opened here</source>
        <translation>Archivo adjunto, no se abre aquí</translation>
    </message>
    <message>
        <source>Organisation (says)</source>
        <translation>Organización (según dice)</translation>
    </message>
    <message>
        <source>Certificate given by (says)</source>
        <translation>Certificado dado por (según dice)</translation>
    </message>
    <message>
        <source>Issuer’s phone</source>
        <translation>Teléfono del emisor</translation>
    </message>
    <message>
        <source>About the issuer</source>
        <translation>Sobre el emisor</translation>
    </message>
    <message>
        <source>Who speaks for the issuer</source>
        <translation>Quién representa al emisor</translation>
    </message>
    <message>
        <source>How they know each other</source>
        <translation>Cómo se conocen</translation>
    </message>
    <message>
        <source>What qualifies the writer</source>
        <translation>Por qué puede opinar</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation>Detalle técnico</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Habilidad</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
</context>
<context>
    <name>FileStates</name>
    <message>
        <source>The file is the very one that is meant</source>
        <translation>El archivo es exactamente el indicado</translation>
    </message>
    <message>
        <source>File changed: this is not the file that is meant</source>
        <translation>Archivo cambiado: no es el archivo indicado</translation>
    </message>
    <message>
        <source>The file is not here, so it was not compared</source>
        <translation>El archivo no está aquí, así que no se comparó</translation>
    </message>
    <message>
        <source>This file cannot be compared here</source>
        <translation>Este archivo no se puede comparar aquí</translation>
    </message>
</context>
<context>
    <name>FiveLines</name>
    <message>
        <source>Given to the key that made this collection.</source>
        <translation>Otorgado a la clave que hizo este conjunto.</translation>
    </message>
    <message>
        <source>Given to another key than the one that made this collection.</source>
        <translation>Otorgado a una clave distinta de la que hizo este conjunto.</translation>
    </message>
    <message>
        <source>Given to {address}.</source>
        <translation>Otorgado a {address}.</translation>
    </message>
    <message>
        <source>Given to a name or address. Compare it with the person before you.</source>
        <translation>Otorgado a un nombre o dirección. Compárelo con la persona que tiene delante.</translation>
    </message>
    <message>
        <source>Signed by the person who shows it. Nobody else has checked it.</source>
        <translation>Firmado por la persona que lo muestra. Nadie más lo ha comprobado.</translation>
    </message>
    <message>
        <source>Is it unchanged?</source>
        <translation>¿Está sin cambios?</translation>
    </message>
    <message>
        <source>Who signed it?</source>
        <translation>¿Quién lo firmó?</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Nadie.</translation>
    </message>
    <message>
        <source>Nobody. Only its website can vouch for it.</source>
        <translation>Nadie. Solo su sitio web puede dar fe de ello.</translation>
    </message>
    <message>
        <source>PDF signed by {signer} (says). {authority} vouches for the name, and no list of such offices is on this computer.</source>
        <translation>PDF firmado por {signer} (según dice). {authority} responde por el nombre, y en esta computadora no hay ninguna lista de esas entidades.</translation>
    </message>
    <message>
        <source>Signed by a key that gives no name.</source>
        <translation>Firmado por una clave que no da ningún nombre.</translation>
    </message>
    <message>
        <source>Signed by a key that calls itself {name}.</source>
        <translation>Firmado por una clave que se llama a sí misma {name}.</translation>
    </message>
    <message>
        <source>Signed by the website {site}, for {name} (says).</source>
        <translation>Firmado por el sitio web {site}, en nombre de {name} (según dice).</translation>
    </message>
    <message>
        <source>Signed by {name}.</source>
        <translation>Firmado por {name}.</translation>
    </message>
    <message>
        <source>It says it is from {name}.</source>
        <translation>Dice ser de {name}.</translation>
    </message>
    <message>
        <source>Do your lists know the signer?</source>
        <translation>¿Conocen sus listas al firmante?</translation>
    </message>
    <message>
        <source>Nobody signed it.</source>
        <translation>Nadie lo firmó.</translation>
    </message>
    <message>
        <source>Is it still good?</source>
        <translation>¿Sigue vigente?</translation>
    </message>
    <message>
        <source>Cannot be told, because nobody vouches for it here.</source>
        <translation>No se puede saber, porque aquí nadie da fe de ello.</translation>
    </message>
    <message>
        <source>Cannot be told, because nobody signed it.</source>
        <translation>No se puede saber, porque nadie lo firmó.</translation>
    </message>
    <message>
        <source>Cannot be told, because it is not known here who signed it.</source>
        <translation>No se puede saber, porque aquí no se sabe quién lo firmó.</translation>
    </message>
    <message>
        <source>Cannot be told, because its signature did not hold or was not checked.</source>
        <translation>No se puede saber, porque su firma no vale o no se comprobó.</translation>
    </message>
    <message>
        <source>Yes, until {day}.</source>
        <translation>Sí, hasta el {day}.</translation>
    </message>
    <message>
        <source>Yes. It has no end date.</source>
        <translation>Sí. No tiene fecha de fin.</translation>
    </message>
    <message>
        <source>The issuer had not ended it when last asked, on {day}.</source>
        <translation>El emisor no lo había anulado en la última consulta, el {day}.</translation>
    </message>
    <message>
        <source>Was it given to you?</source>
        <translation>¿Se le otorgó a usted?</translation>
    </message>
    <message>
        <source>Was it given to whoever shows it?</source>
        <translation>¿Se otorgó a quien lo muestra?</translation>
    </message>
</context>
<context>
    <name>IndexTexts</name>
    <message>
        <source>Items from a backpack</source>
        <translation>Elementos de una mochila</translation>
    </message>
    <message>
        <source>Each file is exactly as it came, except where its line says that fields were kept back. A program that checks credentials, such as Rucksack, tells whether it is genuine; this page proves nothing.</source>
        <translation>Cada archivo está tal como llegó, salvo donde su línea dice que no se muestran todos los campos. Un programa que comprueba credenciales, como Rucksack, dice si es auténtico; esta página no prueba nada.</translation></message>
    <message>
        <source>Item</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>Qué valor tiene</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Huella (SHA-256)</translation>
    </message>
    <message>
        <source>Also in this folder</source>
        <translation>También en esta carpeta</translation>
    </message>
    <message>
        <source>Badge, details not at hand ({website})</source>
        <translation>Insignia sin los detalles a mano ({website})</translation>
    </message>
</context>
<context>
    <name>Keepings</name>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep as history</source>
        <translation>Guardar como historia</translation>
    </message>
    <message>
        <source>Keep as “Changed or broken”</source>
        <translation>Guardar como «Modificado o dañado»</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Achievement</source>
        <translation>Logro</translation>
    </message>
    <message>
        <source>Apprenticeship certificate</source>
        <translation>Certificado de aprendizaje de un oficio</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Trabajo de clase</translation>
    </message>
    <message>
        <source>Associate degree</source>
        <translation>Título de dos años (associate degree)</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Premio</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Insignia</translation>
    </message>
    <message>
        <source>Bachelor’s degree</source>
        <translation>Título de grado</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Certificate of completion</source>
        <translation>Certificado de finalización</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Certificación</translation>
    </message>
    <message>
        <source>Community service</source>
        <translation>Servicio a la comunidad</translation>
    </message>
    <message>
        <source>Competency</source>
        <translation>Competencia</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Beside classes</source>
        <translation>Fuera de clase</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Título universitario</translation>
    </message>
    <message>
        <source>Diploma</source>
        <translation>Diploma</translation>
    </message>
    <message>
        <source>Doctoral degree</source>
        <translation>Doctorado</translation>
    </message>
    <message>
        <source>Fieldwork</source>
        <translation>Trabajo de campo</translation>
    </message>
    <message>
        <source>High school equivalency (GED)</source>
        <translation>Equivalencia de secundaria (GED)</translation>
    </message>
    <message>
        <source>Journeyman certificate</source>
        <translation>Certificado de oficial</translation>
    </message>
    <message>
        <source>Learning program</source>
        <translation>Programa de estudios</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Master craftsman certificate</source>
        <translation>Certificado de maestría en un oficio</translation>
    </message>
    <message>
        <source>Master’s degree</source>
        <translation>Maestría</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Afiliación</translation>
    </message>
    <message>
        <source>Micro-credential</source>
        <translation>Microcredencial</translation>
    </message>
    <message>
        <source>Professional doctorate</source>
        <translation>Doctorado profesional</translation>
    </message>
    <message>
        <source>Quality mark</source>
        <translation>Sello de calidad</translation>
    </message>
    <message>
        <source>Research doctorate</source>
        <translation>Doctorado de investigación</translation>
    </message>
    <message>
        <source>High school diploma</source>
        <translation>Diploma de secundaria</translation>
    </message>
</context>
<context>
    <name>LanguageNames</name>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>euskera</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalán</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danés</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>filipino</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>gallego</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>Guarani</source>
        <translation>guaraní</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>criollo haitiano</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebreo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Quechua</source>
        <translation>quechua</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamita</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Practice issuers</source>
        <translation>Emisores de práctica</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Signed, not on your lists</source>
        <translation>Firmado, fuera de sus listas</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>Signed by me</source>
        <translation>Firmado por mí</translation>
    </message>
    <message>
        <source>Copy, not signed</source>
        <translation>Copia, sin firma</translation>
    </message>
    <message>
        <source>Changed or broken</source>
        <translation>Modificado o dañado</translation>
    </message>
    <message>
        <source>Signed by the learner</source>
        <translation>Firmado por su titular</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>achievement</source>
        <translation>logro</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>country</source>
        <translation>país</translation>
    </message>
    <message>
        <source>town</source>
        <translation>localidad</translation>
    </message>
    <message>
        <source>region</source>
        <translation>región</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>habilidad</translation>
    </message>
    <message>
        <source>possible value</source>
        <translation>valor posible</translation>
    </message>
    <message>
        <source>former student of</source>
        <translation>antiguo alumno o alumna de</translation>
    </message>
    <message>
        <source>award</source>
        <translation>concesión</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>público</translation>
    </message>
    <message>
        <source>awarded</source>
        <translation>otorgado</translation>
    </message>
    <message>
        <source>awarding body</source>
        <translation>organismo que lo otorga</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>insignia</translation>
    </message>
    <message>
        <source>country of birth</source>
        <translation>país de nacimiento</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>fecha de nacimiento</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>pie de imagen</translation>
    </message>
    <message>
        <source>what is said</source>
        <translation>lo que se dice</translation>
    </message>
    <message>
        <source>college</source>
        <translation>facultad</translation>
    </message>
    <message>
        <source>course</source>
        <translation>curso</translation>
    </message>
    <message>
        <source>made on</source>
        <translation>hecho el</translation>
    </message>
    <message>
        <source>created by</source>
        <translation>creado por</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>créditos</translation>
    </message>
    <message>
        <source>what it took</source>
        <translation>qué hizo falta</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>título</translation>
    </message>
    <message>
        <source>description</source>
        <translation>descripción</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>recomendación</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>comentario</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>válido hasta</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>apellidos</translation>
    </message>
    <message>
        <source>final grade</source>
        <translation>calificación final</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>nombre de pila</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>género</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>calificación</translation>
    </message>
    <message>
        <source>website</source>
        <translation>sitio web</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>identificador</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>issued on</source>
        <translation>emitido el</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>emisor</translation>
    </message>
    <message>
        <source>issued by</source>
        <translation>emitido por</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>level</source>
        <translation>nivel</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>narrative</source>
        <translation>relato</translation>
    </message>
    <message>
        <source>nationality</source>
        <translation>nacionalidad</translation>
    </message>
    <message>
        <source>who speaks for it</source>
        <translation>quién habla en su nombre</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organización</translation>
    </message>
    <message>
        <source>other number</source>
        <translation>otro número</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>parte de</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>points</source>
        <translation>puntos</translation>
    </message>
    <message>
        <source>post office box</source>
        <translation>apartado de correos</translation>
    </message>
    <message>
        <source>postal code</source>
        <translation>código postal</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>programa</translation>
    </message>
    <message>
        <source>related</source>
        <translation>relacionado</translation>
    </message>
    <message>
        <source>level needed</source>
        <translation>nivel necesario</translation>
    </message>
    <message>
        <source>value needed</source>
        <translation>valor necesario</translation>
    </message>
    <message>
        <source>result</source>
        <translation>resultado</translation>
    </message>
    <message>
        <source>result description</source>
        <translation>descripción del resultado</translation>
    </message>
    <message>
        <source>kind of result</source>
        <translation>tipo de resultado</translation>
    </message>
    <message>
        <source>role</source>
        <translation>función</translation>
    </message>
    <message>
        <source>level of the rubric</source>
        <translation>nivel de la rúbrica</translation>
    </message>
    <message>
        <source>school</source>
        <translation>escuela</translation>
    </message>
    <message>
        <source>source</source>
        <translation>fuente</translation>
    </message>
    <message>
        <source>status</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>street</source>
        <translation>calle</translation>
    </message>
    <message>
        <source>student number</source>
        <translation>número de estudiante</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>palabra clave</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>framework</source>
        <translation>marco</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>dirección web</translation>
    </message>
    <message>
        <source>term</source>
        <translation>período</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>expediente</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>válido desde</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>highest value</source>
        <translation>valor máximo</translation>
    </message>
    <message>
        <source>lowest value</source>
        <translation>valor mínimo</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versión</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>No aplica</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>How much time</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message>
        <source>Occupation code or rating</source>
        <translation>Código de ocupación o especialidad</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>ACE number</source>
        <translation>Número ACE</translation>
    </message>
    <message>
        <source>Credit recommendation</source>
        <translation>Recomendación de créditos</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Calificación</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Sueldo</translation>
    </message>
</context>
<context>
    <name>OwnKinds</name>
    <message>
        <source>A job</source>
        <translation>Un trabajo</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>Voluntariado</translation>
    </message>
    <message>
        <source>A project</source>
        <translation>Un proyecto</translation>
    </message>
    <message>
        <source>A course</source>
        <translation>Un curso</translation>
    </message>
    <message>
        <source>Military service</source>
        <translation>Servicio militar</translation>
    </message>
    <message>
        <source>A skill</source>
        <translation>Una habilidad</translation>
    </message>
</context>
<context>
    <name>OwnRecords</name>
    <message>
        <source>Signed by the learner. Not checked by anyone else.</source>
        <translation>Firmado por la persona titular. Nadie más lo ha comprobado.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>Nobody signed this trust pack</source>
        <translation>Nadie firmó este paquete de confianza</translation>
    </message>
    <message>
        <source>Signed by somebody you approved</source>
        <translation>Firmado por alguien que usted aprobó</translation>
    </message>
    <message>
        <source>Signed by somebody not approved</source>
        <translation>Firmado por alguien que usted no ha aprobado</translation>
    </message>
</context>
<context>
    <name>PageTexts</name>
    <message>
        <source>My code for issuers</source>
        <translation>Mi código para emisores</translation>
    </message>
    <message>
        <source>The same code as text:</source>
        <translation>El mismo código como texto:</translation>
    </message>
    <message>
        <source>Code that holds the identifier printed below</source>
        <translation>Código que contiene el identificador impreso debajo</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Made with Rucksack on {date}</source>
        <translation>Hecho con Rucksack el {date}</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
    <message>
        <source>Made in a practice backpack: people and issuers are invented.</source>
        <translation>Hecho en una mochila de práctica: las personas y los emisores son inventados.</translation>
    </message>
    <message>
        <source>Some characters could not be printed with the fonts of this computer and are shown as “?”. The attached file has them all.</source>
        <translation>Las letras de esta computadora no cubren algunos caracteres, que aparecen como «?». El archivo adjunto los tiene todos.</translation>
    </message>
    <message>
        <source>Items from a backpack</source>
        <translation>Elementos de una mochila</translation>
    </message>
    <message>
        <source>Items for {receiver}</source>
        <translation>Elementos para {receiver}</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>De {name}</translation>
    </message>
    <message>
        <source>For: {purpose}</source>
        <translation>Motivo: {purpose}</translation>
    </message>
    <message>
        <source>Made on {date}</source>
        <translation>Hecho el {date}</translation>
    </message>
    <message>
        <source>To be used until {date}</source>
        <translation>Para usar hasta el {date}</translation>
    </message>
    <message>
        <source>Handed over without the sender’s signature</source>
        <translation>Entregado sin la firma de quien lo envía</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 elemento</translation>
    </message>
    <message>
        <source>{count} items</source>
        <translation>{count} elementos</translation>
    </message>
    <message>
        <source>Signed by {issuer}</source>
        <translation>Firmado por {issuer}</translation>
    </message>
    <message>
        <source>From: {issuer} (says so itself)</source>
        <translation>De: {issuer} (según dice el propio elemento)</translation>
    </message>
    <message>
        <source>Practice item</source>
        <translation>Elemento de práctica</translation>
    </message>
    <message>
        <source>Shows {shown} of {count} fields: the person who shows it chose them and kept the rest back.</source>
        <translation>Muestra {shown} de {count} campos: la persona que lo muestra los eligió y se guardó el resto.</translation>
    </message>
    <message>
        <source>The issuer’s signature covers what is shown.</source>
        <translation>La firma del emisor cubre lo que se muestra.</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Awarded on {date}</source>
        <translation>Otorgado el {date}</translation>
    </message>
    <message>
        <source>Valid until {date}</source>
        <translation>Válido hasta el {date}</translation>
    </message>
    <message>
        <source>Says:</source>
        <translation>Dice:</translation>
    </message>
    <message>
        <source>Skills:</source>
        <translation>Habilidades:</translation>
    </message>
    <message>
        <source>Results:</source>
        <translation>Resultados:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Signed, not on the sender’s lists</source>
        <translation>Firmado, fuera de las listas de quien lo envía</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>Signed by the sender</source>
        <translation>Firmado por quien lo envía</translation>
    </message>
    <message>
        <source>Copy, not signed</source>
        <translation>Copia, sin firma</translation>
    </message>
    <message>
        <source>Changed or broken</source>
        <translation>Modificado o dañado</translation>
    </message>
    <message>
        <source>Whether the issuer has withdrawn it was not asked</source>
        <translation>No se ha consultado si el emisor lo anuló</translation>
    </message>
    <message>
        <source>Expired: shown as history</source>
        <translation>Vencido: se muestra como historia</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Aún no es válido</translation>
    </message>
    <message>
        <source>Suspended by the issuer</source>
        <translation>Suspendido por el emisor</translation>
    </message>
    <message>
        <source>Ended by the issuer: shown as history</source>
        <translation>Anulado por el emisor: se muestra como historia</translation>
    </message>
    <message>
        <source>How to check this page</source>
        <translation>Cómo comprobar esta página</translation>
    </message>
    <message>
        <source>Paper proves nothing by itself: the proof is in the file attached to this PDF ({file}).</source>
        <translation>El papel por sí solo no prueba nada: la prueba está en el archivo adjunto a este PDF ({file}).</translation>
    </message>
    <message>
        <source>Check code: {code}</source>
        <translation>Código de control: {code}</translation>
    </message>
    <message>
        <source>A file sent to you later belongs to this page if it shows the same check code.</source>
        <translation>Un archivo que reciba después pertenece a esta página si muestra el mismo código de control.</translation>
    </message>
    <message>
        <source>Attached to this PDF: {file}</source>
        <translation>Adjunto a este PDF: {file}</translation>
    </message>
    <message>
        <source>The items exactly as their issuers signed them</source>
        <translation>Los elementos tal como los firmaron sus emisores</translation>
    </message>
    <message>
        <source>Paper proves nothing by itself: the proof is in the file attached to this PDF ({file}) and, item by item, in the codes below.</source>
        <translation>El papel por sí solo no prueba nada: la prueba está en el archivo adjunto a este PDF ({file}) y, elemento por elemento, en los códigos de abajo.</translation>
    </message>
    <message>
        <source>Open the PDF or scan the codes with a program that checks open badges and verifiable credentials, such as Rucksack: it tells you whether an item was changed, who signed it and whether it is still good.</source>
        <translation>Abra el PDF o lea los códigos con un programa que compruebe insignias abiertas y credenciales verificables, como Rucksack: le dirá si un elemento se modificó, quién lo firmó y si sigue vigente.</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>One code for each item. A checking program opens them; a phone’s camera alone shows only text.</source>
        <translation>Un código por elemento. Los abre un programa de comprobación; la cámara del teléfono por sí sola muestra solo texto.</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>Code that holds item {number}, {title}</source>
        <translation>Código que contiene el elemento {number}, {title}</translation>
    </message>
    <message>
        <source>All items together, with the sender’s signature, are in the attached file and in the moving code the sender can show on a screen.</source>
        <translation>Todos los elementos juntos, con la firma de quien los envía, están en el archivo adjunto y en el código en movimiento que esa persona puede mostrar en una pantalla.</translation>
    </message>
    <message>
        <source>All items together are in the attached file and in the moving code the sender can show on a screen.</source>
        <translation>Todos los elementos juntos están en el archivo adjunto y en el código en movimiento que quien los envía puede mostrar en una pantalla.</translation>
    </message>
    <message>
        <source>Without a code of their own: {titles}. The attached file and the moving code hold them too.</source>
        <translation>Sin código propio: {titles}. También están en el archivo adjunto y en el código en movimiento.</translation>
    </message>
    <message>
        <source>{title} ({why})</source>
        <translation>{title}: {why}</translation>
    </message>
    <message>
        <source>uses words these codes have no short form for</source>
        <translation>usa términos que estos códigos no saben abreviar</translation>
    </message>
    <message>
        <source>too large for one code</source>
        <translation>demasiado grande para un código</translation>
    </message>
    <message>
        <source>in a form these codes do not carry</source>
        <translation>en un formato que estos códigos no admiten</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Backpack: {label}</source>
        <translation>Mochila: {label}</translation>
    </message>
    <message>
        <source>Whoever has this sheet can open the backpack. Keep it where you keep your passport, and not beside the computer.</source>
        <translation>Quien tenga esta hoja puede abrir la mochila. Guárdela donde guarda su pasaporte, no junto a la computadora.</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Grupo {number}</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>When you need it</source>
        <translation>Cuando la necesite</translation>
    </message>
    <message>
        <source>Tick each group after you have compared it with the screen.</source>
        <translation>Marque cada grupo después de compararlo con la pantalla.</translation>
    </message>
    <message>
        <source>If you forget your passphrase, choose “I forgot my passphrase” where Rucksack asks for it.</source>
        <translation>Si olvida su frase, elija «Olvidé mi frase» donde Rucksack se la pide.</translation>
    </message>
    <message>
        <source>Type the eight groups in order. Rucksack says at once if a group has a slip in it.</source>
        <translation>Escriba los ocho grupos en orden. Rucksack avisa enseguida si un grupo tiene una errata.</translation>
    </message>
    <message>
        <source>Choose a new passphrase. Nobody else can open the backpack for you: without the passphrase and this sheet its contents are lost.</source>
        <translation>Elija una frase nueva. Nadie más puede abrir la mochila por usted: sin la frase y sin esta hoja, su contenido se pierde.</translation>
    </message>
    <message>
        <source>Give this code to a school, employer or organisation that wants to issue something to you: they write it into the item, so that later you can prove it was issued to you.</source>
        <translation>Dé este código a la escuela, empresa u organización que quiera emitirle algo: lo escriben en el elemento y así podrá demostrar después que se lo dieron a usted.</translation>
    </message>
    <message>
        <source>It holds no name and opens nothing; whoever gets it from you in two places can see that both belong to the same person.</source>
        <translation>No contiene ningún nombre ni abre nada; quien lo reciba de usted en dos lugares puede ver que ambos son de la misma persona.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Not changed since it was signed.</source>
        <translation>Sin cambios desde la firma.</translation>
    </message>
    <message>
        <source>This item was changed after it was signed, or is damaged.</source>
        <translation>Este elemento se modificó después de firmarse o está dañado.</translation>
    </message>
    <message>
        <source>The signature does not fit what it says now.</source>
        <translation>La firma no encaja con lo que dice ahora.</translation>
    </message>
    <message>
        <source>Nobody signed it. It is just as the website {site} had it.</source>
        <translation>Nadie lo firmó. Es tal como lo tenía el sitio web {site}.</translation>
    </message>
    <message>
        <source>Nobody signed it, so it could not be checked here.</source>
        <translation>Nadie lo firmó, así que no se pudo comprobar aquí.</translation>
    </message>
    <message>
        <source>Only its website can vouch for it, and Rucksack has not seen that page.</source>
        <translation>Solo su sitio web puede responder por él, y Rucksack no ha visto esa página.</translation>
    </message>
    <message>
        <source>You can still keep and read the item. A trust pack that holds the page lets you check it.</source>
        <translation>Puede guardarlo y leerlo igualmente. Un paquete de confianza que contenga la página le permite comprobarlo.</translation>
    </message>
    <message>
        <source>It is not the same as on its website.</source>
        <translation>No es igual que en su sitio web.</translation>
    </message>
    <message>
        <source>Either one of the two was changed, or the page seen is out of date.</source>
        <translation>O bien uno de los dos se cambió, o bien la página vista ya es antigua.</translation>
    </message>
    <message>
        <source>Ask the issuer for a new copy.</source>
        <translation>Pida una copia nueva al emisor.</translation>
    </message>
    <message>
        <source>Nobody signed it. The issuer’s website {site} shows it.</source>
        <translation>Nadie lo firmó. Lo muestra el sitio web del emisor, {site}.</translation>
    </message>
    <message>
        <source>It stands on the website {site}, which is not that of its issuer.</source>
        <translation>Está en el sitio web {site}, que no es el de su emisor.</translation>
    </message>
    <message>
        <source>Anybody could have put it there.</source>
        <translation>Cualquiera pudo ponerlo allí.</translation>
    </message>
    <message>
        <source>Ask the issuer it names whether it is theirs.</source>
        <translation>Pregunte al emisor que nombra si es suyo.</translation>
    </message>
    <message>
        <source>The issuer may have a newer version of this item.</source>
        <translation>Puede que el emisor tenga una versión más nueva de este documento.</translation>
    </message>
    <message>
        <source>The signature is damaged.</source>
        <translation>La firma está dañada.</translation>
    </message>
    <message>
        <source>It is not written the way a signature should be.</source>
        <translation>No está escrita como debe estarlo una firma.</translation>
    </message>
    <message>
        <source>We can open this but cannot check this kind of signature yet.</source>
        <translation>Podemos abrirlo, pero aún no podemos comprobar este tipo de firma.</translation>
    </message>
    <message>
        <source>You can keep it; a later version may check it.</source>
        <translation>Puede guardarlo; una versión posterior quizá pueda comprobarlo.</translation>
    </message>
    <message>
        <source>It is signed in a way that protects nothing.</source>
        <translation>Está firmado de una manera que no protege nada.</translation>
    </message>
    <message>
        <source>Anybody could have made this signature.</source>
        <translation>Cualquiera pudo hacer esta firma.</translation>
    </message>
    <message>
        <source>The signer’s key is damaged.</source>
        <translation>La clave del firmante está dañada.</translation>
    </message>
    <message>
        <source>So the signature cannot hold.</source>
        <translation>Por eso la firma no puede valer.</translation>
    </message>
    <message>
        <source>The signature and the signer’s key do not belong together.</source>
        <translation>La firma y la clave del firmante no corresponden.</translation>
    </message>
    <message>
        <source>The signature could not be checked here.</source>
        <translation>No se pudo comprobar la firma aquí.</translation>
    </message>
    <message>
        <source>It is signed in an old way that no longer protects it.</source>
        <translation>Está firmado de una forma antigua que ya no lo protege.</translation>
    </message>
    <message>
        <source>Today somebody could make a false one that fits as well.</source>
        <translation>Hoy alguien podría hacer uno falso que también encaje.</translation>
    </message>
    <message>
        <source>Ask the issuer for a newly signed copy.</source>
        <translation>Pida al emisor una copia firmada de nuevo.</translation>
    </message>
    <message>
        <source>This PDF was changed after it was signed.</source>
        <translation>Este PDF se cambió después de firmarse.</translation>
    </message>
    <message>
        <source>What its pages show now may not be what the signer signed.</source>
        <translation>Lo que muestran ahora sus páginas puede no ser lo que se firmó.</translation>
    </message>
    <message>
        <source>Fields of this PDF were filled in after it was signed.</source>
        <translation>Se rellenaron campos de este PDF después de firmarse.</translation>
    </message>
    <message>
        <source>The signature does not say whether that was allowed.</source>
        <translation>La firma no dice si eso estaba permitido.</translation>
    </message>
    <message>
        <source>Ask the issuer whether it is as it should be.</source>
        <translation>Pregunte al emisor si está como debe.</translation>
    </message>
    <message>
        <source>Something the signature allows was added to this PDF later, such as another signature.</source>
        <translation>Después se añadió a este PDF algo que la firma permite, como otra firma.</translation>
    </message>
    <message>
        <source>The signature covers only a part of this PDF.</source>
        <translation>La firma cubre solo una parte de este PDF.</translation>
    </message>
    <message>
        <source>The rest could have been written by anybody.</source>
        <translation>El resto lo pudo escribir cualquiera.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password.</source>
        <translation>Este PDF está cerrado con una contraseña.</translation>
    </message>
    <message>
        <source>Ask the issuer for a copy without a password.</source>
        <translation>Pida al emisor una copia sin contraseña.</translation>
    </message>
    <message>
        <source>This PDF is damaged or built in an unusual way.</source>
        <translation>Este PDF está dañado o hecho de una forma poco común.</translation>
    </message>
    <message>
        <source>This PDF carries small programs. Rucksack never runs them.</source>
        <translation>Este PDF lleva pequeños programas. Rucksack nunca los ejecuta.</translation>
    </message>
    <message>
        <source>Some schools and offices accept a transcript only when the registrar sends it.</source>
        <translation>Algunas escuelas y oficinas solo aceptan un expediente si lo envía la secretaría académica.</translation>
    </message>
    <message>
        <source>It says it was signed at a time when its certificate did not count.</source>
        <translation>Dice que se firmó en un momento en que su certificado no valía.</translation>
    </message>
    <message>
        <source>The certificate counts from {begins} to {ends}.</source>
        <translation>El certificado vale del {begins} al {ends}.</translation>
    </message>
    <message>
        <source>The signer’s key is not on this computer.</source>
        <translation>La clave del firmante no está en esta computadora.</translation>
    </message>
    <message>
        <source>You can still keep and read the item. A trust pack that knows this issuer lets you check it.</source>
        <translation>Aun así puede guardar y leer el elemento. Un paquete de confianza que conozca a este emisor permite comprobarlo.</translation>
    </message>
    <message>
        <source>The rules this item follows are not on this computer.</source>
        <translation>Las reglas que sigue este elemento no están en esta computadora.</translation>
    </message>
    <message>
        <source>A trust pack can bring them. You can still keep the item.</source>
        <translation>Un paquete de confianza puede traerlas. Aun así puede guardar el elemento.</translation>
    </message>
    <message>
        <source>This item changes the meaning of its own words.</source>
        <translation>Este elemento cambia el significado de sus propias palabras.</translation>
    </message>
    <message>
        <source>So what you read may not be what was signed.</source>
        <translation>Por eso lo que lee quizá no sea lo que se firmó.</translation>
    </message>
    <message>
        <source>Ask the issuer for a corrected copy.</source>
        <translation>Pida una copia corregida al emisor.</translation>
    </message>
    <message>
        <source>This item contains text the signature does not protect: {fields}.</source>
        <translation>Este elemento contiene texto que la firma no protege: {fields}.</translation>
    </message>
    <message>
        <source>Anybody could change that text without being noticed.</source>
        <translation>Cualquiera podría cambiar ese texto sin que se note.</translation>
    </message>
    <message>
        <source>The signature fits, but the item explains some of its words itself.</source>
        <translation>La firma encaja, pero el elemento explica él mismo algunas de sus palabras.</translation>
    </message>
    <message>
        <source>Rucksack cannot be sure what those words mean.</source>
        <translation>Rucksack no puede estar seguro de lo que significan esas palabras.</translation>
    </message>
    <message>
        <source>This full copy is only for the person it was given to.</source>
        <translation>Esta copia completa es solo para la persona a quien se le dio.</translation>
    </message>
    <message>
        <source>To show it, share it from a backpack: then only chosen fields leave.</source>
        <translation>Para mostrarla, compártala desde una mochila: así solo salen los campos elegidos.</translation>
    </message>
    <message>
        <source>This item shows chosen fields only.</source>
        <translation>Este elemento muestra solo los campos elegidos.</translation>
    </message>
    <message>
        <source>Whoever shared it may have left others out, such as the day it ends.</source>
        <translation>Quien lo compartió pudo haber dejado otros fuera, como el día en que termina.</translation>
    </message>
    <message>
        <source>The signature fits, but parts of this item could have been swapped.</source>
        <translation>La firma encaja, pero partes de este elemento podrían haberse intercambiado.</translation>
    </message>
    <message>
        <source>The same name stands at two places that say different things.</source>
        <translation>El mismo nombre aparece en dos lugares que dicen cosas distintas.</translation>
    </message>
    <message>
        <source>This item was built so that checking it never ends.</source>
        <translation>Este elemento está hecho de forma que comprobarlo no termina nunca.</translation>
    </message>
    <message>
        <source>Rucksack stopped to keep your computer safe.</source>
        <translation>Rucksack se detuvo para proteger su computadora.</translation>
    </message>
    <message>
        <source>The signature was made for something else.</source>
        <translation>La firma se hizo para otra cosa.</translation>
    </message>
    <message>
        <source>A signature for one purpose says nothing about another.</source>
        <translation>Una firma hecha para un fin no dice nada de otro.</translation>
    </message>
    <message>
        <source>The signature was only meant to count until {expires}.</source>
        <translation>La firma solo debía valer hasta el {expires}.</translation>
    </message>
    <message>
        <source>Ask for a new copy.</source>
        <translation>Pida una copia nueva.</translation>
    </message>
    <message>
        <source>This item has signatures that build on each other, which Rucksack cannot check yet.</source>
        <translation>Este elemento tiene firmas que dependen unas de otras, y Rucksack aún no puede comprobarlas.</translation>
    </message>
    <message>
        <source>A signature this one builds on is not as it should be.</source>
        <translation>Una firma en la que se apoya esta no está como debe.</translation>
    </message>
    <message>
        <source>The earlier signature was taken out or put in twice.</source>
        <translation>La firma anterior se quitó o está puesta dos veces.</translation>
    </message>
    <message>
        <source>This signature builds on another one that is in doubt.</source>
        <translation>Esta firma se apoya en otra que está en duda.</translation>
    </message>
    <message>
        <source>Look at what is said of the other signature.</source>
        <translation>Mire lo que se dice de la otra firma.</translation>
    </message>
    <message>
        <source>Not asked, because the signature did not hold or could not be checked.</source>
        <translation>No se preguntó, porque la firma no vale o no se pudo comprobar.</translation>
    </message>
    <message>
        <source>An item inside this one does not hold.</source>
        <translation>Un elemento dentro de este no vale.</translation>
    </message>
    <message>
        <source>Open it to see why.</source>
        <translation>Ábralo para ver por qué.</translation>
    </message>
    <message>
        <source>The key belongs to the issuer.</source>
        <translation>La clave pertenece al emisor.</translation>
    </message>
    <message>
        <source>It was signed by somebody other than the issuer it names.</source>
        <translation>Lo firmó alguien distinto del emisor que nombra.</translation>
    </message>
    <message>
        <source>Anybody can name a well-known issuer; only the issuer can sign for it.</source>
        <translation>Cualquiera puede nombrar a un emisor conocido; solo el emisor puede firmar por sí mismo.</translation>
    </message>
    <message>
        <source>Ask the issuer whether this item is theirs.</source>
        <translation>Pregunte al emisor si este elemento es suyo.</translation>
    </message>
    <message>
        <source>Whose key it is could not be found out here.</source>
        <translation>No se pudo averiguar aquí de quién es la clave.</translation>
    </message>
    <message>
        <source>The issuer’s own list of keys is not on this computer.</source>
        <translation>La lista de claves del emisor no está en esta computadora.</translation>
    </message>
    <message>
        <source>A trust pack that knows this issuer answers it.</source>
        <translation>Un paquete de confianza que conozca a este emisor lo responde.</translation>
    </message>
    <message>
        <source>The issuer does not use this key for signing items.</source>
        <translation>El emisor no usa esta clave para firmar elementos.</translation>
    </message>
    <message>
        <source>The issuer withdrew this key on {since}.</source>
        <translation>El emisor retiró esta clave el {since}.</translation>
    </message>
    <message>
        <source>What it signs no longer counts.</source>
        <translation>Lo que firma ya no vale.</translation>
    </message>
    <message>
        <source>The issuer’s key was no longer in use after {since}.</source>
        <translation>La clave del emisor dejó de usarse el {since}.</translation>
    </message>
    <message>
        <source>The key came inside the item itself, so it says nothing about who signed.</source>
        <translation>La clave vino dentro del propio elemento, así que no dice nada sobre quién firmó.</translation>
    </message>
    <message>
        <source>The list of keys found for this issuer is somebody else’s.</source>
        <translation>La lista de claves hallada para este emisor es de otro.</translation>
    </message>
    <message>
        <source>Do not rely on this item before you asked the issuer.</source>
        <translation>No confíe en este elemento sin preguntar antes al emisor.</translation>
    </message>
    <message>
        <source>It carries the seal of {signer} (says), but who that is could not be confirmed here.</source>
        <translation>Lleva el sello de {signer} (según dice), pero aquí no se pudo confirmar quién es.</translation>
    </message>
    <message>
        <source>{authority} vouches for the seal, and no list of such offices is on this computer.</source>
        <translation>{authority} responde por el sello, y en esta computadora no hay ninguna lista de esas entidades.</translation>
    </message>
    <message>
        <source>Ask the school, or have it checked where the official lists are kept.</source>
        <translation>Pregunte al centro o haga que lo comprueben donde se guardan las listas oficiales.</translation>
    </message>
    <message>
        <source>Today lies within its dates.</source>
        <translation>La fecha de hoy está dentro de su vigencia.</translation>
    </message>
    <message>
        <source>It has no end date.</source>
        <translation>No tiene fecha de fin.</translation>
    </message>
    <message>
        <source>It expired on {until}.</source>
        <translation>Venció el {until}.</translation>
    </message>
    <message>
        <source>It was true until then. You may still show it as history.</source>
        <translation>Fue cierto hasta entonces. Todavía puede mostrarlo como historia.</translation>
    </message>
    <message>
        <source>If you need a current one, ask the issuer to renew it.</source>
        <translation>Si necesita uno vigente, pida al emisor que lo renueve.</translation>
    </message>
    <message>
        <source>It only counts from {from}.</source>
        <translation>Solo vale a partir del {from}.</translation>
    </message>
    <message>
        <source>The issuer keeps no list of withdrawn items for it.</source>
        <translation>El emisor no lleva para él una lista de elementos anulados.</translation>
    </message>
    <message>
        <source>The issuer had not ended it.</source>
        <translation>El emisor no lo había anulado.</translation>
    </message>
    <message>
        <source>The issuer ended it.</source>
        <translation>El emisor lo anuló.</translation>
    </message>
    <message>
        <source>It no longer counts, even though it was not changed.</source>
        <translation>Ya no vale, aunque no se haya modificado.</translation>
    </message>
    <message>
        <source>Ask the issuer why, and whether there is a new one.</source>
        <translation>Pregunte al emisor por qué y si hay uno nuevo.</translation>
    </message>
    <message>
        <source>The issuer paused it.</source>
        <translation>El emisor lo suspendió.</translation>
    </message>
    <message>
        <source>It may count again later.</source>
        <translation>Puede volver a valer más adelante.</translation>
    </message>
    <message>
        <source>Ask the issuer what is needed.</source>
        <translation>Pregunte al emisor qué hace falta.</translation>
    </message>
    <message>
        <source>Could not ask the issuer whether this is still good.</source>
        <translation>No se pudo consultar al emisor si sigue vigente.</translation>
    </message>
    <message>
        <source>The issuer’s list is not on this computer.</source>
        <translation>La lista del emisor no está en esta computadora.</translation>
    </message>
    <message>
        <source>A trust pack can bring it.</source>
        <translation>Un paquete de confianza puede traerla.</translation>
    </message>
    <message>
        <source>Whether it was ended was last asked on {as_of}, too long ago to count.</source>
        <translation>Se consultó por última vez si fue anulado el {as_of}, hace demasiado tiempo para que valga.</translation>
    </message>
    <message>
        <source>A newer trust pack brings the list up to date.</source>
        <translation>Un paquete de confianza más nuevo actualiza la lista.</translation>
    </message>
    <message>
        <source>A list says whether it was ended, but the list is not signed by the issuer.</source>
        <translation>Una lista dice si fue anulado, pero la lista no está firmada por el emisor.</translation>
    </message>
    <message>
        <source>So it does not count.</source>
        <translation>Por eso no cuenta.</translation>
    </message>
    <message>
        <source>The issuer’s list of ended items is damaged.</source>
        <translation>La lista de elementos anulados del emisor está dañada.</translation>
    </message>
    <message>
        <source>So nobody can tell from it whether this is still good.</source>
        <translation>Por eso no se puede saber con ella si sigue vigente.</translation>
    </message>
    <message>
        <source>The issuer’s list is of a kind Rucksack cannot read yet.</source>
        <translation>La lista del emisor es de un tipo que Rucksack aún no puede leer.</translation>
    </message>
    <message>
        <source>The issuer left a message about it: {message}</source>
        <translation>El emisor dejó un mensaje sobre él: {message}</translation>
    </message>
    <message>
        <source>The issuer says there is a newer version.</source>
        <translation>El emisor dice que hay una versión más nueva.</translation>
    </message>
    <message>
        <source>Ask the issuer for it.</source>
        <translation>Pídasela al emisor.</translation>
    </message>
    <message>
        <source>Given to your key.</source>
        <translation>Otorgado a su clave.</translation>
    </message>
    <message>
        <source>Given to a key that is not in this backpack.</source>
        <translation>Otorgado a una clave que no está en esta mochila.</translation>
    </message>
    <message>
        <source>You can keep it, but you cannot show that it is yours with this backpack.</source>
        <translation>Puede guardarlo, pero no puede demostrar que es suyo con esta mochila.</translation>
    </message>
    <message>
        <source>Given to {address}, which is one of your names or addresses.</source>
        <translation>Otorgado a {address}, que es uno de sus nombres o direcciones.</translation>
    </message>
    <message>
        <source>Given to a name or address that is not among yours.</source>
        <translation>Otorgado a un nombre o dirección que no está entre los suyos.</translation>
    </message>
    <message>
        <source>If it is yours, add that name or address under Settings.</source>
        <translation>Si es suyo, añada ese nombre o dirección en Ajustes.</translation>
    </message>
    <message>
        <source>Given to a number that only the issuer can match to a person.</source>
        <translation>Otorgado a un número que solo el emisor puede relacionar con una persona.</translation>
    </message>
    <message>
        <source>It does not say whom it was given to.</source>
        <translation>No dice a quién se otorgó.</translation>
    </message>
    <message>
        <source>This is a sample. It was given to nobody.</source>
        <translation>Esto es una muestra. No se otorgó a nadie.</translation>
    </message>
    <message>
        <source>{name} is on your list “{list}”.</source>
        <translation>{name} está en su lista «{list}».</translation>
    </message>
    <message>
        <source>The person it is about signed it.</source>
        <translation>Lo firmó la misma persona de quien trata.</translation>
    </message>
    <message>
        <source>Nobody else has checked it.</source>
        <translation>Nadie más lo ha comprobado.</translation>
    </message>
    <message>
        <source>This issuer is not on your lists. That does not mean the item is fake.</source>
        <translation>Este emisor no está en sus listas. Eso no significa que el elemento sea falso.</translation>
    </message>
    <message>
        <source>This issuer is only on a list for tests, so it does not count as known.</source>
        <translation>Este emisor solo está en una lista de pruebas, así que no cuenta como conocido.</translation>
    </message>
    <message>
        <source>You signed this yourself. Nobody else has checked it.</source>
        <translation>Lo firmó usted. Nadie más lo ha comprobado.</translation>
    </message>
    <message>
        <source>This is a practice item. Its issuer does not exist.</source>
        <translation>Este es un elemento de práctica. Su emisor no existe.</translation>
    </message>
    <message>
        <source>You have no lists of issuers, so nobody is known.</source>
        <translation>No tiene listas de emisores, así que no se conoce a nadie.</translation>
    </message>
    <message>
        <source>A trust pack can bring one.</source>
        <translation>Un paquete de confianza puede traer una.</translation>
    </message>
    <message>
        <source>Made by whoever holds the key it names.</source>
        <translation>Hecho por quien tiene la clave que nombra.</translation>
    </message>
    <message>
        <source>It names one person, but another signed it.</source>
        <translation>Nombra a una persona, pero la firmó otra.</translation>
    </message>
    <message>
        <source>Ask the sender to make it again.</source>
        <translation>Pida al remitente que lo haga de nuevo.</translation>
    </message>
    <message>
        <source>It does not name who made it.</source>
        <translation>No nombra a quien lo hizo.</translation>
    </message>
    <message>
        <source>Made just now, in answer to you.</source>
        <translation>Hecho ahora mismo, en respuesta a usted.</translation>
    </message>
    <message>
        <source>Made on {created}. Whether it was made for you just now cannot be told.</source>
        <translation>Hecho el {created}. No se puede saber si se hizo para usted ahora mismo.</translation>
    </message>
    <message>
        <source>It answers somebody else’s question, not yours.</source>
        <translation>Responde a la pregunta de otra persona, no a la suya.</translation>
    </message>
    <message>
        <source>It may have been made for another receiver and passed on.</source>
        <translation>Quizá se hizo para otro destinatario y se reenvió.</translation>
    </message>
    <message>
        <source>Ask the sender to make it for you.</source>
        <translation>Pida al remitente que lo haga para usted.</translation>
    </message>
    <message>
        <source>It does not answer the question you asked.</source>
        <translation>No responde a la pregunta que usted hizo.</translation>
    </message>
    <message>
        <source>So it may be an older one.</source>
        <translation>Por eso puede ser uno anterior.</translation>
    </message>
    <message>
        <source>Made for {domain}.</source>
        <translation>Hecho para {domain}.</translation>
    </message>
    <message>
        <source>Made for {got}, not for {wanted}.</source>
        <translation>Hecho para {got}, no para {wanted}.</translation>
    </message>
    <message>
        <source>It was meant for another receiver.</source>
        <translation>Estaba destinado a otro.</translation>
    </message>
    <message>
        <source>It says it was made for {domain}.</source>
        <translation>Dice que se hizo para {domain}.</translation>
    </message>
    <message>
        <source>Nobody signed the collection itself.</source>
        <translation>Nadie firmó el conjunto en sí.</translation>
    </message>
    <message>
        <source>Each item still stands on its own signature.</source>
        <translation>Cada elemento conserva su propia firma.</translation>
    </message>
    <message>
        <source>Something inside could not be checked.</source>
        <translation>Algo de lo que contiene no se pudo comprobar.</translation>
    </message>
    <message>
        <source>This trust pack could not be read.</source>
        <translation>No se pudo leer este paquete de confianza.</translation>
    </message>
    <message>
        <source>It is damaged or not a trust pack.</source>
        <translation>Está dañado o no es un paquete de confianza.</translation>
    </message>
    <message>
        <source>Ask whoever gave it to you for a new copy.</source>
        <translation>Pida una copia nueva a quien se lo dio.</translation>
    </message>
    <message>
        <source>This trust pack is older than what you have.</source>
        <translation>Este paquete de confianza es más antiguo que lo que ya tiene.</translation>
    </message>
    <message>
        <source>Newer knowledge is never replaced by older.</source>
        <translation>Lo más nuevo nunca se sustituye por lo más antiguo.</translation>
    </message>
    <message>
        <source>Ask for the newest one.</source>
        <translation>Pida el más nuevo.</translation>
    </message>
    <message>
        <source>This trust pack was changed after it was signed.</source>
        <translation>Este paquete de confianza se modificó después de firmarse.</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>No se tomó nada de él.</translation>
    </message>
    <message>
        <source>This trust pack tries to change rules you already have.</source>
        <translation>Este paquete de confianza intenta cambiar reglas que ya tiene.</translation>
    </message>
    <message>
        <source>Ask whoever gave it to you what it is for.</source>
        <translation>Pregunte a quien se lo dio para qué sirve.</translation>
    </message>
    <message>
        <source>That passphrase does not open this backpack.</source>
        <translation>Esa frase no abre esta mochila.</translation>
    </message>
    <message>
        <source>Nothing was changed or deleted.</source>
        <translation>No se cambió ni se borró nada.</translation>
    </message>
    <message>
        <source>Check Caps Lock and the keyboard language, then try again.</source>
        <translation>Revise las mayúsculas y el idioma del teclado e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>That recovery code does not open this backpack.</source>
        <translation>Ese código de recuperación no abre esta mochila.</translation>
    </message>
    <message>
        <source>Check that the sheet belongs to this backpack.</source>
        <translation>Compruebe que la hoja es de esta mochila.</translation>
    </message>
    <message>
        <source>Group {group} of the code is not right.</source>
        <translation>El grupo {group} del código no es correcto.</translation>
    </message>
    <message>
        <source>A digit was probably mistyped.</source>
        <translation>Probablemente hay un dígito equivocado.</translation>
    </message>
    <message>
        <source>Compare that group with your sheet.</source>
        <translation>Compare ese grupo con su hoja.</translation>
    </message>
    <message>
        <source>This computer’s keyring cannot be used.</source>
        <translation>No se puede usar el llavero de esta computadora.</translation>
    </message>
    <message>
        <source>None is set up here that keeps secrets safely.</source>
        <translation>Aquí no hay ninguno que guarde secretos de forma segura.</translation>
    </message>
    <message>
        <source>Open the backpack with your passphrase.</source>
        <translation>Abra la mochila con su frase.</translation>
    </message>
    <message>
        <source>This computer’s keyring is locked.</source>
        <translation>El llavero de esta computadora está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it, or open the backpack with your passphrase.</source>
        <translation>Desbloquéelo o abra la mochila con su frase.</translation>
    </message>
    <message>
        <source>This computer no longer remembers this backpack.</source>
        <translation>Esta computadora ya no recuerda esta mochila.</translation>
    </message>
    <message>
        <source>Its entry in the keyring is gone.</source>
        <translation>Su entrada en el llavero ya no está.</translation>
    </message>
    <message>
        <source>This backpack is damaged and was not opened.</source>
        <translation>Esta mochila está dañada y no se abrió.</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>No se cambió nada en ella.</translation>
    </message>
    <message>
        <source>Restore your last backup from the first screen.</source>
        <translation>Restaure su última copia de seguridad desde la primera pantalla.</translation>
    </message>
    <message>
        <source>What you had begun to write cannot be read any more.</source>
        <translation>Lo que había empezado a escribir ya no se puede leer.</translation>
    </message>
    <message>
        <source>The part of the backpack it stands in is damaged.</source>
        <translation>La parte de la mochila donde está se ha dañado.</translation>
    </message>
    <message>
        <source>Throw it away, and write it again. Your items stay.</source>
        <translation>Descártelo y escríbalo otra vez. Sus elementos se quedan.</translation>
    </message>
    <message>
        <source>This backpack was made by a newer Rucksack.</source>
        <translation>Esta mochila se hizo con un Rucksack más nuevo.</translation>
    </message>
    <message>
        <source>This version cannot open it and left it as it is.</source>
        <translation>Esta versión no puede abrirla y la dejó como está.</translation>
    </message>
    <message>
        <source>Update Rucksack, then open it again.</source>
        <translation>Actualice Rucksack y ábrala de nuevo.</translation>
    </message>
    <message>
        <source>This backpack is already open.</source>
        <translation>Esta mochila ya está abierta.</translation>
    </message>
    <message>
        <source>Another window or program is using it.</source>
        <translation>Otra ventana u otro programa la está usando.</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>Ciérrela allí primero.</translation>
    </message>
    <message>
        <source>This backpack’s file is empty.</source>
        <translation>El archivo de esta mochila está vacío.</translation>
    </message>
    <message>
        <source>It was probably not copied completely.</source>
        <translation>Probablemente no se copió por completo.</translation>
    </message>
    <message>
        <source>Copy it again, or restore your last backup.</source>
        <translation>Cópielo otra vez o restaure su última copia de seguridad.</translation>
    </message>
    <message>
        <source>This backpack is no longer there.</source>
        <translation>Esta mochila ya no está ahí.</translation>
    </message>
    <message>
        <source>Its folder was moved or deleted.</source>
        <translation>Su carpeta se movió o se borró.</translation>
    </message>
    <message>
        <source>Put the folder back, or restore your last backup.</source>
        <translation>Devuelva la carpeta a su sitio o restaure su última copia de seguridad.</translation>
    </message>
    <message>
        <source>This looks like an older copy of your backpack.</source>
        <translation>Esta parece una copia anterior de su mochila.</translation>
    </message>
    <message>
        <source>This computer has seen a newer one.</source>
        <translation>Esta computadora ha visto una más nueva.</translation>
    </message>
    <message>
        <source>Look for the newer copy before you go on.</source>
        <translation>Busque la copia más nueva antes de seguir.</translation>
    </message>
    <message>
        <source>The backpack is locked.</source>
        <translation>La mochila está bloqueada.</translation>
    </message>
    <message>
        <source>Open it to go on.</source>
        <translation>Ábrala para continuar.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>Esta frase es demasiado fácil de adivinar.</translation>
    </message>
    <message>
        <source>Somebody with a copy of your backpack could open it.</source>
        <translation>Alguien con una copia de su mochila podría abrirla.</translation>
    </message>
    <message>
        <source>Use the five words offered, or make yours longer.</source>
        <translation>Use las cinco palabras propuestas o haga la suya más larga.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Nothing was saved, and nothing was lost.</source>
        <translation>No se guardó nada y no se perdió nada.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Rucksack may not write here.</source>
        <translation>Rucksack no puede escribir aquí.</translation>
    </message>
    <message>
        <source>The folder or disk only allows reading.</source>
        <translation>La carpeta o el disco solo permite leer.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for permission to write.</source>
        <translation>Elija otra carpeta o pida permiso para escribir.</translation>
    </message>
    <message>
        <source>The disk did not accept the change.</source>
        <translation>El disco no aceptó el cambio.</translation>
    </message>
    <message>
        <source>Nothing was lost; what was saved before is still there.</source>
        <translation>No se perdió nada; lo guardado antes sigue ahí.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, check the disk.</source>
        <translation>Inténtelo de nuevo. Si vuelve a ocurrir, revise el disco.</translation>
    </message>
    <message>
        <source>This item is no longer in the backpack.</source>
        <translation>Este elemento ya no está en la mochila.</translation>
    </message>
    <message>
        <source>It was deleted in the meantime.</source>
        <translation>Se borró mientras tanto.</translation>
    </message>
    <message>
        <source>This backup is damaged.</source>
        <translation>Esta copia de seguridad está dañada.</translation>
    </message>
    <message>
        <source>Nothing was restored, and nothing was changed.</source>
        <translation>No se restauró ni se cambió nada.</translation>
    </message>
    <message>
        <source>Try another backup.</source>
        <translation>Pruebe con otra copia.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Aún no se eligió nada.</translation>
    </message>
    <message>
        <source>Choose at least one item.</source>
        <translation>Elija al menos un elemento.</translation>
    </message>
    <message>
        <source>This backpack has no key to sign with.</source>
        <translation>Esta mochila no tiene una clave para firmar.</translation>
    </message>
    <message>
        <source>Make one under Settings, or share without a signature.</source>
        <translation>Cree una en Ajustes o comparta sin firma.</translation>
    </message>
    <message>
        <source>Too much for one code.</source>
        <translation>Demasiado para un código.</translation>
    </message>
    <message>
        <source>Choose fewer items, or use a moving code or a file.</source>
        <translation>Elija menos elementos, o use un código en movimiento o un archivo.</translation>
    </message>
    <message>
        <source>This item cannot be written as one code.</source>
        <translation>Este elemento no se puede escribir como un solo código.</translation>
    </message>
    <message>
        <source>It uses a word the code has no sign for: {term}.</source>
        <translation>Usa una palabra para la que el código no tiene signo: {term}.</translation>
    </message>
    <message>
        <source>Use the moving code or a file.</source>
        <translation>Use el código en movimiento o un archivo.</translation>
    </message>
    <message>
        <source>Made in a practice backpack.</source>
        <translation>Hecho en una mochila de práctica.</translation>
    </message>
    <message>
        <source>Its key is public, so anybody could have made it.</source>
        <translation>Su clave es pública, así que cualquiera pudo hacerlo.</translation>
    </message>
    <message>
        <source>“{title}” cannot be shared that way.</source>
        <translation>«{title}» no se puede compartir así.</translation>
    </message>
    <message>
        <source>Take it out of the choice, or hand it over another way, such as a package.</source>
        <translation>Quítelo de la selección, o entréguelo de otra forma, por ejemplo como paquete.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation>Detenido. No se guardó nada.</translation>
    </message>
    <message>
        <source>Something in Rucksack went wrong.</source>
        <translation>Algo falló en Rucksack.</translation>
    </message>
    <message>
        <source>This is our mistake, not yours. Your backpack was not changed.</source>
        <translation>Es un error nuestro, no suyo. Su mochila no cambió.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send us the details for support.</source>
        <translation>Inténtelo de nuevo. Si vuelve a ocurrir, envíenos los detalles para soporte.</translation>
    </message>
    <message>
        <source>This part of your backpack cannot be read.</source>
        <translation>Esta parte de su mochila no se puede leer.</translation>
    </message>
    <message>
        <source>The place it stands in is damaged. All else is still there.</source>
        <translation>El lugar donde está se dañó. Todo lo demás sigue ahí.</translation>
    </message>
    <message>
        <source>This is not a credential Rucksack can read.</source>
        <translation>Esto no es una credencial que Rucksack pueda leer.</translation>
    </message>
    <message>
        <source>The file holds something else, such as a web page or a document.</source>
        <translation>El archivo contiene otra cosa, como una página web o un documento.</translation>
    </message>
    <message>
        <source>Ask the issuer for the badge or credential file itself, often a .json or .png file.</source>
        <translation>Pida al emisor el archivo de la insignia o credencial, a menudo un archivo .json o .png.</translation>
    </message>
    <message>
        <source>Rucksack knows this kind of item but cannot read it yet.</source>
        <translation>Rucksack conoce este tipo de elemento, pero aún no puede leerlo.</translation>
    </message>
    <message>
        <source>It is made in a form this version does not open.</source>
        <translation>Está hecho en una forma que esta versión no abre.</translation>
    </message>
    <message>
        <source>Keep the file; a later version may read it.</source>
        <translation>Guarde el archivo; una versión posterior quizá pueda leerlo.</translation>
    </message>
    <message>
        <source>Nobody signed this PDF in a way that can be checked.</source>
        <translation>Nadie firmó este PDF de un modo que se pueda comprobar.</translation>
    </message>
    <message>
        <source>What is printed on its pages is not a signature.</source>
        <translation>Lo que está impreso en sus páginas no es una firma.</translation>
    </message>
    <message>
        <source>You can keep it as a copy in your backpack.</source>
        <translation>Puede guardarlo como copia en su mochila.</translation>
    </message>
    <message>
        <source>This file is too large to keep in the backpack.</source>
        <translation>Este archivo es demasiado grande para guardarlo en la mochila.</translation>
    </message>
    <message>
        <source>One file may have up to {limit}.</source>
        <translation>Un archivo puede tener hasta {limit}.</translation>
    </message>
    <message>
        <source>Make a smaller copy, for example fewer pages.</source>
        <translation>Haga una copia más pequeña, por ejemplo con menos páginas.</translation>
    </message>
    <message>
        <source>Rucksack keeps this kind of file but cannot show it.</source>
        <translation>Rucksack guarda este tipo de archivo, pero no puede mostrarlo.</translation>
    </message>
    <message>
        <source>Save a copy and open it with another program.</source>
        <translation>Guarde una copia y ábrala con otro programa.</translation>
    </message>
    <message>
        <source>The evidence “{name}” was changed after you signed.</source>
        <translation>La prueba «{name}» se cambió después de que usted firmara.</translation>
    </message>
    <message>
        <source>It is not the file your record speaks of.</source>
        <translation>No es el archivo del que habla su registro.</translation>
    </message>
    <message>
        <source>Edit the record and add the file again.</source>
        <translation>Edite el registro y añada el archivo otra vez.</translation>
    </message>
    <message>
        <source>The evidence “{name}” is not in this backpack.</source>
        <translation>La prueba «{name}» no está en esta mochila.</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>It may not have finished downloading.</source>
        <translation>Quizá no terminó de descargarse.</translation>
    </message>
    <message>
        <source>Download it again and try once more.</source>
        <translation>Descárguelo otra vez e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>No se pudo leer este archivo.</translation>
    </message>
    <message>
        <source>It is cut off or not written as a credential should be.</source>
        <translation>Está cortado o no está escrito como debe estarlo una credencial.</translation>
    </message>
    <message>
        <source>Download it again, or ask the issuer for a new copy.</source>
        <translation>Descárguelo otra vez o pida una copia nueva al emisor.</translation>
    </message>
    <message>
        <source>This file says the same thing twice in different ways.</source>
        <translation>Este archivo dice lo mismo dos veces de maneras distintas.</translation>
    </message>
    <message>
        <source>“{member}” stands in it twice, so nobody can tell which one counts.</source>
        <translation>«{member}» aparece dos veces, así que nadie puede saber cuál vale.</translation>
    </message>
    <message>
        <source>This file holds a number that cannot be read safely.</source>
        <translation>Este archivo contiene un número que no se puede leer con seguridad.</translation>
    </message>
    <message>
        <source>The number {number} is too large or not a number at all.</source>
        <translation>El número {number} es demasiado grande o no es un número.</translation>
    </message>
    <message>
        <source>This file is built too deep to be a credential.</source>
        <translation>Este archivo tiene demasiados niveles, uno dentro de otro, para ser una credencial.</translation>
    </message>
    <message>
        <source>Rucksack stops here to keep your computer safe.</source>
        <translation>Rucksack se detiene aquí para proteger su computadora.</translation>
    </message>
    <message>
        <source>This file is too large to be a credential.</source>
        <translation>Este archivo es demasiado grande para ser una credencial.</translation>
    </message>
    <message>
        <source>Rucksack reads items of up to {limit}.</source>
        <translation>Rucksack lee elementos de hasta {limit}.</translation>
    </message>
    <message>
        <source>Check that you chose the right file.</source>
        <translation>Compruebe que eligió el archivo correcto.</translation>
    </message>
    <message>
        <source>This file holds text that cannot be read safely.</source>
        <translation>Este archivo contiene texto que no se puede leer con seguridad.</translation>
    </message>
    <message>
        <source>Some characters in it are damaged.</source>
        <translation>Algunos de sus caracteres están dañados.</translation>
    </message>
    <message>
        <source>This picture is damaged.</source>
        <translation>Esta imagen está dañada.</translation>
    </message>
    <message>
        <source>It could not be opened to look for a badge or a code.</source>
        <translation>No se pudo abrir para buscar una insignia o un código.</translation>
    </message>
    <message>
        <source>Download it again, or save it once more as PNG or JPEG.</source>
        <translation>Descárguela otra vez o guárdela de nuevo como PNG o JPEG.</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>Esta imagen es demasiado grande.</translation>
    </message>
    <message>
        <source>Make the picture smaller and try again.</source>
        <translation>Reduzca la imagen e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This picture holds no badge.</source>
        <translation>Esta imagen no contiene ninguna insignia.</translation>
    </message>
    <message>
        <source>It only looks like one: the signed part was lost, often when the picture was copied or sent by chat.</source>
        <translation>Solo lo parece: la parte firmada se perdió, a menudo al copiar la imagen o enviarla por chat.</translation>
    </message>
    <message>
        <source>Download the badge again from where you got it.</source>
        <translation>Descargue la insignia otra vez de donde la obtuvo.</translation>
    </message>
    <message>
        <source>No code was found in this picture.</source>
        <translation>No se encontró ningún código en esta imagen.</translation>
    </message>
    <message>
        <source>It may be blurred, cut off or too small.</source>
        <translation>Puede estar borroso, cortado o ser demasiado pequeño.</translation>
    </message>
    <message>
        <source>If there is a code on it, take the picture again, straight on and closer. A photo of a paper can be kept as a copy in your backpack.</source>
        <translation>Si lleva un código, tome la imagen otra vez, de frente y más cerca. Una foto de un papel puede guardarse como copia en su mochila.</translation>
    </message>
    <message>
        <source>Some parts of this moving code are still missing.</source>
        <translation>Aún faltan partes de este código en movimiento.</translation>
    </message>
    <message>
        <source>{have} of {need} parts have been read.</source>
        <translation>Se leyeron {have} de {need} partes.</translation>
    </message>
    <message>
        <source>Add more pictures of the code, in any order.</source>
        <translation>Añada más imágenes del código, en cualquier orden.</translation>
    </message>
    <message>
        <source>This code could not be read.</source>
        <translation>No se pudo leer este código.</translation>
    </message>
    <message>
        <source>A part of it is damaged or does not belong to it.</source>
        <translation>Una parte está dañada o no le pertenece.</translation>
    </message>
    <message>
        <source>Scan it again, or ask for the file instead.</source>
        <translation>Escanéelo otra vez o pida el archivo.</translation>
    </message>
    <message>
        <source>This code is a web address, not an item.</source>
        <translation>Este código es una dirección web, no un elemento.</translation>
    </message>
    <message>
        <source>Rucksack opens no addresses by itself.</source>
        <translation>Rucksack no abre direcciones por su cuenta.</translation>
    </message>
    <message>
        <source>Open the address yourself if you trust it, download the badge there, and bring in the file.</source>
        <translation>Abra usted la dirección si confía en ella, descargue allí la insignia y traiga el archivo.</translation>
    </message>
    <message>
        <source>The file {name} could not be opened.</source>
        <translation>No se pudo abrir el archivo {name}.</translation>
    </message>
    <message>
        <source>It may have been moved, or you may not be allowed to read it.</source>
        <translation>Puede que se haya movido o que no tenga permiso para leerlo.</translation>
    </message>
    <message>
        <source>Check that it is still there and try again.</source>
        <translation>Compruebe que sigue ahí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It is written the way such an item should be.</source>
        <translation>Está escrito como debe estarlo un elemento así.</translation>
    </message>
    <message>
        <source>It does not say which rules it follows.</source>
        <translation>No dice qué reglas sigue.</translation>
    </message>
    <message>
        <source>Without them its words have no fixed meaning.</source>
        <translation>Sin ellas, sus palabras no tienen un significado fijo.</translation>
    </message>
    <message>
        <source>It names the rules it follows in the wrong order.</source>
        <translation>Nombra en mal orden las reglas que sigue.</translation>
    </message>
    <message>
        <source>It does not say what kind of item it is.</source>
        <translation>No dice qué tipo de elemento es.</translation>
    </message>
    <message>
        <source>It does not say properly who issued it.</source>
        <translation>No dice bien quién lo emitió.</translation>
    </message>
    <message>
        <source>It does not say what it is about.</source>
        <translation>No dice de qué trata.</translation>
    </message>
    <message>
        <source>An identifier in it is not written correctly.</source>
        <translation>Un identificador no está escrito correctamente.</translation>
    </message>
    <message>
        <source>A date in it is not written correctly.</source>
        <translation>Una fecha no está escrita correctamente.</translation>
    </message>
    <message>
        <source>It mixes the dates of two different kinds of items.</source>
        <translation>Mezcla las fechas de dos tipos de elementos distintos.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Termina antes de empezar.</translation>
    </message>
    <message>
        <source>A part of it is not written correctly.</source>
        <translation>Una parte no está escrita correctamente.</translation>
    </message>
    <message>
        <source>It is damaged or cut off.</source>
        <translation>Está dañado o cortado.</translation>
    </message>
    <message>
        <source>It claims to be another kind of item than it is.</source>
        <translation>Dice ser otro tipo de elemento del que es.</translation>
    </message>
    <message>
        <source>Two parts of it say different things.</source>
        <translation>Dos de sus partes dicen cosas distintas.</translation>
    </message>
    <message>
        <source>This is a copy. Nobody signed it.</source>
        <translation>Esto es una copia. Nadie la firmó.</translation>
    </message>
    <message>
        <source>It says what it says, but nothing shows that it is true.</source>
        <translation>Dice lo que dice, pero nada muestra que sea cierto.</translation>
    </message>
    <message>
        <source>If you can, ask the issuer for a signed one.</source>
        <translation>Si puede, pida al emisor una firmada.</translation>
    </message>
    <message>
        <source>This file is only a link to a web address.</source>
        <translation>Este archivo es solo un enlace a una dirección web.</translation>
    </message>
    <message>
        <source>The item itself stands at {link}.</source>
        <translation>El elemento mismo está en {link}.</translation>
    </message>
    <message>
        <source>Open the address in your browser if you trust it, save the badge or credential there, and bring in that file.</source>
        <translation>Abra la dirección en su navegador si confía en ella, guarde allí la insignia o credencial y traiga ese archivo.</translation>
    </message>
    <message>
        <source>This packed file could not be opened.</source>
        <translation>No se pudo abrir este archivo comprimido.</translation>
    </message>
    <message>
        <source>It is cut off or damaged.</source>
        <translation>Está cortado o dañado.</translation>
    </message>
    <message>
        <source>Download it again, or unpack it yourself and bring in the files.</source>
        <translation>Descárguelo otra vez, o descomprímalo usted y traiga los archivos.</translation>
    </message>
    <message>
        <source>This packed file holds more than Rucksack opens at once.</source>
        <translation>Este archivo comprimido contiene más de lo que Rucksack abre de una vez.</translation>
    </message>
    <message>
        <source>Some packed files are made to fill a computer’s memory.</source>
        <translation>Algunos archivos comprimidos están hechos para llenar la memoria de un equipo.</translation>
    </message>
    <message>
        <source>If you trust it, unpack it yourself and bring in the files you need.</source>
        <translation>Si confía en él, descomprímalo usted y traiga los archivos que necesite.</translation>
    </message>
    <message>
        <source>A file in it was left alone: {name}.</source>
        <translation>Se dejó sin abrir un archivo que contiene: {name}.</translation>
    </message>
    <message>
        <source>Its name leads to a place outside of the packed file.</source>
        <translation>Su nombre lleva a un lugar fuera del archivo comprimido.</translation>
    </message>
    <message>
        <source>Ask whoever made it for a clean copy.</source>
        <translation>Pida una copia limpia a quien lo hizo.</translation>
    </message>
    <message>
        <source>Two files in it have the same name: {name}.</source>
        <translation>Dos archivos que contiene tienen el mismo nombre: {name}.</translation>
    </message>
    <message>
        <source>Nobody can tell which one counts, so both were left alone.</source>
        <translation>Nadie puede saber cuál vale, así que no se abrió ninguno.</translation>
    </message>
    <message>
        <source>{name} is locked with a password.</source>
        <translation>{name} está protegido con una contraseña.</translation>
    </message>
    <message>
        <source>Rucksack cannot open locked files inside a packed file.</source>
        <translation>Rucksack no puede abrir archivos protegidos dentro de un archivo comprimido.</translation>
    </message>
    <message>
        <source>Unpack it yourself with the password and bring in the files.</source>
        <translation>Descomprímalo usted con la contraseña y traiga los archivos.</translation>
    </message>
    <message>
        <source>{name} was not opened.</source>
        <translation>No se abrió {name}.</translation>
    </message>
    <message>
        <source>It is packed inside something that is itself packed in another file.</source>
        <translation>Está dentro de un archivo comprimido que a su vez está dentro de otro.</translation>
    </message>
    <message>
        <source>Unpack it yourself and bring in the files.</source>
        <translation>Descomprímalo usted y traiga los archivos.</translation>
    </message>
    <message>
        <source>{name} is locked with the password of the app it comes from.</source>
        <translation>{name} está protegido con la contraseña de la aplicación de la que viene.</translation>
    </message>
    <message>
        <source>That app asked for this password when the file was made.</source>
        <translation>Esa aplicación pidió la contraseña cuando se hizo el archivo.</translation>
    </message>
    <message>
        <source>Open it with the password, or save the items one by one in that app.</source>
        <translation>Ábralo con la contraseña, o guarde los elementos uno por uno en esa aplicación.</translation>
    </message>
    <message>
        <source>That password does not open this file.</source>
        <translation>Esa contraseña no abre este archivo.</translation>
    </message>
    <message>
        <source>Check the spelling, and large and small letters, and try again.</source>
        <translation>Revise la ortografía y las mayúsculas, e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>This is a locked backup of another app.</source>
        <translation>Esta es una copia de seguridad cerrada de otra aplicación.</translation>
    </message>
    <message>
        <source>Only that app can open it.</source>
        <translation>Solo esa aplicación puede abrirla.</translation>
    </message>
    <message>
        <source>In that app, save the items one by one, or make a backup that is not locked.</source>
        <translation>En esa aplicación, guarde los elementos uno por uno, o haga una copia que no esté cerrada.</translation>
    </message>
    <message>
        <source>A key in this backup was left out.</source>
        <translation>Se dejó fuera una clave de esta copia de seguridad.</translation>
    </message>
    <message>
        <source>Its secret part does not fit its public part.</source>
        <translation>Su parte secreta no corresponde a su parte pública.</translation>
    </message>
    <message>
        <source>Make the backup again in the app it comes from.</source>
        <translation>Haga otra vez la copia en la aplicación de la que viene.</translation>
    </message>
    <message>
        <source>{name} was changed after it was packed.</source>
        <translation>{name} se cambió después de empaquetarlo.</translation>
    </message>
    <message>
        <source>It is not the file that the list inside speaks of.</source>
        <translation>No es el archivo del que habla la lista que va dentro.</translation>
    </message>
    <message>
        <source>Ask the sender for a new copy of the whole package.</source>
        <translation>Pida al remitente una copia nueva del paquete entero.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>Falta {name}.</translation>
    </message>
    <message>
        <source>The list inside names it, but it is not there.</source>
        <translation>La lista que va dentro lo nombra, pero no está.</translation>
    </message>
    <message>
        <source>{name} was added after it was packed.</source>
        <translation>{name} se añadió después de empaquetarlo.</translation>
    </message>
    <message>
        <source>The list that the sender signed does not name it.</source>
        <translation>La lista que firmó el remitente no lo nombra.</translation>
    </message>
    <message>
        <source>Ask the sender about it before you rely on it.</source>
        <translation>Pregunte al remitente antes de confiar en él.</translation>
    </message>
    <message>
        <source>The list inside this package could not be read.</source>
        <translation>No se pudo leer la lista que va dentro de este paquete.</translation>
    </message>
    <message>
        <source>It is not written the way Rucksack writes it.</source>
        <translation>No está escrita como Rucksack la escribe.</translation>
    </message>
    <message>
        <source>Shown on {created} with the key it was given to.</source>
        <translation>Mostrado el {created} con la clave a la que se dio.</translation>
    </message>
    <message>
        <source>The part that says who shows it does not fit.</source>
        <translation>La parte que dice quién lo muestra no coincide.</translation>
    </message>
    <message>
        <source>It was made for another copy or another receiver, or it was changed.</source>
        <translation>Se hizo para otra copia o para otra persona, o se cambió.</translation>
    </message>
    <message>
        <source>Ask the person who showed it to share it again.</source>
        <translation>Pida a quien se lo mostró que lo comparta otra vez.</translation>
    </message>
    <message>
        <source>Who shows it could not be checked.</source>
        <translation>No se pudo comprobar quién lo muestra.</translation>
    </message>
    <message>
        <source>The key it was given to is of a kind that Rucksack does not know yet.</source>
        <translation>La clave a la que se dio es de un tipo que Rucksack todavía no conoce.</translation>
    </message>
    <message>
        <source>Given to one key. This copy does not show who holds that key.</source>
        <translation>Dado a una clave. Esta copia no muestra quién tiene esa clave.</translation>
    </message>
    <message>
        <source>Ask the person to share it again, for you.</source>
        <translation>Pida a la persona que lo comparta otra vez, para usted.</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Already in your backpack</source>
        <translation>Ya está en su mochila</translation>
    </message>
    <message>
        <source>Newer version of an item you have</source>
        <translation>Versión más nueva de un elemento que ya tiene</translation>
    </message>
    <message>
        <source>Older version of an item you have</source>
        <translation>Versión anterior de un elemento que ya tiene</translation>
    </message>
    <message>
        <source>Found twice</source>
        <translation>Encontrado dos veces</translation>
    </message>
</context>
<context>
    <name>ResultStatuses</name>
    <message>
        <source>Completed</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Inscrito</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>No superado</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Withdrew</source>
        <translation>Abandonado</translation>
    </message>
</context>
<context>
    <name>Roads</name>
    <message>
        <source>meaning from compiled tables</source>
        <translation>significado tomado de tablas compiladas</translation>
    </message>
    <message>
        <source>meaning worked out by the general processor</source>
        <translation>significado obtenido con el procesador general</translation>
    </message>
</context>
<context>
    <name>Sensitivities</name>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Número de identidad</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Dirección postal</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Otro nombre</translation>
    </message>
</context>
<context>
    <name>ShareForms</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Printed page</source>
        <translation>Página impresa</translation>
    </message>
    <message>
        <source>Codes on screen</source>
        <translation>Códigos en pantalla</translation>
    </message>
    <message>
        <source>Answer to an issuer</source>
        <translation>Respuesta a un emisor</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
</context>
<context>
    <name>Shown</name>
    <message>
        <source>Is the collection written correctly?</source>
        <translation>¿Está el conjunto escrito como debe?</translation>
    </message>
    <message>
        <source>Is the collection unchanged?</source>
        <translation>¿El conjunto está sin cambios?</translation>
    </message>
    <message>
        <source>Who put it together?</source>
        <translation>¿Quién lo reunió?</translation>
    </message>
    <message>
        <source>Was it made for you just now?</source>
        <translation>¿Se hizo para usted ahora mismo?</translation>
    </message>
    <message>
        <source>Whom was it made for?</source>
        <translation>¿Para quién se hizo?</translation>
    </message>
    <message>
        <source>Does it still count?</source>
        <translation>¿Sigue valiendo?</translation>
    </message>
</context>
<context>
    <name>Sorts</name>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Por título</translation>
    </message>
    <message>
        <source>By issuer</source>
        <translation>Por emisor</translation>
    </message>
    <message>
        <source>What expires first</source>
        <translation>Lo que vence antes</translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>Still good</source>
        <translation>Vigente</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Aún sin consultar</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Aún no vigente</translation>
    </message>
    <message>
        <source>Paused by the issuer</source>
        <translation>Suspendido por el emisor</translation>
    </message>
    <message>
        <source>Ended by the issuer</source>
        <translation>Anulado por el emisor</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>No se puede saber</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Badge, details not at hand ({website})</source>
        <translation>Insignia sin los detalles a mano ({website})</translation>
    </message>
    <message>
        <source>Untitled item</source>
        <translation>Elemento sin título</translation>
    </message>
    <message>
        <source>{name} (says)</source>
        <translation>{name} (según dice)</translation>
    </message>
    <message>
        <source>Expired {day}</source>
        <translation>Venció el {day}</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Valid until {day}</source>
        <translation>Válido hasta el {day}</translation>
    </message>
    <message>
        <source>Practice item</source>
        <translation>Elemento de práctica</translation>
    </message>
</context>
<context>
    <name>TranscriptLine</name>
    <message>
        <source>Untitled item</source>
        <translation>Elemento sin título</translation>
    </message>
    <message>
        <source>Credits: {count}</source>
        <translation>Créditos: {count}</translation>
    </message>
    <message>
        <source>Credits it can give: {count}</source>
        <translation>Créditos que puede dar: {count}</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
</context>
<context>
    <name>TranscriptLinks</name>
    <message>
        <source>Comes before {title}</source>
        <translation>Va antes de {title}</translation>
    </message>
    <message>
        <source>Replaced by {title}</source>
        <translation>Sustituido por {title}</translation>
    </message>
    <message>
        <source>The same as {title}</source>
        <translation>Lo mismo que {title}</translation>
    </message>
    <message>
        <source>Goes with {title}</source>
        <translation>Va con {title}</translation>
    </message>
</context>
<context>
    <name>Truths</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Holds</source>
        <translation>Es válido</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>No es válido</translation>
    </message>
    <message>
        <source>Could not be fully checked</source>
        <translation>No se pudo comprobar del todo</translation>
    </message>
    <message>
        <source>A copy nobody signed</source>
        <translation>Una copia que nadie firmó</translation>
    </message>
</context>
</TS>
