<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupPart</name>
    <message numerus="yes">
        <source>%n item(s) backed up.</source>
        <translation>
            <numerusform>%n item backed up.</numerusform>
            <numerusform>%n items backed up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComingBack</name>
    <message numerus="yes">
        <source>%n more are kept: open “More”, then “Add something you have”.</source>
        <translation><numerusform>%n more is kept: open “More”, then “Add something you have”.</numerusform><numerusform>%n more are kept: open “More”, then “Add something you have”.</numerusform></translation></message>
</context>
<context>
    <name>LeavingPart</name>
    <message numerus="yes">
        <source>%n item(s) saved as a zip.</source>
        <translation>
            <numerusform>%n item saved as a zip.</numerusform>
            <numerusform>%n items saved as a zip.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) did not travel: {names}</source>
        <translation>
            <numerusform>%n item did not travel: {names}</numerusform>
            <numerusform>%n items did not travel: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) written for that app.</source>
        <translation>
            <numerusform>%n item written for that app.</numerusform>
            <numerusform>%n items written for that app.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message numerus="yes">
        <source>Your backpack is back, with %n item(s).</source>
        <translation>
            <numerusform>Your backpack is back, with %n item.</numerusform>
            <numerusform>Your backpack is back, with %n items.</numerusform>
        </translation>
    </message>
</context>
</TS>
