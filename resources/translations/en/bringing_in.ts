<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BringInPage</name>
    <message numerus="yes">
        <source>%n item(s) kept.</source>
        <translation>
            <numerusform>%n item kept.</numerusform>
            <numerusform>%n items kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for your decision.</source>
        <translation>
            <numerusform>%n more waits for your decision.</numerusform>
            <numerusform>%n more wait for your decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) discarded. Nothing was stored.</source>
        <translation>
            <numerusform>%n item discarded. Nothing was stored.</numerusform>
            <numerusform>%n items discarded. Nothing was stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n item(s)</source>
        <translation>
            <numerusform>Keep %n item</numerusform>
            <numerusform>Keep %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountWords</name>
    <message numerus="yes">
        <source>%n item(s) found.</source>
        <translation>
            <numerusform>%n item found.</numerusform>
            <numerusform>%n items found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is changed or broken.</source>
        <translation>
            <numerusform>%n is changed or broken.</numerusform>
            <numerusform>%n are changed or broken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is already there or here twice.</source>
        <translation>
            <numerusform>%n is already there or here twice.</numerusform>
            <numerusform>%n are already there or here twice.</numerusform>
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
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysOffer</name>
    <message numerus="yes">
        <source>This backup also holds %n key(s).</source>
        <translation>
            <numerusform>This backup also holds %n key.</numerusform>
            <numerusform>This backup also holds %n keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %n key(s)</source>
        <translation>
            <numerusform>Take the key</numerusform>
            <numerusform>Take the %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave the %n key(s)</source>
        <translation>
            <numerusform>Leave it</numerusform>
            <numerusform>Leave them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more key(s) of it are already here.</source>
        <translation>
            <numerusform>%n more key of it is already here.</numerusform>
            <numerusform>%n more keys of it are already here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n key(s) in this backup are already here.</source>
        <translation>
            <numerusform>The key in this backup is already here.</numerusform>
            <numerusform>The %n keys in this backup are already here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) taken.</source>
        <translation>
            <numerusform>%n key taken.</numerusform>
            <numerusform>%n keys taken.</numerusform>
        </translation>
    </message>
</context>
</TS>
