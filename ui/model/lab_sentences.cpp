// SPDX-License-Identifier: MPL-2.0
// The texts of the engine's experiments once more, for lupdate to find: as English as there.
#include "ui/model/lab_texts.h"

namespace swimscope::ui {

namespace {

// Long sentences are of several literals on purpose.
// NOLINTBEGIN(bugprone-suspicious-missing-comma)
constexpr const char* kSentences[] = {
    // Experiments: titles, questions, assumptions, meanings of parameters.
    QT_TRANSLATE_NOOP("lab", "The load of a cluster at rest"),
    QT_TRANSLATE_NOOP(
        "lab", "A cluster in which nothing happens is watched once its gossip queues are empty. "
               "Each member probes one other an interval and is probed by one on average, so it "
               "sends and receives two UDP packets, however large the cluster is."),
    QT_TRANSLATE_NOOP("lab", "Packets are counted, not the messages in them. Push/pulls travel "
                             "over TCP and are not among them."),
    QT_TRANSLATE_NOOP("lab", "Sizes of clusters."),
    QT_TRANSLATE_NOOP("lab", "Probe intervals that each cluster is watched for."),
    QT_TRANSLATE_NOOP("lab", "How long a crash waits for its first probe"),
    QT_TRANSLATE_NOOP("lab",
                      "Members probe each other in a round robin that each shuffles anew after "
                      "every round, each at a phase of its own. A member crashes at a random "
                      "moment: how long does it take until the first of the others probes it? And "
                      "how long may one member wait to be probed by a certain other?"),
    QT_TRANSLATE_NOOP(
        "lab", "Whether a member has crashed changes nothing about the others until one of them "
               "has probed it. So a crash need not be carried out: the wait is read from a run in "
               "which all go on, from a random moment to the next probe of a random member. A test "
               "compares such waits with those of members that are really killed."),
    QT_TRANSLATE_NOOP("lab",
                      "Between two probes of one pair there may be the waits at the beginning and "
                      "at the end of the run, which are only part of a whole wait."),
    QT_TRANSLATE_NOOP("lab", "The size of the cluster."),
    QT_TRANSLATE_NOOP("lab",
                      "Probe intervals that each cluster is watched for; more than two rounds."),
    QT_TRANSLATE_NOOP("lab", "Crashes for each seed, each at its own moment."),
    QT_TRANSLATE_NOOP("lab", "Probes that fail for lost datagrams"),
    QT_TRANSLATE_NOOP("lab", "Each datagram is lost with the same probability, whatever became of "
                             "others. How often does a probe of a member that lives fail: its ping "
                             "or the ack is lost, and of each relay's four datagrams one?"),
    QT_TRANSLATE_NOOP("lab", "No pings over TCP, which lose nothing."),
    QT_TRANSLATE_NOOP("lab",
                      "The probe is measured, not what follows from it: suspicions last a hundred "
                      "times as long, so that nobody is declared dead and probed no more, and "
                      "LHA-Probe is off, so that all probes have the same deadline."),
    QT_TRANSLATE_NOOP("lab", "Suspects are not asked to relay. Where fewer relays were found than "
                             "wanted, the probe is not counted."),
    QT_TRANSLATE_NOOP("lab", "The probability with which each datagram is lost."),
    QT_TRANSLATE_NOOP("lab", "How many members are asked to relay."),
    QT_TRANSLATE_NOOP("lab", "Each run ends with so many failures."),
    QT_TRANSLATE_NOOP("lab", "How soon a crash is noticed"),
    QT_TRANSLATE_NOOP(
        "lab", "A member of a cluster at rest crashes at a random moment. When does the first of "
               "the others declare it dead, and when has the last one heard of it?"),
    QT_TRANSLATE_NOOP("lab", "LAN profile as memberlist has it, and nothing else wrong: nothing is "
                             "lost, and nobody is slow."),
    QT_TRANSLATE_NOOP(
        "lab",
        "One crash for each seed, some seconds after the start, at a moment drawn from the seed."),
    QT_TRANSLATE_NOOP("lab", "How soon a rumour has reached everybody"),
    QT_TRANSLATE_NOOP("lab",
                      "A member has news: its metadata change. When does the last of the others "
                      "know, by gossip and by what travels with probes? And how often does gossip "
                      "miss somebody, who then has to wait for a push/pull?"),
    QT_TRANSLATE_NOOP(
        "lab",
        "LAN profile. Push/pull is off unless it is asked for: it would hide whom gossip misses."),
    QT_TRANSLATE_NOOP("lab", "Each seed's cluster has several rumours, one after the other, each "
                             "by a member and at a moment of chance. All that decides about a "
                             "rumour is drawn anew each time, so they count as one seed each."),
    QT_TRANSLATE_NOOP("lab", "Time is counted from the moment at which the member changes its "
                             "metadata, half a gossip interval before its first round on average."),
    QT_TRANSLATE_NOOP("lab", "Serf's estimate knows nothing of how often a rumour is sent. A "
                             "member passes it on RetransmitMult × ceil(log10(n + 1)) times, which "
                             "has steps: 8 times at 98 members, 12 times at 100."),
    QT_TRANSLATE_NOOP("lab", "Rumours for each seed."),
    QT_TRANSLATE_NOOP("lab", "Whether members exchange tables as well."),
    QT_TRANSLATE_NOOP("lab", "How soon all know all who have joined"),
    QT_TRANSLATE_NOOP("lab", "Members start one after the other, and each joins through the first. "
                             "How long after the last has started do all know all?"),
    QT_TRANSLATE_NOOP(
        "lab", "LAN profile; the first member joins nobody. A member joins as its first act."),
    QT_TRANSLATE_NOOP("lab", "Without a pause (pace 0s) each starts within a millisecond of the "
                             "end of the join before."),
    QT_TRANSLATE_NOOP("lab",
                      "A pair that knew each other and forgets is counted as not knowing again."),
    QT_TRANSLATE_NOOP("lab", "Pauses between one join and the next; 0s: none."),
    QT_TRANSLATE_NOOP("lab", "Lifeguard's table of false positives"),
    QT_TRANSLATE_NOOP(
        "lab",
        "Some members of a cluster are slow: again and again they can neither send nor read for a "
        "while, though their timers go on. How often are members declared dead with which nothing "
        "is wrong, by SWIM, by SWIM with each part of Lifeguard, and by all of it?"),
    QT_TRANSLATE_NOOP(
        "lab",
        "What counts as a false positive: a member that was never blocked is declared dead, "
        "because a suspicion of it ran out at the member that declares it (FP); or the same where "
        "the one that declares was never blocked either (FP-). Deaths that others only hear of are "
        "not counted again. Deaths of blocked members are no mistakes: they did not answer. With "
        "--set count=seen each member counts that hears of a death."),
    QT_TRANSLATE_NOOP("lab",
                      "A member's probing and gossip stand still while what they send is blocked, "
                      "as loops do whose sends block; suspicions run out on time."),
    QT_TRANSLATE_NOOP(
        "lab",
        "A packet takes a blocked member 25 µs of its free time (a parameter): memberlist's own "
        "code was measured to take 15 to 30 µs of a processor for one of 350 bytes. With 1 ms "
        "between two blocks of 4 s or more it never catches up with what comes."),
    QT_TRANSLATE_NOOP("lab", "All blocked members of a run are blocked at the same moments, to the "
                             "nanosecond (a parameter: their first blocks may begin apart)."),
    QT_TRANSLATE_NOOP("lab",
                      "The lists of C, D and I, the length of a run and the number of repetitions "
                      "are as far as they are known, and not verified; so they are parameters."),
    QT_TRANSLATE_NOOP("lab", "Messages are UDP packets sent while members are blocked, bytes their "
                             "payloads before compression."),
    QT_TRANSLATE_NOOP("lab", "The probe's tick is not stretched by local health in either mode, as "
                             "in the code of the time."),
    QT_TRANSLATE_NOOP("lab", "A relay's nack in the paper's mode comes after 80 % of its own "
                             "ProbeTimeout, which its own health does not stretch."),
    QT_TRANSLATE_NOOP("lab", "Whose Lifeguard it is."),
    QT_TRANSLATE_NOOP("lab", "Which parts of Lifeguard are on."),
    QT_TRANSLATE_NOOP("lab", "C: how many are blocked."),
    QT_TRANSLATE_NOOP("lab", "D: for how long at a time."),
    QT_TRANSLATE_NOOP("lab", "I: for how long they are free in between."),
    QT_TRANSLATE_NOOP("lab",
                      "What each packet that a blocked member reads takes of its free time."),
    QT_TRANSLATE_NOOP("lab",
                      "Within what time the blocked members' first blocks begin, at random."),
    QT_TRANSLATE_NOOP("lab", "SuspicionMult."),
    QT_TRANSLATE_NOOP("lab", "SuspicionMaxTimeoutMult."),
    QT_TRANSLATE_NOOP("lab", "How long a run goes on."),
    QT_TRANSLATE_NOOP(
        "lab", "Deaths that are counted: at whoever declares them, or at everybody who hears."),
    // Choices.
    QT_TRANSLATE_NOOP("lab", "off"),
    QT_TRANSLATE_NOOP("lab", "on"),
    QT_TRANSLATE_NOOP("lab", "paper"),
    QT_TRANSLATE_NOOP("lab", "memberlist"),
    QT_TRANSLATE_NOOP("lab", "raised"),
    QT_TRANSLATE_NOOP("lab", "seen"),
    // Tables: titles and columns.
    QT_TRANSLATE_NOOP("lab", "Packets a member and probe interval"),
    QT_TRANSLATE_NOOP("lab", "nodes"),
    QT_TRANSLATE_NOOP("lab", "sent"),
    QT_TRANSLATE_NOOP("lab", "received"),
    QT_TRANSLATE_NOOP("lab", "Probes that fail"),
    QT_TRANSLATE_NOOP("lab", "loss"),
    QT_TRANSLATE_NOOP("lab", "relays"),
    QT_TRANSLATE_NOOP("lab", "probes"),
    QT_TRANSLATE_NOOP("lab", "failures"),
    QT_TRANSLATE_NOOP("lab", "rate"),
    QT_TRANSLATE_NOOP("lab", "expected"),
    QT_TRANSLATE_NOOP("lab", "From a crash to its being known"),
    QT_TRANSLATE_NOOP("lab", "crashes"),
    QT_TRANSLATE_NOOP("lab", "first death, s: median"),
    QT_TRANSLATE_NOOP("lab", "least"),
    QT_TRANSLATE_NOOP("lab", "most"),
    QT_TRANSLATE_NOOP("lab", "first to last, s: median"),
    QT_TRANSLATE_NOOP("lab", "mistaken deaths"),
    QT_TRANSLATE_NOOP("lab", "Gossip intervals until everybody knows"),
    QT_TRANSLATE_NOOP("lab", "rumours"),
    QT_TRANSLATE_NOOP("lab", "median"),
    QT_TRANSLATE_NOOP("lab", "longest"),
    QT_TRANSLATE_NOOP("lab", "Serf's estimate"),
    QT_TRANSLATE_NOOP("lab", "within twice that"),
    QT_TRANSLATE_NOOP("lab", "missed somebody"),
    QT_TRANSLATE_NOOP("lab", "Seconds from the last start"),
    QT_TRANSLATE_NOOP("lab", "pace"),
    QT_TRANSLATE_NOOP("lab", "runs"),
    QT_TRANSLATE_NOOP("lab", "99.9 % of pairs: median"),
    QT_TRANSLATE_NOOP("lab", "all: least"),
    QT_TRANSLATE_NOOP("lab", "within 3 s"),
    QT_TRANSLATE_NOOP("lab", "not in time"),
    QT_TRANSLATE_NOOP("lab", "False positives, Lifeguard as in paper"),
    QT_TRANSLATE_NOOP("lab", "configuration"),
    QT_TRANSLATE_NOOP("lab", "messages"),
    QT_TRANSLATE_NOOP("lab", "messages, % of SWIM"),
    QT_TRANSLATE_NOOP("lab", "messages, 95 %"),
    QT_TRANSLATE_NOOP("lab", "messages, published %"),
    QT_TRANSLATE_NOOP("lab", "bytes"),
    QT_TRANSLATE_NOOP("lab", "bytes, % of SWIM"),
    QT_TRANSLATE_NOOP("lab", "bytes, 95 %"),
    QT_TRANSLATE_NOOP("lab", "bytes, published %"),
    QT_TRANSLATE_NOOP("lab", "False positives, Lifeguard as in memberlist"),
    // Plots: titles, axes, series.
    QT_TRANSLATE_NOOP("lab", "members"),
    QT_TRANSLATE_NOOP("lab", "packets an interval"),
    QT_TRANSLATE_NOOP("lab", "published: 2.00"),
    QT_TRANSLATE_NOOP("lab", "Crashes that nobody has probed yet"),
    QT_TRANSLATE_NOOP("lab", "intervals since the crash"),
    QT_TRANSLATE_NOOP("lab", "share"),
    QT_TRANSLATE_NOOP("lab", "measured"),
    QT_TRANSLATE_NOOP("lab", "expected: exp(-t)"),
    QT_TRANSLATE_NOOP("lab", "Probes of healthy members that fail"),
    QT_TRANSLATE_NOOP("lab", "loss of each datagram"),
    QT_TRANSLATE_NOOP("lab", "share of probes"),
    QT_TRANSLATE_NOOP("lab", "From a crash to the first death"),
    QT_TRANSLATE_NOOP("lab", "seconds, median and 95 %"),
    QT_TRANSLATE_NOOP("lab", "Rumours that are known to all"),
    QT_TRANSLATE_NOOP("lab", "gossip intervals"),
    QT_TRANSLATE_NOOP("lab", "Runs in which all know all"),
    QT_TRANSLATE_NOOP("lab", "seconds since the last start"),
    QT_TRANSLATE_NOOP("lab", "share of runs"),
    QT_TRANSLATE_NOOP("lab", "% of SWIM"),
};
// NOLINTEND(bugprone-suspicious-missing-comma)

} // namespace

std::span<const char* const> LabTexts::all() {
    return kSentences;
}

} // namespace swimscope::ui
