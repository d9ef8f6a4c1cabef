// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/model/story.h"
#include "ui/model/failure_text.h"
#include "ui/model/narrator.h"
#include "ui/model/phrases.h"
#include "ui/model/texts.h"

#include <QLocale>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

/// Events in, sentences out.
class TestPhrases : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void aFailedProbeBecomesASuspicionWithItsReason();
    void aFailedProbeOfASuspectIsToldAsItsOwn();
    void lateNacksAreNamedAsLate();
    void nacksInTimeAreNotTold();
    void hearsayNamesWhoSaidIt();
    void confirmationsSayHowLongIsLeft();
    void healthSaysWhatItMeans();
    void faultsAndThaws();
    void joinsThatFailSayWhereAndWhy();
    void whatIsRejectedIsASentence();
    void refusedTablesSayWhichVersionsClash();
    void namesThatLookLikePlacesStayNames();
    void routineIsNotTold();
    void probesAskedForAreTold();
    void newSettingsSayWhatChanges();
    void changesOfKeysAreTold();
    void thePaceOfTheNodesIsTold();
    void whatIsLiftedIsNamed();
    void everyFailureHasAReason();

  private:
    static QStringList told(test::Story& story);
};

void TestPhrases::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

/// Hands on what was pushed, and returns the sentences made of it.
QStringList TestPhrases::told(test::Story& story) {
    static Narrator narrator;
    QStringList sentences;
    const auto connection =
        QObject::connect(&story.model, &ClusterModel::eventsArrived, [&](const auto& batch) {
            for (const Note& note : narrator.take(batch, story.model.fold()))
                sentences << Phrases::sentence(note);
        });
    story.tell();
    QObject::disconnect(connection);
    return sentences;
}

void TestPhrases::aFailedProbeBecomesASuspicionWithItsReason() {
    test::Story story;
    story.probeFails();
    story.suspects(1, "n1");
    QCOMPARE(told(story),
             QStringList({"n1 doubts itself: local health 2 of 7; a failing probe takes 3 s "
                          "instead of 1 s.",
                          "n1 suspects n2: no ack to a direct ping, 2 relays and a TCP ping "
                          "within 1 s."}));
}

void TestPhrases::aFailedProbeOfASuspectIsToldAsItsOwn() {
    test::Story story;
    story.probeFails();
    story.session.push(story.id(1), trace::Woke{});
    const QStringList sentences = told(story);
    QCOMPARE(sentences.first(),
             QStringLiteral("n1 gets no answer from n2: no ack to a direct ping, 2 relays and a "
                            "TCP ping within 1 s."));
}

void TestPhrases::lateNacksAreNamedAsLate() {
    test::Story story;
    story.probeFails();
    story.suspects(1, "n1");
    told(story);
    story.pass(2ms);
    wire::Nack nack;
    nack.seq = 7;
    trace::MessageReceived received;
    received.from = {IpAddress::loopback(), story.port(3)};
    received.message = wire::share(nack);
    story.session.push(story.id(1), received);
    QCOMPARE(told(story), QStringList({"A nack from n3 reaches n1 too late to count, 2 ms after "
                                       "its probe of n2 failed."}));
}

void TestPhrases::nacksInTimeAreNotTold() {
    test::Story story;
    wire::Nack nack;
    nack.seq = 99;
    trace::MessageReceived received;
    received.from = {IpAddress::loopback(), story.port(3)};
    received.message = wire::share(nack);
    story.session.push(story.id(2), received);
    QVERIFY(told(story).isEmpty());
}

void TestPhrases::hearsayNamesWhoSaidIt() {
    test::Story story;
    story.suspects(3, "n1");
    story.dies(4, "n1");
    QCOMPARE(told(story), QStringList({"n3 hears from n1 that n2 is suspected.",
                                       "n4 hears from n1 that n2 is dead."}));
}

void TestPhrases::confirmationsSayHowLongIsLeft() {
    test::Story story;
    story.suspects(3, "n1");
    told(story);
    story.confirms(3, "n4", 9200ms);
    QCOMPARE(told(story), QStringList({"n3 hears n4 confirm the suspicion of n2: 9.2 s left to "
                                       "refute it."}));
}

