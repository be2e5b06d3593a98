<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PackView</name>
    <message numerus="yes">
        <source>It changes the keys of %n issuers you know</source>
        <translation>
            <numerusform>It changes the keys of %n issuer you know</numerusform>
            <numerusform>It changes the keys of %n issuers you know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes off or renames %n issuers on your lists</source>
        <translation>
            <numerusform>It takes off or renames %n issuer on your lists</numerusform>
            <numerusform>It takes off or renames %n issuers on your lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Puts %n issuers on your lists</source>
        <translation>
            <numerusform>Puts %n issuer on your lists</numerusform>
            <numerusform>Puts %n issuers on your lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issuers for tests, which never count</source>
        <translation>
            <numerusform>%n issuer for tests, which never counts</numerusform>
            <numerusform>%n issuers for tests, which never count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings keys of %n issuers</source>
        <translation>
            <numerusform>Brings keys of %n issuer</numerusform>
            <numerusform>Brings keys of %n issuers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings %n lists of withdrawn items</source>
        <translation>
            <numerusform>Brings %n list of withdrawn items</numerusform>
            <numerusform>Brings %n lists of withdrawn items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings %n sets of rules for reading items</source>
        <translation>
            <numerusform>Brings %n set of rules for reading items</numerusform>
            <numerusform>Brings %n sets of rules for reading items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You know %n things more recently; they stay</source>
        <translation>
            <numerusform>You know %n thing more recently; it stays</numerusform>
            <numerusform>You know %n things more recently; they stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacePart</name>
    <message numerus="yes">
        <source>Locks after %n minutes of quiet.</source>
        <translation>
            <numerusform>Locks after %n minute of quiet.</numerusform>
            <numerusform>Locks after %n minutes of quiet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minutes of quiet. This computer is not asked to remember how to open a backpack.</source>
        <translation>
            <numerusform>Locks after %n minute of quiet. This computer is not asked to remember how to open a backpack.</numerusform>
            <numerusform>Locks after %n minutes of quiet. This computer is not asked to remember how to open a backpack.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minutes of quiet. For many people’s backpacks, one after the other; nothing of one shows in the next.</source>
        <translation>
            <numerusform>Locks after %n minute of quiet. For many people’s backpacks, one after the other; nothing of one shows in the next.</numerusform>
            <numerusform>Locks after %n minutes of quiet. For many people’s backpacks, one after the other; nothing of one shows in the next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recheck</name>
    <message numerus="yes">
        <source>%n items checked again.</source>
        <translation>
            <numerusform>%n item checked again.</numerusform>
            <numerusform>%n items checked again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingPart</name>
    <message numerus="yes">
        <source>%n codes a second</source>
        <translation>
            <numerusform>%n code a second</numerusform>
            <numerusform>%n codes a second</numerusform>
        </translation>
    </message>
</context>
</TS>
