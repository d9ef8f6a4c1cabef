<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>swimscope::ui::BeliefsModel</name>
    <message numerus="yes">
        <source>%Ln members, as the only observer sees them</source>
        <translation>
            <numerusform>%Ln member, as the only observer sees it</numerusform>
            <numerusform>%Ln members, as the only observer sees them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 members are seen differently</source>
        <translation>
            <numerusform>%Ln of %1 members is seen differently</numerusform>
            <numerusform>%Ln of %1 members are seen differently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sees %Ln members differently than most</source>
        <translation>
            <numerusform>%1 sees %Ln member differently than most</numerusform>
            <numerusform>%1 sees %Ln members differently than most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Most hold %1 %2; %Ln observers do not</source>
        <translation>
            <numerusform>Most hold %1 %2; %Ln observer does not</numerusform>
            <numerusform>Most hold %1 %2; %Ln observers do not</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::BranchesPanel</name>
    <message numerus="yes">
        <source>At %1 they differ in %n things.</source>
        <translation>
            <numerusform>At %1 they differ in %n thing.</numerusform>
            <numerusform>At %1 they differ in %n things.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::CardWriter</name>
    <message numerus="yes">
        <source>%n do not list it</source>
        <translation>
            <numerusform>%n does not list it</numerusform>
            <numerusform>%n do not list it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages in one packet, %1</source>
        <translation>
            <numerusform>%n message in one packet, %1</numerusform>
            <numerusform>%n messages in one packet, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) in its gossip queue</source>
        <translation>
            <numerusform>%n broadcast in its gossip queue</numerusform>
            <numerusform>%n broadcasts in its gossip queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more suspicion(s) run</source>
        <translation>
            <numerusform>%n more suspicion runs</numerusform>
            <numerusform>%n more suspicions run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n confirmations</source>
        <translation>
            <numerusform>%1 of %n confirmation</numerusform>
            <numerusform>%1 of %n confirmations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more fault(s)</source>
        <translation>
            <numerusform>%n more fault</numerusform>
            <numerusform>%n more faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) made on the way</source>
        <translation>
            <numerusform>%n copy made on the way</numerusform>
            <numerusform>%n copies made on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ClusterCanvas</name>
    <message numerus="yes">
        <source>+%Ln message(s) not drawn</source>
        <translation>
            <numerusform>+%Ln message not drawn</numerusform>
            <numerusform>+%Ln messages not drawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::DrawnSpread</name>
    <message numerus="yes">
        <source>%n node(s) learned of it.</source>
        <translation>
            <numerusform>%n node learned of it.</numerusform>
            <numerusform>%n nodes learned of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) learned of it, the last, %1, %2 after the first.</source>
        <extracomment>%1: a node, %2: a duration</extracomment>
        <translation>
            <numerusform>%n node learned of it, the last, %1, %2 after the first.</numerusform>
            <numerusform>%n nodes learned of it, the last, %1, %2 after the first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never did.</source>
        <translation>
            <numerusform>%n never did.</numerusform>
            <numerusform>%n never did.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultEditor</name>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultTexts</name>
    <message numerus="yes">
        <source>%n copies more</source>
        <translation>
            <numerusform>%n copy more</numerusform>
            <numerusform>%n copies more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultWords</name>
    <message numerus="yes">
        <source>%1 loses datagrams of more than %n bytes</source>
        <translation>
            <numerusform>%1 loses datagrams of more than %n byte</numerusform>
            <numerusform>%1 loses datagrams of more than %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Inspector</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more timers</source>
        <translation>
            <numerusform>and %n more timer</numerusform>
            <numerusform>and %n more timers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n confirmations</source>
        <translation>
            <numerusform>%1 of %n confirmation</numerusform>
            <numerusform>%1 of %n confirmations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sent %n times</source>
        <translation>
            <numerusform>sent once</numerusform>
            <numerusform>sent %n times</numerusform>
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
    <name>swimscope::ui::JoinDialog</name>
    <message numerus="yes">
        <source>All tags together have at most %n bytes.</source>
        <translation>
            <numerusform>All tags together have at most %n byte.</numerusform>
            <numerusform>All tags together have at most %n bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A label has at most %n bytes.</source>
        <translation>
            <numerusform>A label has at most one byte.</numerusform>
            <numerusform>A label has at most %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KeyText</name>
    <message numerus="yes">
        <source>on, with the first of %n keys</source>
        <translation>
            <numerusform>on, with the only key</numerusform>
            <numerusform>on, with the first of %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabExport</name>
    <message numerus="yes">
        <source>The report is in %1: %n files.</source>
        <translation>
            <numerusform>The report is in %1: %n file.</numerusform>
            <numerusform>The report is in %1: %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabForm</name>
    <message numerus="yes">
        <source>%n runs: %1, %2</source>
        <extracomment>%1: how many conditions, as a text of its own; %2: how many seeds, the same</extracomment>
        <translation>
            <numerusform>%n run: %1, %2</numerusform>
            <numerusform>%n runs: %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conditions</source>
        <translation>
            <numerusform>%n condition</numerusform>
            <numerusform>%n conditions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds each</source>
        <translation>
            <numerusform>%n seed each</numerusform>
            <numerusform>%n seeds each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabTexts</name>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n met</numerusform>
            <numerusform>%n met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not judged</source>
        <translation>
            <numerusform>%n not judged</numerusform>
            <numerusform>%n not judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabWindow</name>
    <message numerus="yes">
        <source>All %n runs done</source>
        <translation>
            <numerusform>%n run done</numerusform>
            <numerusform>All %n runs done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LogPanel</name>
    <message numerus="yes">
        <source>Only the %n selected</source>
        <translation>
            <numerusform>Only the %n selected</numerusform>
            <numerusform>Only the %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MembersPanel</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n members</source>
        <translation>
            <numerusform>%1 of %n member</numerusform>
            <numerusform>%1 of %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NodeActions</name>
    <message numerus="yes">
        <source>For %n seconds</source>
        <translation>
            <numerusform>For %n second</numerusform>
            <numerusform>For %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Kill %n nodes</source>
        <translation>
            <numerusform>&amp;Kill %n node</numerusform>
            <numerusform>&amp;Kill %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restart %n nodes</source>
        <translation>
            <numerusform>&amp;Restart %n node</numerusform>
            <numerusform>&amp;Restart %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave with %n nodes</source>
        <translation>
            <numerusform>&amp;Leave with %n node</numerusform>
            <numerusform>&amp;Leave with %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Free&amp;ze %n nodes</source>
        <translation>
            <numerusform>Free&amp;ze %n node</numerusform>
            <numerusform>Free&amp;ze %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Thaw %n nodes</source>
        <translation>
            <numerusform>&amp;Thaw %n node</numerusform>
            <numerusform>&amp;Thaw %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Probe now from %n nodes</source>
        <translation>
            <numerusform>&amp;Probe now from %n node</numerusform>
            <numerusform>&amp;Probe now from %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change &amp;metadata of %n nodes…</source>
        <translation>
            <numerusform>Change &amp;metadata of %n node…</numerusform>
            <numerusform>Change &amp;metadata of %n nodes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit &amp;settings of %n nodes…</source>
        <translation>
            <numerusform>Edit &amp;settings of %n node…</numerusform>
            <numerusform>Edit &amp;settings of %n nodes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n addresses</source>
        <translation>
            <numerusform>&amp;Copy %n address</numerusform>
            <numerusform>&amp;Copy %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>St&amp;arve %n nodes…</source>
        <translation>
            <numerusform>St&amp;arve %n node…</numerusform>
            <numerusform>St&amp;arve %n nodes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bl&amp;ock %n nodes…</source>
        <translation>
            <numerusform>Bl&amp;ock %n node…</numerusform>
            <numerusform>Bl&amp;ock %n nodes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>L&amp;ift the faults of %n nodes</source>
        <translation>
            <numerusform>L&amp;ift the faults of %n node</numerusform>
            <numerusform>L&amp;ift the faults of %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NodeDialogs</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NodeNames</name>
    <message numerus="yes">
        <source>A name has at most %n bytes.</source>
        <translation>
            <numerusform>A name has at most %n byte.</numerusform>
            <numerusform>A name has at most %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NoticeStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PayloadEdit</name>
    <message numerus="yes">
        <source>%1 of %Ln bytes</source>
        <translation>
            <numerusform>%1 of %Ln byte</numerusform>
            <numerusform>%1 of %Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %1 bytes; there may be at most %Ln.</source>
        <translation>
            <numerusform>That is %1 bytes; there may be at most %Ln.</numerusform>
            <numerusform>That is %1 bytes; there may be at most %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Phrases</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is thawed; %n inputs waited for it.</source>
        <translation>
            <numerusform>%1 is thawed; %n input waited for it.</numerusform>
            <numerusform>%1 is thawed; %n inputs waited for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 learn of %2 at %3.</source>
        <translation>
            <numerusform>%1 learns of %2 at %3.</numerusform>
            <numerusform>%1 learn of %2 at %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear of incarnation %3 of %2.</source>
        <translation>
            <numerusform>%1 hears of incarnation %3 of %2.</numerusform>
            <numerusform>%1 hear of incarnation %3 of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 drop the suspicion of %2: it answered with incarnation %3.</source>
        <translation>
            <numerusform>%1 drops the suspicion of %2: it answered with incarnation %3.</numerusform>
            <numerusform>%1 drop the suspicion of %2: it answered with incarnation %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear that %2 has left the cluster.</source>
        <translation>
            <numerusform>%1 hears that %2 has left the cluster.</numerusform>
            <numerusform>%1 hear that %2 has left the cluster.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear what is new about %2: address %3, metadata %4</source>
        <translation>
            <numerusform>%1 hears what is new about %2: address %3, metadata %4</numerusform>
            <numerusform>%1 hear what is new about %2: address %3, metadata %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear from %3 that %2 is suspected.</source>
        <translation>
            <numerusform>%1 hears from %3 that %2 is suspected.</numerusform>
            <numerusform>%1 hear from %3 that %2 is suspected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear from %3 that %2 is dead.</source>
        <translation>
            <numerusform>%1 hears from %3 that %2 is dead.</numerusform>
            <numerusform>%1 hear from %3 that %2 is dead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 forget %2.</source>
        <translation>
            <numerusform>%1 forgets %2.</numerusform>
            <numerusform>%1 forget %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 see two members named %2: one at %3, and one that claims %4.</source>
        <translation>
            <numerusform>%1 sees two members named %2: one at %3, and one that claims %4.</numerusform>
            <numerusform>%1 see two members named %2: one at %3, and one that claims %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear %3 confirm the suspicion of %2: %4 left to refute it.</source>
        <translation>
            <numerusform>%1 hears %3 confirm the suspicion of %2: %4 left to refute it.</numerusform>
            <numerusform>%1 hear %3 confirm the suspicion of %2: %4 left to refute it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nacks from %2 reach %1 too late to count, %4 after its probe of %3 failed.</source>
        <translation>
            <numerusform>A nack from %2 reaches %1 too late to count, %4 after its probe of %3 failed.</numerusform>
            <numerusform>Nacks from %2 reach %1 too late to count, %4 after its probe of %3 failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 receive a user message: %2</source>
        <translation>
            <numerusform>%1 receives a user message: %2</numerusform>
            <numerusform>%1 receive a user message: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 receive a user message from %2: %3</source>
        <translation>
            <numerusform>%1 receives a user message from %2: %3</numerusform>
            <numerusform>%1 receive a user message from %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has joined through %n members.</source>
        <translation>
            <numerusform>%1 has joined through %n member.</numerusform>
            <numerusform>%1 has joined through %n members.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rejects a packet of %n bytes from %2: %3.</source>
        <translation>
            <numerusform>%1 rejects a packet of %n byte from %2: %3.</numerusform>
            <numerusform>%1 rejects a packet of %n bytes from %2: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relays</source>
        <translation>
            <numerusform>%n relay</numerusform>
            <numerusform>%n relays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 change their settings: %2.</source>
        <translation>
            <numerusform>%1 changes its settings: %2.</numerusform>
            <numerusform>%1 change their settings: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 have a key, and encrypt from now on.</source>
        <translation>
            <numerusform>%1 has a key, and encrypts from now on.</numerusform>
            <numerusform>%1 have a key, and encrypt from now on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 add a key to their keyring: what others encrypt with it can be read.</source>
        <translation>
            <numerusform>%1 adds a key to its keyring: what others encrypt with it can be read.</numerusform>
            <numerusform>%1 add a key to their keyrings: what others encrypt with it can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 encrypt with another key of their keyring from now on.</source>
        <translation>
            <numerusform>%1 encrypts with another key of its keyring from now on.</numerusform>
            <numerusform>%1 encrypt with another key of their keyrings from now on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 remove a key from their keyring.</source>
        <translation>
            <numerusform>%1 removes a key from its keyring.</numerusform>
            <numerusform>%1 remove a key from their keyrings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes start as a cluster that has long been together.</source>
        <translation>
            <numerusform>%n node starts as a cluster that has long been together.</numerusform>
            <numerusform>%n nodes start as a cluster that has long been together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PlotView</name>
    <message numerus="yes">
        <source>%1: %n points</source>
        <translation>
            <numerusform>%1: %n point</numerusform>
            <numerusform>%1: %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::RunCountsText</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspicion(s)</source>
        <translation>
            <numerusform>%Ln suspicion</numerusform>
            <numerusform>%Ln suspicions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declared dead</source>
        <translation>
            <numerusform>%Ln declared dead</numerusform>
            <numerusform>%Ln declared dead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln falsely</source>
        <extracomment>of those declared dead</extracomment>
        <translation>
            <numerusform>%Ln falsely</numerusform>
            <numerusform>%Ln falsely</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SpaceTimeView</name>
    <message numerus="yes">
        <source>%1: %2 suspects %3, confirmed by %n</source>
        <translation>
            <numerusform>%1: %2 suspects %3, confirmed by %n</numerusform>
            <numerusform>%1: %2 suspects %3, confirmed by %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::TextFormat</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WhyPhrases</name>
    <message numerus="yes">
        <source>%1&apos;s suspicion of %2 ran out at %3, after %4, with %5 of %n confirmations; without any it would have been %6.</source>
        <extracomment>%5: how many confirmations there were, of %n</extracomment>
        <translation>
            <numerusform>%1&apos;s suspicion of %2 ran out at %3, after %4, with %5 of %n confirmation; without any it would have been %6.</numerusform>
            <numerusform>%1&apos;s suspicion of %2 ran out at %3, after %4, with %5 of %n confirmations; without any it would have been %6.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1&apos;s suspicion of %2 ran out at %3, after %4, with %5 of %n confirmations (%6); without any it would have been %7.</source>
        <extracomment>%5: how many confirmations there were, of %n; %6: by whom</extracomment>
        <translation>
            <numerusform>%1&apos;s suspicion of %2 ran out at %3, after %4, with %5 of %n confirmation (%6); without any it would have been %7.</numerusform>
            <numerusform>%1&apos;s suspicion of %2 ran out at %3, after %4, with %5 of %n confirmations (%6); without any it would have been %7.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was thawed at %2, after %3; %n inputs had waited, and %4 had been dropped.</source>
        <extracomment>%4: how many inputs</extracomment>
        <translation>
            <numerusform>%1 was thawed at %2, after %3; %n input had waited, and %4 had been dropped.</numerusform>
            <numerusform>%1 was thawed at %2, after %3; %n inputs had waited, and %4 had been dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was thawed at %2, after %3; %n inputs had waited.</source>
        <translation>
            <numerusform>%1 was thawed at %2, after %3; %n input had waited.</numerusform>
            <numerusform>%1 was thawed at %2, after %3; %n inputs had waited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A packet with %n messages left %1 for %2 at %3.</source>
        <translation>
            <numerusform>A packet with %n message left %1 for %2 at %3.</numerusform>
            <numerusform>A packet with %n messages left %1 for %2 at %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A packet with %n messages reached %1 from %2 at %3.</source>
        <translation>
            <numerusform>A packet with %n message reached %1 from %2 at %3.</numerusform>
            <numerusform>A packet with %n messages reached %1 from %2 at %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes came to know %1, from %2 on.</source>
        <translation>
            <numerusform>%n node came to know %1, from %2 on.</numerusform>
            <numerusform>%n nodes came to know %1, from %2 on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes came to know %1, from %2 on; the last was %3, %4 later.</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %3: a node, %4: a duration</extracomment>
        <translation>
            <numerusform>%n node came to know %1, from %2 on; the last was %3, %4 later.</numerusform>
            <numerusform>%n nodes came to know %1, from %2 on; the last was %3, %4 later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 nodes came to know %2, from %3 on.</source>
        <translation>
            <numerusform>%n of %1 nodes came to know %2, from %3 on.</numerusform>
            <numerusform>%n of %1 nodes came to know %2, from %3 on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 nodes came to know %2, from %3 on; the last was %4, %5 later.</source>
        <extracomment>%n of %1 nodes; %2: &quot;that n5 is dead&quot;, %4: a node, %5: a duration</extracomment>
        <translation>
            <numerusform>%n of %1 nodes came to know %2, from %3 on; the last was %4, %5 later.</numerusform>
            <numerusform>%n of %1 nodes came to know %2, from %3 on; the last was %4, %5 later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <extracomment>packets and streams</extracomment>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held up</source>
        <extracomment>packets and streams</extracomment>
        <translation>
            <numerusform>%n held up</numerusform>
            <numerusform>%n held up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made late</source>
        <extracomment>packets and streams</extracomment>
        <translation>
            <numerusform>%n made late</numerusform>
            <numerusform>%n made late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 nodes know %2; %3 was the first, at %4.</source>
        <extracomment>%n of %1 nodes; %2: &quot;that n5 is dead&quot;, %3: a node</extracomment>
        <translation>
            <numerusform>%n of %1 nodes knows %2; %3 was the first, at %4.</numerusform>
            <numerusform>%n of %1 nodes know %2; %3 was the first, at %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n messages with it went to %1.</source>
        <translation>
            <numerusform>The one message with it did not go to %1.</numerusform>
            <numerusform>None of the %n messages with it went to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %1 nodes that gossiped it %n have done so as often as they may.</source>
        <extracomment>of %1 nodes %n have done so</extracomment>
        <translation>
            <numerusform>Of the %1 nodes that gossiped it %n has done so as often as they may.</numerusform>
            <numerusform>Of the %1 nodes that gossiped it %n have done so as often as they may.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1&apos;s probe %2 of %3 failed at %4, after %5, with %6 of %n nacks in time.</source>
        <extracomment>%6: how many nacks came in time, of %n</extracomment>
        <translation>
            <numerusform>%1&apos;s probe %2 of %3 failed at %4, after %5, with %6 of %n nack in time.</numerusform>
            <numerusform>%1&apos;s probe %2 of %3 failed at %4, after %5, with %6 of %n nacks in time.</numerusform>
        </translation>
    </message>
</context>
</TS>