void TestPhrases::healthSaysWhatItMeans() {
    test::Story story;
    trace::HealthChanged better;
    better.score = 1;
    better.delta = -1;
    story.session.push(story.id(1), better);
    trace::HealthChanged well;
    well.score = 0;
    well.delta = -1;
    story.session.push(story.id(1), well);
    QCOMPARE(told(story),
             QStringList({"n1 doubts itself less: local health 1 of 7; a failing probe takes 2 s "
                          "instead of 1 s.",
                          "n1 trusts itself again: local health 0 of 7."}));
}

void TestPhrases::faultsAndThaws() {
    test::Story story;
    trace::NodeFrozen frozen;
    frozen.until = story.session.now() + 10s;
    story.session.push(story.id(2), frozen);
    trace::NodeThawed thawed;
    thawed.waiting = 1;
    story.session.push(story.id(2), thawed);
    trace::NodeStopped killed;
    killed.killed = true;
    story.session.push(story.id(2), killed);
    QCOMPARE(told(story), QStringList({"n2 is frozen for 10 s: it neither hears nor says anything.",
                                       "n2 is thawed; 1 input waited for it.",
                                       "n2 is killed: it ends without a word, as in a crash."}));
}

void TestPhrases::joinsThatFailSayWhereAndWhy() {
    test::Story story;
    trace::JoinFinished finished;
    trace::JoinTarget target;
    target.text = "10.0.0.1:7946";
    target.failure = trace::Failure::refused;
    finished.failures = {target};
    story.session.push(story.id(1), finished);
    QCOMPARE(told(story), QStringList({"n1 could not join. 10.0.0.1:7946: nobody listens there."}));
}

void TestPhrases::whatIsRejectedIsASentence() {
    test::Story story;
    trace::InputRejected rejected;
    rejected.from = {IpAddress::loopback(), 9000};
    rejected.failure = trace::Failure::labelled;
    rejected.bytes = 48;
    story.session.push(story.id(1), rejected);
    rejected.stream = true;
    rejected.failure = trace::Failure::notMemberlist;
    story.session.push(story.id(2), rejected);
    QCOMPARE(told(story),
             QStringList({"n1 rejects a packet of 48 bytes from 127.0.0.1:9000: the cluster uses a "
                          "label that is not ours.",
                          "n2 rejects a stream from 127.0.0.1:9000: what answers there does not "
                          "speak memberlist."}));
}

void TestPhrases::refusedTablesSayWhichVersionsClash() {
    test::Story story;
    trace::MergeRefused refused;
    refused.from = {IpAddress::loopback(), 9000};
    refused.clash = {"old", false, 6, 1, 5};
    story.session.push(story.id(1), refused);
    refused.clash = {"old", true, 0, 2, 1};
    story.session.push(story.id(1), refused);
    QCOMPARE(told(story),
             QStringList({"n1 does not merge the table of 127.0.0.1:9000: old speaks protocol "
                          "version 6, and all members understand only 1 to 5.",
                          "n1 does not merge the table of 127.0.0.1:9000: old speaks delegate "
                          "protocol version 0, and the members have no such version in common."}));
}

/// Sentences are filled in one go, so that a name that looks like a place for another is not one.
void TestPhrases::namesThatLookLikePlacesStayNames() {
    test::Story story;
    story.session.start(story.id(9), "%2 %1", 9000);
    told(story);
    story.session.believe(story.id(9), "%3", 9001, trace::Change::suspected,
                          wire::MemberState::suspect, 1, "%4");
    trace::JoinFinished finished;
    trace::JoinTarget target;
    target.text = "%1 %2";
    target.failure = trace::Failure::refused;
    finished.failures = {target};
    story.session.push(story.id(9), finished);
    finished.contacted = 1;
    story.session.push(story.id(9), finished);
    QCOMPARE(told(story),
             QStringList({"%2 %1 hears from %4 that %3 is suspected.",
                          "%2 %1 could not join. %1 %2: nobody listens there.",
                          "%2 %1 has joined through 1 member. Not through %1 %2: nobody listens "
                          "there."}));
}

