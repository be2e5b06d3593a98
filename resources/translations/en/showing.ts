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
</TS>
