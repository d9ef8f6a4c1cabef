// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/claim.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using namespace swimscope::scenario;

class TestClaim : public QObject {
    Q_OBJECT
  private slots:
    void readsConditions();
    void readsRates();
    void readsHealth();
    void readsRefutations();
    void takesTheTimeOff();
    void refuses_data();
    void refuses();
};

void TestClaim::readsConditions() {
    const auto claim = claimOf("n3 suspects n5 and n1 is dead everywhere");
    QVERIFY(claim);
    QVERIFY(std::holds_alternative<condition::Condition>(*claim));
    QVERIFY((namesIn(*claim) == std::vector<std::string>{"n5", "n3", "n1"}));
    QVERIFY(!isAboutTraffic(*claim) && !isOccurrence(*claim));
    const auto message = claimOf("an ack to n3");
    QVERIFY(message && isAboutTraffic(*message) && isOccurrence(*message));
    QVERIFY(std::holds_alternative<NoFalseDead>(*claimOf("No false dead")));
    QVERIFY(std::holds_alternative<Converged>(*claimOf("converged")));
}

void TestClaim::readsRates() {
    const auto claim = claimOf("at most 2.5 indirect pings per member per second");
    QVERIFY(claim);
    const Rate rate = std::get<Rate>(*claim);
    QVERIFY(rate.kind == wire::Type::indirectPing);
    QVERIFY(rate.how == condition::Amount::How::atMost);
    QCOMPARE(rate.number, 2.5);
    const auto any = claimOf("more than 10 messages per member per second");
    QVERIFY(any && !std::get<Rate>(*any).kind);
    const auto suspect = claimOf("fewer than 1 suspect messages per member per second");
    QVERIFY(suspect && std::get<Rate>(*suspect).kind == wire::Type::suspect);
}

void TestClaim::readsHealth() {
    const Health all = std::get<Health>(*claimOf("the health of all is 0"));
    QVERIFY(all.members.all);
    QVERIFY((all.bound == condition::Amount{condition::Amount::How::exactly, 0}));
    const Health one = std::get<Health>(*claimOf("the health of \"my node\" is at least 2"));
    QVERIFY((one.members.names == std::vector<std::string>{"my node"}));
    QVERIFY((one.bound == condition::Amount{condition::Amount::How::atLeast, 2}));
}

void TestClaim::readsRefutations() {
    const Refuted both = std::get<Refuted>(*claimOf("n5's suspicion by n3 is refuted"));
    QCOMPARE(both.member, std::string("n5"));
    QCOMPARE(both.observer, std::string("n3"));
    const auto one = claimOf("\"my node\"'s suspicion is refuted");
    QVERIFY(one && isOccurrence(*one));
    QCOMPARE(std::get<Refuted>(*one).member, std::string("my node"));
}

void TestClaim::takesTheTimeOff() {
    std::string_view text = "n5 is dead everywhere within 12s";
    QVERIFY(takeWithin(text) == std::string_view("12s"));
    QCOMPARE(std::string(text), std::string("n5 is dead everywhere"));
    QVERIFY(!takeWithin(text));
    std::string_view none = "within 12s";
    QVERIFY(!takeWithin(none));
}

void TestClaim::refuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char* text, int at, const char* mentions) {
        QTest::newRow(text) << text << at << mentions;
    };
    row("n5 is ded", 6, "a state should stand here");
    row("", 0, "a condition should stand here");
    row("the health of is 3", 14, "a member or “all”");
    row("the health of n1 is bad", 20, "a health score");
    row("the health of n1 is 3 again", 22, "nothing behind it");
    row("2 pings per member per second", 0, "“at most”");
    row("at most many pings per member per second", 8, "a number");
    row("at most -1 pings per member per second", 8, "a number");
    row("at most nan pings per member per second", 8, "a number");
    row("at most 2 songs per member per second", 10, "a kind of message");
    row("n5 suspicion is refuted", 0, "a member's suspicion");
    row("n5's suspicion from n3 is refuted", 15, "“by”");
}

void TestClaim::refuses() {
    QFETCH(QString, text);
    QFETCH(int, at);
    QFETCH(QString, mentions);
    const std::string written = text.toStdString();
    const auto claim = claimOf(written);
    QVERIFY(!claim);
    QCOMPARE(static_cast<int>(claim.error().at), at);
    QVERIFY2(claim.error().message.find(mentions.toStdString()) != std::string::npos,
             claim.error().message.c_str());
}

SWIMSCOPE_TEST(TestClaim)
#include "test_claim.moc"
