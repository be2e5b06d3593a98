<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>OwnPage</name>
    <message numerus="yes">
        <source>%n file(s) could not be kept with it. Add again: {names}.</source>
        <translation><numerusform>One file could not be kept with it. Add it again: {names}.</numerusform><numerusform>%n files could not be kept with it. Add them again: {names}.</numerusform></translation></message>
</context>
</TS>
