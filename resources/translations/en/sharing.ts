<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BundleDesk</name>
    <message numerus="yes">
        <source>%n items are no longer in your backpack.</source>
        <translation>
            <numerusform>%n item is no longer in your backpack.</numerusform>
            <numerusform>%n items are no longer in your backpack.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items no longer hold today.</source>
        <translation>
            <numerusform>%n item no longer holds today.</numerusform>
            <numerusform>%n items no longer hold today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items have a newer version.</source>
        <translation>
            <numerusform>%n item has a newer version.</numerusform>
            <numerusform>%n items have a newer version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundlesPart</name>
    <message numerus="yes">
        <source>Bundles (%n)</source>
        <translation>
            <numerusform>Bundles (%n)</numerusform>
            <numerusform>Bundles (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceWarnings</name>
    <message numerus="yes">
        <source>%n chosen items cannot be shared</source>
        <translation>
            <numerusform>%n chosen item cannot be shared</numerusform>
            <numerusform>%n chosen items cannot be shared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They were changed after they were signed, or are damaged.</source>
        <translation>
            <numerusform>It was changed after it was signed, or is damaged.</numerusform>
            <numerusform>They were changed after they were signed, or are damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You may show them as history. Whoever checks them will see it.</source>
        <translation>
            <numerusform>You may show it as history. Whoever checks it will see it.</numerusform>
            <numerusform>You may show them as history. Whoever checks them will see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take them out</source>
        <translation>
            <numerusform>Take it out</numerusform>
            <numerusform>Take them out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen items no longer hold today</source>
        <translation>
            <numerusform>%n chosen item no longer holds today</numerusform>
            <numerusform>%n chosen items no longer hold today</numerusform>
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
    <name>CodeSaving</name>
    <message numerus="yes">
        <source>%n files are ready for your phone.</source>
        <translation>
            <numerusform>%n file is ready for your phone.</numerusform>
            <numerusform>%n files are ready for your phone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes, one after another.</source>
        <translation>
            <numerusform>%n code.</numerusform>
            <numerusform>%n codes, one after another.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message numerus="yes">
        <source>All %n items together</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>All %n items together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldCard</name>
    <message numerus="yes">
        <source>{count} of %n fields go along.</source>
        <translation>
            <numerusform>{count} of %n field goes along.</numerusform>
            <numerusform>{count} of %n fields go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormPart</name>
    <message numerus="yes">
        <source>Evidence files of my own records go along (%n)</source>
        <translation>
            <numerusform>Evidence of my own records goes along (%n file)</numerusform>
            <numerusform>Evidence of my own records goes along (%n files)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingView</name>
    <message numerus="yes">
        <source>The printed page has %n pages.</source>
        <translation>
            <numerusform>The printed page is %n sheet long.</numerusform>
            <numerusform>The printed page is %n sheets long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageContents</name>
    <message numerus="yes">
        <source>%n file(s) leave in it:</source>
        <translation>
            <numerusform>%n file leaves in it:</numerusform>
            <numerusform>%n files leave in it:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsNote</name>
    <message numerus="yes">
        <source>Only %n items of “{title}” leave, each with its own signature.</source>
        <translation>
            <numerusform>Only %n item of “{title}” leaves, with its own signature.</numerusform>
            <numerusform>Only %n items of “{title}” leave, each with its own signature.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message numerus="yes">
        <source>Shows {shown} of %n fields; the rest stays with you.</source>
        <translation>
            <numerusform>Shows {shown} of %n field; the rest stays with you.</numerusform>
            <numerusform>Shows {shown} of %n fields; the rest stays with you.</numerusform>
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
    <name>PreviewPart</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You chose %n items more than once, alone or inside a record. Each goes once.</source>
        <translation>
            <numerusform>You chose %n item more than once. It goes once.</numerusform>
            <numerusform>You chose %n items more than once, alone or inside a record. Each goes once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{kind}: in %n items</source>
        <translation>
            <numerusform>{kind}: in %n item</numerusform>
            <numerusform>{kind}: in %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items no longer hold today</source>
        <translation>
            <numerusform>%n item no longer holds today</numerusform>
            <numerusform>%n items no longer hold today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharePage</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareWords</name>
    <message numerus="yes">
        <source>Show codes to {receiver} (%n items)</source>
        <translation>
            <numerusform>Show codes to {receiver} (%n item)</numerusform>
            <numerusform>Show codes to {receiver} (%n items)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save page for {receiver} (%n items)</source>
        <translation>
            <numerusform>Save page for {receiver} (%n item)</numerusform>
            <numerusform>Save page for {receiver} (%n items)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save package for {receiver} (%n items)</source>
        <translation>
            <numerusform>Save package for {receiver} (%n item)</numerusform>
            <numerusform>Save package for {receiver} (%n items)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save file for {receiver} (%n items)</source>
        <translation>
            <numerusform>Save file for {receiver} (%n item)</numerusform>
            <numerusform>Save file for {receiver} (%n items)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the {count} items are no longer in your backpack.</source>
        <translation>
            <numerusform>%n of the {count} items is no longer in your backpack.</numerusform>
            <numerusform>%n of the {count} items are no longer in your backpack.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They do not go along: {titles}.</source>
        <translation>
            <numerusform>It does not go along: {titles}.</numerusform>
            <numerusform>They do not go along: {titles}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody noted which fields of %n item(s) you showed then: “{title}”. Now only what must go is ticked.</source>
        <translation>
            <numerusform>Which fields of “{title}” you showed then was not noted. Now only what must go is ticked.</numerusform>
            <numerusform>Which fields of %n items you showed then was not noted, such as “{title}”. Now only what must go is ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody noted which parts of %n record(s) left then: “{title}”. Open it to pick them again, or choose it whole here.</source>
        <translation>
            <numerusform>Only parts of “{title}” left then, and which was not noted. Open it to pick them again, or choose it whole here.</numerusform>
            <numerusform>Only parts of %n records left then, such as “{title}”, and which was not noted. Open them to pick again, or choose them whole here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show codes (%n items)</source>
        <translation>
            <numerusform>Show codes (%n item)</numerusform>
            <numerusform>Show codes (%n items)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save page (%n items)</source>
        <translation>
            <numerusform>Save page (%n item)</numerusform>
            <numerusform>Save page (%n items)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save package (%n items)</source>
        <translation>
            <numerusform>Save package (%n item)</numerusform>
            <numerusform>Save package (%n items)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save file (%n items)</source>
        <translation>
            <numerusform>Save file (%n item)</numerusform>
            <numerusform>Save file (%n items)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaysPart</name>
    <message numerus="yes">
        <source>Cannot carry “{title}”.</source>
        <translation>
            <numerusform>Cannot carry “{title}”.</numerusform>
            <numerusform>Cannot carry %n items, such as “{title}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A file, codes and a printed page cannot carry %n.</source>
        <translation>
            <numerusform>A file, codes and a printed page cannot carry it.</numerusform>
            <numerusform>A file, codes and a printed page cannot carry them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) can only go in a package: “{title}”. That is why Package is chosen.</source>
        <translation>
            <numerusform>“{title}” can only go in a package. That is why Package is chosen.</numerusform>
            <numerusform>%n items, such as “{title}”, can only go in a package. That is why Package is chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n item(s) out in step 1 to send the others in another way.</source>
        <translation>
            <numerusform>Take it out in step 1 to send the rest in another way.</numerusform>
            <numerusform>Take them out in step 1 to send the rest in another way.</numerusform>
        </translation>
    </message>
</context>
</TS>
