// SPDX-License-Identifier: MPL-2.0
#include "tests/scenario/played.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <functional>

using namespace swimscope;
using namespace swimscope::test;

namespace {

/// Played, with a look at each event.
scenario::Played playWatched(const std::string& steps,
                             const std::function<void(const trace::Event&)>& look) {
    const auto read = scenarioOf("title: x\ncluster: {size: 8, members: {n1: {tags: {zone: a}}, "
                                 "n2: {tags: {zone: a}}, n3: {tags: {zone: b}}}}\nsteps: [" +
                                 steps + "]\n");
    return scenario::playSimulated(read ? read : std::make_shared<const scenario::Scenario>(),
                                   {.sink = [&](const trace::Batch& events) {
                                       for (const trace::Event& event : events)
                                           look(event);
                                   }});
}

/// What was done to faults, in short: raised, lifted, muted.
std::string faultsOf(const std::string& steps) {
    std::string line;
    const auto played = playWatched(steps, [&](const trace::Event& event) {
        if (const auto* raised = std::get_if<trace::FaultRaised>(&event.body))
            line += "+" + std::to_string(number(raised->fault)) + " " +
                    std::string(trace::nameOf(raised->kind)) + " ";
        else if (const auto* lifted = std::get_if<trace::FaultLifted>(&event.body))
            line += "-" + std::to_string(number(lifted->fault)) + " ";
        else if (const auto* muted = std::get_if<trace::FaultMuted>(&event.body))
            line += (muted->muted ? "~" : "!") + std::to_string(number(muted->fault)) + " ";
    });
    for (const scenario::Verdict& verdict : played.report.verdicts())
        line += verdict.ok ? "" : verdict.why;
    return line;
}

/// The groups of a split, a word each.
std::string groupsOf(const std::string& split) {
    std::string line;
    playWatched("{split: " + split + "}", [&](const trace::Event& event) {
        const auto* raised = std::get_if<trace::FaultRaised>(&event.body);
        if (!raised)
            return;
        for (const auto& group : raised->terms().groups) {
            for (const std::string& name : group)
                line += name.substr(1);
            line += " ";
        }
    });
    return line;
}

} // namespace

/// Faults in scenarios: put in force, changed, muted, lifted; and the shapes of splits.
class TestFaults : public QObject {
    Q_OBJECT
  private slots:
    void labelsNameFaults();
    void whatIsNotInForceCanNotBeLifted();
    void aLabelThatIsFreeAgainIsAnotherFault();
    void splitsHaveManyShapes();
    void eachInTheRingSeesItsOwnMajority();
    void impossibleSplitsFailTheRun();
    void faultsAreAboutWhomTheyName();
};

void TestFaults::labelsNameFaults() {
    QCOMPARE(faultsOf("{fault: {kind: loss, probability: 1%, label: rain}}, "
                      "{fault: {kind: delay, delay: 1ms, label: jam}}, {mute: rain}, "
                      "{after: 1s, unmute: rain}, {fault: {kind: loss, label: rain}}, "
                      "{lift: jam}, {lift: all}"),
             std::string("+1 loss +2 delay ~1 !1 +1 loss -2 -1 "));
}

void TestFaults::whatIsNotInForceCanNotBeLifted() {
    QCOMPARE(faultsOf("{fault: {kind: loss, label: rain}}, {lift: rain}, {lift: rain}"),
             std::string("+1 loss -1 no fault of this label is in force"));
}

void TestFaults::aLabelThatIsFreeAgainIsAnotherFault() {
    QCOMPARE(faultsOf("{fault: {kind: loss, label: rain}}, {lift: rain}, "
                      "{fault: {kind: cut, from: n1, label: rain}}, {lift: rain}"),
             std::string("+1 loss -1 +2 cut -2 "));
}

void TestFaults::splitsHaveManyShapes() {
    QCOMPARE(groupsOf("halves"), std::string("1234 5678 "));
    QCOMPARE(groupsOf("{alone: [n2, n5]}"), std::string("25 134678 "));
    QCOMPARE(groupsOf("{groups: [[n1, n2], n3..n5]}"), std::string("12 345 "));
    QCOMPARE(groupsOf("{by: zone}"), std::string("12 3 "));
    QCOMPARE(groupsOf("{bridge: n1}"), std::string("23451 6781 "));
}

void TestFaults::eachInTheRingSeesItsOwnMajority() {
    QCOMPARE(groupsOf("ring"), std::string("123 234 345 456 567 678 781 812 "));
}

void TestFaults::impossibleSplitsFailTheRun() {
    const std::string failures = failuresOf(playSteps("steps: [{split: {alone: all}}]"));
    QVERIFY2(failures.find("3: split alone all: there are not 2 to 60 parts") == 0,
             failures.c_str());
    const std::string none = failuresOf(playSteps("steps: [{split: {by: zone}}]"));
    QVERIFY2(none.find("there are not 2 to 60 parts") != std::string::npos, none.c_str());
}

void TestFaults::faultsAreAboutWhomTheyName() {
    std::vector<std::string> from;
    std::string to;
    playWatched("{fault: {kind: cut, from: zone=a, to: n3}}", [&](const trace::Event& event) {
        if (const auto* raised = std::get_if<trace::FaultRaised>(&event.body)) {
            from = {raised->from};
            from.insert(from.end(), raised->terms().alsoFrom.begin(),
                        raised->terms().alsoFrom.end());
            to = raised->to;
        }
    });
    QVERIFY((from == std::vector<std::string>{"n1", "n2"}));
    QCOMPARE(to, std::string("n3"));
}

SWIMSCOPE_TEST(TestFaults)
#include "test_faults.moc"
