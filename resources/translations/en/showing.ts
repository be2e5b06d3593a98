<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ItemTexts</name>
    <message numerus="yes">
        <source>More from this item (%n)</source>
        <translation>
            <numerusform>More from this item (%n)</numerusform>
            <numerusform>More from this item (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message numerus="yes">
        <source>%n ties lead to items that are not in this record. Nothing of the record is left out here.</source>
        <translation>
            <numerusform>%n tie leads to an item that is not in this record. Nothing of the record is left out here.</numerusform>
            <numerusform>%n ties lead to items that are not in this record. Nothing of the record is left out here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share %n of these items</source>
        <translation>
            <numerusform>Share %n of these items</numerusform>
            <numerusform>Share %n of these items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n as items of their own</source>
        <translation>
            <numerusform>Keep %n as an item of its own</numerusform>
            <numerusform>Keep %n as items of their own</numerusform>
        </translation>
    </message>
</context>
</TS>
