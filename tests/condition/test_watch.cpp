// SPDX-License-Identifier: MPL-2.0
#include "engine/condition/parse.h"
#include "engine/condition/watch.h"
#include "tests/session/a_run.h"
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope;
using condition::Condition;
using condition::Lookout;
using condition::Watch;
using trace::Change;
using wire::MemberState;

namespace {

Condition conditionOf(const std::string& text) {
    auto read = condition::parse(text);
    if (!read)
        qFatal("%s", sentenceOf(read.error()).c_str());
    return *read;
}

/// A run written by hand: after each event it says whether the condition has come true.
struct Story {
    test::FakeSession session;
    trace::Fold fold;

    explicit Story(int nodes = 4) {
        session.startCluster(nodes);
        fold.apply(session.take());
    }
    void believe(int observer, const std::string& member, Change change, MemberState state) {
        session.believe(static_cast<NodeId>(observer), member, portOf(member), change, state, 1);
    }
    static std::uint16_t portOf(const std::string& member) {
        return static_cast<std::uint16_t>(7945 + std::stoi(member.substr(1)));
    }
    static Endpoint at(const std::string& member) {
        return {IpAddress::loopback(), portOf(member)};
    }
    /// What came true with what was pushed since the last call, as one letter an event: - or !.
    std::string see(Watch& watch) {
        std::string seen;
        for (const trace::Event& event : session.take()) {
            fold.apply(event);
            seen += watch.take(fold, event) ? '!' : '-';
        }
        return seen;
    }
    Watch watch(const std::string& text) const { return {conditionOf(text), fold}; }
};

} // namespace

/// When in a run conditions come true.
class TestConditionWatch : public QObject {
    Q_OBJECT

  private slots:
    void statesComeTrueWithWhoMakesThemSo() {
        Story story;
        Watch one = story.watch("n3 is suspected");
        QVERIFY(!one.holds());
        story.believe(1, "n3", Change::suspected, MemberState::suspect);
        story.believe(2, "n3", Change::suspected, MemberState::suspect);
        QCOMPARE(story.see(one), std::string("!-"));
        QVERIFY(one.holds());
        Watch three = story.watch("n3 is suspected by at least 3");
        story.believe(4, "n3", Change::suspected, MemberState::suspect);
        QCOMPARE(story.see(three), std::string("!"));
        // What is so already has to end first.
        Watch again = story.watch("n4 suspects n3");
        QVERIFY(again.holds());
        story.believe(4, "n3", Change::refuted, MemberState::alive);
        story.believe(4, "n3", Change::suspected, MemberState::suspect);
        QCOMPARE(story.see(again), std::string("-!"));
    }

    void allAreTheOthers() {
        Story story;
        Watch all = story.watch("n3 is dead everywhere");
        Watch most = story.watch("n3 is dead for most");
        for (const int observer : {1, 2, 4})
            story.believe(observer, "n3", Change::died, MemberState::dead);
        trace::Fold before = story.fold;
        const trace::Batch events = story.session.take();
        std::string seen;
        for (const trace::Event& event : events) {
            story.fold.apply(event);
            seen += most.take(story.fold, event) ? 'm' : '-';
            seen += all.take(story.fold, event) ? 'a' : '-';
        }
        QCOMPARE(seen, std::string("--m--a")); // it holds itself alive
        QCOMPARE(Lookout(conditionOf("n3 is dead for n4"), before).take(events), events.back().id);
    }

    void countsAreTheStatusBars() {
        Story story(5);
        Watch two = story.watch("2 members are dead");
        Watch none = story.watch("no member is dead");
        QVERIFY(none.holds());
        for (const char* dead : {"n4", "n5"})
            for (const int observer : {1, 2, 3})
                story.believe(observer, dead, Change::died, MemberState::dead);
        QCOMPARE(story.see(two), std::string("-----!"));
        story.session.push(NodeId{1}, trace::NodeStopped{true});
        Watch three = story.watch("at least 3 members are dead");
        story.believe(2, "n1", Change::died, MemberState::dead);
        QCOMPARE(story.see(three), std::string("--"));
        story.believe(3, "n1", Change::died, MemberState::dead); // two of four: the worse counts
        QCOMPARE(story.see(three), std::string("!"));
        QVERIFY(three.holds());
    }

