<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>fault</name>
    <message>
        <source>a fault of nodes has no groups</source>
        <translation>eine Störung von Knoten hat keine Gruppen</translation>
    </message>
    <message>
        <source>a fault is between groups, or from some to others, not both</source>
        <translation>eine Störung ist zwischen Gruppen oder von den einen zu den anderen, nicht beides</translation>
    </message>
    <message>
        <source>there have to be 2 to %1 groups</source>
        <translation>es müssen 2 bis %1 Gruppen sein</translation>
    </message>
    <message>
        <source>a group is empty</source>
        <translation>eine Gruppe ist leer</translation>
    </message>
    <message>
        <source>a fault of nodes is only about those who have it</source>
        <translation>eine Störung von Knoten betrifft nur die, die sie haben</translation>
    </message>
    <message>
        <source>a fault of this kind is about all messages</source>
        <translation>eine Störung dieser Art betrifft alle Nachrichten</translation>
    </message>
    <message>
        <source>a fault of nodes is about datagrams and connections alike</source>
        <translation>eine Störung von Knoten betrifft Datagramme und Verbindungen gleichermaßen</translation>
    </message>
    <message>
        <source>datagrams have no connections that could break</source>
        <translation>Datagramme haben keine Verbindungen, die abbrechen könnten</translation>
    </message>
    <message>
        <source>who refuses a connection does not know yet what it is for</source>
        <translation>wer eine Verbindung ablehnt, weiß noch nicht, wofür sie ist</translation>
    </message>
    <message>
        <source>TCP mends this by itself, so that it can only happen to datagrams</source>
        <translation>TCP behebt das selbst, sodass es nur Datagrammen widerfahren kann</translation>
    </message>
    <message>
        <source>a probability has to be between 0 and 1</source>
        <translation>eine Wahrscheinlichkeit muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>a correlation has to be between 0 and 1</source>
        <translation>eine Korrelation muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>a burst has to be of 1 to %1 datagrams</source>
        <translation>hintereinander müssen es 1 bis %1 Datagramme sein</translation>
    </message>
    <message>
        <source>a delay has to be between 0 and 10 minutes</source>
        <translation>eine Verzögerung muss zwischen 0 und 10 Minuten liegen</translation>
    </message>
    <message>
        <source>a fault can&apos;t last so long</source>
        <translation>so lange kann eine Störung nicht dauern</translation>
    </message>
    <message>
        <source>a schedule needs a time on and a time off</source>
        <translation>ein Zeitplan braucht eine Zeit an und eine Zeit aus</translation>
    </message>
    <message>
        <source>the least delay must not be above the most</source>
        <translation>die kleinste Verzögerung darf nicht über der größten liegen</translation>
    </message>
    <message>
        <source>a node has to be blocked for some time</source>
        <translation>ein Knoten muss einige Zeit blockiert sein</translation>
    </message>
    <message>
        <source>a link has to let some bytes pass a second</source>
        <translation>eine Strecke muss in der Sekunde einige Byte durchlassen</translation>
    </message>
    <message>
        <source>a clock runs at %1 to %2 of its pace</source>
        <translation>eine Uhr läuft mit dem %1- bis %2-fachen ihres Takts</translation>
    </message>
</context>
<context>
    <name>lab</name>
    <message>
        <source>The load of a cluster at rest</source>
        <translation>Die Last eines ruhenden Clusters</translation>
    </message>
    <message>
        <source>A cluster in which nothing happens is watched once its gossip queues are empty. Each member probes one other an interval and is probed by one on average, so it sends and receives two UDP packets, however large the cluster is.</source>
        <translation>Ein Cluster, in dem nichts geschieht, wird beobachtet, sobald seine Gossip-Warteschlangen leer sind. Jedes Mitglied prüft je Intervall ein anderes und wird im Mittel von einem geprüft; es sendet und empfängt also zwei UDP-Pakete, wie groß der Cluster auch ist.</translation>
    </message>
    <message>
        <source>Packets are counted, not the messages in them. Push/pulls travel over TCP and are not among them.</source>
        <translation>Gezählt werden Pakete, nicht die Nachrichten darin. Push/Pulls laufen über TCP und zählen nicht mit.</translation>
    </message>
    <message>
        <source>Sizes of clusters.</source>
        <translation>Größen von Clustern.</translation>
    </message>
    <message>
        <source>Probe intervals that each cluster is watched for.</source>
        <translation>Prüfintervalle, über die jeder Cluster beobachtet wird.</translation>
    </message>
    <message>
        <source>How long a crash waits for its first probe</source>
        <translation>Wie lange ein Absturz auf die erste Prüfung wartet</translation>
    </message>
    <message>
        <source>Members probe each other in a round robin that each shuffles anew after every round, each at a phase of its own. A member crashes at a random moment: how long does it take until the first of the others probes it? And how long may one member wait to be probed by a certain other?</source>
        <translation>Mitglieder prüfen einander reihum, jedes in einer Reihenfolge, die es nach jeder Runde neu mischt, und mit eigener Phase. Ein Mitglied stürzt zu einem zufälligen Zeitpunkt ab: Wie lange dauert es, bis das erste der anderen es prüft? Und wie lange kann ein Mitglied darauf warten, von einem bestimmten anderen geprüft zu werden?</translation>
    </message>
    <message>
        <source>Whether a member has crashed changes nothing about the others until one of them has probed it. So a crash need not be carried out: the wait is read from a run in which all go on, from a random moment to the next probe of a random member. A test compares such waits with those of members that are really killed.</source>
        <translation>Ob ein Mitglied abgestürzt ist, ändert an den anderen nichts, bis eines davon es geprüft hat. Ein Absturz muss also nicht ausgeführt werden: Die Wartezeit wird aus einem Lauf gelesen, in dem alle weiterlaufen, von einem zufälligen Zeitpunkt bis zur nächsten Prüfung eines zufälligen Mitglieds. Ein Test vergleicht solche Wartezeiten mit denen wirklich hart beendeter Mitglieder.</translation>
    </message>
    <message>
        <source>Between two probes of one pair there may be the waits at the beginning and at the end of the run, which are only part of a whole wait.</source>
        <translation>Zwischen zwei Prüfungen eines Paares zählen auch die Wartezeiten am Anfang und am Ende des Laufs, die nur Teil einer ganzen Wartezeit sind.</translation>
    </message>
    <message>
        <source>The size of the cluster.</source>
        <translation>Die Größe des Clusters.</translation>
    </message>
    <message>
        <source>Probe intervals that each cluster is watched for; more than two rounds.</source>
        <translation>Prüfintervalle, über die jeder Cluster beobachtet wird; mehr als zwei Runden.</translation>
    </message>
    <message>
        <source>Crashes for each seed, each at its own moment.</source>
        <translation>Abstürze je Startwert, jeder zu einem eigenen Zeitpunkt.</translation>
    </message>
    <message>
        <source>Probes that fail for lost datagrams</source>
        <translation>Prüfungen, die an verlorenen Datagrammen scheitern</translation>
    </message>
    <message>
        <source>Each datagram is lost with the same probability, whatever became of others. How often does a probe of a member that lives fail: its ping or the ack is lost, and of each relay&apos;s four datagrams one?</source>
        <translation>Jedes Datagramm geht mit gleicher Wahrscheinlichkeit verloren, unabhängig von den anderen. Wie oft scheitert die Prüfung eines lebenden Mitglieds, weil Ping oder Ack verloren geht und von den vier Datagrammen jedes Relais eines?</translation>
    </message>
    <message>
        <source>No pings over TCP, which lose nothing.</source>
        <translation>Keine Pings über TCP, denn dort geht nichts verloren.</translation>
    </message>
    <message>
        <source>The probe is measured, not what follows from it: suspicions last a hundred times as long, so that nobody is declared dead and probed no more, and LHA-Probe is off, so that all probes have the same deadline.</source>
        <translation>Gemessen wird die Prüfung, nicht ihre Folgen: Verdachtsfristen dauern hundertmal so lange, damit niemand für tot erklärt und nicht mehr geprüft wird, und LHA-Probe ist aus, damit alle Prüfungen dieselbe Frist haben.</translation>
    </message>
    <message>
        <source>Suspects are not asked to relay. Where fewer relays were found than wanted, the probe is not counted.</source>
        <translation>Verdächtige werden nicht als Relais gefragt. Wo sich weniger Relais fanden als gewünscht, zählt die Prüfung nicht.</translation>
    </message>
    <message>
        <source>The probability with which each datagram is lost.</source>
        <translation>Die Wahrscheinlichkeit, mit der jedes Datagramm verloren geht.</translation>
    </message>
    <message>
        <source>How many members are asked to relay.</source>
        <translation>Wie viele Mitglieder als Relais gefragt werden.</translation>
    </message>
    <message>
        <source>Each run ends with so many failures.</source>
        <translation>Jeder Lauf endet nach so vielen gescheiterten Prüfungen.</translation>
    </message>
    <message>
        <source>How soon a crash is noticed</source>
        <translation>Wie bald ein Absturz bemerkt wird</translation>
    </message>
    <message>
        <source>A member of a cluster at rest crashes at a random moment. When does the first of the others declare it dead, and when has the last one heard of it?</source>
        <translation>Ein Mitglied eines ruhenden Clusters stürzt zu einem zufälligen Zeitpunkt ab. Wann erklärt das erste der anderen es für tot, und wann hat das letzte davon gehört?</translation>
    </message>
    <message>
        <source>LAN profile as memberlist has it, and nothing else wrong: nothing is lost, and nobody is slow.</source>
        <translation>LAN-Profil wie bei memberlist, und sonst keine Störung: Nichts geht verloren, und niemand ist langsam.</translation>
    </message>
    <message>
        <source>One crash for each seed, some seconds after the start, at a moment drawn from the seed.</source>
        <translation>Ein Absturz je Startwert, einige Sekunden nach dem Start, zu einem aus dem Startwert gezogenen Zeitpunkt.</translation>
    </message>
    <message>
        <source>How soon a rumour has reached everybody</source>
        <translation>Wie bald ein Gerücht alle erreicht hat</translation>
    </message>
    <message>
        <source>A member has news: its metadata change. When does the last of the others know, by gossip and by what travels with probes? And how often does gossip miss somebody, who then has to wait for a push/pull?</source>
        <translation>Ein Mitglied hat Neuigkeiten: Seine Metadaten ändern sich. Wann weiß es das letzte der anderen, durch Gossip und durch das, was mit Prüfungen mitreist? Und wie oft verfehlt der Gossip jemanden, der dann auf einen Push/Pull warten muss?</translation>
    </message>
    <message>
        <source>LAN profile. Push/pull is off unless it is asked for: it would hide whom gossip misses.</source>
        <translation>LAN-Profil. Push/Pull ist aus, solange es nicht verlangt wird: Es würde verdecken, wen der Gossip verfehlt.</translation>
    </message>
    <message>
        <source>Each seed&apos;s cluster has several rumours, one after the other, each by a member and at a moment of chance. All that decides about a rumour is drawn anew each time, so they count as one seed each.</source>
        <translation>Der Cluster jedes Startwerts hat mehrere Gerüchte nacheinander, jedes von einem zufälligen Mitglied zu einem zufälligen Zeitpunkt. Alles, was über ein Gerücht entscheidet, wird jedes Mal neu gezogen; daher zählt jedes wie ein Startwert.</translation>
    </message>
    <message>
        <source>Time is counted from the moment at which the member changes its metadata, half a gossip interval before its first round on average.</source>
        <translation>Gezählt wird ab dem Zeitpunkt, zu dem das Mitglied seine Metadaten ändert, im Mittel ein halbes Gossip-Intervall vor seiner ersten Runde.</translation>
    </message>
    <message>
        <source>Serf&apos;s estimate knows nothing of how often a rumour is sent. A member passes it on RetransmitMult × ceil(log10(n + 1)) times, which has steps: 8 times at 98 members, 12 times at 100.</source>
        <translation>Serfs Schätzung berücksichtigt nicht, wie oft ein Gerücht gesendet wird. Ein Mitglied gibt es RetransmitMult × ceil(log10(n + 1)) Mal weiter, was Stufen hat: 8-mal bei 98 Mitgliedern, 12-mal bei 100.</translation>
    </message>
    <message>
        <source>Rumours for each seed.</source>
        <translation>Gerüchte je Startwert.</translation>
    </message>
    <message>
        <source>Whether members exchange tables as well.</source>
        <translation>Ob Mitglieder auch Tabellen austauschen.</translation>
    </message>
    <message>
        <source>How soon all know all who have joined</source>
        <translation>Wie bald alle alle Beigetretenen kennen</translation>
    </message>
    <message>
        <source>Members start one after the other, and each joins through the first. How long after the last has started do all know all?</source>
        <translation>Mitglieder starten nacheinander, und jedes tritt über das erste bei. Wie lange nach dem Start des letzten kennen alle alle?</translation>
    </message>
    <message>
        <source>LAN profile; the first member joins nobody. A member joins as its first act.</source>
        <translation>LAN-Profil; das erste Mitglied tritt niemandem bei. Ein Mitglied tritt als Erstes bei.</translation>
    </message>
    <message>
        <source>Without a pause (pace 0s) each starts within a millisecond of the end of the join before.</source>
        <translation>Ohne Pause (pace 0s) startet jedes binnen einer Millisekunde nach dem Ende des vorigen Beitritts.</translation>
    </message>
    <message>
        <source>A pair that knew each other and forgets is counted as not knowing again.</source>
        <translation>Ein Paar, das sich kannte und vergisst, zählt wieder als unbekannt.</translation>
    </message>
    <message>
        <source>Pauses between one join and the next; 0s: none.</source>
        <translation>Pausen zwischen einem Beitritt und dem nächsten; 0s: keine.</translation>
    </message>
    <message>
        <source>Lifeguard&apos;s table of false positives</source>
        <translation>Lifeguards Tabelle der Fehlalarme</translation>
    </message>
    <message>
        <source>Some members of a cluster are slow: again and again they can neither send nor read for a while, though their timers go on. How often are members declared dead with which nothing is wrong, by SWIM, by SWIM with each part of Lifeguard, and by all of it?</source>
        <translation>Einige Mitglieder eines Clusters sind langsam: Immer wieder können sie eine Zeit lang weder senden noch lesen, obwohl ihre Timer weiterlaufen. Wie oft werden Mitglieder für tot erklärt, denen nichts fehlt: mit SWIM, mit SWIM und jedem Teil von Lifeguard, und mit dem Ganzen?</translation>
    </message>
    <message>
        <source>What counts as a false positive: a member that was never blocked is declared dead, because a suspicion of it ran out at the member that declares it (FP); or the same where the one that declares was never blocked either (FP-). Deaths that others only hear of are not counted again. Deaths of blocked members are no mistakes: they did not answer. With --set count=seen each member counts that hears of a death.</source>
        <translation>Was als Fehlalarm zählt: Ein nie blockiertes Mitglied wird für tot erklärt, weil ein Verdacht gegen es bei dem erklärenden Mitglied abgelaufen ist (FP); oder dasselbe, wenn auch das erklärende nie blockiert war (FP-). Tode, von denen andere nur hören, werden nicht noch einmal gezählt. Tode blockierter Mitglieder sind keine Irrtümer: Sie haben nicht geantwortet. Mit --set count=seen zählt jedes Mitglied, das von einem Tod hört.</translation>
    </message>
    <message>
        <source>All blocked members of a run are blocked at the same moments, to the nanosecond (a parameter: their first blocks may begin apart).</source>
        <translation>Alle blockierten Mitglieder eines Laufs sind zu denselben Zeitpunkten blockiert, auf die Nanosekunde (ein Parameter: Ihre ersten Blockaden können versetzt beginnen).</translation>
    </message>
    <message>
        <source>The lists of C, D and I, the length of a run and the number of repetitions are as far as they are known, and not verified; so they are parameters.</source>
        <translation>Die Listen von C, D und I, die Länge eines Laufs und die Zahl der Wiederholungen sind, soweit bekannt, übernommen und nicht nachgeprüft; daher sind sie Parameter.</translation>
    </message>
    <message>
        <source>Messages are UDP packets sent while members are blocked, bytes their payloads before compression.</source>
        <translation>Nachrichten sind die UDP-Pakete, die gesendet werden, während Mitglieder blockiert sind, Bytes deren Nutzlast vor der Kompression.</translation>
    </message>
    <message>
        <source>The probe&apos;s tick is not stretched by local health in either mode, as in the code of the time.</source>
        <translation>Der Takt der Prüfungen wird in keinem der Modi durch lokale Gesundheit gedehnt, wie im damaligen Code.</translation>
    </message>
    <message>
        <source>A relay&apos;s nack in the paper&apos;s mode comes after 80 % of its own ProbeTimeout, which its own health does not stretch.</source>
        <translation>Das Nack eines Relais kommt im Modus des Aufsatzes nach 80 % seines eigenen ProbeTimeout, den seine eigene Gesundheit nicht dehnt.</translation>
    </message>
    <message>
        <source>Whose Lifeguard it is.</source>
        <translation>Wessen Lifeguard es ist.</translation>
    </message>
    <message>
        <source>Which parts of Lifeguard are on.</source>
        <translation>Welche Teile von Lifeguard an sind.</translation>
    </message>
    <message>
        <source>C: how many are blocked.</source>
        <translation>C: wie viele blockiert sind.</translation>
    </message>
    <message>
        <source>D: for how long at a time.</source>
        <translation>D: wie lange jeweils.</translation>
    </message>
    <message>
        <source>I: for how long they are free in between.</source>
        <translation>I: wie lange sie dazwischen frei sind.</translation>
    </message>
    <message>
        <source>SuspicionMult.</source>
        <translation>SuspicionMult.</translation>
    </message>
    <message>
        <source>SuspicionMaxTimeoutMult.</source>
        <translation>SuspicionMaxTimeoutMult.</translation>
    </message>
    <message>
        <source>How long a run goes on.</source>
        <translation>Wie lange ein Lauf dauert.</translation>
    </message>
    <message>
        <source>Deaths that are counted: at whoever declares them, or at everybody who hears.</source>
        <translation>Welche Tode zählen: bei dem, der sie erklärt, oder bei jedem, der davon hört.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Aufsatz</translation>
    </message>
    <message>
        <source>memberlist</source>
        <translation>memberlist</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gehört</translation>
    </message>
    <message>
        <source>Packets a member and probe interval</source>
        <translation>Pakete je Mitglied und Prüfintervall</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>Probes that fail</source>
        <translation>Scheiternde Prüfungen</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>relays</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>probes</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>From a crash to its being known</source>
        <translation>Vom Absturz bis alle davon wissen</translation>
    </message>
    <message>
        <source>crashes</source>
        <translation>Abstürze</translation>
    </message>
    <message>
        <source>first death, s: median</source>
        <translation>erster Tod, s: Median</translation>
    </message>
    <message>
        <source>least</source>
        <translation>kleinster</translation>
    </message>
    <message>
        <source>most</source>
        <translation>größter</translation>
    </message>
    <message>
        <source>first to last, s: median</source>
        <translation>erster bis letzter, s: Median</translation>
    </message>
    <message>
        <source>mistaken deaths</source>
        <translation>irrige Tode</translation>
    </message>
    <message>
        <source>Gossip intervals until everybody knows</source>
        <translation>Gossip-Intervalle, bis alle es wissen</translation>
    </message>
    <message>
        <source>rumours</source>
        <translation>Gerüchte</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>längste</translation>
    </message>
    <message>
        <source>Serf&apos;s estimate</source>
        <translation>Serfs Schätzung</translation>
    </message>
    <message>
        <source>within twice that</source>
        <translation>binnen des Doppelten</translation>
    </message>
    <message>
        <source>missed somebody</source>
        <translation>jemanden verfehlt</translation>
    </message>
    <message>
        <source>Seconds from the last start</source>
        <translation>Sekunden ab dem letzten Start</translation>
    </message>
    <message>
        <source>pace</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>99.9 % of pairs: median</source>
        <translation>99,9 % der Paare: Median</translation>
    </message>
    <message>
        <source>all: least</source>
        <translation>alle: kleinster</translation>
    </message>
    <message>
        <source>within 3 s</source>
        <translation>binnen 3 s</translation>
    </message>
    <message>
        <source>not in time</source>
        <translation>nicht rechtzeitig</translation>
    </message>
    <message>
        <source>False positives, Lifeguard as in paper</source>
        <translation>Fehlalarme, Lifeguard wie im Aufsatz</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>messages, % of SWIM</source>
        <translation>Nachrichten, % von SWIM</translation>
    </message>
    <message>
        <source>messages, 95 %</source>
        <translation>Nachrichten, 95 %</translation>
    </message>
    <message>
        <source>messages, published %</source>
        <translation>Nachrichten, veröffentlicht %</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>bytes, % of SWIM</source>
        <translation>Bytes, % von SWIM</translation>
    </message>
    <message>
        <source>bytes, 95 %</source>
        <translation>Bytes, 95 %</translation>
    </message>
    <message>
        <source>bytes, published %</source>
        <translation>Bytes, veröffentlicht %</translation>
    </message>
    <message>
        <source>False positives, Lifeguard as in memberlist</source>
        <translation>Fehlalarme, Lifeguard wie in memberlist</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>packets an interval</source>
        <translation>Pakete je Intervall</translation>
    </message>
    <message>
        <source>published: 2.00</source>
        <translation>veröffentlicht: 2,00</translation>
    </message>
    <message>
        <source>Crashes that nobody has probed yet</source>
        <translation>Abstürze, die noch niemand geprüft hat</translation>
    </message>
    <message>
        <source>intervals since the crash</source>
        <translation>Intervalle seit dem Absturz</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>expected: exp(-t)</source>
        <translation>erwartet: exp(-t)</translation>
    </message>
    <message>
        <source>Probes of healthy members that fail</source>
        <translation>Scheiternde Prüfungen gesunder Mitglieder</translation>
    </message>
    <message>
        <source>loss of each datagram</source>
        <translation>Verlust jedes Datagramms</translation>
    </message>
    <message>
        <source>share of probes</source>
        <translation>Anteil der Prüfungen</translation>
    </message>
    <message>
        <source>From a crash to the first death</source>
        <translation>Vom Absturz bis zum ersten Tod</translation>
    </message>
    <message>
        <source>seconds, median and 95 %</source>
        <translation>Sekunden, Median und 95 %</translation>
    </message>
    <message>
        <source>Rumours that are known to all</source>
        <translation>Gerüchte, die alle kennen</translation>
    </message>
    <message>
        <source>gossip intervals</source>
        <translation>Gossip-Intervalle</translation>
    </message>
    <message>
        <source>Runs in which all know all</source>
        <translation>Läufe, in denen alle alle kennen</translation>
    </message>
    <message>
        <source>seconds since the last start</source>
        <translation>Sekunden seit dem letzten Start</translation>
    </message>
    <message>
        <source>share of runs</source>
        <translation>Anteil der Läufe</translation>
    </message>
    <message>
        <source>% of SWIM</source>
        <translation>% von SWIM</translation>
    </message>
    <message>
        <source>A member&apos;s probing and gossip stand still while what they send is blocked, as loops do whose sends block; suspicions run out on time.</source>
        <translation>Proben und Gossip eines Knotens stehen still, solange blockiert ist, was sie senden, wie Schleifen, deren Senden blockiert; Verdächtigungen laufen pünktlich ab.</translation>
    </message>
    <message>
        <source>A packet takes a blocked member 25 µs of its free time (a parameter): memberlist&apos;s own code was measured to take 15 to 30 µs of a processor for one of 350 bytes. With 1 ms between two blocks of 4 s or more it never catches up with what comes.</source>
        <translation>Ein Paket kostet einen blockierten Knoten 25 µs seiner freien Zeit (ein Parameter): So viel Rechenzeit, gemessen 15 bis 30 µs, braucht memberlists eigener Code für eines von 350 Bytes. Mit 1 ms zwischen zwei Blockaden von 4 s oder mehr holt er nie auf, was kommt.</translation>
    </message>
    <message>
        <source>What each packet that a blocked member reads takes of its free time.</source>
        <translation>Was jedes Paket, das ein blockierter Knoten liest, von seiner freien Zeit kostet.</translation>
    </message>
    <message>
        <source>Within what time the blocked members&apos; first blocks begin, at random.</source>
        <translation>Innerhalb welcher Zeit, zufällig verteilt, die ersten Blockaden der blockierten Mitglieder beginnen.</translation>
    </message>
</context>
<context>
    <name>recording</name>
    <message>
        <source>%1: the disk is full</source>
        <translation>%1: die Platte ist voll</translation>
    </message>
    <message>
        <source>%1: it can&apos;t be written</source>
        <translation>%1: sie lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>%1: it is no recording</source>
        <translation>%1: das ist keine Aufzeichnung</translation>
    </message>
    <message>
        <source>%1: it is damaged</source>
        <translation>%1: sie ist beschädigt</translation>
    </message>
    <message>
        <source>%1: it can&apos;t be opened (%2)</source>
        <translation>%1: sie lässt sich nicht öffnen (%2)</translation>
    </message>
    <message>
        <source>%1: the disk fails (%2)</source>
        <translation>%1: die Platte versagt (%2)</translation>
    </message>
    <message>
        <source>%1: there is no memory for it</source>
        <translation>%1: dafür reicht der Speicher nicht</translation>
    </message>
    <message>
        <source>%1: there is a file of that name already</source>
        <translation>%1: eine Datei dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>%1: there is no such file</source>
        <translation>%1: diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>%1: its table %2 is not that of a recording</source>
        <translation>%1: ihre Tabelle %2 ist nicht die einer Aufzeichnung</translation>
    </message>
    <message>
        <source>%1: it is no recording of SwimScope</source>
        <translation>%1: das ist keine Aufzeichnung von SwimScope</translation>
    </message>
    <message>
        <source>%1: a newer SwimScope wrote it (format %2, this one reads up to %3); open it with that one</source>
        <translation>%1: ein neueres SwimScope hat sie geschrieben (Format %2, dieses liest bis %3); öffnen Sie sie mit jenem</translation>
    </message>
    <message>
        <source>%1: there is no format %2</source>
        <translation>%1: ein Format %2 gibt es nicht</translation>
    </message>
    <message>
        <source>%1: event %2 can&apos;t be read: it is none of a run&apos;s</source>
        <translation>%1: Ereignis %2 lässt sich nicht lesen: es gehört zu keinem Lauf</translation>
    </message>
    <message>
        <source>%1: event %2 can&apos;t be read: its number or its time is none of a run&apos;s</source>
        <translation>%1: Ereignis %2 lässt sich nicht lesen: seine Nummer oder seine Zeit ist die keines Laufs</translation>
    </message>
    <message>
        <source>%1: event %2 can&apos;t be read: there is no kind %3</source>
        <translation>%1: Ereignis %2 lässt sich nicht lesen: eine Art %3 gibt es nicht</translation>
    </message>
    <message>
        <source>%1: event %2 can&apos;t be read: %3 bytes are no event of kind %4</source>
        <translation>%1: Ereignis %2 lässt sich nicht lesen: %3 Bytes sind kein Ereignis der Art %4</translation>
    </message>
    <message>
        <source>the disk does not keep up with what happens; the recording ends before it</source>
        <translation>die Platte kommt nicht hinterher; die Aufzeichnung endet davor</translation>
    </message>
    <message>
        <source>%1: it was not closed, and stays as it is</source>
        <translation>%1: sie wurde nicht abgeschlossen und bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>%1: it was a recording of format %2; it has been made one of format %3</source>
        <translation>%1: sie war eine Aufzeichnung im Format %2 und ist jetzt eine im Format %3</translation>
    </message>
    <message>
        <source>%1: somebody records into it, or reads it, at this moment</source>
        <translation>%1: In diesem Augenblick zeichnet jemand darin auf oder liest daraus</translation>
    </message>
