<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttentionCard</name>
    <message numerus="yes">
        <source>%n items need your attention</source>
        <translation>
            <numerusform>%n item needs your attention</numerusform>
            <numerusform>%n items need your attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackpackPage</name>
    <message numerus="yes">
        <source>{name}: %n items</source>
        <translation>
            <numerusform>{name}: %n item</numerusform>
            <numerusform>{name}: %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleWords</name>
    <message numerus="yes">
        <source>Bundle “{name}”: %n items chosen.</source>
        <translation>
            <numerusform>Bundle “{name}”: %n item chosen.</numerusform>
            <numerusform>Bundle “{name}”: %n items chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were deleted.</source>
        <translation>
            <numerusform>%n was deleted.</numerusform>
            <numerusform>%n were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer hold.</source>
        <translation>
            <numerusform>%n no longer holds.</numerusform>
            <numerusform>%n no longer hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have a newer version.</source>
        <translation>
            <numerusform>%n has a newer version.</numerusform>
            <numerusform>%n have a newer version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n not in sight)</source>
        <translation>
            <numerusform>(%n not in sight)</numerusform>
            <numerusform>(%n not in sight)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InnerActs</name>
    <message numerus="yes">
        <source>%n items kept as items of their own.</source>
        <translation>
            <numerusform>%n item kept as an item of its own.</numerusform>
            <numerusform>%n items kept as items of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemActs</name>
    <message numerus="yes">
        <source>%n items deleted.</source>
        <translation>
            <numerusform>%n item deleted.</numerusform>
            <numerusform>%n items deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items are back in your backpack.</source>
        <translation>
            <numerusform>%n item is back in your backpack.</numerusform>
            <numerusform>%n items are back in your backpack.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original files saved.</source>
        <translation>
            <numerusform>%n original file saved.</numerusform>
            <numerusform>%n original files saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items checked again.</source>
        <translation>
            <numerusform>%n item checked again.</numerusform>
            <numerusform>%n items checked again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came out differently than before.</source>
        <translation>
            <numerusform>%n of them came out differently than before.</numerusform>
            <numerusform>%n of them came out differently than before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It names %n items. You find it under More.</source>
        <translation>
            <numerusform>It names %n item. You find it under More.</numerusform>
            <numerusform>It names %n items. You find it under More.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message numerus="yes">
        <source>%n filters are set</source>
        <translation>
            <numerusform>%n filter is set</numerusform>
            <numerusform>%n filters are set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message numerus="yes">
        <source>Check the %n chosen items again</source>
        <translation>
            <numerusform>Check the chosen item again</numerusform>
            <numerusform>Check the %n chosen items again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save the %n chosen items as a zip…</source>
        <translation>
            <numerusform>Save the chosen item as a zip…</numerusform>
            <numerusform>Save the %n chosen items as a zip…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose bundle “{name}” (%n items)</source>
        <translation>
            <numerusform>Choose bundle “{name}” (%n item)</numerusform>
            <numerusform>Choose bundle “{name}” (%n items)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelatedPanel</name>
    <message numerus="yes">
        <source>Shared %n times</source>
        <translation>
            <numerusform>Shared once</numerusform>
            <numerusform>Shared %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ZipActs</name>
    <message numerus="yes">
        <source>%n items saved as a zip.</source>
        <translation>
            <numerusform>%n item saved as a zip.</numerusform>
            <numerusform>%n items saved as a zip.</numerusform>
        </translation>
    </message>
</context>
</TS>
