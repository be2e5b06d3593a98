<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Article</name>
    <message>
        <source>In a list of items</source>
        <translation>En una lista de elementos</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Rucksack keeps your certificates, badges and licences in a locked backpack on this computer. You see what each one is worth, and you choose what to show to whom. It needs no account and no internet.</source>
        <translation>Rucksack guarda sus certificados, insignias y licencias en una mochila bajo llave en esta computadora. Usted ve cuánto vale cada uno y elige qué mostrar y a quién. No necesita cuenta ni internet.</translation>
    </message>
    <message>
        <source>Create a backpack with a passphrase.</source>
        <translation>Cree una mochila con una frase de acceso.</translation>
    </message>
    <message>
        <source>Print or write down the recovery sheet.</source>
        <translation>Imprima o anote la hoja de recuperación.</translation>
    </message>
    <message>
        <source>Bring in your files, or drop them on the window.</source>
        <translation>Traiga sus archivos o suéltelos sobre la ventana.</translation>
    </message>
    <message>
        <source>Look at what each item is worth, and keep what you want.</source>
        <translation>Mire cuánto vale cada elemento y guarde lo que quiera.</translation>
    </message>
    <message>
        <source>Choose some items and share them.</source>
        <translation>Elija algunos elementos y compártalos.</translation>
    </message>
    <message>
        <source>To try it out first, make a practice backpack. It belongs to an invented learner, and nothing in it counts anywhere.</source>
        <translation>Para probar antes, cree una mochila de práctica. Es de una estudiante inventada y nada de lo que contiene vale en ningún sitio.</translation>
    </message>
    <message>
        <source>Add a copy, or write something down</source>
        <translation>Añadir una copia o escribir algo</translation>
    </message>
    <message>
        <source>Not everything you have is signed. A scan, a photo or any other file can be kept as a copy, and what was never on paper you can write down yourself.</source>
        <translation>No todo lo que tiene está firmado. Un escaneo, una foto o cualquier archivo se puede guardar como copia, y lo que nunca estuvo en papel lo puede escribir usted.</translation>
    </message>
    <message>
        <source>In the backpack, open the menu More and choose Add something you have.</source>
        <translation>En la mochila, abra el menú Más y elija Añadir algo que usted tiene.</translation>
    </message>
    <message>
        <source>For a copy, choose the file and say what it is and who gave it to you.</source>
        <translation>Para una copia, elija el archivo y diga qué es y quién se lo dio.</translation>
    </message>
    <message>
        <source>For your own words, say what it was and when. Add files that show it, if you like, and sign.</source>
        <translation>Para sus propias palabras, diga qué fue y cuándo. Si quiere, añada archivos que lo muestren, y firme.</translation>
    </message>
    <message>
        <source>A copy is always shown as a copy, and your own words as signed by you. Nobody else has checked them.</source>
        <translation>Una copia siempre se muestra como copia, y sus palabras como firmadas por usted. Nadie más las ha comprobado.</translation>
    </message>
    <message>
        <source>Your pay stays a private note unless you tick that it may be shown. Place and camera are taken out of photos.</source>
        <translation>Su sueldo queda como nota privada si no marca que se puede mostrar. De las fotos se quitan el lugar y la cámara.</translation>
    </message>
    <message>
        <source>Some schools accept a transcript only when their office sends it. A copy, even a signed PDF, may not be enough there.</source>
        <translation>Algunas escuelas solo aceptan un expediente si lo envía su oficina. Una copia, incluso un PDF firmado, puede no bastar allí.</translation>
    </message>
    <message>
        <source>Bring items in</source>
        <translation>Traer elementos</translation>
    </message>
    <message>
        <source>Nothing is stored before you press Keep. First you see what was found, who signed it and whether it still holds.</source>
        <translation>No se guarda nada antes de que usted pulse Guardar. Primero ve qué se encontró, quién lo firmó y si sigue valiendo.</translation>
    </message>
    <message>
        <source>Press Bring in, or drop files or whole folders on the window, or paste.</source>
        <translation>Pulse Traer, suelte archivos o carpetas enteras sobre la ventana, o pegue.</translation>
    </message>
    <message>
        <source>Read the line under each item. Open it to see why.</source>
        <translation>Lea la línea debajo de cada elemento. Ábralo para ver por qué.</translation>
    </message>
    <message>
        <source>Keep it, keep it as history, or discard it; one by one or all at once.</source>
        <translation>Guárdelo, guárdelo como historia o descártelo; uno por uno o todos a la vez.</translation>
    </message>
    <message>
        <source>Badge files, badge pictures (PNG, SVG), signed text and pictures of QR codes are read. A photo or a scan of a paper certificate carries no signature: ask the issuer for the digital one.</source>
        <translation>Se leen archivos de insignias, imágenes de insignias (PNG, SVG), texto firmado e imágenes de códigos QR. Una foto o un escaneo de un certificado en papel no lleva firma: pida el digital al emisor.</translation>
    </message>
    <message>
        <source>An item that was changed after it was signed can only be kept as “Changed or broken”, so that it never passes for a good one.</source>
        <translation>Un elemento que se modificó después de firmarse solo puede guardarse como «Modificado o dañado», para que nunca pase por uno bueno.</translation>
    </message>
    <message>
        <source>Find your way in the backpack</source>
        <translation>Orientarse en la mochila</translation>
    </message>
    <message>
        <source>The row on top shows one compartment at a time. The search looks at everything people can read in an item. Filters, order and the look of the list are beside the title.</source>
        <translation>La fila de arriba muestra un compartimento a la vez. La búsqueda mira todo lo que se puede leer en un elemento. Los filtros, el orden y el aspecto de la lista están junto al título.</translation>
    </message>
    <message>
        <source>Press an item to open it. Press its corner, or the Space key, to choose it. What you chose stays chosen while you search on.</source>
        <translation>Pulse un elemento para abrirlo. Pulse su esquina, o la barra espaciadora, para elegirlo. Lo que eligió sigue elegido mientras busca otra cosa.</translation>
    </message>
    <message>
        <source>A bundle is a choice with a name. Choose items, press Save as bundle, and find it again under More. A bundle tells you when one of its items no longer holds.</source>
        <translation>Un conjunto es una selección con nombre. Elija elementos, pulse Guardar como conjunto y encuéntrelo después en Más. El conjunto le avisa cuando uno de sus elementos ya no vale.</translation>
    </message>
    <message>
        <source>What you delete can be brought back for 30 days: More, then Recently deleted.</source>
        <translation>Lo que elimina se puede recuperar durante 30 días: Más, y luego Eliminados hace poco.</translation>
    </message>
    <message>
        <source>“Check again” asks every question anew with what Rucksack knows today, for example after you took in a trust pack.</source>
        <translation>«Comprobar de nuevo» repite todas las preguntas con lo que Rucksack sabe hoy, por ejemplo después de incorporar un paquete de confianza.</translation>
    </message>
    <message>
        <source>Share what you choose</source>
        <translation>Compartir lo que elija</translation>
    </message>
    <message>
        <source>Nothing leaves before you have seen exactly what the receiver will see. The last button says what it does.</source>
        <translation>Nada sale antes de que usted haya visto exactamente lo que verá el destinatario. El último botón dice lo que hace.</translation>
    </message>
    <message>
        <source>What: choose the items, or a bundle. Of items that allow it, tick the fields that go along.</source>
        <translation>Qué: elija los elementos, o un conjunto. En los que lo permiten, marque los campos que se incluyen.</translation></message>
    <message>
        <source>How: a file, codes on the screen, a printed page, or a package.</source>
        <translation>Cómo: un archivo, códigos en la pantalla, una página impresa o un paquete.</translation></message>
    <message>
        <source>Most signed items go whole: leaving a line out would break their signature. If one says more than you want to say, leave the item out.</source>
        <translation>La mayoría de los elementos firmados van enteros: quitar una línea rompería su firma. Si uno dice más de lo que quiere decir, no lo incluya.</translation></message>
    <message>
        <source>Some items let you choose what they tell. At first only what must go does, and a bundle remembers what you ticked.</source>
        <translation>Algunos elementos le dejan elegir qué cuentan. Al principio solo va lo obligatorio, y un conjunto recuerda lo que marcó.</translation></message>
    <message>
        <source>For whom and why: this goes into your history. You may set an end.</source>
        <translation>Para quién y para qué: esto queda en su historial. Puede poner una fecha de fin.</translation>
    </message>
    <message>
        <source>They will see: read it as the receiver would. Birth dates, numbers, addresses and other names are pointed out.</source>
        <translation>Lo que verán: léalo como lo leería quien lo reciba. Se señalan fechas de nacimiento, números, direcciones y otros nombres.</translation></message>
    <message>
        <source>What the receiver does with it afterwards cannot be called back. An end date only tells them until when it was meant.</source>
        <translation>Lo que el destinatario haga después no se puede revocar. Una fecha de fin solo le dice hasta cuándo estaba pensado.</translation>
    </message>
    <message>
        <source>What codes can do, and what they cannot</source>
        <translation>Qué pueden hacer los códigos y qué no</translation>
    </message>
    <message>
        <source>The codes hold your items themselves, not a link. A wallet or a check page reads them from the screen or from paper, without internet.</source>
        <translation>Los códigos contienen sus elementos, no un enlace. Una cartera digital o una página de comprobación los lee de la pantalla o del papel, sin internet.</translation></message>
    <message>
        <source>A phone’s camera alone shows only text that nobody can read. The receiver needs an app that knows these codes, such as Rucksack.</source>
        <translation>La cámara de un teléfono por sí sola muestra un texto que nadie entiende. El destinatario necesita una aplicación que conozca estos códigos, como Rucksack.</translation>
    </message>
    <message>
        <source>One code holds one item, if the item is small enough.</source>
        <translation>Un código contiene un elemento, si el elemento es lo bastante pequeño.</translation>
    </message>
    <message>
        <source>The moving code holds everything you chose. It runs until the receiver has all its parts; how long that takes is said beforehand.</source>
        <translation>El código en movimiento contiene todo lo que eligió. Se repite hasta que el destinatario tenga todas las partes; cuánto tarda se dice antes.</translation>
    </message>
    <message>
        <source>Make the screen bright and hold the camera still, a hand’s width away.</source>
        <translation>Suba el brillo de la pantalla y sostenga la cámara quieta, a un palmo de distancia.</translation>
    </message>
    <message>
        <source>Nobody carries a desktop computer to a job fair: “For my phone” makes a folder with pictures of the codes and the file, to send to your own phone.</source>
        <translation>Nadie lleva una computadora de mesa a una feria de empleo: «Para mi teléfono» crea una carpeta con imágenes de los códigos y el archivo, para enviarla a su propio teléfono.</translation>
    </message>
    <message>
        <source>Where a code would get too large, share a file instead, or fewer items.</source>
        <translation>Si un código resultara demasiado grande, comparta un archivo o menos elementos.</translation>
    </message>
    <message>
        <source>My code for issuers</source>
        <translation>Mi código para emisores</translation>
    </message>
    <message>
        <source>An issuer can write your code into what it signs for you. Then you can prove later that it was given to you, and nobody else can.</source>
        <translation>Un emisor puede escribir el código de usted en lo que le firma. Así podrá demostrar después que se le otorgó a usted, y nadie más podrá.</translation>
    </message>
    <message>
        <source>Give the code when you sign up for a course or apply for a licence. It tells nothing about you, but everybody who sees it twice knows that it is the same person. You can make another one for that reason.</source>
        <translation>Dé el código al inscribirse en un curso o al solicitar una licencia. No dice nada sobre usted, pero quien lo vea dos veces sabe que es la misma persona. Por eso puede crear otro.</translation>
    </message>
    <message>
        <source>Check something you were given</source>
        <translation>Comprobar algo que le dieron</translation>
    </message>
    <message>
        <source>This works without a backpack, and nothing is stored. Open a file, paste, or use pictures of codes.</source>
        <translation>Funciona sin mochila y no se guarda nada. Abra un archivo, pegue o use imágenes de códigos.</translation>
    </message>
    <message>
        <source>Read the bar: it says in one sentence what holds.</source>
        <translation>Lea la barra: dice en una frase qué vale.</translation>
    </message>
    <message>
        <source>Open a line to see who signed it and how we know.</source>
        <translation>Abra una línea para ver quién lo firmó y cómo lo sabemos.</translation>
    </message>
    <message>
        <source>Compare names with the person before you. A file can be copied: only an answer to a question you asked was made just now.</source>
        <translation>Compare los nombres con la persona que tiene delante. Un archivo se puede copiar: solo la respuesta a una pregunta que usted hizo se creó en ese momento.</translation>
    </message>
    <message>
        <source>What is logged</source>
        <translation>Qué se anota</translation>
    </message>
    <message>
        <source>Each time you share, your history notes when, for whom, why, which items, in which form, and the exact bytes that left. It lies inside your locked backpack, so only you can read it.</source>
        <translation>Cada vez que comparte, su historial anota cuándo, para quién, para qué, qué elementos, en qué forma y los bytes exactos que salieron. Está dentro de su mochila bajo llave, así que solo usted puede leerlo.</translation>
    </message>
    <message>
        <source>Outside the backpack nothing is noted: no log file, no list of recent files, no message to anybody. Your settings hold only how the window looks and behaves.</source>
        <translation>Fuera de la mochila no se anota nada: ni registros, ni lista de archivos recientes, ni mensajes a nadie. Sus ajustes solo dicen cómo se ve y se comporta la ventana.</translation>
    </message>
    <message>
        <source>The check code is the beginning of a number computed from the bytes. If somebody shows you a file with the same code, it is the one you handed over.</source>
        <translation>El código de control es el comienzo de un número calculado a partir de los bytes. Si alguien le muestra un archivo con el mismo código, es el que usted entregó.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Everything works by keyboard. The Tab key goes on, Shift and Tab go back.</source>
        <translation>Todo funciona con el teclado. La tecla Tab avanza; Mayús y Tab retroceden.</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Qué significan las marcas</translation>
    </message>
    <message>
        <source>Every item carries one mark. It says what its signature is worth.</source>
        <translation>Cada elemento lleva una marca. Dice cuánto vale su firma.</translation>
    </message>
    <message>
        <source>Whether an item is still good is a question of its own: it may have expired or been ended and still be genuine. Expired is not fake; it was true until then.</source>
        <translation>Si un elemento sigue vigente es otra pregunta: puede haber vencido o haberse anulado y ser auténtico. Vencido no es falso; fue cierto hasta entonces.</translation>
    </message>
    <message>
        <source>A name followed by “(says)” is only what the item claims. A name without it comes from your own lists, or from the website that vouches for the signature.</source>
        <translation>Un nombre seguido de «(según dice)» es solo lo que el elemento afirma. Un nombre sin eso viene de sus propias listas o del sitio web que responde por la firma.</translation>
    </message>
    <message>
        <source>Read an item: five questions</source>
        <translation>Leer un elemento: cinco preguntas</translation>
    </message>
    <message>
        <source>Is it unchanged? The signature covers every letter. One changed letter breaks it.</source>
        <translation>¿Está sin cambios? La firma cubre cada letra. Una sola letra cambiada la rompe.</translation>
    </message>
    <message>
        <source>Who signed it? The name on your lists, else the website, else a claim.</source>
        <translation>¿Quién lo firmó? El nombre de sus listas; si no, el sitio web; si no, lo que el elemento dice.</translation>
    </message>
    <message>
        <source>Do your lists know the signer? If not, that does not mean it is fake. Ask somebody you trust, or take in a trust pack.</source>
        <translation>¿Conocen sus listas al firmante? Si no, eso no significa que sea falso. Pregunte a alguien de confianza o incorpore un paquete de confianza.</translation>
    </message>
    <message>
        <source>Is it still good? Its own dates are always checked. Whether the issuer ended it can only be told from a list the issuer published; the date says how old it is.</source>
        <translation>¿Sigue vigente? Sus propias fechas se comprueban siempre. Si el emisor lo anuló solo puede saberse por una lista que el emisor publicó; la fecha dice qué antigüedad tiene.</translation>
    </message>
    <message>
        <source>Was it given to you? An item may name your code, your name or your address, a number of the issuer’s own, or nobody.</source>
        <translation>¿Se le otorgó a usted? Un elemento puede nombrar el código de usted, su nombre o su dirección, un número propio del emisor, o a nadie.</translation>
    </message>
    <message>
        <source>What could not be checked is said to be not known. It never counts as passed.</source>
        <translation>De lo que no se pudo comprobar se dice que no se sabe. Nunca cuenta como aprobado.</translation>
    </message>
    <message>
        <source>When an item looks wrong</source>
        <translation>Cuando un elemento parece estar mal</translation>
    </message>
    <message>
        <source>Only the issuer can correct an item, because only the issuer can sign it.</source>
        <translation>Solo el emisor puede corregir un elemento, porque solo el emisor puede firmarlo.</translation>
    </message>
    <message>
        <source>Open the item, then More, then This looks wrong.</source>
        <translation>Abra el elemento, luego Más y luego Aquí hay algo mal.</translation>
    </message>
    <message>
        <source>Say what is wrong. A letter is written for you; change it.</source>
        <translation>Diga qué está mal. Se escribe una carta para usted; cámbiela.</translation>
    </message>
    <message>
        <source>Copy or save the letter and send it the way you like.</source>
        <translation>Copie o guarde la carta y envíela como prefiera.</translation>
    </message>
    <message>
        <source>“Changed or broken” often means that a program wrote the file anew on its way to you. Ask for the original file.</source>
        <translation>«Modificado o dañado» significa a menudo que un programa reescribió el archivo en el camino. Pida el archivo original.</translation>
    </message>
    <message>
        <source>Issuers you know, and trust packs</source>
        <translation>Emisores que conoce y paquetes de confianza</translation>
    </message>
    <message>
        <source>A signature says who signed. Your lists say who that is. Some lists come with Rucksack, with their date; a school or a counselor can give you more.</source>
        <translation>Una firma dice quién firmó. Sus listas dicen quién es. Algunas listas vienen con Rucksack, con su fecha; una escuela o un orientador puede darle más.</translation>
    </message>
    <message>
        <source>A trust pack is a file with such knowledge: names of issuers, their keys, and lists of what was ended. Take one in only from somebody you know. You see what it adds or changes before it counts.</source>
        <translation>Un paquete de confianza es un archivo con ese saber: nombres de emisores, sus claves y listas de lo que se anuló. Incorpórelo solo si viene de alguien que conoce. Antes de que cuente, usted ve qué añade o cambia.</translation>
    </message>
    <message>
        <source>A pack that arrives together with somebody’s items is never used by itself: who wants to be believed does not choose whom you believe.</source>
        <translation>Un paquete que llega junto con los elementos de alguien nunca se usa por sí solo: quien quiere que le crean no elige a quién cree usted.</translation>
    </message>
    <message>
        <source>Passphrase, recovery sheet, locking</source>
        <translation>Frase de acceso, hoja de recuperación y bloqueo</translation>
    </message>
    <message>
        <source>The passphrase opens your backpack. Nobody else has a key: not us, not your school. Five words chosen by chance are easy to keep in mind and hard to guess.</source>
        <translation>La frase de acceso abre su mochila. Nadie más tiene una llave: ni nosotros ni su escuela. Cinco palabras elegidas al azar son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>The recovery sheet is the second way in. Keep it on paper, away from this computer. Without passphrase and sheet nobody can open the backpack.</source>
        <translation>La hoja de recuperación es la segunda entrada. Guárdela en papel, lejos de esta computadora. Sin la frase y sin la hoja nadie puede abrir la mochila.</translation>
    </message>
    <message>
        <source>Lock ends the program that held the key and starts it afresh. After some minutes without a key or the mouse that happens by itself, sooner on a shared computer.</source>
        <translation>Bloquear termina el programa que tenía la llave y lo inicia de nuevo. Tras unos minutos sin usar teclas ni ratón sucede solo, y antes en una computadora compartida.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>A backup is one locked file with everything in your backpack. It opens with the passphrase or the recovery sheet you had when you made it.</source>
        <translation>Una copia de seguridad es un solo archivo bajo llave con todo lo que hay en su mochila. Se abre con la frase de acceso o la hoja de recuperación que usted tenía al crearla.</translation>
    </message>
    <message>
        <source>Open Settings, then Backup.</source>
        <translation>Abra Ajustes y luego Copia de seguridad.</translation>
    </message>
    <message>
        <source>Save it on another disk or a stick. It is read back once.</source>
        <translation>Guárdela en otro disco o en una memoria. Se vuelve a leer una vez.</translation>
    </message>
    <message>
        <source>To restore it, choose Restore a backup on the very first screen.</source>
        <translation>Para restaurarla, elija Restaurar una copia de seguridad en la primera pantalla.</translation>
    </message>
    <message>
        <source>What you deleted stays in older backups. Delete those too if it must be gone.</source>
        <translation>Lo que eliminó sigue en las copias anteriores. Elimine también esas si debe desaparecer.</translation>
    </message>
    <message>
        <source>Make it fit you</source>
        <translation>Adaptarlo a usted</translation>
    </message>
    <message>
        <source>Under Settings you choose the language, the size of the text up to twice as large, a light, dark or high-contrast look, and less motion.</source>
        <translation>En Ajustes elige el idioma, el tamaño del texto hasta el doble, un aspecto claro, oscuro o de alto contraste, y menos movimiento.</translation>
    </message>
    <message>
        <source>Say what this computer is: at home, shared, or a counselor’s desk. It decides how soon the backpack locks.</source>
        <translation>Diga qué es esta computadora: de casa, compartida o el puesto de un orientador. De eso depende cuán pronto se bloquea la mochila.</translation>
    </message>
    <message>
        <source>What Rucksack cannot promise</source>
        <translation>Qué no puede prometer Rucksack</translation>
    </message>
    <message>
        <source>A signature proves who signed, not that what was signed is true.</source>
        <translation>Una firma demuestra quién firmó, no que lo firmado sea cierto.</translation>
    </message>
    <message>
        <source>Without internet, nobody can know what an issuer ended since the last list was made. The date of the list is always shown.</source>
        <translation>Sin internet nadie puede saber qué anuló un emisor desde que se hizo la última lista. La fecha de la lista se muestra siempre.</translation>
    </message>
    <message>
        <source>A weak passphrase can be guessed by somebody who copies your files. Take the words that are offered.</source>
        <translation>Quien copie sus archivos puede adivinar una frase de acceso débil. Use las palabras que se le ofrecen.</translation>
    </message>
    <message>
        <source>A program that runs under your name can see what you see. So can a camera, a key logger, or whoever administers this computer.</source>
        <translation>Un programa que se ejecuta con su nombre puede ver lo que usted ve. También una cámara, un registrador de teclas o quien administra esta computadora.</translation>
    </message>
    <message>
        <source>A computer that only sleeps keeps keys in its memory. Lock the backpack before you close the lid, and have the disk encrypted.</source>
        <translation>Una computadora que solo está en reposo conserva claves en su memoria. Bloquee la mochila antes de cerrar la tapa y cifre el disco.</translation></message>
    <message>
        <source>What you handed over stays handed over, and a picture of the screen can be faked: receivers should check the codes or the file, not a picture.</source>
        <translation>Lo que entregó queda entregado, y una imagen de la pantalla se puede falsificar: quien recibe debe comprobar los códigos o el archivo, no una imagen.</translation>
    </message>
    <message>
        <source>Whether something has expired is told by this computer’s clock.</source>
        <translation>Si algo venció lo dice el reloj de esta computadora.</translation>
    </message>
    <message>
        <source>The signature fits, and the signer is on one of the lists you trust.</source>
        <translation>La firma encaja y el firmante está en una de las listas en las que usted confía.</translation>
    </message>
    <message>
        <source>The signature fits, but none of your lists knows the signer. That does not mean it is fake.</source>
        <translation>La firma encaja, pero ninguna de sus listas conoce al firmante. Eso no significa que sea falso.</translation>
    </message>
    <message>
        <source>It could not be checked, often because the signer’s key is not at hand. A trust pack may bring it.</source>
        <translation>No se pudo comprobar, a menudo porque falta la clave del firmante. Un paquete de confianza puede traerla.</translation>
    </message>
    <message>
        <source>You signed it yourself. Nobody else has checked it.</source>
        <translation>Lo firmó usted. Nadie más lo ha comprobado.</translation>
    </message>
    <message>
        <source>Nobody signed it. It says something, and proves nothing.</source>
        <translation>Nadie lo firmó. Dice algo y no demuestra nada.</translation>
    </message>
    <message>
        <source>It was changed after it was signed, or is damaged. It cannot be shared as signed.</source>
        <translation>Se modificó después de firmarse o está dañado. No se puede compartir como firmado.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Search in Help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Enter shows a topic.</source>
        <translation>Intro muestra un tema.</translation>
    </message>
    <message>
        <source>No topic has all of these words. Try fewer or others.</source>
        <translation>Ningún tema tiene todas estas palabras. Pruebe con menos o con otras.</translation>
    </message>
    <message>
        <source>The topic</source>
        <translation>El tema</translation>
    </message>
    <message numerus="yes">
        <source>%n topics found</source>
        <translation>
            <numerusform>%n tema encontrado</numerusform>
            <numerusform>%n temas encontrados</numerusform>
        </translation>
    </message>
</context>
</TS>