void TestPhrases::routineIsNotTold() {
    test::Story story;
    trace::ProbeSucceeded succeeded;
    succeeded.member = "n2";
    story.session.push(story.id(1), trace::Woke{});
    story.session.push(story.id(1), succeeded);
    story.session.believe(story.id(1), "n2", story.port(2), trace::Change::renewed,
                          wire::MemberState::alive, 2);
    QVERIFY(told(story).isEmpty());
}

void TestPhrases::probesAskedForAreTold() {
    test::Story story;
    story.session.push(story.id(1), trace::ProbeRequested{RequestId{1}, "n2"});
    trace::ProbeStarted started;
    started.member = "n2";
    started.seq = 9;
    story.session.push(story.id(1), started);
    trace::ProbeSucceeded succeeded;
    succeeded.member = "n2";
    succeeded.seq = 9;
    succeeded.roundTrip = 1ms;
    story.session.push(story.id(1), succeeded);
    // The next one is the round robin's again.
    started.seq = succeeded.seq = 10;
    story.session.push(story.id(1), started);
    story.session.push(story.id(1), succeeded);
    QCOMPARE(told(story), QStringList({"n1 is asked to probe n2 now.",
                                       "n1 gets n2's ack to the probe after 1 ms."}));
}

void TestPhrases::newSettingsSayWhatChanges() {
    test::Story story;
    const QString before = QString::fromStdString(story.session.settings);
    told(story);
    const std::string after = before.toStdString() + " ProbeInterval=2s GossipNodes=1";
    story.session.push(story.id(1), trace::SettingsRequested{RequestId{1}, after});
    story.session.push(story.id(2), trace::SettingsRequested{RequestId{1}, before.toStdString()});
    const QStringList sentences = told(story);
    QCOMPARE(sentences.size(), 1);
    QVERIFY(sentences[0].contains(QLatin1String("Probe interval from 1s to 2s")));
    QVERIFY(sentences[0].contains(QLatin1String("Gossip fan-out from 3 to 1")));
}

void TestPhrases::changesOfKeysAreTold() {
    using trace::KeyChange;
    test::Story story;
    const auto changed = [&](KeyChange change, std::uint32_t keys) {
        told(story);
        story.session.push(story.id(1), trace::KeysChanged{change, 1, keys});
        return told(story).value(0);
    };
    QVERIFY(changed(KeyChange::added, 1).startsWith(QLatin1String("n1 has a key, and encrypts")));
    QVERIFY(changed(KeyChange::added, 2).startsWith(QLatin1String("n1 adds a key to its keyring")));
    QVERIFY(changed(KeyChange::used, 2).startsWith(QLatin1String("n1 encrypts with another key")));
    QVERIFY(changed(KeyChange::removed, 1).startsWith(QLatin1String("n1 removes a key")));
}

void TestPhrases::thePaceOfTheNodesIsTold() {
    test::Story story;
    const auto changed = [&](double pace, const std::string& stranger) {
        told(story);
        story.session.push(NodeId::none, trace::PaceChanged{pace, stranger});
        return told(story).value(0);
    };
    QVERIFY(changed(0.1, {}).contains(QLatin1String("1/10")));
    QCOMPARE(changed(1, {}), QStringLiteral("The nodes live at full speed again."));
    QVERIFY(changed(1, "web-7").contains(QLatin1String("web-7 is not one of ours")));
}

void TestPhrases::whatIsLiftedIsNamed() {
    test::Story story;
    told(story);
    story.session.push(NodeId::none,
                       trace::FaultRaised{FaultId{4}, trace::FaultKind::cut, "n1", "n2"});
    told(story);
    story.session.push(NodeId::none, trace::FaultLifted{FaultId{4}});
    QCOMPARE(told(story).value(0),
             QStringLiteral("A fault is lifted: the link from n1 to n2 is cut."));
    // Nobody was there when this one was raised.
    story.session.push(NodeId::none, trace::FaultLifted{FaultId{3}});
    QCOMPARE(told(story).value(0), QStringLiteral("A fault is lifted."));
}

void TestPhrases::everyFailureHasAReason() {
    const auto last = static_cast<int>(trace::kFailures) - 1;
    for (int code = 0; code <= last; ++code)
        QVERIFY2(!FailureText::clause(static_cast<trace::Failure>(code)).isEmpty(),
                 std::to_string(code).c_str());
}

SWIMSCOPE_TEST(TestPhrases)
#include "test_phrases.moc"
