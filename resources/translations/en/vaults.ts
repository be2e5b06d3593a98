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