    void nodesLive() {
        Story story;
        Watch frozen = story.watch("n2 is frozen");
        Watch killed = story.watch("n2 is killed or n3 is killed");
        story.session.push(NodeId{2}, trace::NodeFrozen{});
        QCOMPARE(story.see(frozen), std::string("!"));
        story.session.push(NodeId{3}, trace::NodeStopped{true});
        story.session.push(NodeId{2}, trace::NodeStopped{true});
        QCOMPARE(story.see(killed), std::string("!-"));
    }

    void messagesPass() {
        Story story;
        const auto arrive = [&](int at, const char* from, wire::MessagePtr message) {
            story.session.push(static_cast<NodeId>(at),
                               trace::MessageReceived{EventId{1}, Story::at(from), message});
        };
        const auto send = [&](int from, const char* to, wire::MessagePtr message) {
            story.session.push(static_cast<NodeId>(from),
                               trace::MessageSent{EventId{1}, Story::at(to), message});
        };
        Watch ack = story.watch("an ack to n3");
        send(1, "n3", wire::share(wire::Ack{7}));
        arrive(3, "n1", wire::share(wire::Ack{7}));
        arrive(2, "n1", wire::share(wire::Ack{8}));
        arrive(3, "n1", wire::share(wire::Nack{9}));
        arrive(3, "n2", wire::share(wire::Ack{7}));
        QCOMPARE(story.see(ack), std::string("-!--!"));
        Watch sent = story.watch("a ping from n1 to n3 is sent");
        send(1, "n3", wire::share(wire::Ping{1, "n3", {}}));
        arrive(3, "n1", wire::share(wire::Ping{1, "n3", {}}));
        QCOMPARE(story.see(sent), std::string("!-"));
        Watch rumour = story.watch("a suspect message about n4");
        arrive(1, "n2", wire::share(wire::Suspect{1, "n3", "n2"}));
        arrive(1, "n2", wire::share(wire::Suspect{1, "n4", "n2"}));
        QCOMPARE(story.see(rumour), std::string("-!"));
        // Who is not hosted here is not seen to receive anything.
        Watch foreign = story.watch("an ack to n9");
        story.believe(1, "n9", Change::joined, MemberState::alive);
        send(1, "n9", wire::share(wire::Ack{7}));
        QCOMPARE(story.see(foreign), std::string("-!"));
        Watch both = story.watch("any message from n1 and n4 is dead");
        arrive(2, "n1", wire::share(wire::Ack{7}));
        story.believe(1, "n4", Change::died, MemberState::dead);
        arrive(2, "n1", wire::share(wire::Ack{7}));
        arrive(1, "n2", wire::share(wire::Ack{7}));
        arrive(2, "n1", wire::share(wire::Ack{7}));
        QCOMPARE(story.see(both), std::string("--!-!"));
    }

    /// What a watch finds event by event is what asking anew after each event would find.
    void itNeverMissesAChange_data() {
        QTest::addColumn<bool>("comes");
        for (const char* text :
             {"n3 is suspected", "n3 is suspected by at least 2", "n3 is dead for all",
              "1 member is dead", "all members are alive", "no member is suspected",
              "the cluster converges", "n5 is frozen", "n2 suspects n5",
              "n3 is dead for most and not n3 is dead for all"})
            QTest::newRow(text) << true;
        QTest::newRow("n1 has left") << false;
    }
    void itNeverMissesAChange() {
        QFETCH(bool, comes);
        const Condition condition = conditionOf(QTest::currentDataTag());
        trace::Fold fold;
        Watch watch(condition, fold);
        bool was = watch.holds();
        int times = 0;
        Instant seconds;
        for (const trace::Event& event : test::aLongRun()) {
            const bool starts = event.at == Instant();
            fold.apply(event);
            const bool comesTrue = watch.take(fold, event);
            if (starts)
                continue; // all nodes start at one instant, which is one thing
            if (std::exchange(seconds, event.at) == Instant())
                was = watch.holds() && !comesTrue;
            const bool is = Watch(condition, fold).holds();
            QCOMPARE(comesTrue, is && !was);
            QCOMPARE(watch.holds(), is);
            was = is;
            times += comesTrue ? 1 : 0;
        }
        QCOMPARE(times > 0, comes);
    }
};

SWIMSCOPE_TEST(TestConditionWatch)
#include "test_watch.moc"
