// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/why/story.h"

#include <variant>

using namespace swimscope;
using namespace swimscope::test;

namespace {

/// A line for each who learned, deeper the farther it is from where the news began.
QByteArray drawn(const why::SpreadTree& tree) {
    std::string text;
    for (const why::Learner& learner : tree.learners) {
        text += std::string(2 * std::size_t{learner.depth}, ' ') + learner.node;
        if (!learner.from.empty())
            text += " from " + learner.from;
        const auto late =
            std::chrono::duration_cast<std::chrono::milliseconds>(tree.lateness(learner));
        text += " +" + std::to_string(late.count()) + " ms\n";
    }
    for (const why::Unreached& unreached : tree.unreached)
        text += "not " + unreached.node + (unreached.overtaken ? ", overtaken\n" : "\n");
    return QByteArray::fromStdString(text);
}

const why::Learner* find(const why::SpreadTree& tree, const char* node) {
    const auto found = std::ranges::find(tree.learners, node, &why::Learner::node);
    return found == tree.learners.end() ? nullptr : &*found;
}

/// Every event that a tree names is what it is said to be, and they follow one another.
void compareWithTrace(why::Memory& past, const why::SpreadTree& tree) {
    for (std::size_t i = 0; i < tree.learners.size(); ++i) {
        const why::Learner& learner = tree.learners[i];
        const auto change = past.event(learner.event);
        QVERIFY(change && change->at == learner.at);
        QVERIFY(std::holds_alternative<trace::MemberChanged>(change->body));
        QVERIFY(learner.isRoot() || learner.teacher < i);
        if (!learner.isRoot())
            QCOMPARE(tree.learners[learner.teacher].node, learner.from);
        if (learner.sent == EventId::none)
            continue;
        const auto sent = past.event(learner.sent);
        const auto received = past.event(learner.received);
        QVERIFY(sent && received);
        QVERIFY(std::holds_alternative<trace::MessageSent>(sent->body));
        QVERIFY(std::holds_alternative<trace::MessageReceived>(received->body));
        QCOMPARE(sent->at, learner.sentAt);
        QCOMPARE(received->at, learner.at);
        QVERIFY(learner.sentAt <= learner.at);
    }
}

} // namespace

/// How news spread, as a tree that can be drawn.
class TestSpreads : public QObject {
    Q_OBJECT

  private slots:
    void aCrashLeadsToTwoPiecesOfNews();
    void somebodyOnlyLearnsOfItByAnExchangeOfTables();
    void aFreezeIsRefuted();
    void somebodyNeverLearnsOfIt();
    void aFaultLeadsToASuspicion();
    void aMessageLeadsToABranch();
    void questionsOfWhyHaveNoTree();
};

void TestSpreads::aCrashLeadsToTwoPiecesOfNews() {
    Story story(5);
    story.at(3, host::Kill{NodeId{3}}).until(30);
    const auto answer = why::whatCameOf(story.past, story.first<trace::NodeStopped>());
    QCOMPARE(answer.spreads.size(), std::size_t{2});
    const why::SpreadTree& suspicion = answer.spreads[0];
    QVERIFY((suspicion.rumour == why::Rumour{"n3", trace::MemberState::suspect, 1}));
    QCOMPARE(drawn(suspicion), R"(n2 +0 ms
  n1 from n2 +0 ms
    n5 from n1 +77 ms
    n4 from n1 +77 ms
)");
    QCOMPARE(suspicion.running, 4U);
    QCOMPARE(suspicion.first().way, why::Way::own);
    QCOMPARE(suspicion.learners[1].way, why::Way::onPing);
    QCOMPARE(suspicion.last().way, why::Way::gossip);
    QVERIFY(!suspicion.branch);
    const why::SpreadTree& death = answer.spreads[1];
    QVERIFY((death.rumour == why::Rumour{"n3", trace::MemberState::dead, 1}));
    QCOMPARE(drawn(death), R"(n2 +0 ms
n1 +0 ms
  n5 from n2 +69 ms
  n4 from n1 +77 ms
)");
    for (const why::SpreadTree& tree : answer.spreads)
        compareWithTrace(story.past, tree);
    // Asked of one of its lines, the same tree.
    const auto again = why::whatCameOf(story.past, death.last().event);
    QCOMPARE(again.spreads.size(), std::size_t{1});
    QCOMPARE(drawn(again.spreads[0]), drawn(death));
}