</context>
<context>
    <name>swim::Knob</name>
    <message>
        <source>ms, s, m or h</source>
        <translation>ms, s, m oder h</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>times log n</source>
        <translation>mal log n</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>ein oder aus</translation>
    </message>
    <message>
        <source>Probe interval</source>
        <translation>Prüfintervall</translation>
    </message>
    <message>
        <source>How often the next member is probed. Off: this node never probes.</source>
        <translation>Wie oft das nächste Mitglied geprüft wird. Aus: Dieser Knoten prüft nie.</translation>
    </message>
    <message>
        <source>Probe timeout</source>
        <translation>Prüf-Timeout</translation>
    </message>
    <message>
        <source>How long a probe waits for an ack before it asks others to ping on its behalf.</source>
        <translation>Wie lange eine Prüfung auf ein Ack wartet, bevor sie andere bittet, an ihrer Stelle zu pingen.</translation>
    </message>
    <message>
        <source>Indirect checks</source>
        <translation>Indirekte Prüfungen</translation>
    </message>
    <message>
        <source>How many members are asked for an indirect ping.</source>
        <translation>Wie viele Mitglieder um einen indirekten Ping gebeten werden.</translation>
    </message>
    <message>
        <source>Disable TCP pings</source>
        <translation>Keine TCP-Pings</translation>
    </message>
    <message>
        <source>Never try a ping over TCP when one over UDP stays unanswered.</source>
        <translation>Nie einen Ping über TCP versuchen, wenn einer über UDP unbeantwortet bleibt.</translation>
    </message>
    <message>
        <source>Suspicion multiplier</source>
        <translation>Verdachtsfaktor</translation>
    </message>
    <message>
        <source>How many probe intervals, at the least, a suspect has to refute; grows with the logarithm of the cluster&apos;s size.</source>
        <translation>Wie viele Prüfintervalle ein verdächtiges Mitglied mindestens Zeit für die Widerlegung hat; wächst mit dem Logarithmus der Clustergröße.</translation>
    </message>
    <message>
        <source>Longest suspicion</source>
        <translation>Längster Verdacht</translation>
    </message>
    <message>
        <source>How many times longer a suspicion lasts while nobody else confirms it.</source>
        <translation>Wievielmal so lange ein Verdacht dauert, solange ihn niemand sonst bestätigt.</translation>
    </message>
    <message>
        <source>Worst local health</source>
        <translation>Schlechteste Gesundheit</translation>
    </message>
    <message>
        <source>How far bad local health may stretch a probe&apos;s deadline; 1 ignores local health.</source>
        <translation>Wie weit schlechte lokale Gesundheit die Frist einer Prüfung dehnen darf; bei 1 bleibt die lokale Gesundheit außer Acht.</translation>
    </message>
    <message>
        <source>Gossip interval</source>
        <translation>Gossip-Intervall</translation>
    </message>
    <message>
        <source>How often queued broadcasts are gossiped. Off: they only travel with probes.</source>
        <translation>Wie oft wartende Broadcasts per Gossip verbreitet werden. Aus: Sie reisen nur mit Prüfungen mit.</translation>
    </message>
    <message>
        <source>Gossip fan-out</source>
        <translation>Gossip-Fächerung</translation>
    </message>
    <message>
        <source>How many random members each round of gossip goes to; 0 switches gossip off.</source>
        <translation>An wie viele zufällige Mitglieder jede Gossip-Runde geht; 0 schaltet Gossip ab.</translation>
    </message>
    <message>
        <source>Gossip to the dead</source>
        <translation>Gossip an Tote</translation>
    </message>
    <message>
        <source>How long gossip still goes to a dead member, so that it can refute; afterwards it is forgotten.</source>
        <translation>Wie lange Gossip noch an ein totes Mitglied geht, damit es widerlegen kann; danach wird es vergessen.</translation>
    </message>
    <message>
        <source>Retransmit multiplier</source>
        <translation>Wiederholungsfaktor</translation>
    </message>
    <message>
        <source>How often a broadcast is sent, times the logarithm of the cluster&apos;s size.</source>
        <translation>Wie oft ein Broadcast gesendet wird, mal den Logarithmus der Clustergröße.</translation>
    </message>
    <message>
        <source>Push/pull interval</source>
        <translation>Push/Pull-Intervall</translation>
    </message>
    <message>
        <source>How often whole tables are exchanged with a random member over TCP; stretched in clusters of more than 32. Off: only to join.</source>
        <translation>Wie oft über TCP mit einem zufälligen Mitglied ganze Tabellen ausgetauscht werden; bei mehr als 32 Mitgliedern entsprechend seltener. Aus: nur zum Beitreten.</translation>
    </message>
    <message>
        <source>TCP timeout</source>
        <translation>TCP-Timeout</translation>
    </message>
    <message>
        <source>How long connecting, sending and reading on a TCP stream may each take.</source>
        <translation>Wie lange Verbinden, Senden und Lesen auf einem TCP-Stream jeweils dauern dürfen.</translation>
    </message>
    <message>
        <source>Name of the dead free after</source>
        <translation>Name Toter frei nach</translation>
    </message>
    <message>
        <source>How long after its death a member&apos;s name may be taken by another address; 0: never while it is remembered.</source>
        <translation>Wie lange nach dem Tod eines Mitglieds eine andere Adresse seinen Namen übernehmen darf; 0: nie, solange es noch bekannt ist.</translation>
    </message>
    <message>
        <source>Networks allowed</source>
        <translation>Erlaubte Netze</translation>
    </message>
    <message>
        <source>The networks that members are taken in from; an alive message that comes from elsewhere, or tells of an address elsewhere, is ignored.</source>
        <translation>Die Netze, aus denen Mitglieder aufgenommen werden; eine Lebendmeldung, die von anderswo kommt oder eine Adresse anderswo nennt, wird ignoriert.</translation>
    </message>
    <message>
        <source>Require node names</source>
        <translation>Knotennamen verlangen</translation>
    </message>
    <message>
        <source>Refuse to join an address or to send to it without knowing the member&apos;s name.</source>
        <translation>Ohne den Namen des Mitglieds weder über eine Adresse beitreten noch an sie senden.</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Compress packets that become smaller by it, and all streams.</source>
        <translation>Pakete komprimieren, die dadurch kleiner werden, und alle Streams.</translation>
    </message>
    <message>
        <source>UDP packet size</source>
        <translation>UDP-Paketgröße</translation>
    </message>
    <message>
        <source>The most bytes a UDP packet is filled with.</source>
        <translation>Mit wie vielen Byte ein UDP-Paket höchstens gefüllt wird.</translation>
    </message>
    <message>
        <source>Handoff queue</source>
        <translation>Übergabeschlange</translation>
    </message>
    <message>
        <source>How many received messages of a class may wait to be handled before more are dropped.</source>
        <translation>Wie viele empfangene Nachrichten einer Klasse auf ihre Bearbeitung warten dürfen, bevor weitere verworfen werden.</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Protokollversion</translation>
    </message>
    <message>
        <source>The version of the memberlist protocol that this node speaks.</source>
        <translation>Die Version des memberlist-Protokolls, die dieser Knoten spricht.</translation>
    </message>
    <message>
        <source>Lowest application version</source>
        <translation>Niedrigste Anwendungsversion</translation>
    </message>
    <message>
        <source>The lowest version of the application&apos;s protocol that this node understands.</source>
        <translation>Die niedrigste Version des Anwendungsprotokolls, die dieser Knoten versteht.</translation>
    </message>
    <message>
        <source>Highest application version</source>
        <translation>Höchste Anwendungsversion</translation>
    </message>
    <message>
        <source>The highest version of the application&apos;s protocol that this node understands.</source>
        <translation>Die höchste Version des Anwendungsprotokolls, die dieser Knoten versteht.</translation>
    </message>
    <message>
        <source>Application version</source>
        <translation>Anwendungsversion</translation>
    </message>
    <message>
        <source>The version of the application&apos;s protocol that this node speaks.</source>
        <translation>Die Version des Anwendungsprotokolls, die dieser Knoten spricht.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>The cluster&apos;s label: packets and streams that carry another one, or none, are turned away. Members of one cluster have the same.</source>
        <translation>Das Label des Clusters: Pakete und Streams mit einem anderen oder ohne Label werden abgewiesen. Alle Mitglieder eines Clusters haben dasselbe.</translation>
    </message>
    <message>
        <source>Skip the check of inbound labels</source>
        <translation>Eingehende Labels nicht prüfen</translation>
    </message>
    <message>
        <source>Something in front of this node takes the labels off what comes in: expect none there.</source>
        <translation>Etwas vor diesem Knoten entfernt die Labels von dem, was ankommt: dort wird keines erwartet.</translation>
    </message>
    <message>
        <source>Accept only what is encrypted</source>
        <translation>Nur Verschlüsseltes annehmen</translation>
    </message>
    <message>
        <source>With a key: turn away what is not encrypted. Off: take it in, while a running cluster moves to encryption.</source>
        <translation>Mit einem Schlüssel: Unverschlüsseltes abweisen. Aus: es annehmen, während ein laufender Cluster auf Verschlüsselung umgestellt wird.</translation>
    </message>
    <message>
        <source>Encrypt what is sent</source>
        <translation>Gesendetes verschlüsseln</translation>
    </message>
    <message>
        <source>With a key: encrypt what is sent. Off: send it in the open, while a running cluster moves to encryption.</source>
        <translation>Mit einem Schlüssel: Gesendetes verschlüsseln. Aus: offen senden, während ein laufender Cluster auf Verschlüsselung umgestellt wird.</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>No TCP pings to</source>
        <translation>Keine TCP-Pings an</translation>
    </message>
    <message>
        <source>Members that are never pinged over TCP, by their names.</source>
        <translation>Mitglieder, die nie über TCP angepingt werden, mit ihren Namen.</translation>
    </message>
    <message>
        <source>memberlist or paper</source>
        <translation>memberlist oder Aufsatz</translation>
    </message>
    <message>
        <source>Bad local health stretches probes, and relays answer with nacks. Off: local health stays at its best.</source>
        <translation>Schlechte lokale Gesundheit dehnt Prüfungen, und Relais antworten mit Nacks. Aus: Die lokale Gesundheit bleibt bei 0.</translation>
    </message>
    <message>
        <source>Suspicions begin long and become shorter as others confirm them. Off: they are short from the start.</source>
        <translation>Verdachtsfristen beginnen lang und werden mit jeder Bestätigung kürzer. Aus: Sie sind von Anfang an kurz.</translation>
    </message>
    <message>
        <source>Buddy system</source>
        <translation>Buddy-System</translation>
    </message>
    <message>
        <source>A suspected member hears of the suspicion with the next ping to it.</source>
        <translation>Ein verdächtigtes Mitglied erfährt vom Verdacht mit dem nächsten Ping an es.</translation>
    </message>
    <message>
        <source>Lifeguard as memberlist has it, or as its paper describes it. There bad local health stretches the probe timeout as well, every failed probe counts, nacks come earlier, and three confirmations are wanted.</source>
        <translation>Lifeguard, wie memberlist es hat oder wie es sein Aufsatz beschreibt. Dort dehnt schlechte lokale Gesundheit auch das Prüf-Timeout, jede gescheiterte Prüfung zählt, Nacks kommen früher, und es braucht drei Bestätigungen.</translation>
    </message>
    <message>
        <source>LHA-Probe</source>
        <translation>LHA-Probe</translation>
    </message>
    <message>
        <source>LHA-Suspicion</source>
        <translation>LHA-Suspicion</translation>
    </message>
    <message>
        <source>Lifeguard mode</source>
        <translation>Lifeguard-Modus</translation>
    </message>
