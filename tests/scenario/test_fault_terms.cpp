// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/fault_terms.h"
#include "engine/scenario/keys.h"
#include "tests/scenario/played.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <set>

using namespace swimscope;
using namespace swimscope::scenario;
using namespace swimscope::test;
using namespace std::chrono_literals;

/// The table of what can be said of faults.
class TestFaultTerms : public QObject {
    Q_OBJECT
  private slots:
    void everyKindHasANameAndAHelp();
    void theKeysOfFaultsAreTheTerms();
    void whatIsWrittenIsReadBack_data();
    void whatIsWrittenIsReadBack();
    void refusesWhatIsNot_data();
    void refusesWhatIsNot();
    void namesThePlacesInFiles_data();
    void namesThePlacesInFiles();
};

void TestFaultTerms::everyKindHasANameAndAHelp() {
    for (std::size_t i = 0; i < trace::kFaultKinds; ++i) {
        const auto kind = static_cast<trace::FaultKind>(i);
        QVERIFY(faultKindNamed(trace::nameOf(kind)) == kind);
        QVERIFY(!helpFor(kind).empty());
        QVERIFY(faultTermNamed("lasts", kind));
    }
    QVERIFY(!faultKindNamed("fire"));
    QVERIFY(!faultTermNamed("pace", trace::FaultKind::loss));
}

void TestFaultTerms::theKeysOfFaultsAreTheTerms() {
    std::set<std::string_view> terms;
    for (const FaultTerm& term : faultTerms()) {
        QVERIFY(!term.help.empty());
        terms.insert(term.name);
    }
    std::set<std::string_view> keys;
    for (const Key& key : kFaultSection.keys)
        keys.insert(key.name);
    for (const char* other : {"kind", "label", "of", "from", "to", "groups"})
        QCOMPARE(keys.erase(other), std::size_t{1});
    QVERIFY(keys == terms);
}

void TestFaultTerms::whatIsWrittenIsReadBack_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char* kind, const char* term, const char* text, const char* written) {
        QTest::addRow("%s %s %s", kind, term, text) << kind << term << text << written;
    };
    row("loss", "probability", "30%", "0.3");
    row("loss", "probability", "0.25", "0.25");
    row("loss", "burst", "2.5", "2.5");
    row("delay", "delay", "50ms", "50ms");
    row("delay", "delay", "pareto:10ms:30ms", "pareto:10ms:30ms");
    row("delay", "correlation", "25 %", "0.25");
    row("late", "least", "500ms", "500ms");
    row("late", "most", "2s", "2s");
    row("blocked", "free", "1s", "1s");
    row("bandwidth", "rate", "12000000000", "12000000000");
    row("bandwidth", "queue", "5000", "5000");
    row("size", "largest", "512", "512");
    row("clock", "pace", "0.5", "0.5");
    row("cut", "both", "on", "on");
    row("cut", "carrier", "udp", "udp");
    row("cut", "messages", "ping,indirect ping , push/pull", "ping, indirect ping, push/pull");
    row("cut", "about", "n5", "n5");
    row("cut", "lasts", "1m30s", "90s");
    row("cut", "both", "off", "");
}

void TestFaultTerms::whatIsWrittenIsReadBack() {
    QFETCH(QString, kind);
    QFETCH(QString, term);
    QFETCH(QString, text);
    QFETCH(QString, written);
    const FaultTerm* found =
        faultTermNamed(term.toStdString(), *faultKindNamed(kind.toStdString()));
    QVERIFY(found);
    fault::Effect effect;
    QVERIFY(setTerm(effect, *found, text.toStdString()));
    QCOMPARE(termText(effect, *found), written.toStdString());
    fault::Effect again;
    if (!written.isEmpty())
        QVERIFY(setTerm(again, *found, written.toStdString()));
    QVERIFY(again == effect);
}

void TestFaultTerms::refusesWhatIsNot_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* kind, const char* term, const char* text) {
        QTest::addRow("%s %s %s", kind, term, text) << kind << term << text;
    };
    row("loss", "probability", "130%");
    row("loss", "probability", "-0.1");
    row("loss", "probability", "nan");
    row("loss", "probability", "%");
    row("loss", "burst", "inf");
    row("delay", "delay", "slow");
    row("late", "least", "5");
    row("bandwidth", "rate", "-5");
    row("bandwidth", "queue", "5000000000");
    row("cut", "both", "maybe");
    row("cut", "carrier", "pigeon");
    row("cut", "messages", "song");
    row("cut", "messages", "");
}

void TestFaultTerms::refusesWhatIsNot() {
    QFETCH(QString, kind);
    QFETCH(QString, term);
    QFETCH(QString, text);
    const FaultTerm* found =
        faultTermNamed(term.toStdString(), *faultKindNamed(kind.toStdString()));
    QVERIFY(found);
    fault::Effect effect;
    QVERIFY(!setTerm(effect, *found, text.toStdString()));
    QVERIFY(effect == fault::Effect());
}

void TestFaultTerms::namesThePlacesInFiles_data() {
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char* step, const char* mentions) {
        QTest::newRow(step) << step << mentions;
    };
    row("{fault: {kind: fire}}", "4:20: “fire”: a kind of fault should stand here: loss, cut");
    row("{fault: {from: n1}}", "“kind” is missing in this fault");
    row("{fault: {kind: loss, pace: 2}}", "4:26: “pace”: that is not said of “loss”");
    row("{fault: {kind: loss, probability: 3}}", "4:39: “3”: a share from 0 to 1");
    row("{fault: {kind: loss, from: n99}}", "“n99”: no member has this name");
    row("{fault: {kind: loss, about: n99}}", "“n99”: no member has this name");
    row("{fault: {kind: late, from: n1, of: n2}}", "4:32: “n1”: a fault of this kind is “of”");
    row("{fault: {kind: late, least: 1s, most: 2s}}", "“of” is missing");
    row("{fault: {kind: loss, of: n1}}", "is on links");
    row("{fault: {kind: late, of: n1, least: 3s, most: 2s}}", "must not be above the most");
    row("{fault: {kind: cut, groups: [n1]}}", "2 to 60 groups");
    row("{fault: {kind: cut, from: n1, groups: [n1, n2]}}", "not both");
    row("{fault: {kind: cut, label: all}}", "“all” is none");
    row("{lift: rain}", "4:12: “rain”: no fault has this label");
    row("{mute: rain}", "no fault has this label");
    row("{split: thirds}", "“halves” or “ring”");
    row("{split: {alone: n1, bridge: n2}}", "one of “into”");
}

void TestFaultTerms::namesThePlacesInFiles() {
    QFETCH(QString, step);
    QFETCH(QString, mentions);
    const std::string problems =
        problemsOf("title: a test\ncluster: {size: 8}\nsteps:\n  - " + step.toStdString() + "\n");
    QVERIFY2(problems.find(mentions.toStdString()) != std::string::npos, problems.c_str());
}

SWIMSCOPE_TEST(TestFaultTerms)
#include "test_fault_terms.moc"
