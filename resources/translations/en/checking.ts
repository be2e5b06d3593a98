<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CameraPanel</name>
    <message numerus="yes">
        <source>%n code(s) read</source>
        <translation>
            <numerusform>%n code read</numerusform>
            <numerusform>%n codes read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%n file(s) saved.</source>
        <translation>
            <numerusform>%n file saved.</numerusform>
            <numerusform>%n files saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionLines</name>
    <message numerus="yes">
        <source>The collection itself, with %n item(s)</source>
        <translation>
            <numerusform>The collection itself, with %n item</numerusform>
            <numerusform>The collection itself, with %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageLines</name>
    <message numerus="yes">
        <source>A package with %n file(s) and their list</source>
        <translation>
            <numerusform>A package with %n file and its list</numerusform>
            <numerusform>A package with %n files and their list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) nobody signed, as they were packed: {names}</source>
        <translation>
            <numerusform>%n file nobody signed, as it was packed: {names}</numerusform>
            <numerusform>%n files nobody signed, as they were packed: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message numerus="yes">
        <source>%n signed by the source</source>
        <translation>
            <numerusform>%n signed by the source</numerusform>
            <numerusform>%n signed by the source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed by the learner</source>
        <translation>
            <numerusform>%n signed by the learner</numerusform>
            <numerusform>%n signed by the learner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed or broken</source>
        <translation>
            <numerusform>%n changed or broken</numerusform>
            <numerusform>%n changed or broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that could not be checked</source>
        <translation>
            <numerusform>%n that could not be checked</numerusform>
            <numerusform>%n that could not be checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nobody signed</source>
        <translation>
            <numerusform>%n nobody signed</numerusform>
            <numerusform>%n nobody signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not as they were packed.</source>
        <translation>
            <numerusform>%n file is not as it was packed.</numerusform>
            <numerusform>%n files are not as they were packed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) beside them nobody signed.</source>
        <translation>
            <numerusform>%n file beside them nobody signed.</numerusform>
            <numerusform>%n files beside them nobody signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was ended by the issuer.</source>
        <translation>
            <numerusform>%n was ended by the issuer.</numerusform>
            <numerusform>%n were ended by the issuer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is paused by the issuer.</source>
        <translation>
            <numerusform>%n is paused by the issuer.</numerusform>
            <numerusform>%n are paused by the issuer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has expired.</source>
        <translation>
            <numerusform>%n has expired.</numerusform>
            <numerusform>%n have expired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is not valid yet.</source>
        <translation>
            <numerusform>%n is not valid yet.</numerusform>
            <numerusform>%n are not valid yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was given to somebody else’s key or name.</source>
        <translation>
            <numerusform>%n was given to somebody else’s key or name.</numerusform>
            <numerusform>%n were given to somebody else’s key or name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n, nobody could be asked whether it ended.</source>
        <translation>
            <numerusform>For %n, nobody could be asked whether it ended.</numerusform>
            <numerusform>For %n, nobody could be asked whether they ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is signed by somebody your lists do not know.</source>
        <translation>
            <numerusform>%n is signed by somebody your lists do not know.</numerusform>
            <numerusform>%n are signed by somebody your lists do not know.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read.</source>
        <translation>
            <numerusform>%n could not be read.</numerusform>
            <numerusform>%n could not be read.</numerusform>
        </translation>
    </message>
</context>
</TS>