</context>
<context>
    <name>swimscope::desktop::PictureRun</name>
    <message>
        <source>there is no node named %1 to freeze</source>
        <translation>es gibt keinen Knoten namens %1, der eingefroren werden könnte</translation>
    </message>
    <message>
        <source>the picture could not be written to %1</source>
        <translation>das Bild konnte nicht nach %1 geschrieben werden</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::AddNodeDialog</name>
    <message>
        <source>Add node</source>
        <translation>Neuer Knoten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>beliebiger freier</translation>
    </message>
    <message>
        <source>&amp;Join the nodes that run</source>
        <translation>Den laufenden Knoten &amp;beitreten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::AnalysisDocks</name>
    <message>
        <source>Space-time</source>
        <translation>Raumzeit</translation>
    </message>
    <message>
        <source>Beliefs</source>
        <translation>Überzeugungen</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::BeliefChips</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht gelistet</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::BeliefsModel</name>
    <message>
        <source>not listed</source>
        <translation>nicht gelistet</translation>
    </message>
    <message>
        <source>None of our nodes is running</source>
        <translation>Keiner unserer Knoten läuft</translation>
    </message>
    <message numerus="yes">
        <source>%Ln members, as the only observer sees them</source>
        <translation>
            <numerusform>%Ln Mitglied, wie es der einzige Beobachter sieht</numerusform>
            <numerusform>%Ln Mitglieder, wie sie der einzige Beobachter sieht</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1 observers agree about all %2 members</source>
        <translation>Alle %1 Beobachter sind sich über alle %2 Mitglieder einig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 members are seen differently</source>
        <translation>
            <numerusform>%Ln von %1 Mitgliedern wird verschieden gesehen</numerusform>
            <numerusform>%Ln von %1 Mitgliedern werden verschieden gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (for %2, since %3)</source>
        <translation>%1 (seit %2, ab %3)</translation>
    </message>
    <message>
        <source>%1 (since it started, %2 ago)</source>
        <translation>%1 (seit seinem Start vor %2)</translation>
    </message>
    <message>
        <source>%1 (for more than %2)</source>
        <translation>%1 (seit mehr als %2)</translation>
    </message>
    <message>
        <source>%1 sees all members as most do</source>
        <translation>%1 sieht alle Mitglieder wie die meisten</translation>
    </message>
    <message numerus="yes">
        <source>%1 sees %Ln members differently than most</source>
        <translation>
            <numerusform>%1 sieht %Ln Mitglied anders als die meisten</numerusform>
            <numerusform>%1 sieht %Ln Mitglieder anders als die meisten</numerusform>
        </translation>
    </message>
    <message>
        <source>No observer lists %1</source>
        <translation>Kein Beobachter listet %1</translation>
    </message>
    <message>
        <source>All hold %1 %2</source>
        <translation>Alle halten %1 für %2</translation>
    </message>
    <message numerus="yes">
        <source>Most hold %1 %2; %Ln observers do not</source>
        <translation>
            <numerusform>Die meisten halten %1 für %2; %Ln Beobachter nicht</numerusform>
            <numerusform>Die meisten halten %1 für %2; %Ln Beobachter nicht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::BeliefsPanel</name>
    <message>
        <source>Beliefs: our nodes down, members across</source>
        <translation>Überzeugungen: unsere Knoten in Zeilen, Mitglieder in Spalten</translation>
    </message>
    <message>
        <source>Disputed first</source>
        <translation>Strittige zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Order of rows and columns</source>
        <translation>Ordnung der Zeilen und Spalten</translation>
    </message>
    <message>
        <source>Disputed first: members that observers disagree about come first, and observers that see most of them differently</source>
        <translation>Strittige zuerst: Vorn stehen Mitglieder, über die Beobachter uneins sind, und Beobachter, die die meisten davon anders sehen</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Branches</name>
    <message>
        <source>Original</source>
        <extracomment>the run that others were forked from</extracomment>
        <translation>Original</translation>
    </message>
    <message>
        <source>Fork %1</source>
        <translation>Abzweig %1</translation>
    </message>
    <message>
        <source>%1 · from %2 at %3</source>
        <extracomment>a branch, the one it was forked from, and when</extracomment>
        <translation>%1 · aus %2 bei %3</translation>
    </message>
    <message>
        <source>shown</source>
        <extracomment>a branch that can be seen on the canvas</extracomment>
        <translation>zu sehen</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Forked at</source>
        <translation>Abgezweigt bei</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Behalten bis</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::BranchesPanel</name>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>&amp;Show beside</source>
        <translation>&amp;Daneben zeigen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Where they part</source>
        <translation>&amp;Wo sie sich trennen</translation>
    </message>
    <message>
        <source>Go to the moment from which on the two differ</source>
        <translation>Zu dem Augenblick gehen, von dem an sich die beiden unterscheiden</translation>
    </message>
    <message>
        <source>Only simulations can be forked: they can be run again up to any moment.</source>
        <translation>Nur Simulationen lassen sich verzweigen: sie können bis zu jedem Augenblick noch einmal laufen.</translation>
    </message>
    <message>
        <source>Fork the run at the moment that is shown: both go on side by side from there.</source>
        <translation>Den Lauf in dem gezeigten Augenblick verzweigen: von dort gehen beide nebeneinander weiter.</translation>
    </message>
    <message>
        <source>At %1 both stand alike.</source>
        <translation>Bei %1 stehen beide gleich.</translation>
    </message>
    <message numerus="yes">
        <source>At %1 they differ in %n things.</source>
        <translation>
            <numerusform>Bei %1 unterscheiden sie sich in einer Sache.</numerusform>
            <numerusform>Bei %1 unterscheiden sie sich in %n Dingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They part at %1.</source>
        <translation>Sie trennen sich bei %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show the chosen branch beside the present one</source>
        <translation>Den gewählten Zweig neben dem jetzigen zeigen</translation>
    </message>
    <message>
        <source>Give the chosen branch another name</source>
        <translation>Dem gewählten Zweig einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Take the chosen branch away</source>
        <translation>Den gewählten Zweig wegnehmen</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::CardWriter</name>
    <message>
        <source>ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>ack</source>
        <translation>Ack</translation>
    </message>
    <message>
        <source>indirect ping</source>
        <translation>Indirekter Ping</translation>
    </message>
    <message>
        <source>nack</source>
        <translation>Nack</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>Verdacht</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>Lebendmeldung</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>Totmeldung</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>%1 is not in the table</source>
        <translation>%1 steht nicht in der Tabelle</translation>
    </message>
    <message>
        <source>%1 is alive</source>
        <translation>%1 lebt</translation>
    </message>
    <message>
        <source>%1 is suspected</source>
        <translation>%1 wird verdächtigt</translation>
    </message>
    <message>
        <source>%1 is dead</source>
        <translation>%1 ist tot</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 ist ausgetreten</translation>
    </message>
    <message>
        <source>Dead in %1 s unless it refutes</source>
        <translation>Ohne Widerlegung in %1 s tot</translation>
    </message>
    <message>
        <source>No confirmations wanted: the cluster is too small</source>
        <translation>Keine Bestätigungen nötig: Der Cluster ist zu klein</translation>
    </message>
    <message>
        <source>First by %1</source>
        <translation>Zuerst durch %1</translation>
    </message>
    <message>
        <source>First by %1, confirmed by %2</source>
        <translation>Zuerst durch %1, bestätigt durch %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>How many members hold it to be in a state, such as &quot;12 alive&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n do not list it</source>
        <translation>
            <numerusform>bei %n nicht gelistet</numerusform>
            <numerusform>bei %n nicht gelistet</numerusform>
        </translation>
    </message>
    <message>
        <source>What members believe: %1</source>
        <translation>Was Mitglieder glauben: %1</translation>
    </message>
    <message>
        <source>A member that this program does not host</source>
        <translation>Ein Mitglied, das nicht in diesem Programm läuft</translation>
    </message>
    <message>
        <source>Frozen until it is thawed</source>
        <translation>Eingefroren bis zum Auftauen</translation>
    </message>
    <message>
        <source>Frozen for another %1 s</source>
        <translation>Noch %1 s eingefroren</translation>
    </message>
    <message>
        <source>Killed: its sockets are closed, and nobody was told</source>
        <translation>Hart beendet: Sockets geschlossen, niemand wurde benachrichtigt</translation>
    </message>
    <message>
        <source>It has shut down</source>
        <translation>Heruntergefahren</translation>
    </message>
    <message>
        <source>It is leaving</source>
        <translation>Tritt gerade aus</translation>
    </message>
    <message>
        <source>Incarnation %1, local health %2 of %3</source>
        <translation>Inkarnation %1, lokale Gesundheit %2 von %3</translation>
    </message>
    <message>
        <source>%1 is suspected by %2 of %3</source>
        <translation>%1 wird von %2 von %3 verdächtigt</translation>
    </message>
    <message numerus="yes">
        <source>%n broadcast(s) in its gossip queue</source>
        <translation>
            <numerusform>%n Broadcast in der Gossip-Warteschlange</numerusform>
            <numerusform>%n Broadcasts in der Gossip-Warteschlange</numerusform>
        </translation>
    </message>
    <message>
        <source>Its gossip queue is empty</source>
        <translation>Die Gossip-Warteschlange ist leer</translation>
    </message>
    <message>
        <source>It probes %1, for another %2 s</source>
        <translation>Prüft %1, noch %2 s lang</translation>
    </message>
    <message>
        <source>It suspects %1, and declares it dead in %2 s</source>
        <translation>Verdächtigt %1, erklärt es in %2 s für tot</translation>
    </message>
    <message numerus="yes">
        <source>%n more suspicion(s) run</source>
        <translation>
            <numerusform>%n weitere Verdachtsfrist läuft</numerusform>
            <numerusform>%n weitere Verdachtsfristen laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>incarnation %1 · queue %2</source>
        <translation>Inkarnation %1 · Schlange %2</translation>
    </message>
    <message>
        <source>probes %1 · %2 s</source>
        <translation>prüft %1 · %2 s</translation>
    </message>
    <message>
        <source>suspects %1 · %2 s</source>
        <translation>verdächtigt %1 · %2 s</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Lost on the way: fault %1 cuts the link</source>
        <translation>Unterwegs verloren: Störung %1 kappt die Strecke</translation>
    </message>
    <message>
        <source>Lost on the way: the link is cut</source>
        <translation>Unterwegs verloren: Die Strecke ist gekappt</translation>
    </message>
    <message>
        <source>Lost on the way: fault %1 took it</source>
        <translation>Unterwegs verloren: durch Störung %1</translation>
    </message>
    <message>
        <source>Lost on the way</source>
        <translation>Unterwegs verloren</translation>
    </message>
    <message>
        <source>The system would not send it</source>
        <translation>Das System wollte es nicht senden</translation>
    </message>
    <message>
        <source>The system would not send it: %1</source>
        <translation>Das System wollte es nicht senden: %1</translation>
    </message>
    <message>
        <source>Nobody listens there any more</source>
        <translation>Dort lauscht niemand mehr</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <extracomment>A message from one member to another: &quot;ping from n1 to n2&quot;.</extracomment>
        <translation>%1 von %2 an %3</translation>
    </message>
    <message>
        <source>push/pull</source>
        <translation>Push/Pull</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on a TCP stream</source>
        <translation>%1 auf einem TCP-Stream</translation>
    </message>
    <message numerus="yes">
        <source>%n messages in one packet, %1</source>
        <translation>
            <numerusform>%n Nachricht in einem Paket, %1</numerusform>
            <numerusform>%n Nachrichten in einem Paket, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent at %1, drawn slower than it was</source>
        <translation>Gesendet bei %1, langsamer gezeichnet, als es war</translation>
    </message>
    <message>
        <source>TCP from %1 to %2</source>
        <translation>TCP von %1 zu %2</translation>
    </message>
    <message>
        <source>Opened at %1, %2 ago</source>
        <translation>Geöffnet bei %1, vor %2</translation>
    </message>
    <message>
        <source>Opened at %1, for %2</source>
        <translation>Geöffnet bei %1, %2 lang</translation>
    </message>
    <message>
        <source>It broke off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>Below &quot;suspects n5 · 9.2 s&quot;: how many more members it suspects.</extracomment>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>Behind it: &quot;probe in 0.4 s · gossip in 0.1 s · push/pull in 12 s&quot;.</extracomment>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>next probe · %1 s</source>
        <translation>nächste Prüfung · %1 s</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n confirmations</source>
        <translation>
            <numerusform>%1 von %n Bestätigung</numerusform>
            <numerusform>%1 von %n Bestätigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>%1 turned it away: %2</source>
        <translation>%1 hat es abgewiesen: %2</translation>
    </message>
    <message>
        <source>packet</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Starved: it reads what comes for it %1 to %2 late</source>
        <translation>Ausgehungert: liest, was ankommt, %1 bis %2 zu spät</translation>
    </message>
    <message>
        <source>Blocked for %1, then free for %2, again and again</source>
        <translation>Blockiert für %1, dann frei für %2, immer wieder</translation>
    </message>
    <message>
        <source>It is muted, and does nothing</source>
        <translation>Sie ist stummgeschaltet und tut nichts</translation>
    </message>
    <message>
        <source>In force since %1, for %2</source>
        <translation>In Kraft seit %1 (%2)</translation>
    </message>
    <message>
        <source>%1 (muted)</source>
        <extracomment>A fault that does nothing for now: &quot;Cut: n1 → n2&quot;.</extracomment>
        <translation>%1 (stumm)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A fault and what it has done: &quot;Loss: n1 → n2 · 214 lost&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more fault(s)</source>
        <translation>
            <numerusform>%n weitere Störung</numerusform>
            <numerusform>%n weitere Störungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost on the way: larger than fault %1 lets through</source>
        <translation>Unterwegs verloren: größer, als Störung %1 durchlässt</translation>
    </message>
    <message>
        <source>Lost on the way: the queue before fault %1 was full</source>
        <translation>Unterwegs verloren: Die Warteschlange vor Störung %1 war voll</translation>
    </message>
    <message>
        <source>Fault %1 refused the connection</source>
        <translation>Störung %1 hat die Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Fault %1 broke the connection</source>
        <translation>Störung %1 hat die Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>The receiver&apos;s queue had no room for it: fault %1</source>
        <translation>In der Warteschlange des Empfängers war kein Platz dafür: Störung %1</translation>
    </message>
    <message>
        <source>Held for %1</source>
        <translation>%1 lang aufgehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) made on the way</source>
        <translation>
            <numerusform>%n Kopie unterwegs entstanden</numerusform>
            <numerusform>%n Kopien unterwegs entstanden</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged on the way</source>
        <translation>Unterwegs beschädigt</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ChartExport</name>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Diagramm als Bild speichern</translation>
    </message>
    <message>
        <source>Save the chart as a drawing</source>
        <translation>Diagramm als Zeichnung speichern</translation>
    </message>
    <message>
        <source>Save the chart&apos;s figures as a table</source>
        <translation>Werte des Diagramms als Tabelle speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>Geschrieben: %1.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ChartFigures</name>
    <message>
        <source>Members by state</source>
        <translation>Mitglieder nach Zustand</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>Local health</source>
        <translation>Lokale Gesundheit</translation>
    </message>
    <message>
        <source>Gossip queues</source>
        <translation>Gossip-Warteschlangen</translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation>Umlaufzeiten</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Letztes Ereignis</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>The name of a line in a chart, and its value.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a time; %2: what lines of a chart say then</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ChartMaker</name>
    <message>
        <source>time, s</source>
        <translation>Zeit, s</translation>
    </message>
    <message>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>In which state most of our nodes hold how many members.</source>
        <translation>Wie viele Mitglieder die meisten unserer Knoten in welchem Zustand sehen.</translation>
    </message>
    <message>
        <source>most</source>
        <extracomment>of several nodes</extracomment>
        <translation>höchster Wert</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>of several figures</extracomment>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>How much our nodes doubt themselves: 0 is healthy.</source>
        <translation>Wie sehr unsere Knoten an sich zweifeln: 0 ist gesund.</translation>
    </message>
    <message>
        <source>broadcasts</source>
        <translation>Broadcasts</translation>
    </message>
    <message>
        <source>Broadcasts that wait to be gossiped, by node.</source>
        <translation>Broadcasts, die auf ihre Verbreitung per Gossip warten, je Knoten.</translation>
    </message>
    <message>
        <source>ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>indirect ping</source>
        <translation>indirekter Ping</translation>
    </message>
    <message>
        <source>ack</source>
        <translation>Ack</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>Verdacht</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>Lebendmeldung</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>Totmeldung</translation>
    </message>
    <message>
        <source>push/pull</source>
        <translation>Push/Pull</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>nack</source>
        <translation>Nack</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>messages/s</source>
        <translation>Nachrichten/s</translation>
    </message>
    <message>
        <source>What our nodes send, by type; several may share a packet.</source>
        <translation>Was unsere Knoten senden, nach Art; mehrere können sich ein Paket teilen.</translation>
    </message>
    <message>
        <source>bytes/s</source>
        <translation>Byte/s</translation>
    </message>
    <message>
        <source>What our nodes send: messages by type as encoded, and all datagrams as they travel.</source>
        <translation>Was unsere Knoten senden: Nachrichten nach Art, wie sie kodiert sind, und alle Datagramme, wie sie unterwegs sind.</translation>
    </message>
    <message>
        <source>all datagrams</source>
        <translation>alle Datagramme</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>kB/s</source>
        <translation>kB/s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>From a ping to its ack, of direct probes by our nodes.</source>
        <translation>Vom Ping bis zu seinem Ack, bei direkten Prüfungen unserer Knoten.</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>am langsamsten</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>am schnellsten</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>time since then, s</source>
        <translation>Zeit seitdem, s</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Kill, freeze or restart a node, let one leave, or change its metadata: then this shows how the others come to know.</source>
        <translation>Einen Knoten hart beenden, einfrieren, neu starten oder austreten lassen oder seine Metadaten ändern: Dann zeigt sich hier, wie die anderen davon erfahren.</translation>
    </message>
    <message>
        <source>have suspected it</source>
        <translation>haben ihn verdächtigt</translation>
    </message>
    <message>
        <source>have declared it dead</source>
        <translation>haben ihn für tot erklärt</translation>
    </message>
    <message>
        <source>first, expected</source>
        <translation>Erster, erwartet</translation>
    </message>
    <message>
        <source>last, expected</source>
        <translation>Letzter, erwartet</translation>
    </message>
    <message>
        <source>know</source>
        <translation>wissen davon</translation>
    </message>
    <message>
        <source>all, by Serf&apos;s estimate</source>
        <translation>alle, nach Serfs Schätzung</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ChartView</name>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>Von %1 bis %2: %3</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ChartsPanel</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>Letzte 10 Minuten</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation>Das Gezeigte als Datei speichern</translation>
    </message>
    <message>
        <source>As a &amp;picture (PNG)…</source>
        <translation>Als &amp;Bild (PNG)…</translation>
    </message>
    <message>
        <source>As a &amp;drawing (SVG)…</source>
        <translation>Als &amp;Zeichnung (SVG)…</translation>
    </message>
    <message>
        <source>As a &amp;table (CSV)…</source>
        <translation>Als &amp;Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: what happened; %2: how it went on</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ClusterCanvas</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>The members of the cluster and the messages between them</source>
        <translation>Die Mitglieder des Clusters und die Nachrichten zwischen ihnen</translation>
    </message>
    <message>
        <source>No cluster yet</source>
        <translation>Noch kein Cluster</translation>
    </message>
    <message>
        <source>Start one of your own nodes, or join one that runs.</source>
        <translation>Einen Cluster aus eigenen Knoten starten oder einem laufenden beitreten.</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln message(s) not drawn</source>
        <translation>
            <numerusform>+%Ln Nachricht nicht gezeichnet</numerusform>
            <numerusform>+%Ln Nachrichten nicht gezeichnet</numerusform>
        </translation>
    </message>
    <message>
        <source>stands otherwise on the other side</source>
        <translation>steht auf der anderen Seite anders</translation>
    </message>
    <message>
        <source>%1 → another member</source>
        <translation>%1 → ein anderes Mitglied</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>Two members: from one to the other.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: all on one side</source>
        <translation>%1: alle auf einer Seite</translation>
    </message>
    <message>
        <source>Drag to another member</source>
        <translation>Zu einem anderen Mitglied ziehen</translation>
    </message>
    <message>
        <source>Sets a fault on the link to it</source>
        <translation>Setzt eine Störung auf die Strecke dorthin</translation>
    </message>
    <message>
        <source>With Shift a drag does so from anywhere on a member, and on the ground it draws a line that splits the cluster</source>
        <translation>Mit der Umschalttaste geht das von jeder Stelle eines Mitglieds aus, und auf dem Grund zieht man so eine Linie, die den Cluster teilt</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ConditionText</name>
    <message>
        <source>a condition should stand here, such as: n5 is suspected</source>
        <translation>hier sollte eine Bedingung stehen, zum Beispiel: n5 is suspected</translation>
    </message>
    <message>
        <source>“is”, “has left” or “suspects” should stand here</source>
        <translation>hier sollte „is“, „has left“ oder „suspects“ stehen</translation>
    </message>
    <message>
        <source>a state should stand here: alive, suspected, dead, left, running, frozen, killed or stopped</source>
        <translation>hier sollte ein Zustand stehen: alive, suspected, dead, left, running, frozen, killed oder stopped</translation>
    </message>
    <message>
        <source>“left” should stand here</source>
        <translation>hier sollte „left“ stehen</translation>
    </message>
    <message>
        <source>observers should stand here: a name, “all”, “most”, or a number such as “at least 2”</source>
        <translation>hier sollten Beobachter stehen: ein Name, „all“, „most“ oder eine Anzahl wie „at least 2“</translation>
    </message>
    <message>
        <source>a number should stand here</source>
        <translation>hier sollte eine Zahl stehen</translation>
    </message>
    <message>
        <source>“members” should stand here; a member whose name is a number is written in quotes</source>
        <translation>hier sollte „members“ stehen; ein Mitglied, dessen Name eine Zahl ist, schreibt man in Anführungszeichen</translation>
    </message>
    <message>
        <source>a kind of message should stand here, such as ping, ack, suspect or push/pull, or “message”</source>
        <translation>hier sollte eine Art von Nachricht stehen, etwa ping, ack, suspect oder push/pull, oder „message“</translation>
    </message>
    <message>
        <source>the name of a member should stand here</source>
        <translation>hier sollte der Name eines Mitglieds stehen</translation>
    </message>
    <message>
        <source>“cluster converges” should stand here</source>
        <translation>hier sollte „cluster converges“ stehen</translation>
    </message>
    <message>
        <source>only “and”, “or” or the end can follow here</source>
        <translation>hier kann nur „and“, „or“ oder das Ende folgen</translation>
    </message>
    <message>
        <source>a closing parenthesis is missing here</source>
        <translation>hier fehlt eine schließende Klammer</translation>
    </message>
    <message>
        <source>this is not a whole string in quotes</source>
        <translation>das ist kein vollständiger Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>this number is too large</source>
        <translation>diese Zahl ist zu groß</translation>
    </message>
    <message>
        <source>this has been said already</source>
        <translation>das wurde schon gesagt</translation>
    </message>
    <message>
        <source>such a message names no member: leave out “about”</source>
        <translation>eine solche Nachricht nennt kein Mitglied: „about“ weglassen</translation>
    </message>
    <message>
        <source>“not” can stand before a state or a count, but not before a message</source>
        <translation>„not“ kann vor einem Zustand oder einer Anzahl stehen, aber nicht vor einer Nachricht</translation>
    </message>
    <message>
        <source>this is too long for a condition</source>
        <translation>das ist zu lang für eine Bedingung</translation>
    </message>
    <message>
        <source>this is nested too deep</source>
        <translation>das ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>At the end: %1.</source>
        <extracomment>what should have stood there follows</extracomment>
        <translation>Am Ende: %1.</translation>
    </message>
    <message>
        <source>At “%1”: %2.</source>
        <translation>Bei „%1“: %2.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::DifferencesModel</name>
    <message>
        <source>no such node</source>
        <extracomment>a node that exists in another run only</extracomment>
        <translation>kein solcher Knoten</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>hart beendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht gelistet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a member&apos;s state and its incarnation</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 in %5</source>
        <extracomment>a node&apos;s life in two runs, which are named</extracomment>
        <translation>%1: %2 in %3, %4 in %5</translation>
    </message>
    <message>
        <source>%1 as seen by %2: %3 in %4, %5 in %6</source>
        <extracomment>what an observer holds a member to be in two runs, which are named</extracomment>
        <translation>%1 aus Sicht von %2: %3 in %4, %5 in %6</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gesehen von</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::DockTitle</name>
    <message>
        <source>In a window of its own, or back</source>
        <translation>In ein eigenes Fenster oder zurück</translation>
    </message>
    <message>
        <source>Close; the View menu brings it back</source>
        <translation>Schließen; das Menü „Ansicht“ holt es zurück</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::DrawnSpread</name>
    <message>
        <source>%1 is alive (incarnation %2)</source>
        <extracomment>a piece of news</extracomment>
        <translation>%1 lebt (Inkarnation %2)</translation>
    </message>
    <message>
        <source>%1 is suspect (incarnation %2)</source>
        <extracomment>a piece of news</extracomment>
        <translation>%1 ist verdächtig (Inkarnation %2)</translation>
    </message>
    <message>
        <source>%1 is dead (incarnation %2)</source>
        <extracomment>a piece of news</extracomment>
        <translation>%1 ist tot (Inkarnation %2)</translation>
    </message>
    <message>
        <source>%1 has left (incarnation %2)</source>
        <extracomment>a piece of news</extracomment>
        <translation>%1 ist ausgetreten (Inkarnation %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) learned of it.</source>
        <translation>
            <numerusform>%n Knoten erfuhr davon.</numerusform>
            <numerusform>%n Knoten erfuhren davon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) learned of it, the last, %1, %2 after the first.</source>
        <extracomment>%1: a node, %2: a duration</extracomment>
        <translation>
            <numerusform>%n Knoten erfuhr davon, der letzte, %1, %2 nach dem ersten.</numerusform>
            <numerusform>%n Knoten erfuhren davon, der letzte, %1, %2 nach dem ersten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never did.</source>
        <translation>
            <numerusform>%n erfuhr nie davon.</numerusform>
            <numerusform>%n erfuhren nie davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never learned %1: newer news overtook it</source>
        <translation>Hat nie erfahren, %1: Neueres kam zuvor</translation>
    </message>
    <message>
        <source>Never learned %1</source>
        <extracomment>%1: &quot;that n5 is dead&quot;</extracomment>
        <translation>Hat nie erfahren, %1</translation>
    </message>
    <message>
        <source>Came to believe by itself %1, as the first</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: a duration</extracomment>
        <translation>Kam als Erstes von selbst darauf, %1</translation>
    </message>
    <message>
        <source>Came to believe by itself %1, %2 after the first</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: a duration</extracomment>
        <translation>Kam von selbst darauf, %1, %2 nach dem ersten</translation>
    </message>
    <message>
        <source>a member that is not ours</source>
        <translation>einem fremden Mitglied</translation>
    </message>
    <message>
        <source>Learned %1, from %2, %3, as the first</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: from whom, %3: &quot;by gossip&quot;</extracomment>
        <translation>Erfuhr als Erstes, %1, von %2, %3</translation>
    </message>
    <message>
        <source>Learned %1, from %2, %3, %4 after the first</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: from whom, %3: &quot;by gossip&quot;, %4: a duration</extracomment>
        <translation>Erfuhr, %1, von %2, %3, %4 nach dem ersten</translation>
    </message>
    <message>
        <source>Will come to know %1, in %2</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: a duration</extracomment>
        <translation>Wird in %2 erfahren, %1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FailureText</name>
    <message>
        <source>no reason is known</source>
        <translation>kein Grund bekannt</translation>
    </message>
    <message>
        <source>the host name has no address</source>
        <translation>der Hostname hat keine Adresse</translation>
    </message>
    <message>
        <source>nobody listens there</source>
        <translation>dort lauscht niemand</translation>
    </message>
    <message>
        <source>there is no way to that network from here</source>
        <translation>von hier führt kein Weg in dieses Netz</translation>
    </message>
    <message>
        <source>no answer in time; a firewall may be in between</source>
        <translation>keine Antwort in der Frist; vielleicht ist eine Firewall dazwischen</translation>
    </message>
    <message>
        <source>the peer broke the connection</source>
        <translation>die Gegenstelle hat die Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>the peer closed the connection before its message was whole</source>
        <translation>die Gegenstelle hat die Verbindung geschlossen, bevor ihre Nachricht vollständig war</translation>
    </message>
    <message>
        <source>what answers there does not speak memberlist</source>
        <translation>was dort antwortet, spricht nicht memberlist</translation>
    </message>
    <message>
        <source>a message could not be read</source>
        <translation>eine Nachricht war nicht lesbar</translation>
    </message>
    <message>
        <source>it is larger than the protocol allows</source>
        <translation>größer, als das Protokoll erlaubt</translation>
    </message>
    <message>
        <source>too many at once</source>
        <translation>zu viele auf einmal</translation>
    </message>
    <message>
        <source>the cluster encrypts its messages, and no key was given</source>
        <translation>der Cluster verschlüsselt seine Nachrichten, und es wurde kein Schlüssel angegeben</translation>
    </message>
    <message>
        <source>the cluster uses a label that is not ours</source>
        <translation>der Cluster verwendet ein anderes Label als wir</translation>
    </message>
    <message>
        <source>the protocol or delegate versions do not fit</source>
        <translation>die Protokoll- oder Delegate-Versionen passen nicht zusammen</translation>
    </message>
    <message>
        <source>the peer answered with an error</source>
        <translation>die Gegenstelle hat mit einem Fehler geantwortet</translation>
    </message>
    <message>
        <source>another member answers at that address</source>
        <translation>unter dieser Adresse antwortet ein anderes Mitglied</translation>
    </message>
    <message>
        <source>no member has that name</source>
        <translation>kein Mitglied hat diesen Namen</translation>
    </message>
    <message>
        <source>no member that can be reached is called %1</source>
        <translation>kein erreichbares Mitglied heißt %1</translation>
    </message>
    <message>
        <source>the port is taken by another program</source>
        <translation>der Port ist von einem anderen Programm belegt</translation>
    </message>
    <message>
        <source>it is not allowed now</source>
        <translation>zurzeit nicht erlaubt</translation>
    </message>
    <message>
        <source>the node was stopped meanwhile</source>
        <translation>der Knoten wurde inzwischen gestoppt</translation>
    </message>
    <message>
        <source>that is no address; it is written HOST:PORT</source>
        <translation>das ist keine Adresse; die Schreibweise ist HOST:PORT</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>there is no such node here</source>
        <translation>einen solchen Knoten gibt es hier nicht</translation>
    </message>
    <message>
        <source>it does not run</source>
        <translation>der Knoten läuft nicht</translation>
    </message>
    <message>
        <source>it is not frozen</source>
        <translation>der Knoten ist nicht eingefroren</translation>
    </message>
    <message>
        <source>that fault is not in force</source>
        <translation>diese Störung ist nicht in Kraft</translation>
    </message>
    <message>
        <source>the settings do not fit each other</source>
        <translation>die Einstellungen passen nicht zueinander</translation>
    </message>
    <message>
        <source>it has left its cluster</source>
        <translation>der Knoten ist aus seinem Cluster ausgetreten</translation>
    </message>
    <message>
        <source>it knows no other member that it could ask</source>
        <translation>der Knoten kennt kein anderes Mitglied, das er fragen könnte</translation>
    </message>
    <message>
        <source>our running nodes are frozen, or in a cluster with members that are not ours; it can join that one at an address there</source>
        <translation>unsere laufenden Knoten sind eingefroren oder in einem Cluster mit fremden Mitgliedern; diesem kann der Knoten über eine dortige Adresse beitreten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>its messages are encrypted with a key that is not ours</source>
        <translation>seine Nachrichten sind mit einem Schlüssel verschlüsselt, den wir nicht haben</translation>
    </message>
    <message>
        <source>its messages are not encrypted, and only encrypted ones are taken in</source>
        <translation>seine Nachrichten sind nicht verschlüsselt, und nur verschlüsselte werden angenommen</translation>
    </message>
    <message>
        <source>its messages carry no label, and our cluster has one</source>
        <translation>seine Nachrichten tragen kein Label, und unser Cluster hat eines</translation>
    </message>
    <message>
        <source>its messages carry a label that should have been taken off on the way</source>
        <translation>seine Nachrichten tragen ein Label, das unterwegs hätte entfernt werden sollen</translation>
    </message>
    <message>
        <source>that key is not in the keyring</source>
        <translation>dieser Schlüssel ist nicht im Schlüsselbund</translation>
    </message>
    <message>
        <source>that key encrypts; another must be used before it can go</source>
        <translation>mit diesem Schlüssel wird verschlüsselt; erst muss ein anderer verwendet werden, bevor er entfernt werden kann</translation>
    </message>
    <message>
        <source>the program that the member belongs to turned it away</source>
        <translation>das Programm, zu dem das Mitglied gehört, hat es abgewiesen</translation>
    </message>
    <message>
        <source>there are members that are not ours, and they would take slow nodes for dead</source>
        <translation>es gibt Mitglieder, die nicht unsere sind, und die würden langsame Knoten für tot halten</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultActions</name>
    <message>
        <source>On nodes</source>
        <translation>Auf Knoten</translation>
    </message>
    <message>
        <source>On links</source>
        <translation>Auf Strecken</translation>
    </message>
    <message>
        <source>Split the cluster</source>
        <translation>Cluster teilen</translation>
    </message>
    <message>
        <source>&amp;Faults</source>
        <translation>&amp;Störungen</translation>
    </message>
    <message>
        <source>Split: %1</source>
        <translation>Teilen: %1</translation>
    </message>
    <message>
        <source>Isolate %1</source>
        <extracomment>%1: one node or several</extracomment>
        <translation>%1 isolieren</translation>
    </message>
    <message>
        <source>Split by %1</source>
        <translation>Nach %1 teilen</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Only for nodes that this program hosts.</source>
        <translation>Nur für Knoten, die in diesem Programm laufen.</translation>
    </message>
    <message>
        <source>Choose a fault in the dock first.</source>
        <translation>Zuerst im Dock eine Störung auswählen.</translation>
    </message>
    <message>
        <source>No fault is in force.</source>
        <translation>Keine Störung ist in Kraft.</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>Zuerst einen Knoten auswählen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Ändern…</translation>
    </message>
    <message>
        <source>Change the chosen fault while it is in force</source>
        <translation>Die ausgewählte Störung ändern, während sie in Kraft ist</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>Aus&amp;setzen</translation>
    </message>
    <message>
        <source>Let the chosen fault do nothing for now, or act again</source>
        <translation>Die ausgewählte Störung vorerst nichts tun lassen, oder wieder wirken</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Put another fault like the chosen one in force</source>
        <translation>Noch eine Störung wie die ausgewählte in Kraft setzen</translation>
    </message>
    <message>
        <source>&amp;Lift</source>
        <translation>Au&amp;fheben</translation>
    </message>
    <message>
        <source>End the chosen fault</source>
        <translation>Die ausgewählte Störung beenden</translation>
    </message>
    <message>
        <source>Lift &amp;all</source>
        <translation>A&amp;lle aufheben</translation>
    </message>
    <message>
        <source>End all faults that are in force</source>
        <translation>Alle Störungen beenden, die in Kraft sind</translation>
    </message>
    <message>
        <source>&amp;Both ways</source>
        <translation>&amp;Beide Richtungen</translation>
    </message>
    <message>
        <source>Faults on links are for both directions, not only for the one from the first that is selected</source>
        <translation>Störungen auf Strecken gelten in beiden Richtungen, nicht nur vom zuerst ausgewählten aus</translation>
    </message>
    <message>
        <source>&amp;Isolate</source>
        <translation>&amp;Isolieren</translation>
    </message>
    <message>
        <source>Cut all links of the selected nodes, both ways</source>
        <translation>Alle Strecken der ausgewählten Knoten kappen, in beiden Richtungen</translation>
    </message>
    <message>
        <source>Cloc&amp;k…</source>
        <translation>&amp;Uhr…</translation>
    </message>
    <message>
        <source>Let a node&apos;s clock run fast or slow</source>
        <translation>Die Uhr eines Knotens zu schnell oder zu langsam gehen lassen</translation>
    </message>
    <message>
        <source>Full &amp;queue…</source>
        <translation>Volle &amp;Schlange…</translation>
    </message>
    <message>
        <source>Leave a node&apos;s queue of received gossip no room</source>
        <translation>Der Schlange für empfangenen Gossip eines Knotens keinen Platz lassen</translation>
    </message>
    <message>
        <source>&amp;Cut</source>
        <translation>&amp;Kappen</translation>
    </message>
    <message>
        <source>Let nothing pass, by UDP or TCP</source>
        <translation>Nichts durchlassen, weder über UDP noch über TCP</translation>
    </message>
    <message>
        <source>&amp;Loss…</source>
        <translation>&amp;Verlust…</translation>
    </message>
    <message>
        <source>Lose datagrams, one by one or several in a row</source>
        <translation>Datagramme verlieren, einzeln oder mehrere hintereinander</translation>
    </message>
    <message>
        <source>&amp;Delay…</source>
        <translation>Ver&amp;zögerung…</translation>
    </message>
    <message>
        <source>Let what passes arrive later</source>
        <translation>Später ankommen lassen, was unterwegs ist</translation>
    </message>
    <message>
        <source>D&amp;uplicates…</source>
        <translation>&amp;Doppelte…</translation>
    </message>
    <message>
        <source>Let datagrams arrive more than once</source>
        <translation>Datagramme mehr als einmal ankommen lassen</translation>
    </message>
    <message>
        <source>Re&amp;ordering…</source>
        <translation>&amp;Umordnen…</translation>
    </message>
    <message>
        <source>Hold datagrams back until others have gone by</source>
        <translation>Datagramme zurückhalten, bis andere vorbei sind</translation>
    </message>
    <message>
        <source>Da&amp;mage…</source>
        <translation>B&amp;eschädigen…</translation>
    </message>
    <message>
        <source>Turn bits of datagrams over</source>
        <translation>Bits von Datagrammen umdrehen</translation>
    </message>
    <message>
        <source>&amp;Bandwidth…</source>
        <translation>&amp;Bandbreite…</translation>
    </message>
    <message>
        <source>Let only so many bytes a second pass</source>
        <translation>Nur so viele Byte in der Sekunde durchlassen</translation>
    </message>
    <message>
        <source>&amp;Size limit…</source>
        <translation>&amp;Größe…</translation>
    </message>
    <message>
        <source>Lose datagrams beyond a size</source>
        <translation>Datagramme über einer Größe verlieren</translation>
    </message>
    <message>
        <source>&amp;Refuse TCP</source>
        <translation>TCP &amp;ablehnen</translation>
    </message>
    <message>
        <source>Refuse new TCP connections</source>
        <translation>Neue TCP-Verbindungen ablehnen</translation>
    </message>
    <message>
        <source>Break &amp;TCP</source>
        <translation>&amp;TCP abbrechen</translation>
    </message>
    <message>
        <source>Break TCP connections when something is written to them</source>
        <translation>TCP-Verbindungen abbrechen, wenn etwas hineingeschrieben wird</translation>
    </message>
    <message>
        <source>Against the &amp;rest</source>
        <translation>Gegen den &amp;Rest</translation>
    </message>
    <message>
        <source>Split the selected members from all others</source>
        <translation>Die ausgewählten Mitglieder von allen anderen trennen</translation>
    </message>
    <message>
        <source>&amp;Halves</source>
        <translation>&amp;Hälften</translation>
    </message>
    <message>
        <source>Split the cluster into two halves</source>
        <translation>Den Cluster in zwei Hälften teilen</translation>
    </message>
    <message>
        <source>By &amp;tag…</source>
        <translation>Nach &amp;Tag…</translation>
    </message>
    <message>
        <source>Split the cluster by what its members announce</source>
        <translation>Den Cluster danach teilen, was seine Mitglieder bekanntgeben</translation>
    </message>
    <message>
        <source>Rin&amp;g</source>
        <translation>Rin&amp;g</translation>
    </message>
    <message>
        <source>Overlapping majorities: each node reaches most of the others, and none all</source>
        <translation>Überlappende Mehrheiten: Jeder Knoten erreicht die meisten anderen und keiner alle</translation>
    </message>
    <message>
        <source>&amp;Bridge</source>
        <translation>&amp;Brücke</translation>
    </message>
    <message>
        <source>Two halves that only reach each other over one member: the selected one, if any</source>
        <translation>Zwei Hälften, die sich nur über ein Mitglied erreichen: das ausgewählte, falls es eines gibt</translation>
    </message>
    <message>
        <source>On no&amp;des</source>
        <translation>Auf &amp;Knoten</translation>
    </message>
    <message>
        <source>On lin&amp;ks</source>
        <translation>Auf St&amp;recken</translation>
    </message>
    <message>
        <source>&amp;Splits</source>
        <translation>&amp;Teilungen</translation>
    </message>
    <message>
        <source>More fa&amp;ults</source>
        <translation>Weitere Störungen</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultControls</name>
    <message>
        <source>There is no cluster yet.</source>
        <translation>Es gibt noch keinen Cluster.</translation>
    </message>
    <message>
        <source>This is a recording: what happened in it can&apos;t be changed.</source>
        <translation>Dies ist eine Aufzeichnung: Was darin geschah, lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>This cluster is only watched: faults are for nodes that this program hosts.</source>
        <translation>Dieser Cluster wird nur beobachtet: Störungen sind für Knoten, die in diesem Programm laufen.</translation>
    </message>
    <message>
        <source>This is the past: go back to the present to change something.</source>
        <translation>Das ist die Vergangenheit: Wer etwas ändern will, geht zurück in die Gegenwart.</translation>
    </message>
    <message>
        <source>No node is ours: faults are for nodes that this program hosts.</source>
        <translation>Kein Knoten ist einer von uns: Störungen sind für Knoten, die in diesem Programm laufen.</translation>
    </message>
    <message>
        <source>There is no member of this name: %1.</source>
        <extracomment>%1: one name or several</extracomment>
        <translation>Ein Mitglied dieses Namens gibt es nicht: %1.</translation>
    </message>
    <message>
        <source>This fault is only for nodes that this program hosts.</source>
        <translation>Diese Störung ist nur für Knoten, die in diesem Programm laufen.</translation>
    </message>
    <message>
        <source>None of these nodes is ours: what passes between others can&apos;t be disturbed.</source>
        <translation>Keiner dieser Knoten läuft in diesem Programm: Was zwischen anderen unterwegs ist, lässt sich nicht stören.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <extracomment>%1: a fault, such as &quot;Cut: n1 → n2&quot;</extracomment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Lift %1</source>
        <translation>%1 aufheben</translation>
    </message>
    <message>
        <source>Lift all faults</source>
        <translation>Alle Störungen aufheben</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 aussetzen</translation>
    </message>
    <message>
        <source>Let %1 act again</source>
        <translation>%1 wieder wirken lassen</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultEditor</name>
    <message>
        <source>Change: %1</source>
        <translation>Ändern: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>In Kraft setzen</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>alle Knoten</translation>
    </message>
    <message>
        <source>Names with commas in between; empty: all of them</source>
        <translation>Namen mit Kommas dazwischen; leer: alle</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>Names with commas in between, and a bar between the groups. Who is in none is spared.</source>
        <translation>Namen mit Kommas dazwischen, und ein Strich zwischen den Gruppen. Wer in keiner ist, bleibt verschont.</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Gruppen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Zu</translation>
    </message>
    <message>
        <source>→  one way</source>
        <translation>→  eine Richtung</translation>
    </message>
    <message>
        <source>⇄  both ways</source>
        <translation>⇄  beide Richtungen</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>&amp;Richtung</translation>
    </message>
    <message>
        <source>&amp;Lost</source>
        <translation>&amp;Verloren</translation>
    </message>
    <message>
        <source>&amp;In a row, on average</source>
        <translation>&amp;Im Mittel hintereinander</translation>
    </message>
    <message>
        <source>&amp;How much of it</source>
        <translation>&amp;Wie viel davon</translation>
    </message>
    <message>
        <source>&amp;Bytes a second</source>
        <translation>&amp;Byte in der Sekunde</translation>
    </message>
    <message>
        <source>&amp;Queue, in bytes</source>
        <translation>Warte&amp;schlange, in Byte</translation>
    </message>
    <message>
        <source>&amp;Largest, in bytes</source>
        <translation>&amp;Größtes, in Byte</translation>
    </message>
    <message>
        <source>At &amp;least</source>
        <translation>&amp;Mindestens</translation>
    </message>
    <message>
        <source>At m&amp;ost</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>&amp;Blocked for</source>
        <translation>&amp;Blockiert für</translation>
    </message>
    <message>
        <source>Then fr&amp;ee for</source>
        <translation>Dann &amp;frei für</translation>
    </message>
    <message>
        <source>&amp;Packet takes of it</source>
        <translation>&amp;Paket nimmt davon</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>&amp;Pace of the clock</source>
        <translation>Tak&amp;t der Uhr</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>immer gleich</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>gleichverteilt</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normalverteilt</translation>
    </message>
    <message>
        <source>with a long tail (exponential)</source>
        <translation>mit langem Ausläufer (exponentiell)</translation>
    </message>
    <message>
        <source>with a heavy tail (Pareto)</source>
        <translation>mit schwerem Ausläufer (Pareto)</translation>
    </message>
    <message>
        <source>D&amp;istribution</source>
        <translation>Verte&amp;ilung</translation>
    </message>
    <message>
        <source>De&amp;lay</source>
        <translation>Ver&amp;zögerung</translation>
    </message>
    <message>
        <source>S&amp;pread</source>
        <translation>&amp;Streuung</translation>
    </message>
    <message>
        <source>Like the one &amp;before</source>
        <translation>Wie die da&amp;vor</translation>
    </message>
    <message>
        <source>Without a spread, all are alike.</source>
        <translation>Ohne Streuung sind alle gleich.</translation>
    </message>
    <message>
        <source>So much more at most.</source>
        <translation>Höchstens so viel mehr.</translation>
    </message>
    <message>
        <source>The standard deviation.</source>
        <translation>Die Standardabweichung.</translation>
    </message>
    <message>
        <source>So much more on average.</source>
        <translation>Im Mittel so viel mehr.</translation>
    </message>
    <message>
        <source>&amp;About the member</source>
        <translation>&amp;Über das Mitglied</translation>
    </message>
    <message>
        <source>any member</source>
        <translation>irgendein Mitglied</translation>
    </message>
    <message>
        <source>Only messages that are about this one</source>
        <translation>Nur Nachrichten, die dieses betreffen</translation>
    </message>
    <message>
        <source>UDP and TCP</source>
        <translation>UDP und TCP</translation>
    </message>
    <message>
        <source>UDP only</source>
        <translation>nur UDP</translation>
    </message>
    <message>
        <source>TCP only</source>
        <translation>nur TCP</translation>
    </message>
    <message>
        <source>&amp;Carried by</source>
        <translation>Über&amp;tragen mit</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Nachrichten</translation>
    </message>
    <message>
        <source>all types</source>
        <translation>alle Arten</translation>
    </message>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n Art</numerusform>
            <numerusform>%n Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>Types of messages: %1</source>
        <translation>Arten von Nachrichten: %1</translation>
    </message>
    <message>
        <source>Fo&amp;r how long</source>
        <translation>Wie &amp;lange</translation>
    </message>
    <message>
        <source>until it is lifted</source>
        <translation>bis sie aufgehoben wird</translation>
    </message>
    <message>
        <source>Act&amp;s for</source>
        <translation>Wirkt &amp;jeweils</translation>
    </message>
    <message>
        <source>then not for</source>
        <translation>dann nicht für</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>Messages can be about one member only, or about any.</source>
        <translation>Nachrichten können nur ein Mitglied betreffen, oder irgendeines.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultFields</name>
    <message>
        <source>Write each length with its unit, such as 200ms or 3s.</source>
        <translation>Jede Dauer mit ihrer Einheit schreiben, etwa 200ms oder 3s.</translation>
    </message>
    <message>
        <source>A share is a number from %1 to %2, in per cent.</source>
        <translation>Ein Anteil ist eine Zahl von %1 bis %2, in Prozent.</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2.</source>
        <translation>Eine Zahl von %1 bis %2 schreiben.</translation>
    </message>
    <message>
        <source>An amount is a number of bytes, such as 1400 or 16k.</source>
        <translation>Eine Menge ist eine Zahl von Byte, etwa 1400 oder 16k.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultGestures</name>
    <message>
        <source>Fault o&amp;n a link…</source>
        <translation>Stör&amp;ung auf einer Strecke …</translation>
    </message>
    <message>
        <source>Disturb what the selected member sends to another one. On the canvas: drag with Shift from member to member.</source>
        <translation>Stört, was das ausgewählte Mitglied einem anderen sendet. Auf der Zeichenfläche: mit der Umschalttaste von Mitglied zu Mitglied ziehen.</translation>
    </message>
    <message>
        <source>Cut off from the ot&amp;hers</source>
        <translation>&amp;Von den anderen abspalten</translation>
    </message>
    <message>
        <source>Cut the selected members off from all others. On the canvas: drag a line across the ground with Shift.</source>
        <translation>Trennt die ausgewählten Mitglieder von allen anderen. Auf der Zeichenfläche: mit der Umschalttaste eine Linie über den Grund ziehen.</translation>
    </message>
    <message>
        <source>Select a member first.</source>
        <translation>Wählen Sie zuerst ein Mitglied aus.</translation>
    </message>
    <message>
        <source>All are selected: there is nobody to split them from.</source>
        <translation>Alle sind ausgewählt: Es ist niemand da, von dem sie zu trennen wären.</translation>
    </message>
    <message>
        <source>Fault on the link from %1 to:</source>
        <translation>Störung auf der Strecke von %1 nach:</translation>
    </message>
    <message>
        <source>All members are on one side of the line: nothing was split.</source>
        <translation>Alle Mitglieder sind auf einer Seite der Linie: Nichts wurde geteilt.</translation>
    </message>
    <message>
        <source>Split the cluster %1 | %2</source>
        <translation>Cluster teilen, %1 | %2</translation>
    </message>
    <message>
        <source>The cluster is split: %1 | %2. Nothing passes between the two.</source>
        <extracomment>How many members are on either side.</extracomment>
        <translation>Der Cluster ist geteilt: %1 | %2. Zwischen den beiden kommt nichts durch.</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Heilen</translation>
    </message>
    <message>
        <source>This split is no longer in force.</source>
        <translation>Diese Teilung ist nicht mehr in Kraft.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultTexts</name>
    <message>
        <source>Loss</source>
        <comment>a kind of fault</comment>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Cut</source>
        <comment>a kind of fault</comment>
        <translation>Kappung</translation>
    </message>
    <message>
        <source>Late reader</source>
        <comment>a kind of fault</comment>
        <translation>Später Leser</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>a kind of fault</comment>
        <translation>Blockade</translation>
    </message>
    <message>
        <source>Delay</source>
        <comment>a kind of fault</comment>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <comment>a kind of fault</comment>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Reordering</source>
        <comment>a kind of fault</comment>
        <translation>Umordnung</translation>
    </message>
    <message>
        <source>Damage</source>
        <comment>a kind of fault</comment>
        <translation>Beschädigung</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <comment>a kind of fault</comment>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Size limit</source>
        <comment>a kind of fault</comment>
        <translation>Größengrenze</translation>
    </message>
    <message>
        <source>Refused connections</source>
        <comment>a kind of fault</comment>
        <translation>Abgelehnte Verbindungen</translation>
    </message>
    <message>
        <source>Broken connections</source>
        <comment>a kind of fault</comment>
        <translation>Abgebrochene Verbindungen</translation>
    </message>
    <message>
        <source>Full queue</source>
        <comment>a kind of fault</comment>
        <translation>Volle Warteschlange</translation>
    </message>
    <message>
        <source>Clock</source>
        <comment>a kind of fault</comment>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Datagrams are lost, each by itself or several in a row.</source>
        <translation>Datagramme gehen verloren, jedes für sich oder mehrere hintereinander.</translation>
    </message>
    <message>
        <source>Nothing passes. Open connections stall until it is lifted.</source>
        <translation>Nichts kommt durch. Offene Verbindungen stocken, bis die Störung aufgehoben wird.</translation>
    </message>
    <message>
        <source>A process that gets too little of the processor: it reads each packet and stream late, by a delay drawn between the two, while its timers fire on time.</source>
        <translation>Ein Prozess, der zu wenig Rechenzeit bekommt: Er liest jedes Paket und jeden Stream verspätet, um eine zwischen beiden Werten ausgeloste Dauer, während seine Timer pünktlich feuern.</translation>
    </message>
    <message>
        <source>It neither sends nor reads for a while, again and again, while its timers fire on time: the anomaly of the Lifeguard paper.</source>
        <translation>Er sendet und liest immer wieder eine Weile nicht, während seine Timer pünktlich feuern: die Anomalie aus dem Aufsatz über Lifeguard.</translation>
    </message>
    <message>
        <source>What passes arrives later. Over TCP, its order is kept.</source>
        <translation>Was unterwegs ist, kommt später an. Über TCP bleibt die Reihenfolge.</translation>
    </message>
    <message>
        <source>Datagrams arrive more than once.</source>
        <translation>Datagramme kommen mehr als einmal an.</translation>
    </message>
    <message>
        <source>Datagrams are held back until others have gone by.</source>
        <translation>Datagramme werden zurückgehalten, bis andere vorbei sind.</translation>
    </message>
    <message>
        <source>Bits of datagrams are turned over on the way.</source>
        <translation>Unterwegs werden Bits von Datagrammen umgedreht.</translation>
    </message>
    <message>
        <source>So many bytes a second pass. The others wait in a queue, and what finds no room in it is lost.</source>
        <translation>In der Sekunde kommen so viele Byte durch. Die übrigen warten in einer Schlange, und was darin keinen Platz findet, geht verloren.</translation>
    </message>
    <message>
        <source>Larger datagrams are lost, as on a path that takes only small packets.</source>
        <translation>Größere Datagramme gehen verloren, wie auf einem Weg, der nur kleine Pakete nimmt.</translation>
    </message>
    <message>
        <source>New TCP connections are refused, as by a port that is closed.</source>
        <translation>Neue TCP-Verbindungen werden abgelehnt, wie von einem geschlossenen Port.</translation>
    </message>
    <message>
        <source>TCP connections break when something is written to them.</source>
        <translation>TCP-Verbindungen brechen ab, wenn etwas hineingeschrieben wird.</translation>
    </message>
    <message>
        <source>A node that does not keep up: its queue of received gossip has no room.</source>
        <translation>Ein Knoten, der nicht nachkommt: Seine Schlange für empfangenen Gossip hat keinen Platz.</translation>
    </message>
    <message>
        <source>A node&apos;s clock runs fast or slow, and all its timers with it.</source>
        <translation>Die Uhr eines Knotens geht zu schnell oder zu langsam, und mit ihr alle seine Timer.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a kind of fault; %2: whom it is about, such as &quot;n1 → n2&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <extracomment>how many messages or packets</extracomment>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>%1 delayed, %2 on average</source>
        <extracomment>how many; %2: a length of time</extracomment>
        <translation>%1 verzögert, im Mittel um %2</translation>
    </message>
    <message numerus="yes">
        <source>%n copies more</source>
        <translation>
            <numerusform>%n Kopie mehr</numerusform>
            <numerusform>%n Kopien mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>%1 beschädigt</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>a whole sentence of a clause</extracomment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultTools</name>
    <message>
        <source>Select the members of one side first.</source>
        <translation>Zuerst die Mitglieder der einen Seite auswählen.</translation>
    </message>
    <message>
        <source>Leave somebody for the other side.</source>
        <translation>Jemanden für die andere Seite übrig lassen.</translation>
    </message>
    <message>
        <source>It takes four members that live.</source>
        <translation>Dazu braucht es vier lebende Mitglieder.</translation>
    </message>
    <message>
        <source>It takes three members that live.</source>
        <translation>Dazu braucht es drei lebende Mitglieder.</translation>
    </message>
    <message>
        <source>It takes three members that live, the selected one among them.</source>
        <translation>Dazu braucht es drei lebende Mitglieder, das ausgewählte eingeschlossen.</translation>
    </message>
    <message>
        <source>It takes two members that live.</source>
        <translation>Dazu braucht es zwei lebende Mitglieder.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultWords</name>
    <message>
        <source>all</source>
        <comment>nodes</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>only messages about %1</source>
        <extracomment>which messages a fault is about; %1: a member</extracomment>
        <translation>nur Nachrichten über %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <extracomment>which messages a fault is about; %1: their types, %2: a member</extracomment>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>only %1 about %2</source>
        <translation>nur %1 über %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>a delay; both: durations</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <extracomment>a delay of %1 with a standard deviation of %2</extracomment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 and a tail of %2</source>
        <extracomment>a delay: at least %1, on average %2 more</extracomment>
        <translation>%1 und einen Ausläufer von %2</translation>
    </message>
    <message>
        <source>%1 and a heavy tail of %2</source>
        <extracomment>a delay: at least %1, on average %2 more, and sometimes very much</extracomment>
        <translation>%1 und einen schweren Ausläufer von %2</translation>
    </message>
    <message>
        <source>every link between %1</source>
        <translation>jede Strecke zwischen %1</translation>
    </message>
    <message>
        <source>any node</source>
        <comment>from or to it</comment>
        <translation>jedem Knoten</translation>
    </message>
    <message>
        <source>the link between %1 and %2</source>
        <translation>die Strecke zwischen %1 und %2</translation>
    </message>
    <message>
        <source>the link from %1 to %2</source>
        <translation>die Strecke von %1 zu %2</translation>
    </message>
    <message>
        <source>%1 loses %2 of its datagrams, %3 in a row on average</source>
        <extracomment>%1: a link, such as &quot;the link from n1 to n2&quot;; %2: a share</extracomment>
        <translation>%1 verliert %2 ihrer Datagramme, im Mittel %3 hintereinander</translation>
    </message>
    <message>
        <source>%1 loses %2 of its datagrams</source>
        <translation>%1 verliert %2 ihrer Datagramme</translation>
    </message>
    <message>
        <source>%1 is cut</source>
        <translation>%1 ist gekappt</translation>
    </message>
    <message>
        <source>%1 delays %2 of what passes by %3</source>
        <extracomment>%1: a link; %2: a share; %3: a delay, such as &quot;10 ms to 20 ms&quot;</extracomment>
        <translation>%1 verzögert %2 dessen, was sie überträgt, um %3</translation>
    </message>
    <message>
        <source>%1 doubles %2 of its datagrams</source>
        <translation>%1 verdoppelt %2 ihrer Datagramme</translation>
    </message>
    <message>
        <source>%1 holds %2 of its datagrams back for %3</source>
        <translation>%1 hält %2 ihrer Datagramme %3 zurück</translation>
    </message>
    <message>
        <source>%1 damages %2 of its datagrams</source>
        <translation>%1 beschädigt %2 ihrer Datagramme</translation>
    </message>
    <message>
        <source>%1 carries %2 a second behind a queue of %3</source>
        <extracomment>%2 and %3: amounts of data</extracomment>
        <translation>%1 überträgt %2 in der Sekunde hinter einer Warteschlange von %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 loses datagrams of more than %n bytes</source>
        <translation>
            <numerusform>%1 verliert Datagramme von mehr als einem Byte</numerusform>
            <numerusform>%1 verliert Datagramme von mehr als %n Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refuses %2 of its connections</source>
        <translation>%1 lehnt %2 ihrer TCP-Verbindungen ab</translation>
    </message>
    <message>
        <source>%1 breaks %2 of its connections</source>
        <translation>%1 bricht %2 ihrer TCP-Verbindungen ab</translation>
    </message>
    <message>
        <source>any node</source>
        <comment>what it does</comment>
        <translation>jeder Knoten</translation>
    </message>
    <message>
        <source>%1 reads %2 to %3 late</source>
        <extracomment>%2 and %3: durations</extracomment>
        <translation>%1 liest %2 bis %3 zu spät</translation>
    </message>
    <message>
        <source>%1 is blocked for %2, again and again with %3 in between</source>
        <extracomment>%2 and %3: durations</extracomment>
        <translation>%1 ist immer wieder für %2 blockiert, mit %3 dazwischen</translation>
    </message>
    <message>
        <source>%1 has no room for %2 of the gossip that it receives</source>
        <extracomment>%2: a share</extracomment>
        <translation>%1 hat keinen Platz für %2 des Gossips, den er empfängt</translation>
    </message>
    <message>
        <source>the clock of %1 runs at %2 of its pace</source>
        <extracomment>%2: a share</extracomment>
        <translation>die Uhr von %1 läuft mit %2 ihres Takts</translation>
    </message>
    <message>
        <source>UDP only</source>
        <extracomment>what a fault is about</extracomment>
        <translation>nur UDP</translation>
    </message>
    <message>
        <source>TCP only</source>
        <translation>nur TCP</translation>
    </message>
    <message>
        <source>%1 on and %2 off</source>
        <extracomment>a schedule; both: durations</extracomment>
        <translation>%1 an und %2 aus</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>how long a fault lasts</extracomment>
        <translation>für %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: what a fault does; %2: when and to what, such as &quot;UDP only, for 10 s&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A fault begins: %1.</source>
        <extracomment>%1: what a fault does, such as &quot;the link from n1 to n2 is cut&quot;</extracomment>
        <translation>Eine Störung beginnt: %1.</translation>
    </message>
    <message>
        <source>The link from %1 to %2 is cut.</source>
        <translation>Die Strecke von %1 zu %2 ist gekappt.</translation>
    </message>
    <message>
        <source>The link from %1 to %2 loses %3 of its datagrams.</source>
        <translation>Die Strecke von %1 zu %2 verliert %3 ihrer Datagramme.</translation>
    </message>
    <message>
        <source>%1 is starved: it reads what comes for it %2 to %3 late, while its timers fire on time.</source>
        <translation>%1 ist ausgehungert: Was für ihn kommt, liest er %2 bis %3 zu spät, während seine Timer pünktlich auslösen.</translation>
    </message>
    <message>
        <source>%1 is blocked for %2, again and again with %3 in between: it neither sends nor reads, while its timers fire on time.</source>
        <translation>%1 ist immer wieder für %2 blockiert, mit %3 dazwischen: Er sendet und liest nicht, während seine Timer pünktlich auslösen.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultsModel</name>
    <message>
        <source>muted</source>
        <comment>a fault</comment>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1: a length of time</extracomment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>raised %1 ago</source>
        <extracomment>when a fault began; %1: a length of time</extracomment>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::FaultsPanel</name>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Nothing is broken. Select one node or several, and choose above what is to happen to them or to the links between them.</source>
        <translation>Nichts ist gestört. Einen oder mehrere Knoten auswählen, und oben, was mit ihnen oder den Strecken zwischen ihnen geschehen soll.</translation>
    </message>
    <message>
        <source>Faults in force</source>
        <translation>Störungen in Kraft</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Forks</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>For&amp;k here</source>
        <translation>Hier &amp;verzweigen</translation>
    </message>
    <message>
        <source>Let the simulation go on a second time from the moment that is shown, beside itself</source>
        <translation>Die Simulation von dem gezeigten Augenblick an ein zweites Mal neben sich selbst weitergehen lassen</translation>
    </message>
    <message>
        <source>Put the other side away; a branch of a simulation is kept</source>
        <translation>Die andere Seite weglegen; der Zweig einer Simulation bleibt behalten</translation>
    </message>
    <message>
        <source>Show on&amp;e side alone</source>
        <translation>Eine Seite a&amp;llein zeigen</translation>
    </message>
    <message>
        <source>Only simulations can be forked: they can be run again up to any moment.</source>
        <translation>Nur Simulationen lassen sich verzweigen: sie können bis zu jedem Augenblick noch einmal laufen.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::HealthChart</name>
    <message>
        <source>Local health over the last minutes</source>
        <translation>Lokale Gesundheit der letzten Minuten</translation>
    </message>
    <message>
        <source>healthy until then</source>
        <translation>bis dahin gesund</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::HealthHistory</name>
    <message>
        <source>%1 worse, now %2</source>
        <translation>%1 schlechter, jetzt %2</translation>
    </message>
    <message>
        <source>%1 better, now %2</source>
        <translation>%1 besser, jetzt %2</translation>
    </message>
    <message>
        <source>%1: its probe of %2 failed</source>
        <translation>%1: Prüfung von %2 gescheitert</translation>
    </message>
    <message>
        <source>%1: its probe of %2 succeeded</source>
        <translation>%1: Prüfung von %2 gelungen</translation>
    </message>
    <message>
        <source>%1: it had to refute a rumour about itself</source>
        <translation>%1: musste ein Gerücht über sich widerlegen</translation>
    </message>
    <message>
        <source>%1: it had to refute the word of %2</source>
        <translation>%1: musste das Wort von %2 widerlegen</translation>
    </message>
    <message>
        <source>%1: its settings changed</source>
        <translation>%1: Einstellungen geändert</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Inspector</name>
    <message>
        <source>protocol %1 (%2–%3)</source>
        <translation>Protokoll %1 (%2–%3)</translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>fremd</translation>
    </message>
    <message>
        <source>Serf-like</source>
        <translation>Serf-artig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>nobody lists it</source>
        <translation>von niemandem gelistet</translation>
    </message>
    <message>
        <source>%1, incarnation %2</source>
        <translation>%1, Inkarnation %2</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Local health</source>
        <translation>Lokale Gesundheit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Probing</source>
        <translation>Prüft</translation>
    </message>
    <message>
        <source>nobody at the moment</source>
        <translation>zurzeit niemanden</translation>
    </message>
    <message>
        <source>%1, verdict in %2</source>
        <translation>%1, Urteil in %2</translation>
    </message>
    <message>
        <source>Gossip queue</source>
        <translation>Gossip-Schlange</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message numerus="yes">
        <source>and %n more timers</source>
        <translation>
            <numerusform>und %n weiterer Timer</numerusform>
            <numerusform>und %n weitere Timer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not list %2</source>
        <translation>%1 listet %2 nicht</translation>
    </message>
    <message>
        <source>%1 holds %2 %3, incarnation %4</source>
        <translation>%1 hält %2 für %3, Inkarnation %4</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>dead in %1</source>
        <translation>in %1 tot</translation>
    </message>
    <message>
        <source>%1, suspected by %2</source>
        <translation>%1, verdächtigt von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n confirmations</source>
        <translation>
            <numerusform>%1 von %n Bestätigung</numerusform>
            <numerusform>%1 von %n Bestätigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, suspected by %2, %3</source>
        <translation>%1, verdächtigt von %2, %3</translation>
    </message>
    <message>
        <source>%1, suspected by %2, %3 (%4)</source>
        <translation>%1, verdächtigt von %2, %3 (%4)</translation>
    </message>
    <message>
        <source>running, but it has left the cluster</source>
        <translation>läuft, ist aber aus dem Cluster ausgetreten</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>frozen for %1, until it is thawed</source>
        <translation>eingefroren seit %1, bis zum Auftauen</translation>
    </message>
    <message>
        <source>frozen, %1 to go</source>
        <translation>eingefroren, noch %1</translation>
    </message>
    <message>
        <source>killed %1 ago</source>
        <translation>hart beendet vor %1</translation>
    </message>
    <message>
        <source>stopped %1 ago</source>
        <translation>gestoppt vor %1</translation>
    </message>
    <message>
        <source>%1 does not list it</source>
        <translation>von %1 nicht gelistet</translation>
    </message>
    <message>
        <source>%1, incarnation %2, as %3 sees it</source>
        <translation>%1, Inkarnation %2, aus Sicht von %3</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message numerus="yes">
        <source>sent %n times</source>
        <translation>
            <numerusform>%n-mal gesendet</numerusform>
            <numerusform>%n-mal gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing until it is thawed</source>
        <translation>nichts, bis er aufgetaut wird</translation>
    </message>
    <message>
        <source>probe in %1</source>
        <translation>Prüfung in %1</translation>
    </message>
    <message>
        <source>gossip in %1</source>
        <translation>Gossip in %1</translation>
    </message>
    <message>
        <source>push/pull in %1</source>
        <translation>Push/Pull in %1</translation>
    </message>
    <message>
        <source>nothing; its timers are switched off</source>
        <translation>nichts; die Timer sind abgeschaltet</translation>
    </message>
    <message>
        <source>%1 is alive</source>
        <translation>%1 lebt</translation>
    </message>
    <message>
        <source>%1 is suspect</source>
        <translation>%1 ist verdächtig</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 ist ausgetreten</translation>
    </message>
    <message>
        <source>%1 is dead</source>
        <translation>%1 ist tot</translation>
    </message>
    <message>
        <source>user message</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>%1: %2, not %3</source>
        <translation>%1: %2 statt %3</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 profile</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::InspectorPanel</name>
    <message>
        <source>Select a member to see its state, its health and what it believes.</source>
        <translation>Ein Mitglied auswählen, um zu sehen, in welchem Zustand es ist, wie gesund es ist und was es glaubt.</translation>
    </message>
    <message>
        <source>Suspicion timers</source>
        <translation>Verdachts-Timer</translation>
    </message>
    <message>
        <source>What it believes</source>
        <translation>Was es glaubt</translation>
    </message>
    <message>
        <source>What our nodes believe about it</source>
        <translation>Was unsere Knoten von ihm glauben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to the member that was looked at before</source>
        <translation>Zurück zum zuvor betrachteten Mitglied</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Forward to the member that was looked at after it</source>
        <translation>Vorwärts zum danach betrachteten Mitglied</translation>
    </message>
    <message>
        <source>Local health</source>
        <translation>Lokale Gesundheit</translation>
    </message>
    <message>
        <source>Waiting to be gossiped</source>
        <translation>Wartet auf Gossip</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Interventions</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Nothing has been done that could be taken back.</source>
        <translation>Es wurde nichts getan, was sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>Take back the last thing done to a node</source>
        <translation>Den letzten Eingriff an einem Knoten zurücknehmen</translation>
    </message>
    <message>
        <source>Nothing has been undone.</source>
        <translation>Es wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Do again what was undone last</source>
        <translation>Das zuletzt rückgängig Gemachte wiederholen</translation>
    </message>
    <message>
        <source>Nothing of “%1” can be undone: the nodes have moved on by themselves.</source>
        <translation>Von „%1“ lässt sich nichts rückgängig machen: Die Knoten haben sich von selbst weiterentwickelt.</translation>
    </message>
    <message>
        <source>Only a part of “%1” could be undone: some of the nodes have moved on by themselves.</source>
        <translation>„%1“ ließ sich nur zum Teil rückgängig machen: Einige der Knoten haben sich von selbst weiterentwickelt.</translation>
    </message>
    <message>
        <source>Nothing of “%1” can be done: the nodes have moved on by themselves.</source>
        <translation>Von „%1“ lässt sich nichts ausführen: Die Knoten haben sich von selbst weiterentwickelt.</translation>
    </message>
    <message>
        <source>Only a part of “%1” could be done: some of the nodes have moved on by themselves.</source>
        <translation>„%1“ ließ sich nur zum Teil ausführen: Einige der Knoten haben sich von selbst weiterentwickelt.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::JoinDialog</name>
    <message>
        <source>Join a cluster</source>
        <translation>Cluster beitreten</translation>
    </message>
    <message>
        <source>Join as a member</source>
        <translation>Als Mitglied beitreten</translation>
    </message>
    <message>
        <source>Joining is not watching: the node becomes a real member of the cluster there. Its members will probe it and gossip about it. It leaves properly when you close SwimScope.</source>
        <translation>Beitreten ist nicht Zuschauen: Der Knoten wird ein echtes Mitglied des dortigen Clusters. Dessen Mitglieder prüfen ihn und verbreiten Gossip über ihn. Beim Schließen von SwimScope tritt er ordentlich aus.</translation>
    </message>
    <message>
        <source>Any member&apos;s, such as 10.0.0.5:7946</source>
        <translation>Die eines Mitglieds, etwa 10.0.0.5:7946</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Join &amp;with</source>
        <translation>Beitreten &amp;mit</translation>
    </message>
    <message>
        <source>Its &amp;name</source>
        <translation>Sein &amp;Name</translation>
    </message>
    <message>
        <source>It &amp;listens at</source>
        <translation>&amp;Lauscht auf</translation>
    </message>
    <message>
        <source>It is a cluster of &amp;Serf&apos;s kind (Serf, Consul, Nomad)</source>
        <translation>Es ist ein Cluster nach &amp;Serf-Art (Serf, Consul, Nomad)</translation>
    </message>
    <message>
        <source>for example role=observer dc=eu1</source>
        <translation>zum Beispiel role=observer dc=eu1</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>a new node</source>
        <translation>ein neuer Knoten</translation>
    </message>
    <message>
        <source>%1, with the cluster it is in</source>
        <translation>%1, mitsamt seinem Cluster</translation>
    </message>
    <message>
        <source>%1 (this machine only)</source>
        <translation>%1 (nur dieser Rechner)</translation>
    </message>
    <message>
        <source>Give a host and a port, such as 10.0.0.5:7946 or [::1]:7946.</source>
        <translation>Host und Port angeben, etwa 10.0.0.5:7946 oder [::1]:7946.</translation>
    </message>
    <message>
        <source>Only this machine can reach a node that listens at %1; the members at %2 would take it for dead.</source>
        <translation>Einen Knoten, der auf %1 lauscht, erreicht nur dieser Rechner; die Mitglieder bei %2 würden ihn für tot halten.</translation>
    </message>
    <message>
        <source>%1 would bring %2 at %3 along, which only this machine can reach; the members at %4 would take it for dead. Join with a new node.</source>
        <translation>%1 brächte %2 unter %3 mit, was nur dieser Rechner erreicht; die Mitglieder bei %4 würden diesen Knoten für tot halten. Besser mit einem neuen Knoten beitreten.</translation>
    </message>
    <message>
        <source>Tags are written key=value, with spaces between them.</source>
        <translation>Tags werden als Schlüssel=Wert geschrieben und durch Leerzeichen getrennt.</translation>
    </message>
    <message numerus="yes">
        <source>All tags together have at most %n bytes.</source>
        <translation>
            <numerusform>Alle Tags zusammen haben höchstens %n Byte.</numerusform>
            <numerusform>Alle Tags zusammen haben höchstens %n Byte.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>none, unless that cluster has one</source>
        <translation>keines, außer wenn jener Cluster eines hat</translation>
    </message>
    <message>
        <source>Its &amp;label</source>
        <translation>Sein &amp;Label</translation>
    </message>
    <message numerus="yes">
        <source>A label has at most %n bytes.</source>
        <translation>
            <numerusform>Ein Label hat höchstens %n Byte.</numerusform>
            <numerusform>Ein Label hat höchstens %n Byte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KeyChangeDialog</name>
    <message>
        <source>Change the key</source>
        <translation>Schlüssel wechseln</translation>
    </message>
    <message>
        <source>&amp;1. Let all nodes learn it</source>
        <translation>&amp;1. Alle Knoten lernen ihn kennen</translation>
    </message>
    <message>
        <source>&amp;2. Let all encrypt with it</source>
        <translation>&amp;2. Alle verschlüsseln damit</translation>
    </message>
    <message>
        <source>&amp;3. Let all forget the old key</source>
        <translation>&amp;3. Alle vergessen den alten</translation>
    </message>
    <message>
        <source>The cluster goes on meanwhile: after each step everybody can still read everybody. Nodes of other programs need the key by other means, before the second step.</source>
        <translation>Der Cluster läuft weiter: Nach jedem Schritt kann noch jeder jeden lesen. Knoten anderer Programme brauchen den Schlüssel auf anderem Weg, vor dem zweiten Schritt.</translation>
    </message>
    <message>
        <source>First make, paste or read the new key.</source>
        <translation>Zuerst den neuen Schlüssel erzeugen, einfügen oder lesen.</translation>
    </message>
    <message>
        <source>One new key is enough.</source>
        <translation>Ein neuer Schlüssel genügt.</translation>
    </message>
    <message>
        <source>The nodes have this key already.</source>
        <translation>Die Knoten haben diesen Schlüssel schon.</translation>
    </message>
    <message>
        <source>Waiting for %1.</source>
        <translation>Es fehlt noch: %1.</translation>
    </message>
    <message>
        <source>All nodes know the new key, and still encrypt with the old one.</source>
        <translation>Alle Knoten kennen den neuen Schlüssel und verschlüsseln noch mit dem alten.</translation>
    </message>
    <message>
        <source>All nodes encrypt with the new key, and still read the old one.</source>
        <translation>Alle Knoten verschlüsseln mit dem neuen Schlüssel und lesen noch den alten.</translation>
    </message>
    <message>
        <source>Done: the new key is the only one.</source>
        <translation>Fertig: Der neue Schlüssel ist der einzige.</translation>
    </message>
    <message>
        <source>The new key is ready.</source>
        <translation>Der neue Schlüssel ist bereit.</translation>
    </message>
    <message>
        <source>A node could not follow: %1. Try this step again.</source>
        <translation>Ein Knoten konnte nicht folgen: %1. Diesen Schritt noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KeyField</name>
    <message>
        <source>Copy the new key</source>
        <translation>Neuen Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys: make, paste, read or remove</source>
        <translation>Schlüssel: erzeugen, einfügen, lesen oder entfernen</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Neuen Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>Aus der Zwischenablage einfügen</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>Aus einer Datei lesen…</translation>
    </message>
    <message>
        <source>Remove all keys</source>
        <translation>Alle Schlüssel entfernen</translation>
    </message>
    <message>
        <source>It is not shown, and can&apos;t be copied once this window is closed</source>
        <translation>Er wird nicht gezeigt und kann nicht mehr kopiert werden, sobald dieses Fenster geschlossen ist</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Read keys from a file</source>
        <translation>Schlüssel aus einer Datei lesen</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>where the text is from, and what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KeyText</name>
    <message>
        <source>It is too long to hold only keys.</source>
        <translation>Das ist zu lang, um nur Schlüssel zu enthalten.</translation>
    </message>
    <message>
        <source>Line %1 is no key. A key is 16, 24 or 32 bytes, written in base64.</source>
        <translation>Zeile %1 ist kein Schlüssel. Ein Schlüssel hat 16, 24 oder 32 Byte, in Base64 geschrieben.</translation>
    </message>
    <message>
        <source>There is no key in it.</source>
        <translation>Es ist kein Schlüssel darin.</translation>
    </message>
    <message>
        <source>off: there is no key</source>
        <translation>aus: kein Schlüssel</translation>
    </message>
    <message>
        <source>on, with one key</source>
        <translation>an, mit einem Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>on, with the first of %n keys</source>
        <translation>
            <numerusform>an, mit dem einzigen Schlüssel</numerusform>
            <numerusform>an, mit dem ersten von %n Schlüsseln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KnobEditor</name>
    <message>
        <source>No setting is called so.</source>
        <translation>So heißt keine Einstellung.</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Bring back all defaults of the profile</source>
        <translation>Alle Standardwerte des Profils wiederherstellen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KnobRow</name>
    <message>
        <source>Back to the profile&apos;s default</source>
        <translation>Zurück zum Standardwert des Profils</translation>
    </message>
    <message>
        <source>%1: back to the profile&apos;s default</source>
        <translation>%1: zurück zum Standardwert des Profils</translation>
    </message>
    <message>
        <source>%1 Default: %2. Possible: %3.</source>
        <translation>%1 Standard: %2. Möglich: %3.</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::KnobTexts</name>
    <message>
        <source>Probing</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Suspicion and local health</source>
        <translation>Verdacht und lokale Gesundheit</translation>
    </message>
    <message>
        <source>Gossip</source>
        <translation>Gossip</translation>
    </message>
    <message>
        <source>Push/pull and TCP</source>
        <translation>Push/Pull und TCP</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>ein oder aus</translation>
    </message>
    <message>
        <source>networks such as 10.0.0.0/8, separated by commas, or “all”</source>
        <translation>Netze wie 10.0.0.0/8, durch Kommas getrennt, oder „all“ für alle</translation>
    </message>
    <message>
        <source>%1 to %2, or 0 for off</source>
        <translation>%1 bis %2 oder 0 für aus</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>It is a time with its unit, such as 500ms or 2s: %1.</source>
        <translation>Erwartet wird eine Zeit mit Einheit, etwa 500ms oder 2s: %1.</translation>
    </message>
    <message>
        <source>It may be %1.</source>
        <translation>Erlaubt: %1.</translation>
    </message>
    <message>
        <source>The probe timeout (%1) must be shorter than the probe interval (%2), or indirect pings have no time before a probe&apos;s deadline.</source>
        <translation>Der Prüf-Timeout (%1) muss kürzer sein als das Prüfintervall (%2), sonst bleibt vor der Frist einer Prüfung keine Zeit für indirekte Pings.</translation>
    </message>
    <message>
        <source>The application version (%1) must lie within the lowest (%2) and the highest (%3), or no cluster can take the node in.</source>
        <translation>Die Anwendungsversion (%1) muss zwischen der niedrigsten (%2) und der höchsten (%3) liegen, sonst kann kein Cluster den Knoten aufnehmen.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>all networks</source>
        <translation>alle Netze</translation>
    </message>
    <message>
        <source>a text of up to 255 bytes, or empty</source>
        <translation>ein Text von höchstens 255 Bytes, oder leer</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>names separated by commas, or “none”</source>
        <translation>Namen, durch Kommas getrennt, oder „none“</translation>
    </message>
    <message>
        <source>memberlist</source>
        <translation>memberlist</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Aufsatz</translation>
    </message>
    <message>
        <source>memberlist or paper</source>
        <translation>memberlist oder Aufsatz</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabExport</name>
    <message>
        <source>Save the report in a folder</source>
        <translation>Bericht in einem Ordner speichern</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Hier speichern</translation>
    </message>
    <message>
        <source>Already in %2: %1. Nothing has been written.</source>
        <extracomment>%1: names of files; %2: a folder</extracomment>
        <translation>Schon in %2: %1. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Write over them</source>
        <translation>Überschreiben</translation>
    </message>
    <message numerus="yes">
        <source>The report is in %1: %n files.</source>
        <translation>
            <numerusform>Der Bericht steht in %1: %n Datei.</numerusform>
            <numerusform>Der Bericht steht in %1: %n Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Pictures (*.svg)</source>
        <translation>Bilder (*.svg)</translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>Geschrieben: %1.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabFiles</name>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1 holds no results: %2.</source>
        <translation>%1 enthält keine Ergebnisse: %2.</translation>
    </message>
    <message>
        <source>%1 is of a run that is too large.</source>
        <translation>%1 gehört zu einem zu großen Lauf.</translation>
    </message>
    <message>
        <source>There is no file to read.</source>
        <translation>Es gibt keine Datei zu lesen.</translation>
    </message>
    <message>
        <source>The files do not fit each other: %1.</source>
        <translation>Die Dateien passen nicht zueinander: %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabForm</name>
    <message>
        <source>What is &amp;assumed</source>
        <translation>Was &amp;angenommen wird</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>Start&amp;werte</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Every condition is run with each of them. One such as 7, or a range such as 1..100; usual: %1.</source>
        <translation>Jede Bedingung läuft mit jedem davon. Einer wie 7 oder ein Bereich wie 1..100; üblich: %1.</translation>
    </message>
    <message>
        <source>That is more than a million runs: take fewer seeds or conditions.</source>
        <translation>Das sind mehr als eine Million Läufe: weniger Startwerte oder Bedingungen wählen.</translation>
    </message>
    <message>
        <source>Something in the form can&apos;t be read.</source>
        <translation>Etwas im Formular ist nicht lesbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs: %1, %2</source>
        <extracomment>%1: how many conditions, as a text of its own; %2: how many seeds, the same</extracomment>
        <translation>
            <numerusform>%n Lauf: %1, %2</numerusform>
            <numerusform>%n Läufe: %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conditions</source>
        <translation>
            <numerusform>%n Bedingung</numerusform>
            <numerusform>%n Bedingungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds each</source>
        <translation>
            <numerusform>je %n Startwert</numerusform>
            <numerusform>je %n Startwerte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabParameterRow</name>
    <message>
        <source>%1 Possible: %2.</source>
        <translation>%1 Möglich: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabResults</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Plots</source>
        <translation>Dia&amp;gramme</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>&amp;Verdicts</source>
        <translation>&amp;Urteile</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Welche Tabelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>&amp;Save table as CSV…</source>
        <translation>Tabelle als CSV &amp;speichern…</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>&amp;Verdicts: %1</source>
        <translation>&amp;Urteile: %1</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save plot as SVG…</source>
        <translation>Diagramm als SVG &amp;speichern…</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabTexts</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1; several separated by commas</source>
        <translation>%1; mehrere durch Kommas getrennt</translation>
    </message>
    <message>
        <source>At least one has to be chosen.</source>
        <translation>Mindestens eines muss gewählt sein.</translation>
    </message>
    <message>
        <source>It is a time with its unit, such as 500ms or 2s: %1.</source>
        <translation>Es ist eine Zeit mit Einheit, etwa 500ms oder 2s: %1.</translation>
    </message>
    <message>
        <source>It may be %1.</source>
        <translation>Möglich ist %1.</translation>
    </message>
    <message>
        <source>It is one seed such as 7, or a range such as 1..100 of at most a million.</source>
        <translation>Es ist ein Startwert wie 7 oder ein Bereich wie 1..100 von höchstens einer Million.</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n erfüllt</numerusform>
            <numerusform>%n erfüllt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n verfehlt</numerusform>
            <numerusform>%n verfehlt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not judged</source>
        <translation>
            <numerusform>%n nicht beurteilt</numerusform>
            <numerusform>%n nicht beurteilt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabVerdictModel</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>Was gelten soll</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LabWindow</name>
    <message>
        <source>Laboratory</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>Ergebnisse öffnen</translation>
    </message>
    <message>
        <source>Samples of a run, or of all its shards (*.jsonl);;All files (*)</source>
        <translation>Messwerte eines Laufs oder aller seiner Teile (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 von %2 Läufen</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <extracomment>%1: &quot;12 of 60 runs&quot;; %2: a time such as &quot;12 s&quot;</extracomment>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>Ended early: only %1 of %2 runs</source>
        <translation>Vorzeitig beendet: nur %1 von %2 Läufen</translation>
    </message>
    <message numerus="yes">
        <source>All %n runs done</source>
        <translation>
            <numerusform>%n Lauf, fertig</numerusform>
            <numerusform>Alle %n Läufe fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>A run is going on. Closing ends it; what it has measured by then is kept until the program ends.</source>
        <translation>Ein Lauf ist im Gange. Schließen beendet ihn; was er bis dahin gemessen hat, bleibt bis zum Ende des Programms.</translation>
    </message>
    <message>
        <source>Close and end the run</source>
        <translation>Schließen und Lauf beenden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Open results…</source>
        <translation>Ergebnisse &amp;öffnen…</translation>
    </message>
    <message>
        <source>Look at what an earlier run has left, or its shards</source>
        <translation>Ansehen, was ein früherer Lauf oder seine Teile hinterlassen haben</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>Write text, plots, tables and samples into a folder</source>
        <translation>Text, Diagramme, Tabellen und Messwerte in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>Save &amp;table as CSV…</source>
        <translation>&amp;Tabelle als CSV speichern…</translation>
    </message>
    <message>
        <source>Write the table that is shown to a file</source>
        <translation>Die gezeigte Tabelle in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Run the experiment as it is set, on all cores</source>
        <translation>Das Experiment wie eingestellt auf allen Kernen ausführen</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>End the run; what was measured stays</source>
        <translation>Den Lauf beenden; was gemessen wurde, bleibt</translation>
    </message>
    <message>
        <source>&amp;Copy command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the command that does the same headless</source>
        <translation>Den Befehl kopieren, der dasselbe ohne Fenster tut</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Save &amp;plot as SVG</source>
        <translation>&amp;Diagramm als SVG speichern</translation>
    </message>
    <message>
        <source>&amp;Experiment</source>
        <translation>&amp;Experiment</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>The command that does the same headless</source>
        <translation>Der Befehl, der dasselbe ohne Fenster tut</translation>
    </message>
    <message>
        <source>Which run</source>
        <translation>Welcher Lauf</translation>
    </message>
    <message>
        <source>The runs whose results are at hand, newest last</source>
        <translation>Die Läufe, deren Ergebnisse zur Hand sind, der neueste zuletzt</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Choose an experiment, set it as you like, and run it.
Its plots, tables and verdicts grow here, beside the published figures.</source>
        <translation>Ein Experiment wählen, nach Wunsch einstellen und ausführen.
Seine Diagramme, Tabellen und Urteile wachsen hier, neben den veröffentlichten Zahlen.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LatencyField</name>
    <message>
        <source>Distribution of the latency</source>
        <translation>Verteilung der Latenz</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Always the same</source>
        <translation>Immer gleich</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Gleichverteilt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normalverteilt</translation>
    </message>
    <message>
        <source>With a long tail (exponential)</source>
        <translation>Mit langem Ausläufer (exponentiell)</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Least latency</source>
        <translation>Kleinste Latenz</translation>
    </message>
    <message>
        <source>How much more at most</source>
        <translation>Wie viel mehr höchstens</translation>
    </message>
    <message>
        <source>Mean latency</source>
        <translation>Mittlere Latenz</translation>
    </message>
    <message>
        <source>standard deviation:</source>
        <translation>Standardabweichung:</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>and on average more:</source>
        <translation>und im Mittel mehr:</translation>
    </message>
    <message>
        <source>How much more on average</source>
        <translation>Wie viel mehr im Mittel</translation>
    </message>
    <message>
        <source>A latency is a length with its unit, such as 1ms or 200us, from 0 to 1m.</source>
        <translation>Eine Latenz ist eine Dauer mit ihrer Einheit, etwa 1ms oder 200us, von 0 bis 1m.</translation>
    </message>
    <message>
        <source>plus up to:</source>
        <translation>plus bis zu:</translation>
    </message>
    <message>
        <source>With a heavy tail (Pareto)</source>
        <translation>Mit schwerem Ausläufer (Pareto)</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LayoutMenu</name>
    <message>
        <source>&amp;Layout</source>
        <translation>A&amp;nordnung</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>A ring for up to sixty members, a spiral for more</source>
        <translation>Ein Ring für bis zu sechzig Mitglieder, eine Spirale für mehr</translation>
    </message>
    <message>
        <source>&amp;Ring</source>
        <translation>&amp;Ring</translation>
    </message>
    <message>
        <source>All members on a ring: every message can be seen</source>
        <translation>Alle Mitglieder auf einem Ring: Jede Nachricht ist zu sehen</translation>
    </message>
    <message>
        <source>&amp;Spiral</source>
        <translation>&amp;Spirale</translation>
    </message>
    <message>
        <source>All members on a spiral: room for hundreds</source>
        <translation>Alle Mitglieder auf einer Spirale: Platz für Hunderte</translation>
    </message>
    <message>
        <source>Arrange a&amp;gain</source>
        <translation>&amp;Neu anordnen</translation>
    </message>
    <message>
        <source>Bring members that were dragged elsewhere back to their places</source>
        <translation>Verschobene Mitglieder an ihre Plätze zurückholen</translation>
    </message>
    <message>
        <source>Layout: automatic</source>
        <translation>Anordnung: automatisch</translation>
    </message>
    <message>
        <source>Layout: ring</source>
        <translation>Anordnung: Ring</translation>
    </message>
    <message>
        <source>Layout: spiral</source>
        <translation>Anordnung: Spirale</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Shows or hides these messages on the canvas</source>
        <translation>Blendet diese Nachrichten auf der Zeichenfläche ein oder aus</translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>fremd</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>told the news</source>
        <translation>erfuhr es von</translation>
    </message>
    <message>
        <source>the first to know</source>
        <translation>wusste es zuerst</translation>
    </message>
    <message>
        <source>never learned of it</source>
        <translation>erfuhr es nie</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LinkFaultMenu</name>
    <message>
        <source>Fault on a link</source>
        <translation>Störung auf einer Strecke</translation>
    </message>
    <message>
        <source>&amp;One way: %1 → %2</source>
        <extracomment>Two members, and what goes from one to the other.</extracomment>
        <translation>&amp;In einer Richtung: %1 → %2</translation>
    </message>
    <message>
        <source>&amp;Both ways: %1 ⇄ %2</source>
        <extracomment>Two members, and what goes from one to the other and back.</extracomment>
        <translation>In &amp;beiden Richtungen: %1 ⇄ %2</translation>
    </message>
    <message>
        <source>&amp;Cut</source>
        <translation>&amp;Kappen</translation>
    </message>
    <message>
        <source>&amp;Lose %1</source>
        <extracomment>Of the datagrams on a link; %1: a share, such as &quot;30 %&quot;.</extracomment>
        <translation>%1 &amp;verlieren</translation>
    </message>
    <message>
        <source>&amp;Delay by %1</source>
        <extracomment>What passes a link; %1: a duration.</extracomment>
        <translation>Um %1 ver&amp;zögern</translation>
    </message>
    <message>
        <source>&amp;More…</source>
        <translation>&amp;Mehr …</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Die neueste Zeile im Blick behalten</translation>
    </message>
    <message>
        <source>&amp;Go to the members</source>
        <translation>&amp;Zu den Mitgliedern</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Only lines that name a selected member</source>
        <translation>Nur Zeilen, die ein ausgewähltes Mitglied nennen</translation>
    </message>
    <message>
        <source>Only selected</source>
        <translation>Nur Ausgewählte</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n selected</source>
        <translation>
            <numerusform>Nur das %n ausgewählte</numerusform>
            <numerusform>Nur die %n ausgewählten</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to this &amp;moment</source>
        <translation>Zu diesem &amp;Moment gehen</translation>
    </message>
    <message>
        <source>Wh&amp;y did this happen?</source>
        <translation>&amp;Warum ist das geschehen?</translation>
    </message>
    <message>
        <source>What came &amp;of it?</source>
        <translation>Was &amp;folgte daraus?</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MainWindow</name>
    <message>
        <source>SwimScope</source>
        <translation>SwimScope</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Leaving the cluster properly, so that its members do not take us for dead…</source>
        <translation>Der Austritt aus dem Cluster läuft, damit dessen Mitglieder uns nicht für tot halten…</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Nicht warten</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 profile (changed)</source>
        <translation>%1 · Profil %2 (geändert)</translation>
    </message>
    <message>
        <source>%1 · %2 profile</source>
        <translation>%1 · Profil %2</translation>
    </message>
    <message>
        <source>%1 is now a member of the cluster at %2. You see it as %1 sees it.</source>
        <translation>%1 ist jetzt Mitglied des Clusters bei %2. Gezeigt wird er so, wie %1 ihn sieht.</translation>
    </message>
    <message>
        <source>%1 could not start: %2.</source>
        <translation>%1 konnte nicht starten: %2.</translation>
    </message>
    <message>
        <source>Change the address…</source>
        <translation>Adresse ändern…</translation>
    </message>
    <message>
        <source>Not hosted here: only nodes of ours can be broken</source>
        <translation>Läuft nicht hier: Stören lassen sich nur eigene Knoten</translation>
    </message>
    <message>
        <source>%1 is selected. Press K to kill it or Z to freeze it for ten seconds. Drag with Shift from node to node to break a link, or across the ground to split the cluster. Right-click any node for more, and watch the others find out.</source>
        <translation>%1 ist ausgewählt. K beendet den Knoten hart, Z friert ihn für zehn Sekunden ein. Mit der Umschalttaste von Knoten zu Knoten gezogen wird eine Strecke gestört, über den Grund gezogen der Cluster geteilt. Ein Rechtsklick auf einen Knoten bietet mehr. Dann zusehen, wie die anderen es merken.</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>%1 hart beenden</translation>
    </message>
    <message>
        <source>The system lets one program open files and sockets for about %1 nodes; some of the %2 may not start. Raise the limit of open files (ulimit -n).</source>
        <translation>Das System erlaubt einem Programm offene Dateien und Sockets für etwa %1 Knoten; einige der %2 starten vielleicht nicht. Abhilfe: die Grenze für offene Dateien erhöhen (ulimit -n).</translation>
    </message>
    <message>
        <source>About SwimScope</source>
        <translation>Über SwimScope</translation>
    </message>
    <message>
        <source>SwimScope %1</source>
        <translation>SwimScope %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>%1 could not join: %2. The node runs on.</source>
        <translation>%1 konnte nicht beitreten: %2. Der Knoten läuft weiter.</translation>
    </message>
    <message>
        <source>The key can be changed when all nodes have started.</source>
        <translation>Der Schlüssel kann gewechselt werden, sobald alle Knoten gestartet sind.</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>A simulated cluster has no sockets, and can&apos;t join a real one. Start a cluster of real nodes first.</source>
        <translation>Ein simulierter Cluster hat keine Sockets und kann keinem echten beitreten. Zuerst einen Cluster aus echten Knoten starten.</translation>
    </message>
    <message>
        <source>New cluster…</source>
        <translation>Neuer Cluster…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen…</translation>
    </message>
    <message>
        <source>The recording has ended: %1</source>
        <translation>Die Aufzeichnung ist zu Ende: %1</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Recordings (*.swimscope);;All files (*)</source>
        <translation>Aufzeichnungen (*.swimscope);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>What comes next can&apos;t be shown: %1</source>
        <translation>Was nun kommt, kann nicht gezeigt werden: %1</translation>
    </message>
    <message>
        <source>A laboratory for SWIM and Lifeguard gossip membership. It hosts real nodes that speak the memberlist protocol, shows what they believe and say, and lets you break them.

The sources are under the Mozilla Public License 2.0. This program links Qt Charts and is distributed under the GNU General Public License 3.0.</source>
        <translation>Ein Labor für Gossip-Mitgliedschaft mit SWIM und Lifeguard. Darin laufen echte Knoten, die das memberlist-Protokoll sprechen; es zeigt, was sie glauben und sagen, und man kann sie stören.

Die Quellen stehen unter der Mozilla Public License 2.0. Dieses Programm bindet Qt Charts ein und wird unter der GNU General Public License 3.0 weitergegeben.</translation>
    </message>
    <message>
        <source>It is so: %1</source>
        <translation>Es ist so: %1</translation>
    </message>
    <message>
        <source>Until the end of the recording this does not come true: %1</source>
        <translation>Bis zum Ende der Aufzeichnung wird das nicht wahr: %1</translation>
    </message>
    <message>
        <source>Look for something else…</source>
        <translation>Nach etwas anderem suchen …</translation>
    </message>
    <message>
        <source>waiting until: %1</source>
        <translation>wartet, bis: %1</translation>
    </message>
    <message>
        <source>looking at %1 for: %2</source>
        <translation>sucht bei %1 nach: %2</translation>
    </message>
    <message>
        <source>Record this run</source>
        <translation>Diesen Lauf aufzeichnen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Andere wählen …</translation>
    </message>
    <message>
        <source>This run is being recorded, from its beginning on, in %1.</source>
        <translation>Dieser Lauf wird von seinem Beginn an in %1 aufgezeichnet.</translation>
    </message>
    <message>
        <source>The recording %1 is complete.</source>
        <translation>Die Aufzeichnung %1 ist vollständig.</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MemberLines</name>
    <message>
        <source>not listed</source>
        <translation>nicht gelistet</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many believe which state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 not listed</source>
        <translation>%1 nicht gelistet</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>fremd</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>ausgetreten</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>hart beendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Believed by</source>
        <translation>Geglaubt von</translation>
    </message>
    <message>
        <source>Incarnation</source>
        <translation>Inkarnation</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Local health</source>
        <translation>Lokale Gesundheit</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Schlange</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>The member&apos;s name, in natural order</source>
        <translation>Der Name des Mitglieds, natürlich sortiert</translation>
    </message>
    <message>
        <source>The state in the chosen viewpoint</source>
        <translation>Der Zustand in der gewählten Sicht</translation>
    </message>
    <message>
        <source>How many of our living nodes hold it in which state</source>
        <translation>Wie viele unserer lebenden Knoten es in welchem Zustand führen</translation>
    </message>
    <message>
        <source>Grows each time that the member refutes a rumour or changes its metadata</source>
        <translation>Steigt jedes Mal, wenn das Mitglied ein Gerücht widerlegt oder seine Metadaten ändert</translation>
    </message>
    <message>
        <source>Where the others reach it</source>
        <translation>Wo die anderen es erreichen</translation>
    </message>
    <message>
        <source>What the member says about itself</source>
        <translation>Was das Mitglied über sich selbst sagt</translation>
    </message>
    <message>
        <source>The protocol version that it speaks, and those that it understands</source>
        <translation>Die Protokollversion, die es spricht, und die Versionen, die es versteht</translation>
    </message>
    <message>
        <source>How much a node of ours doubts itself: 0 is healthy</source>
        <translation>Wie sehr ein eigener Knoten an sich zweifelt: 0 ist gesund</translation>
    </message>
    <message>
        <source>Messages that wait to be gossiped by a node of ours</source>
        <translation>Nachrichten, die bei einem eigenen Knoten auf das Weitergeben per Gossip warten</translation>
    </message>
    <message>
        <source>What the node&apos;s process does, for nodes of ours</source>
        <translation>Was der Prozess des Knotens tut, bei eigenen Knoten</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MemberPicker</name>
    <message>
        <source>Part of a name</source>
        <translation>Teil eines Namens</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MembersPanel</name>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Find a member</source>
        <translation>Mitglied suchen</translation>
    </message>
    <message>
        <source>By name, address, metadata or what its process does</source>
        <translation>Nach Name, Adresse, Metadaten oder Prozesszustand</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Which members are listed</source>
        <translation>Welche Mitglieder aufgeführt sind</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht gelistet</translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n members</source>
        <translation>
            <numerusform>%1 von %n Mitglied</numerusform>
            <numerusform>%1 von %n Mitgliedern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MessageDialog</name>
    <message>
        <source>Send a message from %1</source>
        <translation>Eine Nachricht von %1 senden</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>in one packet, which may be lost</source>
        <translation>in einem Paket, das verloren gehen kann</translation>
    </message>
    <message>
        <source>over TCP</source>
        <translation>über TCP</translation>
    </message>
    <message>
        <source>with the gossip, to everybody</source>
        <translation>per Gossip, an alle</translation>
    </message>
    <message>
        <source>memberlist hands it to the application at the other end, which may not know it.</source>
        <translation>memberlist übergibt sie der Anwendung am anderen Ende, die sie vielleicht nicht kennt.</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Wie</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>It knows no other member that runs.</source>
        <translation>Der Knoten kennt kein anderes laufendes Mitglied.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MetaDialog</name>
    <message>
        <source>Change metadata of %1</source>
        <translation>Metadaten von %1 ändern</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Bekanntgeben</translation>
    </message>
    <message>
        <source>What a member says of itself. All others learn it by gossip, with a new incarnation of the node.</source>
        <translation>Was ein Mitglied über sich selbst sagt. Alle anderen erfahren es per Gossip, mit einer neuen Inkarnation des Knotens.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::MetricsBook</name>
    <message>
        <source>%1 %2</source>
        <extracomment>How many members are in a state, such as &quot;12 alive&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2 on average, %3 at most</source>
        <extracomment>How often something took place, and how long it took: &quot;12, 1.2 ms on average&quot;.</extracomment>
        <translation>%1, im Mittel %2, höchstens %3</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NewClusterDialog</name>
    <message>
        <source>New cluster</source>
        <translation>Neuer Cluster</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Real nodes on this machine, each with its own UDP and TCP port on loopback. The cluster that is shown now ends.</source>
        <translation>Echte Knoten auf diesem Rechner, jeder mit eigenem UDP- und TCP-Port auf Loopback. Der jetzt gezeigte Cluster wird beendet.</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>A probe every %1, indirect pings after %2, gossip every %3.</source>
        <translation>Eine Prüfung alle %1, indirekte Pings nach %2, Gossip alle %3.</translation>
    </message>
    <message>
        <source>The system lets one program open files and sockets for about %1 nodes.</source>
        <translation>Das System erlaubt einem Programm offene Dateien und Sockets für etwa %1 Knoten.</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NewsText</name>
    <message>
        <source>%1 was killed at %2</source>
        <translation>%1 wurde bei %2 hart beendet</translation>
    </message>
    <message>
        <source>%1 was frozen at %2</source>
        <translation>%1 wurde bei %2 eingefroren</translation>
    </message>
    <message>
        <source>%1 began to leave at %2</source>
        <translation>%1 begann bei %2 auszutreten</translation>
    </message>
    <message>
        <source>%1 changed its metadata at %2</source>
        <translation>%1 änderte bei %2 seine Metadaten</translation>
    </message>
    <message>
        <source>%1 began to join at %2</source>
        <translation>%1 begann bei %2 beizutreten</translation>
    </message>
    <message>
        <source>None of our nodes is there to hear of it.</source>
        <translation>Keiner unserer Knoten ist da, um davon zu erfahren.</translation>
    </message>
    <message>
        <source>Nobody suspects it yet. The first is expected to declare it dead after about %1.</source>
        <translation>Noch verdächtigt ihn niemand. Der erste erklärt ihn voraussichtlich nach etwa %1 für tot.</translation>
    </message>
    <message>
        <source>First suspected after %1. The first is expected to declare it dead after about %2.</source>
        <translation>Zuerst verdächtigt nach %1. Der erste erklärt ihn voraussichtlich nach etwa %2 für tot.</translation>
    </message>
    <message>
        <source>First declared dead after %1 (about %2 expected)</source>
        <translation>Zuerst für tot erklärt nach %1 (erwartet: etwa %2)</translation>
    </message>
    <message>
        <source>%1; %2 of %3 know so far.</source>
        <translation>%1; bisher wissen es %2 von %3.</translation>
    </message>
    <message>
        <source>%1; the last of %2 knew %3 later (%4 at most expected, in the median).</source>
        <extracomment>%1: a clause; %2: how many; %3 and %4: durations</extracomment>
        <translation>%1; der letzte von %2 wusste es %3 später (erwartet: im Median höchstens %4).</translation>
    </message>
    <message>
        <source>Nobody knows yet. Serf&apos;s estimate until all do: %1.</source>
        <translation>Noch weiß niemand davon. Serfs Schätzung, bis alle es wissen: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 know so far, the latest after %3. Serf&apos;s estimate until all do: %4.</source>
        <translation>Bisher wissen es %1 von %2, der letzte nach %3. Serfs Schätzung, bis alle es wissen: %4.</translation>
    </message>
    <message>
        <source>All %1 others knew after %2, the first after %3. Serf&apos;s estimate until all do: %4.</source>
        <translation>Alle %1 anderen wussten es nach %2, der erste nach %3. Serfs Schätzung, bis alle es wissen: %4.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NodeActions</name>
    <message>
        <source>Show the cluster as this node believes it to be</source>
        <translation>Den Cluster so zeigen, wie dieser Knoten ihn sieht</translation>
    </message>
    <message>
        <source>Only for nodes that live.</source>
        <translation>Nur für lebende Knoten.</translation>
    </message>
    <message>
        <source>&amp;View as this node</source>
        <translation>&amp;Sicht dieses Knotens</translation>
    </message>
    <message>
        <source>End the node without a word, as a crash would</source>
        <translation>Den Knoten ohne ein Wort beenden, wie bei einem Absturz</translation>
    </message>
    <message>
        <source>&amp;Kill</source>
        <translation>&amp;Hart beenden</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Kill %n nodes</source>
        <translation>
            <numerusform>%n Knoten &amp;hart beenden</numerusform>
            <numerusform>%n Knoten &amp;hart beenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the node again: same name and address, no memory</source>
        <translation>Den Knoten neu starten: gleicher Name, gleiche Adresse, keine Erinnerung</translation>
    </message>
    <message>
        <source>Only for nodes that were killed or have left.</source>
        <translation>Nur für hart beendete oder ausgetretene Knoten.</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restart %n nodes</source>
        <translation>
            <numerusform>%n Knoten &amp;neu starten</numerusform>
            <numerusform>%n Knoten &amp;neu starten</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the cluster properly, then stop</source>
        <translation>Ordentlich aus dem Cluster austreten, dann stoppen</translation>
    </message>
    <message>
        <source>Only for nodes that run and are not leaving already.</source>
        <translation>Nur für laufende Knoten, die nicht schon austreten.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Austreten</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave with %n nodes</source>
        <translation>
            <numerusform>Mit %n Knoten &amp;austreten</numerusform>
            <numerusform>Mit %n Knoten &amp;austreten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop the node&apos;s time: it neither hears nor says anything</source>
        <translation>Die Zeit des Knotens anhalten: Er hört nichts und sagt nichts</translation>
    </message>
    <message>
        <source>Only for nodes that run.</source>
        <translation>Nur für laufende Knoten.</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>&amp;Einfrieren</translation>
    </message>
    <message numerus="yes">
        <source>Free&amp;ze %n nodes</source>
        <translation>
            <numerusform>%n Knoten &amp;einfrieren</numerusform>
            <numerusform>%n Knoten &amp;einfrieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the node&apos;s time go on</source>
        <translation>Die Zeit des Knotens weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Only for nodes that are frozen.</source>
        <translation>Nur für eingefrorene Knoten.</translation>
    </message>
    <message>
        <source>&amp;Thaw</source>
        <translation>Auf&amp;tauen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Thaw %n nodes</source>
        <translation>
            <numerusform>%n Knoten auf&amp;tauen</numerusform>
            <numerusform>%n Knoten auf&amp;tauen</numerusform>
        </translation>
    </message>
    <message>
        <source>Probe the next member at once, in turn</source>
        <translation>Sofort das Mitglied prüfen, das an der Reihe ist</translation>
    </message>
    <message>
        <source>&amp;Probe now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Probe now from %n nodes</source>
        <translation>
            <numerusform>Von %n Knoten aus &amp;jetzt prüfen</numerusform>
            <numerusform>Von %n Knoten aus &amp;jetzt prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ping or probe a certain member from this node</source>
        <translation>Von diesem Knoten aus ein bestimmtes Mitglied pingen oder prüfen</translation>
    </message>
    <message>
        <source>Ping or probe &amp;from here…</source>
        <translation>Von hier &amp;pingen oder prüfen…</translation>
    </message>
    <message>
        <source>Let the node announce other metadata</source>
        <translation>Den Knoten andere Metadaten bekanntgeben lassen</translation>
    </message>
    <message>
        <source>Only for nodes that run and have not left.</source>
        <translation>Nur für laufende Knoten, die nicht ausgetreten sind.</translation>
    </message>
    <message>
        <source>Change &amp;metadata…</source>
        <translation>&amp;Metadaten ändern…</translation>
    </message>
    <message numerus="yes">
        <source>Change &amp;metadata of %n nodes…</source>
        <translation>
            <numerusform>&amp;Metadaten von %n Knoten ändern…</numerusform>
            <numerusform>&amp;Metadaten von %n Knoten ändern…</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the node send a message of an application&apos;s</source>
        <translation>Den Knoten eine Anwendungsnachricht senden lassen</translation>
    </message>
    <message>
        <source>Send m&amp;essage…</source>
        <translation>Nach&amp;richt senden…</translation>
    </message>
    <message>
        <source>Change the node&apos;s settings while it runs</source>
        <translation>Die Einstellungen des laufenden Knotens ändern</translation>
    </message>
    <message>
        <source>Edit &amp;settings…</source>
        <translation>Einstellun&amp;gen…</translation>
    </message>
    <message numerus="yes">
        <source>Edit &amp;settings of %n nodes…</source>
        <translation>
            <numerusform>Einstellun&amp;gen von %n Knoten…</numerusform>
            <numerusform>Einstellun&amp;gen von %n Knoten…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message numerus="yes">
        <source>For %n seconds</source>
        <translation>
            <numerusform>Für %n Sekunde</numerusform>
            <numerusform>Für %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Until thawed</source>
        <translation>Bis zum Auftauen</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>%1 hart beenden</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>Leave with %1</source>
        <translation>Mit %1 austreten</translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>%1 einfrieren</translation>
    </message>
    <message>
        <source>Thaw %1</source>
        <translation>%1 auftauen</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %n addresses</source>
        <translation>
            <numerusform>%n Adresse &amp;kopieren</numerusform>
            <numerusform>%n Adressen &amp;kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the address into the clipboard, as HOST:PORT</source>
        <translation>Die Adresse als HOST:PORT in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Select a member first.</source>
        <translation>Zuerst ein Mitglied auswählen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Select a node first.</source>
        <translation>Zuerst einen Knoten auswählen.</translation>
    </message>
    <message>
        <source>Only for nodes that this program hosts.</source>
        <translation>Nur für Knoten, die in diesem Programm laufen.</translation>
    </message>
    <message>
        <source>Let the node read late what comes for it, while its timers fire on time</source>
        <translation>Den Knoten zu spät lesen lassen, was ankommt, während seine Timer pünktlich sind</translation>
    </message>
    <message>
        <source>Only for nodes that live and are not starved already.</source>
        <translation>Nur für Knoten, die leben und noch nicht ausgehungert sind.</translation>
    </message>
    <message>
        <source>St&amp;arve…</source>
        <translation>Aushungern…</translation>
    </message>
    <message numerus="yes">
        <source>St&amp;arve %n nodes…</source>
        <translation>
            <numerusform>%n Knoten aushungern…</numerusform>
            <numerusform>%n Knoten aushungern…</numerusform>
        </translation>
    </message>
    <message>
        <source>Let the node neither send nor read for a while, again and again</source>
        <translation>Den Knoten eine Weile weder senden noch lesen lassen, immer wieder</translation>
    </message>
    <message>
        <source>Only for nodes that live and are not blocked already.</source>
        <translation>Nur für Knoten, die leben und noch nicht blockiert sind.</translation>
    </message>
    <message>
        <source>Bl&amp;ock…</source>
        <translation>&amp;Blockieren…</translation>
    </message>
    <message numerus="yes">
        <source>Bl&amp;ock %n nodes…</source>
        <translation>
            <numerusform>%n Knoten &amp;blockieren…</numerusform>
            <numerusform>%n Knoten &amp;blockieren…</numerusform>
        </translation>
    </message>
    <message>
        <source>L&amp;ift faults</source>
        <translation>Störungen aufheben</translation>
    </message>
    <message numerus="yes">
        <source>L&amp;ift the faults of %n nodes</source>
        <translation>
            <numerusform>Störungen von %n Knoten aufheben</numerusform>
            <numerusform>Störungen von %n Knoten aufheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Lift the faults of %1</source>
        <translation>Störungen von %1 aufheben</translation>
    </message>
    <message>
        <source>This is a recording: what happened in it can&apos;t be changed.</source>
        <translation>Dies ist eine Aufzeichnung: Was darin geschah, lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>This is the past: go back to the present to change something.</source>
        <translation>Das ist die Vergangenheit: Wer etwas ändern will, geht zurück in die Gegenwart.</translation>
    </message>
    <message>
        <source>Wh&amp;y?</source>
        <translation>&amp;Warum?</translation>
    </message>
    <message>
        <source>Why the selected member is taken for what it is; of two that are selected, what the first believes of the second</source>
        <translation>Warum das gewählte Mitglied für das gehalten wird, was es ist; sind zwei gewählt: was das erste vom zweiten glaubt</translation>
    </message>
    <message>
        <source>End all faults that are on the node itself</source>
        <translation>Alle Störungen beenden, die auf dem Knoten selbst liegen</translation>
    </message>
    <message>
        <source>Only for nodes that have faults themselves.</source>
        <translation>Nur für Knoten, die selbst gestört sind.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NodeDialogs</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Change metadata of %1</source>
        <translation>Metadaten von %1 ändern</translation>
    </message>
    <message>
        <source>Change settings of %1</source>
        <translation>Einstellungen von %1 ändern</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NodeNames</name>
    <message>
        <source>Give the node a name.</source>
        <translation>Der Knoten braucht einen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n bytes.</source>
        <translation>
            <numerusform>Ein Name hat höchstens %n Byte.</numerusform>
            <numerusform>Ein Name hat höchstens %n Byte.</numerusform>
        </translation>
    </message>
    <message>
        <source>A name is made of visible characters.</source>
        <translation>Ein Name besteht aus sichtbaren Zeichen.</translation>
    </message>
    <message>
        <source>There is a member with this name already.</source>
        <translation>Es gibt schon ein Mitglied mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::NoticeStrip</name>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PaceActions</name>
    <message>
        <source>S&amp;low the nodes down</source>
        <translation>Knoten ver&amp;langsamen</translation>
    </message>
    <message>
        <source>Let the nodes live slower: all their intervals and delays become longer by one factor</source>
        <translation>Die Knoten langsamer leben lassen: alle ihre Intervalle und Fristen werden um denselben Faktor länger</translation>
    </message>
    <message>
        <source>Speed the nodes &amp;up</source>
        <translation>Knoten &amp;beschleunigen</translation>
    </message>
    <message>
        <source>Let slowed nodes live faster</source>
        <translation>Verlangsamte Knoten schneller leben lassen</translation>
    </message>
    <message>
        <source>Nodes at &amp;full speed</source>
        <translation>Knoten in &amp;voller Geschwindigkeit</translation>
    </message>
    <message>
        <source>Let slowed nodes live at full speed again</source>
        <translation>Verlangsamte Knoten wieder in voller Geschwindigkeit leben lassen</translation>
    </message>
    <message>
        <source>Let the nodes live at full speed</source>
        <translation>Die Knoten in voller Geschwindigkeit leben lassen</translation>
    </message>
    <message>
        <source>Let the nodes live at %1</source>
        <translation>Die Knoten mit %1 leben lassen</translation>
    </message>
    <message>
        <source>Nodes live at %1</source>
        <extracomment>on a button, %1 is a speed such as 1/10×</extracomment>
        <translation>Knoten leben mit %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Only real nodes can be slowed down; a simulation&apos;s time is led by the speed on the bar.</source>
        <translation>Nur echte Knoten lassen sich verlangsamen; die Zeit einer Simulation führt die Geschwindigkeit auf der Leiste.</translation>
    </message>
    <message>
        <source>What has happened can&apos;t be changed: go to the present first.</source>
        <translation>Was geschehen ist, lässt sich nicht ändern: gehen Sie erst in die Gegenwart.</translation>
    </message>
    <message>
        <source>The nodes live as slowly as they can.</source>
        <translation>Die Knoten leben so langsam, wie sie können.</translation>
    </message>
    <message>
        <source>The nodes live at full speed.</source>
        <translation>Die Knoten leben in voller Geschwindigkeit.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PayloadEdit</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hexadecimal bytes</source>
        <translation>Hexadezimale Bytes</translation>
    </message>
    <message>
        <source>How the bytes are written</source>
        <translation>Wie die Bytes geschrieben werden</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>als Text</translation>
    </message>
    <message>
        <source>in hexadecimal</source>
        <translation>hexadezimal</translation>
    </message>
    <message>
        <source>as Serf&apos;s tags</source>
        <translation>als Serf-Tags</translation>
    </message>
    <message>
        <source>for example 68 65 6c 6c 6f</source>
        <translation>zum Beispiel 68 65 6c 6c 6f</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln bytes</source>
        <translation>
            <numerusform>%1 von %Ln Byte</numerusform>
            <numerusform>%1 von %Ln Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Hexadecimal bytes are pairs of the digits 0 to 9 and a to f.</source>
        <translation>Hexadezimale Bytes sind Paare aus den Ziffern 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>Each tag has a name, and no two have the same.</source>
        <translation>Jeder Tag hat einen Namen, und keine zwei haben denselben.</translation>
    </message>
    <message numerus="yes">
        <source>That is %1 bytes; there may be at most %Ln.</source>
        <translation>
            <numerusform>Das sind %1 Byte; höchstens %Ln ist erlaubt.</numerusform>
            <numerusform>Das sind %1 Byte; höchstens %Ln sind erlaubt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Phrases</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 starts at %2.</source>
        <translation>%1 startet auf %2.</translation>
    </message>
    <message>
        <source>%1 is killed: it ends without a word, as in a crash.</source>
        <translation>%1 wird hart beendet: ohne ein Wort, wie bei einem Absturz.</translation>
    </message>
    <message>
        <source>%1 has stopped.</source>
        <translation>%1 ist gestoppt.</translation>
    </message>
    <message>
        <source>%1 is frozen until it is thawed: it neither hears nor says anything.</source>
        <translation>%1 ist eingefroren bis zum Auftauen: Der Knoten hört nichts und sagt nichts.</translation>
    </message>
    <message>
        <source>%1 is frozen for %2: it neither hears nor says anything.</source>
        <translation>%1 ist für %2 eingefroren: Der Knoten hört nichts und sagt nichts.</translation>
    </message>
    <message>
        <source>%1 is thawed; %2 inputs waited, and %3 were dropped because too many came.</source>
        <translation>%1 ist aufgetaut; wartende Eingänge: %2, verworfen, weil zu viele kamen: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is thawed; %n inputs waited for it.</source>
        <translation>
            <numerusform>%1 ist aufgetaut; %n Eingang hat gewartet.</numerusform>
            <numerusform>%1 ist aufgetaut; %n Eingänge haben gewartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 listens at %2, because %3 is taken by another program.</source>
        <translation>%1 lauscht auf %2, weil %3 von einem anderen Programm belegt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%1 learn of %2 at %3.</source>
        <translation>
            <numerusform>%1 lernt %2 unter %3 kennen.</numerusform>
            <numerusform>%1 lernen %2 unter %3 kennen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear of incarnation %3 of %2.</source>
        <translation>
            <numerusform>%1 erfährt, dass %2 jetzt Inkarnation %3 hat.</numerusform>
            <numerusform>%1 erfahren, dass %2 jetzt Inkarnation %3 hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 drop the suspicion of %2: it answered with incarnation %3.</source>
        <translation>
            <numerusform>%1 verwirft den Verdacht gegen %2: widerlegt mit Inkarnation %3.</numerusform>
            <numerusform>%1 verwerfen den Verdacht gegen %2: widerlegt mit Inkarnation %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear that %2 has left the cluster.</source>
        <translation>
            <numerusform>%1 erfährt, dass %2 aus dem Cluster ausgetreten ist.</numerusform>
            <numerusform>%1 erfahren, dass %2 aus dem Cluster ausgetreten ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 announces its metadata: %2</source>
        <translation>%1 gibt seine Metadaten bekannt: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 hear what is new about %2: address %3, metadata %4</source>
        <translation>
            <numerusform>%1 erfährt Neues über %2: Adresse %3, Metadaten %4</numerusform>
            <numerusform>%1 erfahren Neues über %2: Adresse %3, Metadaten %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear from %3 that %2 is suspected.</source>
        <translation>
            <numerusform>%1 erfährt von %3, dass %2 verdächtigt wird.</numerusform>
            <numerusform>%1 erfahren von %3, dass %2 verdächtigt wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 suspects %2.</source>
        <translation>%1 verdächtigt %2.</translation>
    </message>
    <message>
        <source>%1 suspects %2: %3.</source>
        <translation>%1 verdächtigt %2: %3.</translation>
    </message>
    <message>
        <source>%1 declares %2 dead: nobody refuted the suspicion in time.</source>
        <translation>%1 erklärt %2 für tot: Niemand hat den Verdacht rechtzeitig widerlegt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 hear from %3 that %2 is dead.</source>
        <translation>
            <numerusform>%1 erfährt von %3, dass %2 tot ist.</numerusform>
            <numerusform>%1 erfahren von %3, dass %2 tot ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 forget %2.</source>
        <translation>
            <numerusform>%1 vergisst %2.</numerusform>
            <numerusform>%1 vergessen %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 see two members named %2: one at %3, and one that claims %4.</source>
        <translation>
            <numerusform>%1 sieht zwei Mitglieder namens %2: eines unter %3 und eines, das %4 beansprucht.</numerusform>
            <numerusform>%1 sehen zwei Mitglieder namens %2: eines unter %3 und eines, das %4 beansprucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hear %3 confirm the suspicion of %2: %4 left to refute it.</source>
        <translation>
            <numerusform>%1 erfährt, dass %3 den Verdacht gegen %2 bestätigt: noch %4 bis zum Ende der Frist.</numerusform>
            <numerusform>%1 erfahren, dass %3 den Verdacht gegen %2 bestätigt: noch %4 bis zum Ende der Frist.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 confirms the suspicion of %2: %3 left to refute it.</source>
        <translation>%1 bestätigt den Verdacht gegen %2: noch %3 bis zum Ende der Frist.</translation>
    </message>
    <message>
        <source>%1 confirms the suspicion of %2: %3; %4 left to refute it.</source>
        <translation>%1 bestätigt den Verdacht gegen %2: %3; noch %4 bis zum Ende der Frist.</translation>
    </message>
    <message>
        <source>%1 refutes a rumour about itself with incarnation %2.</source>
        <translation>%1 widerlegt mit Inkarnation %2 ein Gerücht über sich.</translation>
    </message>
    <message>
        <source>%1 refutes %2&apos;s word about it with incarnation %3.</source>
        <translation>%1 widerlegt mit Inkarnation %3, was %2 behauptet hat.</translation>
    </message>
    <message>
        <source>%1 trusts itself again: local health 0 of %2.</source>
        <translation>%1 vertraut sich wieder: lokale Gesundheit 0 von %2.</translation>
    </message>
    <message>
        <source>%1 doubts itself: local health %2 of %3; %4.</source>
        <translation>%1 zweifelt an sich: lokale Gesundheit %2 von %3; %4.</translation>
    </message>
    <message>
        <source>%1 doubts itself less: local health %2 of %3; %4.</source>
        <translation>%1 zweifelt weniger an sich: lokale Gesundheit %2 von %3; %4.</translation>
    </message>
    <message>
        <source>%1 gets no answer from %2.</source>
        <translation>%1 erhält keine Antwort von %2.</translation>
    </message>
    <message>
        <source>%1 gets no answer from %2: %3.</source>
        <translation>%1 erhält keine Antwort von %2: %3.</translation>
    </message>
    <message numerus="yes">
        <source>Nacks from %2 reach %1 too late to count, %4 after its probe of %3 failed.</source>
        <translation>
            <numerusform>%2 schickt %1 ein Nack, das zu spät kommt, um zu zählen: %4 nach dem Scheitern der Prüfung von %3.</numerusform>
            <numerusform>%2 schicken %1 Nacks, die zu spät kommen, um zu zählen: %4 nach dem Scheitern der Prüfung von %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 receive a user message: %2</source>
        <translation>
            <numerusform>%1 empfängt Nutzdaten: %2</numerusform>
            <numerusform>%1 empfangen Nutzdaten: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 receive a user message from %2: %3</source>
        <translation>
            <numerusform>%1 empfängt Nutzdaten von %2: %3</numerusform>
            <numerusform>%1 empfangen Nutzdaten von %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pinged %2 in vain: %3.</source>
        <translation>%1 hat %2 vergeblich gepingt: %3.</translation>
    </message>
    <message>
        <source>%1 pinged %2: the answer took %3.</source>
        <translation>%1 hat %2 gepingt: Die Antwort brauchte %3.</translation>
    </message>
    <message>
        <source>%1 sends %2 a user message in a packet: %3</source>
        <translation>%1 sendet %2 Nutzdaten in einem Paket: %3</translation>
    </message>
    <message>
        <source>%1 sends %2 a user message over TCP: %3</source>
        <translation>%1 sendet %2 Nutzdaten über TCP: %3</translation>
    </message>
    <message>
        <source>%1 gossips a user message to all: %2</source>
        <translation>%1 verbreitet Nutzdaten per Gossip an alle: %2</translation>
    </message>
    <message>
        <source>%1 is asked to probe the next member now.</source>
        <translation>%1 soll jetzt das nächste Mitglied prüfen.</translation>
    </message>
    <message>
        <source>%1 is asked to probe %2 now.</source>
        <translation>%1 soll jetzt %2 prüfen.</translation>
    </message>
    <message>
        <source>%1 gets %2&apos;s ack to the probe after %3.</source>
        <translation>%1 erhält nach %3 das Ack von %2 auf die Prüfung.</translation>
    </message>
    <message>
        <source>%1 gets %2&apos;s ack to the probe by a relay, after %3.</source>
        <translation>%1 erhält nach %3 über ein Relais das Ack von %2 auf die Prüfung.</translation>
    </message>
    <message>
        <source>%1 gets %2&apos;s ack to the probe over TCP, after %3.</source>
        <translation>%1 erhält nach %3 über TCP das Ack von %2 auf die Prüfung.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <extracomment>a setting, its old value and its new one</extracomment>
        <translation>%1 von %2 auf %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 change their settings: %2.</source>
        <translation>
            <numerusform>%1 ändert seine Einstellungen: %2.</numerusform>
            <numerusform>%1 ändern ihre Einstellungen: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not join: nobody to ask was named.</source>
        <translation>%1 konnte nicht beitreten: Es wurde niemand genannt, der zu fragen wäre.</translation>
    </message>
    <message>
        <source>%1 could not join. %2.</source>
        <translation>%1 konnte nicht beitreten. %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has joined through %n members.</source>
        <translation>
            <numerusform>%1 ist über %n Mitglied beigetreten.</numerusform>
            <numerusform>%1 ist über %n Mitglieder beigetreten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not through %2.</source>
        <translation>%1 Nicht über %2.</translation>
    </message>
    <message>
        <source>%1 is leaving the cluster and tells the others.</source>
        <translation>%1 tritt aus dem Cluster aus und sagt es den anderen.</translation>
    </message>
    <message>
        <source>%1 has left, but could not tell everybody in time.</source>
        <translation>%1 ist ausgetreten, konnte es aber nicht allen rechtzeitig sagen.</translation>
    </message>
    <message>
        <source>%1 has left the cluster.</source>
        <translation>%1 ist aus dem Cluster ausgetreten.</translation>
    </message>
    <message>
        <source>%1 could not do what was asked of it: %2.</source>
        <translation>%1 konnte das Verlangte nicht tun: %2.</translation>
    </message>
    <message>
        <source>%1 does not merge the table of %2: %3.</source>
        <translation>%1 übernimmt die Tabelle von %2 nicht: %3.</translation>
    </message>
    <message>
        <source>%1 speaks delegate protocol version %2, and the members have no such version in common</source>
        <translation>%1 spricht Version %2 des Delegate-Protokolls, und die Mitglieder haben keine solche Version gemeinsam</translation>
    </message>
    <message>
        <source>%1 speaks protocol version %2, and the members have no such version in common</source>
        <translation>%1 spricht Protokollversion %2, und die Mitglieder haben keine solche Version gemeinsam</translation>
    </message>
    <message>
        <source>%1 speaks delegate protocol version %2, and all members understand only %3 to %4</source>
        <translation>%1 spricht Version %2 des Delegate-Protokolls, und alle Mitglieder zusammen verstehen nur %3 bis %4</translation>
    </message>
    <message>
        <source>%1 speaks protocol version %2, and all members understand only %3 to %4</source>
        <translation>%1 spricht Protokollversion %2, und alle Mitglieder zusammen verstehen nur %3 bis %4</translation>
    </message>
    <message>
        <source>%1 drops received gossip: its queue is full.</source>
        <translation>%1 verwirft empfangenen Gossip: Die Warteschlange ist voll.</translation>
    </message>
    <message>
        <source>%1 could not send a datagram: %2.</source>
        <translation>%1 konnte ein Datagramm nicht senden: %2.</translation>
    </message>
    <message>
        <source>%1 rejects a stream from %2: %3.</source>
        <translation>%1 weist einen Stream von %2 ab: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 rejects a packet of %n bytes from %2: %3.</source>
        <translation>
            <numerusform>%1 weist ein Paket mit %n Byte von %2 ab: %3.</numerusform>
            <numerusform>%1 weist ein Paket mit %n Byte von %2 ab: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>A fault is lifted.</source>
        <translation>Eine Störung ist aufgehoben.</translation>
    </message>
    <message>
        <source>A command could not be carried out: %1.</source>
        <translation>Ein Befehl konnte nicht ausgeführt werden: %1.</translation>
    </message>
    <message>
        <source>A command to %1 could not be carried out: %2.</source>
        <translation>Ein Befehl an %1 konnte nicht ausgeführt werden: %2.</translation>
    </message>
    <message>
        <source>a direct ping</source>
        <translation>einen direkten Ping</translation>
    </message>
    <message numerus="yes">
        <source>%n relays</source>
        <translation>
            <numerusform>einen Ping über %n Relais</numerusform>
            <numerusform>Pings über %n Relais</numerusform>
        </translation>
    </message>
    <message>
        <source>a TCP ping</source>
        <translation>einen TCP-Ping</translation>
    </message>
    <message>
        <source>no ack to %1 within %2</source>
        <translation>kein Ack binnen %2 auf %1</translation>
    </message>
    <message>
        <source>a failing probe takes %1</source>
        <translation>eine scheiternde Prüfung dauert %1</translation>
    </message>
    <message>
        <source>a failing probe takes %1 instead of %2</source>
        <translation>eine scheiternde Prüfung dauert %1 statt %2</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Verdacht</translation>
    </message>
    <message>
        <source>Local health</source>
        <translation>Lokale Gesundheit</translation>
    </message>
    <message>
        <source>User messages and pings</source>
        <translation>Nutzdaten und Pings</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%1 have a key, and encrypt from now on.</source>
        <translation>
            <numerusform>%1 hat einen Schlüssel und verschlüsselt von nun an.</numerusform>
            <numerusform>%1 haben einen Schlüssel und verschlüsseln von nun an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 add a key to their keyring: what others encrypt with it can be read.</source>
        <translation>
            <numerusform>%1 nimmt einen Schlüssel in den Schlüsselbund auf: Was andere damit verschlüsseln, ist lesbar.</numerusform>
            <numerusform>%1 nehmen einen Schlüssel in den Schlüsselbund auf: Was andere damit verschlüsseln, ist lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 encrypt with another key of their keyring from now on.</source>
        <translation>
            <numerusform>%1 verschlüsselt von nun an mit einem anderen Schlüssel des Schlüsselbunds.</numerusform>
            <numerusform>%1 verschlüsseln von nun an mit einem anderen Schlüssel des Schlüsselbunds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 remove a key from their keyring.</source>
        <translation>
            <numerusform>%1 entfernt einen Schlüssel aus dem Schlüsselbund.</numerusform>
            <numerusform>%1 entfernen einen Schlüssel aus dem Schlüsselbund.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes start as a cluster that has long been together.</source>
        <translation>
            <numerusform>%n Knoten startet als Cluster, der schon lange besteht.</numerusform>
            <numerusform>%n Knoten starten als Cluster, der schon lange besteht.</numerusform>
        </translation>
    </message>
    <message>
        <source>All nodes live at %1 from here on: whatever they do in time takes so much longer.</source>
        <translation>Alle Knoten leben von hier an mit %1: was sie in der Zeit tun, dauert so viel länger.</translation>
    </message>
    <message>
        <source>The nodes live at full speed again.</source>
        <translation>Die Knoten leben wieder in voller Geschwindigkeit.</translation>
    </message>
    <message>
        <source>The nodes live at full speed again: %1 is not one of ours, and would take slow nodes for dead.</source>
        <translation>Die Knoten leben wieder in voller Geschwindigkeit: %1 ist keiner von unseren und würde langsame Knoten für tot halten.</translation>
    </message>
    <message>
        <source>A fault is lifted: %1.</source>
        <translation>Eine Störung ist aufgehoben: %1.</translation>
    </message>
    <message>
        <source>A fault is muted.</source>
        <translation>Eine Störung ist stummgeschaltet.</translation>
    </message>
    <message>
        <source>A fault acts again.</source>
        <translation>Eine Störung wirkt wieder.</translation>
    </message>
    <message>
        <source>A fault is muted: %1.</source>
        <translation>Eine Störung ist stummgeschaltet: %1.</translation>
    </message>
    <message>
        <source>A fault acts again: %1.</source>
        <translation>Eine Störung wirkt wieder: %1.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PingDialog</name>
    <message>
        <source>Ping from %1</source>
        <translation>Ping von %1</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Pingen</translation>
    </message>
    <message>
        <source>as a ping, to measure the round trip</source>
        <translation>als Ping, um die Umlaufzeit zu messen</translation>
    </message>
    <message>
        <source>as a probe, which can lead to suspicion</source>
        <translation>als Prüfung, die zum Verdacht führen kann</translation>
    </message>
    <message>
        <source>&amp;Member</source>
        <translation>&amp;Mitglied</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Wie</translation>
    </message>
    <message>
        <source>It knows no other member that runs.</source>
        <translation>Der Knoten kennt kein anderes laufendes Mitglied.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PlaybackActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Step one &amp;event</source>
        <translation>Ein &amp;Ereignis weiter</translation>
    </message>
    <message>
        <source>Let the next thing happen: an arrival, a timer</source>
        <translation>Das Nächste geschehen lassen: eine Ankunft, einen Timer</translation>
    </message>
    <message>
        <source>Step one &amp;message</source>
        <translation>Eine &amp;Nachricht weiter</translation>
    </message>
    <message>
        <source>Let time pass until a message has arrived</source>
        <translation>Zeit vergehen lassen, bis eine Nachricht angekommen ist</translation>
    </message>
    <message>
        <source>Step one protocol pe&amp;riod</source>
        <translation>Eine P&amp;rotokollperiode weiter</translation>
    </message>
    <message>
        <source>Let one protocol period pass: the time between two probes</source>
        <translation>Eine Protokollperiode vergehen lassen: die Zeit zwischen zwei Prüfungen</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>space bar or %1</source>
        <translation>Leertaste oder %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>Stop time here, or let it go on</source>
        <translation>Die Zeit hier anhalten oder weitergehen lassen</translation>
    </message>
    <message>
        <source>Step &amp;back one event</source>
        <translation>Ein Ereignis &amp;zurück</translation>
    </message>
    <message>
        <source>Go to just before the last thing that happened</source>
        <translation>Dorthin, wo das zuletzt Geschehene noch nicht geschehen war</translation>
    </message>
    <message>
        <source>Let time go faster</source>
        <translation>Die Zeit schneller gehen lassen</translation>
    </message>
    <message>
        <source>Let time go slower</source>
        <translation>Die Zeit langsamer gehen lassen</translation>
    </message>
    <message>
        <source>Go to the presen&amp;t</source>
        <translation>In die &amp;Gegenwart</translation>
    </message>
    <message>
        <source>Show what happens now</source>
        <translation>Zeigen, was jetzt geschieht</translation>
    </message>
    <message>
        <source>Live</source>
        <extracomment>on a button: back to what happens now</extracomment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Go to the be&amp;ginning</source>
        <translation>Zum &amp;Anfang</translation>
    </message>
    <message>
        <source>Look at the run from its first moment on</source>
        <translation>Den Lauf von seinem ersten Moment an ansehen</translation>
    </message>
    <message>
        <source>The present of real nodes goes no faster: go slower, or look back.</source>
        <translation>Die Gegenwart echter Knoten geht nicht schneller: langsamer gehen oder zurückblicken.</translation>
    </message>
    <message>
        <source>A recording has no present.</source>
        <translation>Eine Aufzeichnung hat keine Gegenwart.</translation>
    </message>
    <message>
        <source>What is shown is the present.</source>
        <translation>Gezeigt wird die Gegenwart.</translation>
    </message>
    <message>
        <source>Stop here and look; the cluster goes on</source>
        <translation>Hier anhalten und hinsehen; der Cluster läuft weiter</translation>
    </message>
    <message>
        <source>Go on &amp;until…</source>
        <translation>&amp;Weiter bis …</translation>
    </message>
    <message>
        <source>Let time go on until a state, a count or a message of your choice</source>
        <translation>Die Zeit weiterlaufen lassen bis zu einem Zustand, einer Anzahl oder einer Nachricht Ihrer Wahl</translation>
    </message>
    <message>
        <source>Stop &amp;looking</source>
        <translation>Suche &amp;beenden</translation>
    </message>
    <message>
        <source>Look no further for what time should go on to</source>
        <translation>Nicht weiter nach dem suchen, bis wohin die Zeit laufen soll</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>on a button: look no further</extracomment>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PlaybackBar</name>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast the cluster&apos;s time goes: from 1/1000 to 1000 times as fast as ours</source>
        <translation>Wie schnell die Zeit des Clusters läuft: von 1/1000 bis 1000-mal so schnell wie unsere</translation>
    </message>
    <message>
        <source>“%1” is no speed: write 1/1000 to 1000.</source>
        <translation>„%1“ ist kein Tempo: 1/1000 bis 1000 eingeben.</translation>
    </message>
    <message>
        <source>computing can&apos;t keep up with this speed</source>
        <translation>die Berechnung hält mit diesem Tempo nicht mit</translation>
    </message>
    <message>
        <source>The time of what is shown, since the run began</source>
        <translation>Die Zeit dessen, was gezeigt wird, seit Beginn des Laufs</translation>
    </message>
    <message>
        <source>looking back %1</source>
        <translation>Rückblick: vor %1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PlotView</name>
    <message numerus="yes">
        <source>%1: %n points</source>
        <translation>
            <numerusform>%1: %n Punkt</numerusform>
            <numerusform>%1: %n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 over %2. %3</source>
        <translation>%1 über %2. %3</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::PresetDialog</name>
    <message>
        <source>Keep settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Give the settings a name.</source>
        <translation>Die Einstellungen brauchen einen Namen.</translation>
    </message>
    <message>
        <source>This replaces what is kept under the name.</source>
        <translation>Dies ersetzt, was unter dem Namen gespeichert ist.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ProfileRow</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>Keep these settings under a name</source>
        <translation>Diese Einstellungen unter einem Namen speichern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Forget the settings kept under this name</source>
        <translation>Die unter diesem Namen gespeicherten Einstellungen löschen</translation>
    </message>
    <message>
        <source>The settings kept as “%1” can&apos;t be read.</source>
        <translation>Die als „%1“ gespeicherten Einstellungen sind nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::RunCountsText</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspicion(s)</source>
        <translation>
            <numerusform>%Ln Verdacht</numerusform>
            <numerusform>%Ln Verdachtsfälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declared dead</source>
        <translation>
            <numerusform>%Ln für tot erklärt</numerusform>
            <numerusform>%Ln für tot erklärt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln falsely</source>
        <extracomment>of those declared dead</extracomment>
        <translation>
            <numerusform>%Ln zu Unrecht</numerusform>
            <numerusform>%Ln zu Unrecht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Scrubber</name>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Where in the run you are. Shift and an arrow key go to the next suspicion, death or disturbance.</source>
        <translation>Wo im Lauf man ist. Umschalt und eine Pfeiltaste gehen zum nächsten Verdacht, Tod oder Eingriff.</translation>
    </message>
    <message>
        <source>a suspicion</source>
        <translation>ein Verdacht</translation>
    </message>
    <message>
        <source>a member declared dead</source>
        <translation>ein Mitglied für tot erklärt</translation>
    </message>
    <message>
        <source>something done to the cluster</source>
        <translation>ein Eingriff in den Cluster</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SettingsDialog</name>
    <message>
        <source>Settings of %1</source>
        <translation>Einstellungen von %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>They hold at once, while the nodes run. The log says what has changed.</source>
        <translation>Sie gelten sofort, während die Knoten laufen. Das Log sagt, was sich geändert hat.</translation>
    </message>
    <message>
        <source>The nodes are set differently. Shown are the settings of %1; what you change becomes the same for all, the rest stays as it is.</source>
        <translation>Die Knoten sind verschieden eingestellt. Gezeigt sind die Einstellungen von %1; was hier geändert wird, gilt dann für alle, der Rest bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Es ist nichts geändert.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SettingsFold</name>
    <message>
        <source>&amp;All settings</source>
        <translation>&amp;Alle Einstellungen</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Side</name>
    <message>
        <source>Since the beginning. A member is declared falsely dead if it lives; each who declares it is counted.</source>
        <translation>Seit Beginn. Zu Unrecht für tot erklärt ist ein Mitglied, das lebt; jeder, der es erklärt, zählt.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation>Cluster: %1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::Sides</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Look at the other one of two clusters side by side</source>
        <translation>Den anderen von zwei Clustern nebeneinander betrachten</translation>
    </message>
    <message>
        <source>Act on &amp;both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>What is done to the nodes of one of two clusters is done to both</source>
        <translation>Was mit den Knoten eines von zwei Clustern geschieht, geschieht mit beiden</translation>
    </message>
    <message>
        <source>Ot&amp;her side</source>
        <translation>Andere Seite</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SimulationDialog</name>
    <message>
        <source>New simulated cluster</source>
        <translation>Neuer simulierter Cluster</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>as a cluster that has long been one</source>
        <translation>als Cluster, der schon lange besteht</translation>
    </message>
    <message>
        <source>joining one after the other</source>
        <translation>nacheinander beitretend</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>&amp;Latency</source>
        <translation>&amp;Latenz</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>Start&amp;wert</translation>
    </message>
    <message>
        <source>Which chance decides: the same seed gives the same run</source>
        <translation>Welcher Zufall entscheidet: Derselbe Startwert ergibt denselben Lauf</translation>
    </message>
    <message>
        <source>An&amp;other</source>
        <translation>An&amp;derer</translation>
    </message>
    <message>
        <source>Draw another seed</source>
        <translation>Einen anderen Startwert ziehen</translation>
    </message>
    <message>
        <source>Configuration of the second cluster</source>
        <translation>Konfiguration des zweiten Clusters</translation>
    </message>
    <message>
        <source>Side by si&amp;de with</source>
        <translation>&amp;Neben</translation>
    </message>
    <message>
        <source>A second cluster beside it, on the same seed and clock, of another configuration</source>
        <translation>Daneben ein zweiter Cluster mit demselben Startwert und derselben Uhr, aber anderer Konfiguration</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>Konfi&amp;guration</translation>
    </message>
    <message>
        <source>A probe every %1, indirect pings after %2, gossip every %3.</source>
        <translation>Eine Prüfung alle %1, indirekte Pings nach %2, Gossip alle %3.</translation>
    </message>
    <message>
        <source>A seed is a whole number, 0 or more.</source>
        <translation>Ein Startwert ist eine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <source>Nodes in virtual time, without sockets; the same seed gives the same run. The cluster that is shown now ends.</source>
        <translation>Knoten in virtueller Zeit, ohne Sockets; derselbe Startwert ergibt denselben Lauf. Der gezeigte Cluster endet.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SimulationTexts</name>
    <message>
        <source>as set</source>
        <translation>wie eingestellt</translation>
    </message>
    <message>
        <source>%1 as in its paper</source>
        <translation>%1 wie im Aufsatz</translation>
    </message>
    <message>
        <source>%1 as in memberlist</source>
        <translation>%1 wie in memberlist</translation>
    </message>
    <message>
        <source>Messages arrive at once.</source>
        <translation>Nachrichten kommen sofort an.</translation>
    </message>
    <message>
        <source>Every message takes %1.</source>
        <translation>Jede Nachricht braucht %1.</translation>
    </message>
    <message>
        <source>Messages take anything from %1 to %2.</source>
        <translation>Nachrichten brauchen %1 bis %2.</translation>
    </message>
    <message>
        <source>Messages take %1 on average, two of three within %2 of that.</source>
        <translation>Nachrichten brauchen im Mittel %1, zwei von drei weichen höchstens %2 davon ab.</translation>
    </message>
    <message>
        <source>Messages take %1 and, on average, %2 more; a few take much longer.</source>
        <translation>Nachrichten brauchen %1 und im Mittel %2 mehr; einige wenige viel länger.</translation>
    </message>
    <message>
        <source>Messages take %1 and, on average, %2 more; most much less, and a few many times as long.</source>
        <translation>Nachrichten brauchen %1 und im Mittel %2 mehr; die meisten viel weniger, einige ein Vielfaches.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SpaceTimePanel</name>
    <message>
        <source>Only selected</source>
        <translation>Nur Ausgewähltes</translation>
    </message>
    <message>
        <source>Only messages from or to the selected member</source>
        <translation>Nur Nachrichten vom oder zum ausgewählten Mitglied</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Which types of messages are drawn</source>
        <translation>Welche Arten von Nachrichten gezeichnet werden</translation>
    </message>
    <message>
        <source>More time (-)</source>
        <translation>Mehr Zeit (-)</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Less time (+)</source>
        <translation>Weniger Zeit (+)</translation>
    </message>
    <message>
        <source>Less time</source>
        <translation>Weniger Zeit</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>From the beginning of the run to its end</source>
        <translation>Vom Beginn des Laufs bis zu seinem Ende</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the moment that is shown in view (End)</source>
        <translation>Den gezeigten Moment im Blick behalten (Ende)</translation>
    </message>
    <message>
        <source>Collapse quiet</source>
        <translation>Ruhe raffen</translation>
    </message>
    <message>
        <source>Draw stretches in which nothing happens in little room</source>
        <translation>Strecken, in denen nichts geschieht, auf wenig Raum zeichnen</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SpaceTimeView</name>
    <message>
        <source>Space-time diagram</source>
        <translation>Raumzeitdiagramm</translation>
    </message>
    <message>
        <source>A line per member with the messages between them, along time</source>
        <translation>Eine Linie je Mitglied mit den Nachrichten dazwischen, entlang der Zeit</translation>
    </message>
    <message>
        <source>%1 of %2 messages drawn</source>
        <translation>%1 von %2 Nachrichten gezeichnet</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>jemand Unbekanntem</translation>
    </message>
    <message>
        <source>%1: %2 from %3 to %4</source>
        <translation>%1: %2 von %3 an %4</translation>
    </message>
    <message>
        <source>%1, lost</source>
        <translation>%1, verloren</translation>
    </message>
    <message>
        <source>%1, under way for %2</source>
        <translation>%1, %2 unterwegs</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 suspects %3, confirmed by %n</source>
        <translation>
            <numerusform>%1: %2 verdächtigt %3, bestätigt von %n</numerusform>
            <numerusform>%1: %2 verdächtigt %3, bestätigt von %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::SpeedText</name>
    <message>
        <source>%1×</source>
        <extracomment>a speed: so many times as fast as time really goes</extracomment>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::StateCount</name>
    <message>
        <source>%1 %2</source>
        <extracomment>How many members are in a state: &quot;8 alive&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::StatusLine</name>
    <message>
        <source>no node of ours runs</source>
        <translation>kein eigener Knoten läuft</translation>
    </message>
    <message>
        <source>converged for %1</source>
        <translation>konvergiert seit %1</translation>
    </message>
    <message>
        <source>not converged for %1</source>
        <translation>nicht konvergiert seit %1</translation>
    </message>
    <message>
        <source>%1 messages/s</source>
        <translation>%1 Nachrichten/s</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>%1, the past</source>
        <extracomment>&quot;live&quot; or &quot;simulated&quot;, while the past of it is looked at</extracomment>
        <translation>%1, Vergangenheit</translation>
    </message>
    <message>
        <source>● recording</source>
        <extracomment>what is shown is being kept in a file</extracomment>
        <translation>● wird aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::TagSplitDialog</name>
    <message>
        <source>Split by tag</source>
        <translation>Nach Tag teilen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Members with the same value stay together. Nothing passes between the others, and whoever has no value is spared.</source>
        <translation>Mitglieder mit gleichem Wert bleiben zusammen. Zwischen den anderen kommt nichts durch, und wer keinen Wert hat, bleibt verschont.</translation>
    </message>
    <message>
        <source>all of the metadata</source>
        <translation>alle Metadaten</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>This does not split them: give at least two members different values, by “Change metadata” in the Node menu.</source>
        <translation>Das teilt sie nicht: mindestens zwei Mitgliedern verschiedene Werte geben, mit „Metadaten ändern“ im Menü „Knoten“.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::TextFormat</name>
    <message>
        <source>(unnamed)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>lebend</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>verdächtig</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>left</source>
        <translation>ausgetreten</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>hex %1</source>
        <translation>hex %1</translation>
    </message>
    <message>
        <source>no tags</source>
        <translation>keine Tags</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>stands between two clauses of a sentence</extracomment>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>swimscope::ui::UntilDialog</name>
    <message>
        <source>Go on until</source>
        <translation>Weiter bis</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>A state (n5 is suspected by at least 2), a count (3 members are dead), or a message (an ack to n3), joined with and, or and not. The words are English in every language.</source>
        <translation>Ein Zustand (n5 is suspected by at least 2), eine Anzahl (3 members are dead) oder eine Nachricht (an ack to n3), verbunden mit and, or und not. Die Wörter sind in jeder Sprache englisch.</translation>
    </message>
    <message>
        <source>Nobody is called %1 at this moment.</source>
        <translation>Niemand heißt in diesem Augenblick %1.</translation>
    </message>
    <message>
        <source>It is so already: that has to end before it can come true again.</source>
        <translation>Es ist schon so: das muss erst enden, bevor es wieder wahr werden kann.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::ViewpointMenu</name>
    <message>
        <source>&amp;Viewpoint</source>
        <translation>&amp;Sicht</translation>
    </message>
    <message>
        <source>What &amp;most believe</source>
        <translation>Was die &amp;meisten glauben</translation>
    </message>
    <message>
        <source>Ground &amp;truth</source>
        <translation>&amp;Wirklichkeit</translation>
    </message>
    <message>
        <source>As %1 sees it</source>
        <translation>Wie %1 es sieht</translation>
    </message>
    <message>
        <source>View: ground truth</source>
        <translation>Sicht: Wirklichkeit</translation>
    </message>
    <message>
        <source>View: what most believe</source>
        <translation>Sicht: was die meisten glauben</translation>
    </message>
    <message>
        <source>View: as %1 sees it</source>
        <translation>Sicht: wie %1 es sieht</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WelcomeStrip</name>
    <message>
        <source>Connect to a cluster…</source>
        <translation>Mit Cluster verbinden…</translation>
    </message>
    <message>
        <source>Break something</source>
        <translation>Etwas stören</translation>
    </message>
    <message>
        <source>You are looking at real memberlist nodes that talk over this machine&apos;s loopback network.</source>
        <translation>Zu sehen sind echte memberlist-Knoten, die über das Loopback-Netz dieses Rechners miteinander sprechen.</translation>
    </message>
    <message>
        <source>Do not show this again</source>
        <translation>Nicht mehr anzeigen</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WhyModel</name>
    <message>
        <source>Go to this moment, %1</source>
        <translation>Zu diesem Moment gehen, %1</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WhyPanel</name>
    <message>
        <source>Why %1 believes of %2 what it believes at %3</source>
        <translation>Warum %1 bei %3 von %2 glaubt, was es glaubt</translation>
    </message>
    <message>
        <source>Why %1 does not know at %3 what others know of %2</source>
        <translation>Warum %1 bei %3 nicht weiß, was andere von %2 wissen</translation>
    </message>
    <message>
        <source>How what %1 believes of %2 at %3 spread</source>
        <translation>Wie sich ausbreitete, was %1 bei %3 von %2 glaubt</translation>
    </message>
    <message>
        <source>Why this happened</source>
        <translation>Warum das geschah</translation>
    </message>
    <message>
        <source>What came of this</source>
        <translation>Was daraus folgte</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>How did it spread?</source>
        <translation>Wie breitete es sich aus?</translation>
    </message>
    <message>
        <source>Why not newer?</source>
        <translation>Warum nichts Neueres?</translation>
    </message>
    <message>
        <source>Who believes it</source>
        <translation>Wer es glaubt</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask about the moment that is shown (Enter)</source>
        <translation>Nach dem gezeigten Moment fragen (Eingabe)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>&amp;Copy the answer</source>
        <translation>Antwort &amp;kopieren</translation>
    </message>
    <message>
        <source>Write who believes it, and about whom.</source>
        <translation>Bitte angeben, wer es glaubt, und von wem.</translation>
    </message>
    <message>
        <source>No node of ours is called %1 at this moment: what others believe is only known of nodes that this program hosts.</source>
        <translation>Keiner unserer Knoten heißt in diesem Moment %1: Was jemand glaubt, ist nur von Knoten bekannt, die dieses Programm betreibt.</translation>
    </message>
    <message>
        <source>Looking for the answer…</source>
        <translation>Die Antwort wird gesucht …</translation>
    </message>
    <message>
        <source>Select a member first, to ask why it is taken for what it is.</source>
        <translation>Bitte erst ein Mitglied wählen, um zu fragen, warum es für das gehalten wird, was es ist.</translation>
    </message>
    <message>
        <source>None of our nodes knows %1 at this moment.</source>
        <translation>Keiner unserer Knoten kennt in diesem Moment %1.</translation>
    </message>
    <message>
        <source>The past can&apos;t be asked: %1</source>
        <translation>Die Vergangenheit kann nicht befragt werden: %1</translation>
    </message>
    <message>
        <source>The run has nothing to say to that.</source>
        <translation>Der Lauf sagt dazu nichts.</translation>
    </message>
    <message>
        <source>There may be more: looking for all of it would have taken too long.</source>
        <translation>Es mag mehr geben: Alles zu suchen hätte zu lange gedauert.</translation>
    </message>
    <message>
        <source>Select a member and press Y to ask why it is taken for what it is, or ask about a line of the log.</source>
        <translation>Ein Mitglied wählen und Y drücken, um zu fragen, warum es für das gehalten wird, was es ist; oder nach einer Zeile des Protokolls fragen.</translation>
    </message>
    <message>
        <source>Draw the spread</source>
        <translation>Ausbreitung zeichnen</translation>
    </message>
    <message>
        <source>Show on the canvas and in the space-time diagram who learned of it from whom, and when (Escape ends it)</source>
        <translation>Auf der Zeichenfläche und im Raumzeitdiagramm zeigen, wer wann von wem davon erfuhr (Escape beendet es)</translation>
    </message>
    <message>
        <source>Piece of news</source>
        <translation>Neuigkeit</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WhyPhrases</name>
    <message>
        <source>%1 does not list %2 since %3.</source>
        <translation>%1 führt %2 seit %3 nicht in seiner Tabelle.</translation>
    </message>
    <message>
        <source>%1 knows since %2 that %3 has left (incarnation %4).</source>
        <translation>%1 weiß seit %2, dass %3 ausgetreten ist (Inkarnation %4).</translation>
    </message>
    <message>
        <source>%1 believes %2 %3, since %4 at incarnation %5.</source>
        <extracomment>%3: alive, suspect or dead</extracomment>
        <translation>%1 hält %2 für %3, seit %4 mit Inkarnation %5.</translation>
    </message>
    <message>
        <source>%1 believes %2 %3 again since %4 (incarnation %5).</source>
        <extracomment>%3: alive, suspect or dead</extracomment>
        <translation>%1 hält %2 seit %4 wieder für %3 (Inkarnation %5).</translation>
    </message>
    <message>
        <source>%1 believes %2 %3 since %4 (incarnation %5).</source>
        <extracomment>%3: alive, suspect or dead</extracomment>
        <translation>%1 hält %2 seit %4 für %3 (Inkarnation %5).</translation>
    </message>
    <message>
        <source>%1 does not list itself since %2.</source>
        <translation>%1 führt sich selbst seit %2 nicht in seiner Tabelle.</translation>
    </message>
    <message>
        <source>%1 knows since %2 that it has left itself (incarnation %3).</source>
        <translation>%1 weiß seit %2, dass es selbst ausgetreten ist (Inkarnation %3).</translation>
    </message>
    <message>
        <source>%1 believes itself %2, since %3 at incarnation %4.</source>
        <extracomment>%2: alive, suspect or dead</extracomment>
        <translation>%1 hält sich selbst für %2, seit %3 mit Inkarnation %4.</translation>
    </message>
    <message>
        <source>%1 believes itself %2 again since %3 (incarnation %4).</source>
        <extracomment>%2: alive, suspect or dead</extracomment>
        <translation>%1 hält sich selbst seit %3 wieder für %2 (Inkarnation %4).</translation>
    </message>
    <message>
        <source>%1 believes itself %2 since %3 (incarnation %4).</source>
        <extracomment>%2: alive, suspect or dead</extracomment>
        <translation>%1 hält sich selbst seit %3 für %2 (Inkarnation %4).</translation>
    </message>
    <message>
        <source>%1 began at %2 as one of a cluster that had long been together, with %3 in it.</source>
        <translation>%1 begann bei %2 als Teil eines Clusters, der schon lange bestand und zu dem %3 gehörte.</translation>
    </message>
    <message>
        <source>%1 has never heard of %2.</source>
        <translation>%1 hat noch nie von %2 gehört.</translation>
    </message>
    <message>
        <source>%1 forgot %2 at %3: its round of probes wrapped, and the dead and those who left are kept only for a while.</source>
        <translation>%1 vergaß %2 bei %3: Die Runde der Prüfungen begann von vorn, und Tote und Ausgetretene bleiben nur eine Weile in der Tabelle.</translation>
    </message>
    <message>
        <source>%1 has been frozen since %2, and believes what it did then.</source>
        <translation>%1 ist seit %2 eingefroren und glaubt noch, was es damals glaubte.</translation>
    </message>
    <message>
        <source>%1 does not run yet.</source>
        <translation>%1 läuft noch nicht.</translation>
    </message>
    <message>
        <source>%1 does not run: it was killed at %2.</source>
        <translation>%1 läuft nicht: bei %2 hart beendet.</translation>
    </message>
    <message>
        <source>%1 does not run: it stopped at %2.</source>
        <translation>%1 läuft nicht: bei %2 gestoppt.</translation>
    </message>
    <message>
        <source>%1 learned of %2 at %3 (incarnation %4).</source>
        <translation>%1 lernte %2 bei %3 kennen (Inkarnation %4).</translation>
    </message>
    <message>
        <source>%1 learned what is new about %2 at %3 (incarnation %4).</source>
        <translation>%1 erfuhr bei %3 Neues über %2 (Inkarnation %4).</translation>
    </message>
    <message>
        <source>%1 knew of incarnation %2 of %3 at %4.</source>
        <translation>%1 wusste bei %4, dass %3 Inkarnation %2 hat.</translation>
    </message>
    <message>
        <source>%1 came to suspect %2 at %3 (incarnation %4).</source>
        <translation>%1 verdächtigte %2 ab %3 (Inkarnation %4).</translation>
    </message>
    <message>
        <source>%1 dropped its suspicion of %2 at %3 (incarnation %4).</source>
        <translation>%1 verwarf bei %3 den Verdacht gegen %2 (Inkarnation %4).</translation>
    </message>
    <message>
        <source>%1 took %2 for dead at %3 (incarnation %4).</source>
        <translation>%1 hielt %2 ab %3 für tot (Inkarnation %4).</translation>
    </message>
    <message>
        <source>%1 knew at %2 that %3 had left (incarnation %4).</source>
        <translation>%1 wusste bei %2, dass %3 ausgetreten war (Inkarnation %4).</translation>
    </message>
    <message>
        <source>%1 announced itself at %2 (incarnation %3).</source>
        <translation>%1 machte sich bei %2 bekannt (Inkarnation %3).</translation>
    </message>
    <message>
        <source>%1 announced new metadata, versions or address at %2 (incarnation %3).</source>
        <translation>%1 gab bei %2 neue Metadaten, Versionen oder eine neue Adresse bekannt (Inkarnation %3).</translation>
    </message>
    <message>
        <source>%1 knew of incarnation %2 of itself at %3.</source>
        <translation>%1 wusste bei %3, dass es selbst Inkarnation %2 hat.</translation>
    </message>
    <message>
        <source>%1 came to suspect itself at %2 (incarnation %3).</source>
        <translation>%1 verdächtigte ab %2 sich selbst (Inkarnation %3).</translation>
    </message>
    <message>
        <source>%1 dropped its suspicion of itself at %2 (incarnation %3).</source>
        <translation>%1 verwarf bei %2 den Verdacht gegen sich selbst (Inkarnation %3).</translation>
    </message>
    <message>
        <source>%1 took itself for dead at %2 (incarnation %3).</source>
        <translation>%1 hielt sich ab %2 selbst für tot (Inkarnation %3).</translation>
    </message>
    <message>
        <source>%1 knew at %2 that it had left (incarnation %3).</source>
        <translation>%1 wusste bei %2, dass es ausgetreten war (Inkarnation %3).</translation>
    </message>
    <message>
        <source>%1, which is not ours</source>
        <extracomment>%1: an address</extracomment>
        <translation>%1 (fremd)</translation>
    </message>
    <message>
        <source>%1 heard at %2 from %3, %4.</source>
        <extracomment>%4: &quot;by gossip&quot;</extracomment>
        <translation>%1 hörte bei %2 von %3, %4.</translation>
    </message>
    <message>
        <source>%1 heard at %2 from %3, %4, %5, as %6 says.</source>
        <extracomment>%4: &quot;by gossip&quot;, %5: &quot;that n5 is suspect&quot;, %6: who says so</extracomment>
        <translation>%1 hörte bei %2 von %3, %4, %5, wie %6 sagt.</translation>
    </message>
    <message>
        <source>%1 heard at %2 from %3, %4, %5, as %6 declared.</source>
        <extracomment>%4: &quot;by gossip&quot;, %5: &quot;that n5 is dead&quot;, %6: who declared it</extracomment>
        <translation>%1 hörte bei %2 von %3, %4, %5, wie %6 erklärt hat.</translation>
    </message>
    <message>
        <source>%1 heard at %2 from %3, %4, %5.</source>
        <extracomment>%4: &quot;by gossip&quot;, %5: &quot;that n5 is alive&quot;</extracomment>
        <translation>%1 hörte bei %2 von %3, %4, %5.</translation>
    </message>
    <message>
        <source>%1&apos;s suspicion of %2 ran out at %3, after %4; no confirmations were wanted.</source>
        <translation>Der Verdacht von %1 gegen %2 lief bei %3 ab, nach %4; Bestätigungen waren nicht nötig.</translation>
    </message>
    <message numerus="yes">
        <source>%1&apos;s suspicion of %2 ran out at %3, after %4, with %5 of %n confirmations; without any it would have been %6.</source>
        <extracomment>%5: how many confirmations there were, of %n</extracomment>
        <translation>
            <numerusform>Der Verdacht von %1 gegen %2 lief bei %3 ab, nach %4, mit %5 von %n Bestätigung; ganz ohne wären es %6 gewesen.</numerusform>
            <numerusform>Der Verdacht von %1 gegen %2 lief bei %3 ab, nach %4, mit %5 von %n Bestätigungen; ganz ohne wären es %6 gewesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>itself</source>
        <extracomment>among those who confirmed a suspicion: the one who has it</extracomment>
        <translation>der Knoten selbst</translation>
    </message>
    <message numerus="yes">
        <source>%1&apos;s suspicion of %2 ran out at %3, after %4, with %5 of %n confirmations (%6); without any it would have been %7.</source>
        <extracomment>%5: how many confirmations there were, of %n; %6: by whom</extracomment>
        <translation>
            <numerusform>Der Verdacht von %1 gegen %2 lief bei %3 ab, nach %4, mit %5 von %n Bestätigung (%6); ganz ohne wären es %7 gewesen.</numerusform>
            <numerusform>Der Verdacht von %1 gegen %2 lief bei %3 ab, nach %4, mit %5 von %n Bestätigungen (%6); ganz ohne wären es %7 gewesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 began to suspect %2 at %3, for %4 at most.</source>
        <translation>%1 begann bei %3, %2 zu verdächtigen, für höchstens %4.</translation>
    </message>
    <message>
        <source>%1 began to suspect %2 at %3, on %4&apos;s word, for %5 at most.</source>
        <translation>%1 begann bei %3, %2 zu verdächtigen, auf das Wort von %4 hin, für höchstens %5.</translation>
    </message>
    <message>
        <source>A probe of its own confirmed it to %1 at %2, which left %3 to refute it.</source>
        <translation>Eine eigene Prüfung bestätigte es %1 bei %2; danach blieben noch %3 für die Widerlegung.</translation>
    </message>
    <message>
        <source>%1 confirmed it to %2 at %3, which left %4 to refute it.</source>
        <translation>%1 bestätigte es %2 bei %3; danach blieben noch %4 für die Widerlegung.</translation>
    </message>
    <message>
        <source>%1&apos;s suspicion of %2 ended at %3.</source>
        <translation>Der Verdacht von %1 gegen %2 endete bei %3.</translation>
    </message>
    <message>
        <source>%1 refuted what was said about it at %2, with incarnation %3.</source>
        <translation>%1 widerlegte bei %2 mit Inkarnation %3, was über es gesagt wurde.</translation>
    </message>
    <message>
        <source>%1 refuted %2&apos;s word about it at %3, with incarnation %4.</source>
        <translation>%1 widerlegte bei %3 mit Inkarnation %4, was %2 behauptet hatte.</translation>
    </message>
    <message>
        <source>%1 started at %2.</source>
        <translation>%1 startete bei %2.</translation>
    </message>
    <message>
        <source>%1 was killed at %2.</source>
        <translation>%1 wurde bei %2 hart beendet.</translation>
    </message>
    <message>
        <source>%1 stopped at %2.</source>
        <translation>%1 stoppte bei %2.</translation>
    </message>
    <message>
        <source>%1 was frozen at %2 for %3.</source>
        <translation>%1 wurde bei %2 für %3 eingefroren.</translation>
    </message>
    <message>
        <source>%1 was frozen at %2.</source>
        <translation>%1 wurde bei %2 eingefroren.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was thawed at %2, after %3; %n inputs had waited, and %4 had been dropped.</source>
        <extracomment>%4: how many inputs</extracomment>
        <translation>
            <numerusform>%1 taute bei %2 auf, nach %3; %n Eingang hatte gewartet, verworfen waren %4.</numerusform>
            <numerusform>%1 taute bei %2 auf, nach %3; %n Eingänge hatten gewartet, verworfen waren %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was thawed at %2, after %3; %n inputs had waited.</source>
        <translation>
            <numerusform>%1 taute bei %2 auf, nach %3; %n Eingang hatte gewartet.</numerusform>
            <numerusform>%1 taute bei %2 auf, nach %3; %n Eingänge hatten gewartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was asked to leave at %2.</source>
        <translation>%1 wurde bei %2 gebeten auszutreten.</translation>
    </message>
    <message>
        <source>%1 was given new metadata at %2.</source>
        <translation>%1 erhielt bei %2 neue Metadaten.</translation>
    </message>
    <message>
        <source>A command asked for it at %1: %2.</source>
        <extracomment>%2: a command as it stands in scripts, which is English</extracomment>
        <translation>Ein Befehl verlangte es bei %1: %2.</translation>
    </message>
    <message>
        <source>A command to %1 asked for it at %2: %3.</source>
        <extracomment>%3: a command as it stands in scripts, which is English</extracomment>
        <translation>Ein Befehl an %1 verlangte es bei %2: %3.</translation>
    </message>
    <message>
        <source>%1 heard at %2 of another %3 at %4, and keeps to the one at %5.</source>
        <extracomment>%4 and %5: addresses</extracomment>
        <translation>%1 hörte bei %2 von einem anderen %3 unter %4 und bleibt bei dem unter %5.</translation>
    </message>
    <message>
        <source>What went to or from %1 was lost at %2: %3.</source>
        <translation>Was an oder von %1 unterwegs war, ging bei %2 verloren (%3).</translation>
    </message>
    <message>
        <source>What went to or from %1 was lost at %2.</source>
        <translation>Was an oder von %1 unterwegs war, ging bei %2 verloren.</translation>
    </message>
    <message>
        <source>What went to or from %1 met a cut at %2: %3.</source>
        <translation>Was an oder von %1 unterwegs war, traf bei %2 auf eine gekappte Strecke (%3).</translation>
    </message>
    <message>
        <source>What went to or from %1 met a cut at %2.</source>
        <translation>Was an oder von %1 unterwegs war, traf bei %2 auf eine gekappte Strecke.</translation>
    </message>
    <message>
        <source>What went to or from %1 passed at %2: %3.</source>
        <translation>Was an oder von %1 unterwegs war, kam bei %2 durch (%3).</translation>
    </message>
    <message>
        <source>What went to or from %1 passed at %2.</source>
        <translation>Was an oder von %1 unterwegs war, kam bei %2 durch.</translation>
    </message>
    <message>
        <source>%1 had to wait %2 to send at %3.</source>
        <translation>%1 musste bei %3 mit dem Senden %2 warten.</translation>
    </message>
    <message>
        <source>%1 had to wait %2 to read at %3.</source>
        <translation>%1 musste bei %3 mit dem Lesen %2 warten.</translation>
    </message>
    <message>
        <source>%1 had to wait %2 to send at %3: %4.</source>
        <translation>%1 musste bei %3 mit dem Senden %2 warten (%4).</translation>
    </message>
    <message>
        <source>%1 had to wait %2 to read at %3: %4.</source>
        <translation>%1 musste bei %3 mit dem Lesen %2 warten (%4).</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <extracomment>%1: an event as the trace has it, in English; %2: when</extracomment>
        <translation>%1 bei %2.</translation>
    </message>
    <message>
        <source>%1: %2 at %3.</source>
        <extracomment>%2: an event as the trace has it, in English; %3: when</extracomment>
        <translation>%1: %2 bei %3.</translation>
    </message>
    <message>
        <source>%1 sent %2 %3 at %4.</source>
        <extracomment>%3: &quot;a ping&quot;</extracomment>
        <translation>%1 sandte bei %4 %3 an %2.</translation>
    </message>
    <message>
        <source>%1 had %2 from %3 at %4.</source>
        <extracomment>%2: &quot;a ping&quot;</extracomment>
        <translation>%1 bekam bei %4 %2 von %3.</translation>
    </message>
    <message>
        <source>%1 sent %2 %3 about %4 at %5.</source>
        <extracomment>%3: &quot;an alive message&quot;, %4: a member</extracomment>
        <translation>%1 sandte bei %5 %3 über %4 an %2.</translation>
    </message>
    <message>
        <source>%1 had %2 about %3 from %4 at %5.</source>
        <extracomment>%2: &quot;an alive message&quot;, %3: a member</extracomment>
        <translation>%1 bekam bei %5 %2 über %3 von %4.</translation>
    </message>
    <message>
        <source>%1 began to gossip %2 at %3.</source>
        <extracomment>%2: &quot;a user message&quot;</extracomment>
        <translation>%1 begann bei %3, %2 per Gossip zu verbreiten.</translation>
    </message>
    <message>
        <source>%1 began to gossip %2 about %3 at %4.</source>
        <extracomment>%2: &quot;an alive message&quot;</extracomment>
        <translation>%1 begann bei %4, %2 über %3 per Gossip zu verbreiten.</translation>
    </message>
    <message>
        <source>%1 stopped gossiping it at %2: there was newer news.</source>
        <translation>%1 hörte bei %2 auf, es per Gossip zu verbreiten: Es gab Neueres.</translation>
    </message>
    <message>
        <source>%1 stopped gossiping it at %2: it had been sent as often as it may.</source>
        <translation>%1 hörte bei %2 auf, es per Gossip zu verbreiten: Es war so oft gesendet wie erlaubt.</translation>
    </message>
    <message>
        <source>%1 ignored it at %2: %3.</source>
        <translation>%1 ignorierte es bei %2: %3.</translation>
    </message>
    <message numerus="yes">
        <source>A packet with %n messages left %1 for %2 at %3.</source>
        <translation>
            <numerusform>Ein Paket mit %n Nachricht ging bei %3 von %1 an %2 ab.</numerusform>
            <numerusform>Ein Paket mit %n Nachrichten ging bei %3 von %1 an %2 ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A packet with %n messages reached %1 from %2 at %3.</source>
        <translation>
            <numerusform>Ein Paket mit %n Nachricht kam bei %3 von %2 bei %1 an.</numerusform>
            <numerusform>Ein Paket mit %n Nachrichten kam bei %3 von %2 bei %1 an.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dialled %2 for a join at %3.</source>
        <translation>%1 wählte bei %3 %2 an, um beizutreten.</translation>
    </message>
    <message>
        <source>%1 dialled %2 for a push/pull at %3.</source>
        <translation>%1 wählte bei %3 %2 für ein Push/Pull an.</translation>
    </message>
    <message>
        <source>%1 dialled %2 for a ping at %3.</source>
        <translation>%1 wählte bei %3 %2 für einen Ping an.</translation>
    </message>
    <message>
        <source>%1 dialled %2 for a user message at %3.</source>
        <translation>%1 wählte bei %3 %2 für Nutzdaten an.</translation>
    </message>
    <message>
        <source>%1 dialled %2 for a %3 at %4.</source>
        <translation>%1 wählte bei %4 %2 an (Zweck: %3).</translation>
    </message>
    <message>
        <source>%1 was done with a connection at %2.</source>
        <translation>%1 war bei %2 mit einer Verbindung fertig.</translation>
    </message>
    <message>
        <source>A connection of %1 failed at %2: %3.</source>
        <translation>Eine Verbindung von %1 scheiterte bei %2: %3.</translation>
    </message>
    <message>
        <source>What led to it is not known: it came from a member that is not ours.</source>
        <translation>Was dazu führte, ist nicht bekannt: Es kam von einem fremden Mitglied.</translation>
    </message>
    <message>
        <source>What led to it, event #%1, is not in the trace.</source>
        <extracomment>%1: its number</extracomment>
        <translation>Was dazu führte, Ereignis Nr. %1, steht nicht in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>There is more, which is left out.</source>
        <translation>Es gibt noch mehr, das hier fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes came to know %1, from %2 on.</source>
        <translation>
            <numerusform>%n Knoten erfuhr ab %2, %1.</numerusform>
            <numerusform>%n Knoten erfuhren ab %2, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes came to know %1, from %2 on; the last was %3, %4 later.</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %3: a node, %4: a duration</extracomment>
        <translation>
            <numerusform>%n Knoten erfuhr ab %2, %1; der letzte war %3, %4 später.</numerusform>
            <numerusform>%n Knoten erfuhren ab %2, %1; der letzte war %3, %4 später.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 nodes came to know %2, from %3 on.</source>
        <translation>
            <numerusform>%n von %1 Knoten erfuhr ab %3, %2.</numerusform>
            <numerusform>%n von %1 Knoten erfuhren ab %3, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 nodes came to know %2, from %3 on; the last was %4, %5 later.</source>
        <extracomment>%n of %1 nodes; %2: &quot;that n5 is dead&quot;, %4: a node, %5: a duration</extracomment>
        <translation>
            <numerusform>%n von %1 Knoten erfuhr ab %3, %2; der letzte war %4, %5 später.</numerusform>
            <numerusform>%n von %1 Knoten erfuhren ab %3, %2; der letzte war %4, %5 später.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, by itself, at %2.</source>
        <extracomment>who learned of something, and when; %3: a duration</extracomment>
        <translation>%1, von selbst, bei %2.</translation>
    </message>
    <message>
        <source>%1, by itself, at %2 (%3 later).</source>
        <extracomment>who learned of something, and when; %3: a duration</extracomment>
        <translation>%1, von selbst, bei %2 (%3 später).</translation>
    </message>
    <message>
        <source>a member that is not ours</source>
        <extracomment>of whom somebody heard something</extracomment>
        <translation>einem fremden Mitglied</translation>
    </message>
    <message>
        <source>%1, from %2, %3, at %4.</source>
        <extracomment>who learned of something, from whom; %3: &quot;by gossip&quot;, %4: when</extracomment>
        <translation>%1, von %2, %3, bei %4.</translation>
    </message>
    <message>
        <source>%1, from %2, %3, at %4 (%5 later).</source>
        <extracomment>who learned of something, from whom; %3: &quot;by gossip&quot;, %4: when, %5: a duration</extracomment>
        <translation>%1, von %2, %3, bei %4 (%5 später).</translation>
    </message>
    <message>
        <source>Not %1: newer news overtook it.</source>
        <translation>Nicht %1: Neueres kam zuvor.</translation>
    </message>
    <message>
        <source>Not %1: it had not heard of it in the end.</source>
        <translation>Nicht %1: hatte bis zuletzt nichts davon gehört.</translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <extracomment>packets and streams</extracomment>
        <translation>
            <numerusform>%n verloren</numerusform>
            <numerusform>%n verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held up</source>
        <extracomment>packets and streams</extracomment>
        <translation>
            <numerusform>%n aufgehalten</numerusform>
            <numerusform>%n aufgehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made late</source>
        <extracomment>packets and streams</extracomment>
        <translation>
            <numerusform>%n verspätet</numerusform>
            <numerusform>%n verspätet</numerusform>
        </translation>
    </message>
    <message>
        <source>It has stopped nothing.</source>
        <translation>Nichts wurde dadurch aufgehalten.</translation>
    </message>
    <message>
        <source>Of packets and streams it met: %1, and more.</source>
        <extracomment>%1: &quot;5 lost and 2 made late&quot;</extracomment>
        <translation>Davon betroffene Pakete und Streams: %1, und weitere.</translation>
    </message>
    <message>
        <source>Of packets and streams it met: %1.</source>
        <extracomment>%1: &quot;5 lost and 2 made late&quot;</extracomment>
        <translation>Davon betroffene Pakete und Streams: %1.</translation>
    </message>
    <message>
        <source>Others know %1; %2 was the first, at %3.</source>
        <extracomment>%1: &quot;that n5 is dead&quot;, %2: a node</extracomment>
        <translation>Andere wissen, %1; der erste war %2, bei %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 nodes know %2; %3 was the first, at %4.</source>
        <extracomment>%n of %1 nodes; %2: &quot;that n5 is dead&quot;, %3: a node</extracomment>
        <translation>
            <numerusform>%n von %1 Knoten weiß, %2; der erste war %3, bei %4.</numerusform>
            <numerusform>%n von %1 Knoten wissen, %2; der erste war %3, bei %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has news of %1 that %2 lacks.</source>
        <translation>Niemand weiß von %1 etwas, das %2 nicht weiß.</translation>
    </message>
    <message>
        <source>%1 sent it %2 at %3, but it was still on its way; it came %4 after the time in question.</source>
        <extracomment>%2: &quot;by gossip&quot;</extracomment>
        <translation>%1 sandte es bei %3 %2, aber es war noch unterwegs; es kam %4 nach der Zeit, um die es geht.</translation>
    </message>
    <message>
        <source>%1 sent it %2 at %3, but it was still on its way.</source>
        <extracomment>%2: &quot;by gossip&quot;</extracomment>
        <translation>%1 sandte es bei %3 %2, aber es war noch unterwegs.</translation>
    </message>
    <message>
        <source>%1 sent it %2 at %3, but %4; it came %5 after the time in question.</source>
        <extracomment>%2: &quot;by gossip&quot;, %4: a clause that says what became of a message</extracomment>
        <translation>%1 sandte es bei %3 %2, aber %4; es kam %5 nach der Zeit, um die es geht.</translation>
    </message>
    <message>
        <source>%1 sent it %2 at %3, but %4.</source>
        <extracomment>%2: &quot;by gossip&quot;, %4: a clause that says what became of a message</extracomment>
        <translation>%1 sandte es bei %3 %2, aber %4.</translation>
    </message>
    <message>
        <source>No message with it had been sent to anybody.</source>
        <translation>Noch an niemanden war eine Nachricht damit gesendet worden.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n messages with it went to %1.</source>
        <translation>
            <numerusform>Die einzige Nachricht damit ging nicht an %1.</numerusform>
            <numerusform>Keine der %n Nachrichten damit ging an %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %1 nodes that gossiped it %n have done so as often as they may.</source>
        <extracomment>of %1 nodes %n have done so</extracomment>
        <translation>
            <numerusform>Von den %1 Knoten, die es per Gossip verbreiteten, hat %n es so oft getan wie erlaubt.</numerusform>
            <numerusform>Von den %1 Knoten, die es per Gossip verbreiteten, haben %n es so oft getan wie erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The one node that gossiped it has done so as often as it may.</source>
        <translation>Der einzige Knoten, der es per Gossip verbreitete, hat es so oft getan wie erlaubt.</translation>
    </message>
    <message>
        <source>The one node that gossiped it has not yet done so as often as it may.</source>
        <translation>Der einzige Knoten, der es per Gossip verbreitete, hat es noch nicht so oft getan wie erlaubt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1&apos;s probe %2 of %3 failed at %4, after %5, with %6 of %n nacks in time.</source>
        <extracomment>%6: how many nacks came in time, of %n</extracomment>
        <translation>
            <numerusform>Prüfung %2 von %3 durch %1 scheiterte bei %4, nach %5; rechtzeitige Nacks: %6 von %n.</numerusform>
            <numerusform>Prüfung %2 von %3 durch %1 scheiterte bei %4, nach %5; rechtzeitige Nacks: %6 von %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 failed at %4, after %5.</source>
        <translation>Prüfung %2 von %3 durch %1 scheiterte bei %4, nach %5.</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 succeeded at %4, after %5: the ack came directly.</source>
        <translation>Prüfung %2 von %3 durch %1 gelang bei %4, nach %5: Das Ack kam direkt.</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 succeeded at %4, after %5: the ack came through a relay.</source>
        <translation>Prüfung %2 von %3 durch %1 gelang bei %4, nach %5: Das Ack kam über ein Relais.</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 succeeded at %4, after %5: the ack came over TCP.</source>
        <translation>Prüfung %2 von %3 durch %1 gelang bei %4, nach %5: Das Ack kam über TCP.</translation>
    </message>
    <message>
        <source>The ack to its ping came at %1.</source>
        <translation>Das Ack auf den Ping kam bei %1.</translation>
    </message>
    <message>
        <source>No ack to its ping: %1.</source>
        <extracomment>%1: a clause that says what became of a message</extracomment>
        <translation>Kein Ack auf den Ping – %1.</translation>
    </message>
    <message>
        <source>The ack to its TCP ping came at %1.</source>
        <translation>Das Ack auf den TCP-Ping kam bei %1.</translation>
    </message>
    <message>
        <source>No ack to its TCP ping: %1.</source>
        <extracomment>%1: a clause that says what became of a message</extracomment>
        <translation>Kein Ack auf den TCP-Ping – %1.</translation>
    </message>
    <message>
        <source>The ack through %1 came at %2.</source>
        <translation>Das Ack über %1 kam bei %2.</translation>
    </message>
    <message>
        <source>No ack through %1: %2.</source>
        <extracomment>%1: a relay, %2: a clause that says what became of a message</extracomment>
        <translation>Kein Ack über %1 – %2.</translation>
    </message>
    <message>
        <source>No ack through %1: %2; its nack came in time.</source>
        <extracomment>%1: a relay, %2: a clause that says what became of a message</extracomment>
        <translation>Kein Ack über %1 – %2; dessen Nack kam rechtzeitig.</translation>
    </message>
    <message>
        <source>No ack through %1: %2; its nack came %3 after the end and did not count.</source>
        <extracomment>%1: a relay, %2: a clause that says what became of a message</extracomment>
        <translation>Kein Ack über %1 – %2; dessen Nack kam %3 nach dem Ende und zählte nicht.</translation>
    </message>
    <message>
        <source>No ack through %1: %2; no nack came either.</source>
        <extracomment>%1: a relay, %2: a clause that says what became of a message</extracomment>
        <translation>Kein Ack über %1 – %2; auch kein Nack kam.</translation>
    </message>
    <message>
        <source>no connection from %1 to %2 could be made</source>
        <translation>von %1 zu %2 kam keine Verbindung zustande</translation>
    </message>
    <message>
        <source>no connection from %1 to %2 could be made (%3)</source>
        <extracomment>%3: a clause: which fault is in force</extracomment>
        <translation>von %1 zu %2 kam keine Verbindung zustande (%3)</translation>
    </message>
    <message>
        <source>%1 began its probe %2 of %3 at %4.</source>
        <translation>%1 begann bei %4 die Prüfung %2 von %3.</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 had no ack in time, so it found no relay to ask, and tried TCP, at %4.</source>
        <translation>Prüfung %2 von %3 durch %1 blieb ohne rechtzeitiges Ack; bei %4 fand sich kein Relais, und es folgte der Versuch über TCP.</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 had no ack in time, so it found no relay to ask at %4.</source>
        <translation>Prüfung %2 von %3 durch %1 blieb ohne rechtzeitiges Ack; bei %4 fand sich kein Relais.</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 had no ack in time, so it asked %4, and tried TCP, at %5.</source>
        <translation>Prüfung %2 von %3 durch %1 blieb ohne rechtzeitiges Ack; bei %5 gingen Bitten an %4, dazu der Versuch über TCP.</translation>
    </message>
    <message>
        <source>%1&apos;s probe %2 of %3 had no ack in time, so it asked %4 at %5.</source>
        <translation>Prüfung %2 von %3 durch %1 blieb ohne rechtzeitiges Ack; bei %5 gingen Bitten an %4.</translation>
    </message>
    <message>
        <source>%1&apos;s local health became %2 (%3) at %4.</source>
        <extracomment>%3: by how much it moved, with its sign</extracomment>
        <translation>Die lokale Gesundheit von %1 wurde bei %4 zu %2 (%3).</translation>
    </message>
    <message>
        <source>A connection to or from %1 was broken at %2: %3.</source>
        <translation>Eine TCP-Verbindung zu oder von %1 brach %2 ab: %3.</translation>
    </message>
    <message>
        <source>A connection to or from %1 was broken at %2.</source>
        <translation>Eine TCP-Verbindung zu oder von %1 brach %2 ab.</translation>
    </message>
    <message>
        <source>What went to or from %1 was too much for the link at %2: %3.</source>
        <translation>Was %2 zu oder von %1 ging, war zu viel für die Verbindung: %3.</translation>
    </message>
    <message>
        <source>What went to or from %1 was too much for the link at %2.</source>
        <translation>Was %2 zu oder von %1 ging, war zu viel für die Verbindung.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WhyWords</name>
    <message>
        <source>the ping from %1 to %2</source>
        <translation>der Ping von %1 an %2</translation>
    </message>
    <message>
        <source>the indirect ping from %1 to %2</source>
        <translation>der indirekte Ping von %1 an %2</translation>
    </message>
    <message>
        <source>the ack from %1 to %2</source>
        <translation>das Ack von %1 an %2</translation>
    </message>
    <message>
        <source>the nack from %1 to %2</source>
        <translation>das Nack von %1 an %2</translation>
    </message>
    <message>
        <source>the suspect message from %1 to %2</source>
        <translation>die Verdachtsmeldung von %1 an %2</translation>
    </message>
    <message>
        <source>the alive message from %1 to %2</source>
        <translation>die Lebendmeldung von %1 an %2</translation>
    </message>
    <message>
        <source>the dead message from %1 to %2</source>
        <translation>die Totmeldung von %1 an %2</translation>
    </message>
    <message>
        <source>the table from %1 to %2</source>
        <translation>die Tabelle von %1 an %2</translation>
    </message>
    <message>
        <source>the user message from %1 to %2</source>
        <translation>die Nachricht mit Nutzdaten von %1 an %2</translation>
    </message>
    <message>
        <source>the error message from %1 to %2</source>
        <translation>die Fehlermeldung von %1 an %2</translation>
    </message>
    <message>
        <source>a ping</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>einen Ping</translation>
    </message>
    <message>
        <source>an indirect ping</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>einen indirekten Ping</translation>
    </message>
    <message>
        <source>an ack</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>ein Ack</translation>
    </message>
    <message>
        <source>a nack</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>ein Nack</translation>
    </message>
    <message>
        <source>a suspect message</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>eine Verdachtsmeldung</translation>
    </message>
    <message>
        <source>an alive message</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>eine Lebendmeldung</translation>
    </message>
    <message>
        <source>a dead message</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>eine Totmeldung</translation>
    </message>
    <message>
        <source>a table</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a user message</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>eine Nachricht mit Nutzdaten</translation>
    </message>
    <message>
        <source>an error message</source>
        <extracomment>what somebody sends or has</extracomment>
        <translation>eine Fehlermeldung</translation>
    </message>
    <message>
        <source>%1 had sent no ping</source>
        <translation>%1 hatte keinen Ping gesendet</translation>
    </message>
    <message>
        <source>%1 had sent no indirect ping</source>
        <translation>%1 hatte keinen indirekten Ping gesendet</translation>
    </message>
    <message>
        <source>%1 had sent no ack</source>
        <translation>%1 hatte kein Ack gesendet</translation>
    </message>
    <message>
        <source>%1 had sent no nack</source>
        <translation>%1 hatte kein Nack gesendet</translation>
    </message>
    <message>
        <source>%1 had sent no suspect message</source>
        <translation>%1 hatte keine Verdachtsmeldung gesendet</translation>
    </message>
    <message>
        <source>%1 had sent no alive message</source>
        <translation>%1 hatte keine Lebendmeldung gesendet</translation>
    </message>
    <message>
        <source>%1 had sent no dead message</source>
        <translation>%1 hatte keine Totmeldung gesendet</translation>
    </message>
    <message>
        <source>%1 had sent no table</source>
        <translation>%1 hatte keine Tabelle gesendet</translation>
    </message>
    <message>
        <source>%1 had sent no user message</source>
        <translation>%1 hatte keine Nachricht mit Nutzdaten gesendet</translation>
    </message>
    <message>
        <source>%1 had sent no error message</source>
        <translation>%1 hatte keine Fehlermeldung gesendet</translation>
    </message>
    <message>
        <source>%1 arrived, and changed nothing</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%1 kam an und änderte nichts</translation>
    </message>
    <message>
        <source>%1 arrived</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%1 kam an</translation>
    </message>
    <message>
        <source>%1 came %2 too late</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;, %2: a duration</extracomment>
        <translation>%1 kam %2 zu spät</translation>
    </message>
    <message>
        <source>%1 was lost (%2)</source>
        <translation>%1 ging verloren (%2)</translation>
    </message>
    <message>
        <source>%1 was lost</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%1 ging verloren</translation>
    </message>
    <message>
        <source>%1 met a cut (%2)</source>
        <translation>%1 traf auf eine gekappte Strecke (%2)</translation>
    </message>
    <message>
        <source>%1 met a cut</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%1 traf auf eine gekappte Strecke</translation>
    </message>
    <message>
        <source>the connection from %1 to %2 failed: %3</source>
        <extracomment>%3: a clause that says why</extracomment>
        <translation>die Verbindung von %1 zu %2 scheiterte: %3</translation>
    </message>
    <message>
        <source>its receiver</source>
        <comment>by or to whom</comment>
        <translation>der Empfänger</translation>
    </message>
    <message>
        <source>the trace does not tell what became of %1</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>wo %1 blieb, verrät die Aufzeichnung nicht</translation>
    </message>
    <message>
        <source>%1 had to wait and came %2 too late</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;, %2: a duration</extracomment>
        <translation>%1 musste warten und kam %2 zu spät</translation>
    </message>
    <message>
        <source>%1 had to wait</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%1 musste warten</translation>
    </message>
    <message>
        <source>%1 had to wait (%2) and came %3 too late</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;, %2: which fault is in force, %3: a duration</extracomment>
        <translation>%1 musste warten (%2) und kam %3 zu spät</translation>
    </message>
    <message>
        <source>%1 had to wait (%2)</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;, %2: which fault is in force</extracomment>
        <translation>%1 musste warten (%2)</translation>
    </message>
    <message>
        <source>its receiver</source>
        <comment>what it does</comment>
        <translation>der Empfänger</translation>
    </message>
    <message>
        <source>%1 had been frozen since %2</source>
        <translation>%1 war seit %2 eingefroren</translation>
    </message>
    <message>
        <source>%1 had been killed at %2</source>
        <translation>%1 war bei %2 hart beendet worden</translation>
    </message>
    <message>
        <source>%1 had stopped at %2</source>
        <translation>%1 hatte bei %2 gestoppt</translation>
    </message>
    <message>
        <source>the system would not send %1: %2</source>
        <extracomment>%1: &quot;the ping from n1 to n2&quot;, %2: why</extracomment>
        <translation>%1 wurde vom System nicht gesendet: %2</translation>
    </message>
    <message>
        <source>%1 could not read %2: %3</source>
        <extracomment>%2: &quot;the ping from n1 to n2&quot;, %3: why</extracomment>
        <translation>%2 war für %1 nicht lesbar: %3</translation>
    </message>
    <message>
        <source>%1 ignored %2: %3</source>
        <extracomment>%2: &quot;the ping from n1 to n2&quot;, %3: why</extracomment>
        <translation>%2 wurde von %1 ignoriert: %3</translation>
    </message>
    <message>
        <source>%1 dropped %2, since its queue of received gossip was full</source>
        <extracomment>%2: &quot;the ping from n1 to n2&quot;</extracomment>
        <translation>%2 wurde von %1 verworfen, weil dort die Warteschlange für empfangenen Gossip voll war</translation>
    </message>
    <message>
        <source>an unknown member</source>
        <comment>to whom</comment>
        <translation>einem unbekannten Mitglied</translation>
    </message>
    <message>
        <source>an unknown member</source>
        <comment>from whom</comment>
        <translation>einem unbekannten Mitglied</translation>
    </message>
    <message>
        <source>that %1 is unknown (incarnation %2)</source>
        <translation>dass von %1 nichts Näheres bekannt ist (Inkarnation %2)</translation>
    </message>
    <message>
        <source>that %1 is alive (incarnation %2)</source>
        <translation>dass %1 lebt (Inkarnation %2)</translation>
    </message>
    <message>
        <source>that %1 is suspect (incarnation %2)</source>
        <translation>dass %1 verdächtig ist (Inkarnation %2)</translation>
    </message>
    <message>
        <source>that %1 is dead (incarnation %2)</source>
        <translation>dass %1 tot ist (Inkarnation %2)</translation>
    </message>
    <message>
        <source>that %1 has left (incarnation %2)</source>
        <translation>dass %1 ausgetreten ist (Inkarnation %2)</translation>
    </message>
    <message>
        <source>by gossip</source>
        <extracomment>how something came to a node</extracomment>
        <translation>per Gossip</translation>
    </message>
    <message>
        <source>with a ping</source>
        <extracomment>how something came to a node</extracomment>
        <translation>mit einem Ping</translation>
    </message>
    <message>
        <source>with an indirect ping</source>
        <extracomment>how something came to a node</extracomment>
        <translation>mit einem indirekten Ping</translation>
    </message>
    <message>
        <source>with an ack</source>
        <extracomment>how something came to a node</extracomment>
        <translation>mit einem Ack</translation>
    </message>
    <message>
        <source>together with a ping</source>
        <extracomment>how something came to a node</extracomment>
        <translation>zusammen mit einem Ping</translation>
    </message>
    <message>
        <source>in a push/pull</source>
        <extracomment>how something came to a node</extracomment>
        <translation>in einem Push/Pull</translation>
    </message>
    <message>
        <source>in the push/pull of a join</source>
        <extracomment>how something came to a node</extracomment>
        <translation>im Push/Pull eines Beitritts</translation>
    </message>
    <message>
        <source>by itself</source>
        <extracomment>how something came to a node</extracomment>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>in a way that is not known</source>
        <extracomment>how something came to a node</extracomment>
        <translation>auf unbekanntem Weg</translation>
    </message>
    <message>
        <source>late or unknown ack</source>
        <translation>verspätetes oder unbekanntes Ack</translation>
    </message>
    <message>
        <source>late or unknown nack</source>
        <translation>verspätetes oder unbekanntes Nack</translation>
    </message>
    <message>
        <source>ping for another node</source>
        <translation>Ping an einen anderen Knoten</translation>
    </message>
    <message>
        <source>indirect ping without a target</source>
        <translation>indirekter Ping ohne Ziel</translation>
    </message>
    <message>
        <source>too many indirect pings at once</source>
        <translation>zu viele indirekte Pings auf einmal</translation>
    </message>
    <message>
        <source>too many push/pulls at once</source>
        <translation>zu viele Push/Pulls auf einmal</translation>
    </message>
    <message>
        <source>not a message for packets</source>
        <translation>keine Nachricht für Pakete</translation>
    </message>
    <message>
        <source>not a message to begin a stream with</source>
        <translation>keine Nachricht, mit der ein Stream beginnt</translation>
    </message>
    <message>
        <source>a second message on a stream</source>
        <translation>eine zweite Nachricht auf einem Stream</translation>
    </message>
    <message>
        <source>an answer nobody asked for</source>
        <translation>eine Antwort, nach der niemand gefragt hat</translation>
    </message>
    <message>
        <source>empty user message</source>
        <translation>leere Nutzdaten</translation>
    </message>
    <message>
        <source>alive without a name</source>
        <translation>Lebendmeldung ohne Namen</translation>
    </message>
    <message>
        <source>alive with a name too long for any packet</source>
        <translation>Lebendmeldung mit einem Namen, der für jedes Paket zu lang ist</translation>
    </message>
    <message>
        <source>alive with metadata beyond the limit</source>
        <translation>Lebendmeldung mit Metadaten über der Grenze</translation>
    </message>
    <message>
        <source>alive without an address</source>
        <translation>Lebendmeldung ohne Adresse</translation>
    </message>
    <message>
        <source>alive with impossible protocol versions</source>
        <translation>Lebendmeldung mit unmöglichen Protokollversionen</translation>
    </message>
    <message>
        <source>alive from an address that is not allowed</source>
        <translation>Lebendmeldung von einer Adresse, die nicht erlaubt ist</translation>
    </message>
    <message>
        <source>alive at an address that is not allowed</source>
        <translation>Lebendmeldung mit einer Adresse, die nicht erlaubt ist</translation>
    </message>
    <message>
        <source>From %1 on, %2.</source>
        <extracomment>%1: when; %2: what a fault does, such as &quot;the link from n1 to n2 is cut&quot;</extracomment>
        <translation>Ab %1 gilt: %2.</translation>
    </message>
</context>
<context>
    <name>swimscope::ui::WindowActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New cluster…</source>
        <translation>&amp;Neuer Cluster…</translation>
    </message>
    <message>
        <source>Start a fresh cluster of our own nodes</source>
        <translation>Einen frischen Cluster aus eigenen Knoten starten</translation>
    </message>
    <message>
        <source>&amp;Add node…</source>
        <translation>Neuer &amp;Knoten…</translation>
    </message>
    <message>
        <source>Add one more node of our own</source>
        <translation>Einen weiteren eigenen Knoten hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Join address…</source>
        <translation>Cluster bei&amp;treten…</translation>
    </message>
    <message>
        <source>Become a member of a real cluster</source>
        <translation>Mitglied eines echten Clusters werden</translation>
    </message>
    <message>
        <source>&amp;Settings of all nodes…</source>
        <translation>&amp;Einstellungen aller Knoten…</translation>
    </message>
    <message>
        <source>Change settings while the nodes run</source>
        <translation>Einstellungen ändern, während die Knoten laufen</translation>
    </message>
    <message>
        <source>&amp;Find in the log</source>
        <translation>Im Log &amp;suchen</translation>
    </message>
    <message>
        <source>Look for words in the log</source>
        <translation>Im Log nach Wörtern suchen</translation>
    </message>
    <message>
        <source>Follow the &amp;log</source>
        <translation>Dem &amp;Log folgen</translation>
    </message>
    <message>
        <source>Keep the log&apos;s newest line in view, or let it go</source>
        <translation>Die neueste Zeile des Logs im Blick behalten oder ziehen lassen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Leave other clusters properly, then end</source>
        <translation>Aus fremden Clustern ordentlich austreten, dann beenden</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Bring the whole cluster into view</source>
        <translation>Den ganzen Cluster ins Bild holen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show less, larger</source>
        <translation>Weniger zeigen, dafür größer</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show more, smaller</source>
        <translation>Mehr zeigen, dafür kleiner</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
    <message>
        <source>Things appear where they belong instead of moving there</source>
        <translation>Alles erscheint gleich an seinem Platz, statt sich dorthin zu bewegen</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>Select every member on the canvas</source>
        <translation>Jedes Mitglied auf der Zeichenfläche auswählen</translation>
    </message>
    <message>
        <source>&amp;About SwimScope</source>
        <translation>&amp;Über SwimScope</translation>
    </message>
    <message>
        <source>What this program is</source>
        <translation>Was dieses Programm ist</translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Node</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Whose picture of the cluster is drawn</source>
        <translation>Wessen Bild des Clusters gezeichnet wird</translation>
    </message>
    <message>
        <source>How the members are arranged</source>
        <translation>Wie die Mitglieder angeordnet sind</translation>
    </message>
    <message>
        <source>Reset &amp;docks</source>
        <translation>&amp;Docks zurücksetzen</translation>
    </message>
    <message>
        <source>Put all docks back where they were at first</source>
        <translation>Alle Docks dorthin zurücksetzen, wo sie anfangs waren</translation>
    </message>
    <message>
        <source>Change the cluster&apos;s key while it runs</source>
        <translation>Den Schlüssel des Clusters im laufenden Betrieb wechseln</translation>
    </message>
    <message>
        <source>This cluster was started without a key</source>
        <translation>Dieser Cluster wurde ohne Schlüssel gestartet</translation>
    </message>
    <message>
        <source>Change the &amp;key…</source>
        <translation>&amp;Schlüssel wechseln…</translation>
    </message>
    <message>
        <source>A simulated cluster has no sockets to join with</source>
        <translation>Ein simulierter Cluster hat keine Sockets, um beizutreten</translation>
    </message>
    <message>
        <source>Simulated clusters have no key</source>
        <translation>Simulierte Cluster haben keinen Schlüssel</translation>
    </message>
    <message>
        <source>New si&amp;mulated cluster…</source>
        <translation>Neuer si&amp;mulierter Cluster…</translation>
    </message>
    <message>
        <source>Start a cluster in virtual time, which can be slowed and stepped</source>
        <translation>Einen Cluster in virtueller Zeit starten, die sich verlangsamen und in Schritten durchgehen lässt</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>&amp;Experiments…</source>
        <translation>&amp;Experimente…</translation>
    </message>
    <message>
        <source>Put published figures to the test, in simulation</source>
        <translation>Veröffentlichte Zahlen in der Simulation prüfen</translation>
    </message>
    <message>
        <source>&amp;Laboratory</source>
        <translation>&amp;Labor</translation>
    </message>
    <message>
        <source>This is a recording: what happened in it can&apos;t be changed</source>
        <translation>Dies ist eine Aufzeichnung: Was darin geschah, lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>&amp;Open recording…</source>
        <translation>Aufzeichnung ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Look at a run that was kept in a file</source>
        <translation>Einen Lauf ansehen, der in einer Datei festgehalten wurde</translation>
    </message>
    <message>
        <source>This is the past: go back to the present to change something</source>
        <translation>Das ist die Vergangenheit: Wer etwas ändern will, geht zurück in die Gegenwart</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>Aufzeichnung &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Record…</source>
        <translation>Auf&amp;zeichnen …</translation>
    </message>
    <message>
        <source>Keep this run in a file, from its beginning on</source>
        <translation>Diesen Lauf von seinem Beginn an in einer Datei behalten</translation>
    </message>
    <message>
        <source>Branc&amp;hes</source>
        <translation>Zwe&amp;ige</translation>
    </message>
    <message>
        <source>Pace of real &amp;nodes</source>
        <translation>Gang echter Kn&amp;oten</translation>
    </message>
</context>
</TS>