/// Few transmissions, so that gossip misses some.
void TestSpreads::somebodyOnlyLearnsOfItByAnExchangeOfTables() {
    swim::Config config;
    config.retransmitMult = 1;
    config.gossipNodes = 1;
    Story story(8, config, 3);
    story.at(5, host::SetMeta{NodeId{2}, Bytes{1}}).until(60);
    const auto answer = story.spread("n2", "n2", 60);
    QCOMPARE(answer.spreads.size(), std::size_t{1});
    const why::SpreadTree& tree = answer.spreads[0];
    QCOMPARE(drawn(tree), R"(n2 +0 ms
  n4 from n2 +134 ms
    n6 from n4 +313 ms
      n3 from n6 +390 ms
        n8 from n3 +395 ms
      n1 from n6 +3470 ms
  n5 from n2 +7309 ms
          n7 from n8 +23442 ms
)");
    compareWithTrace(story.past, tree);
    const why::Learner* late = find(tree, "n7");
    QVERIFY(late);
    QCOMPARE(late->way, why::Way::pushPull);
    QVERIFY(late->sent != EventId::none);
    QCOMPARE(&tree.last(), late);
    QVERIFY(tree.unreached.empty());
}

void TestSpreads::aFreezeIsRefuted() {
    Story story(5);
    story.at(3, host::Freeze{NodeId{3}, std::chrono::seconds(4)}).until(30);
    const auto answer = why::whatCameOf(story.past, story.first<trace::NodeFrozen>());
    QCOMPARE(answer.spreads.size(), std::size_t{2});
    const why::SpreadTree& suspicion = answer.spreads[0];
    QCOMPARE(suspicion.rumour.state, trace::MemberState::suspect);
    const why::SpreadTree& refutation = answer.spreads[1];
    QVERIFY((refutation.rumour == why::Rumour{"n3", trace::MemberState::alive, 2}));
    QCOMPARE(refutation.first().node, std::string("n3"));
    QCOMPARE(refutation.learners.size(), std::size_t{5});
    for (const why::SpreadTree& tree : answer.spreads)
        compareWithTrace(story.past, tree);
}

void TestSpreads::somebodyNeverLearnsOfIt() {
    Story story(5);
    story.at(5, host::LoseDatagrams{NodeId::none, NodeId{4}, 1})
        .at(5, host::SetMeta{NodeId{2}, Bytes{1}})
        .until(8);
    const auto answer = story.spread("n2", "n2", 8);
    QCOMPARE(answer.spreads.size(), std::size_t{1});
    const why::SpreadTree& tree = answer.spreads[0];
    QCOMPARE(tree.learners.size(), std::size_t{4});
    QCOMPARE(tree.unreached.size(), std::size_t{1});
    QCOMPARE(tree.unreached[0].node, std::string("n4"));
    QVERIFY(!tree.unreached[0].overtaken);
    QCOMPARE(tree.running, 5U);
}

void TestSpreads::aFaultLeadsToASuspicion() {
    Story story(4);
    story.at(3, host::CutLink{NodeId{1}, NodeId{2}})
        .at(3, host::CutLink{NodeId{3}, NodeId{2}})
        .at(3, host::CutLink{NodeId{2}, NodeId{4}})
        .until(5);
    const auto answer = why::whatCameOf(story.past, story.first<trace::FaultRaised>());
    QCOMPARE(answer.spreads.size(), std::size_t{2});
    QVERIFY((answer.spreads[0].rumour == why::Rumour{"n2", trace::MemberState::suspect, 1}));
    QCOMPARE(answer.spreads[0].first().node, std::string("n1"));
    for (const why::SpreadTree& tree : answer.spreads)
        compareWithTrace(story.past, tree);
}

/// Only those who learned of it by way of the message.
void TestSpreads::aMessageLeadsToABranch() {
    swim::Config config;
    config.retransmitMult = 1;
    config.gossipNodes = 1;
    Story story(8, config, 3);
    story.at(5, host::SetMeta{NodeId{2}, Bytes{1}}).until(60);
    const auto whole = story.spread("n2", "n2", 60);
    const why::Learner* sixth = find(whole.spreads[0], "n6");
    QVERIFY(sixth);
    const auto answer = why::whatCameOf(story.past, sixth->sent);
    QCOMPARE(answer.spreads.size(), std::size_t{1});
    const why::SpreadTree& branch = answer.spreads[0];
    QVERIFY(branch.branch);
    QCOMPARE(drawn(branch), R"(n6 from n4 +0 ms
  n3 from n6 +76 ms
    n8 from n3 +81 ms
  n1 from n6 +3157 ms
      n7 from n8 +23129 ms
)");
    // What was asked for by a command is the whole tree.
    const auto asked = why::whatCameOf(story.past, whole.spreads[0].first().event);
    QVERIFY(!asked.spreads[0].branch);
}

void TestSpreads::questionsOfWhyHaveNoTree() {
    Story story(5);
    story.at(3, host::Kill{NodeId{3}}).until(30);
    QVERIFY(story.believed("n1", "n3", 30).spreads.empty());
    QVERIFY(story.notKnown("n1", "n3", 3.5).spreads.empty());
}

SWIMSCOPE_TEST(TestSpreads)
#include "test_spreads.moc"
