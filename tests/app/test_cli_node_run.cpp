// SPDX-License-Identifier: MPL-2.0
#include "app/cli/node_run.h"
#include "engine/trace/text.h"
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>
#include <variant>

using namespace swimscope;
using namespace swimscope::cli;
using namespace std::chrono_literals;

namespace {

constexpr NodeId kRunNode{1};

NodePlan simplePlan() {
    NodePlan plan;
    plan.node.name = "A";
    return plan;
}

/// A run over a session whose events the test makes. `said` names the events it told of.
class RunDesk {
  public:
    explicit RunDesk(NodePlan plan = simplePlan())
        : run_(
              session, std::move(plan),
              [this](const Json& line) {
                  said += line["event"].get<std::string>() + " ";
                  last = line;
              },
              [](const std::string&) {}) {}

    void start() {
        session.start(kRunNode, "A", 7946);
        run_.poll();
        session.posted.clear();
        said.clear();
    }

    void happen(trace::Body body) {
        session.push(kRunNode, std::move(body));
        run_.poll();
    }

    NodeRun& run() { return run_; }

    test::FakeSession session;
    std::string said;
    Json last;

  private:
    NodeRun run_;
};

} // namespace

class TestCliNodeRun : public QObject {
    Q_OBJECT
  private slots:
    void asksForItsNodeAndJoins();
    void endsWhenThereIsNoNode();
    void passesCommandsOn();
    void answersMembersWithWhatHappenedUntilNow();
    void answersMetricsWithWhatHappenedUntilNow();
    void tellsOfWrongCommandsAndRunsOn();
    void quitsWithoutLeaving();
    void leavesAndRunsOn();
    void leavesBeforeItStops();
    void thawsBeforeItLeaves();
    void stopsAtOnceOnTheSecondCall();
    void stopsAtOnceAfterALeave();
    void waitsForALeaveThatIsUnderWay();
    void givesUpOnALeaveThatDoesNotEnd();
    void leavesWhenItsTimeIsOver();
    void endsWhenItsNodeIsGone();
    void failsWithAReason();
};

void TestCliNodeRun::asksForItsNodeAndJoins() {
    NodePlan plan = simplePlan();
    plan.joins = {"a:1", "b:2"};
    RunDesk desk(plan);
    QCOMPARE(desk.session.posted.size(), std::size_t{1});
    QVERIFY(std::holds_alternative<host::AddNode>(desk.session.posted[0]));
    QVERIFY(!desk.run().ready());
    desk.start();
    QVERIFY(desk.run().ready());
    QCOMPARE(desk.session.joins.size(), std::size_t{1});
    QVERIFY(desk.session.joins[0].node == kRunNode);
    QVERIFY((desk.session.joins[0].addresses == plan.joins));
}

void TestCliNodeRun::endsWhenThereIsNoNode() {
    RunDesk desk;
    desk.happen(trace::CommandFailed{trace::Failure::notAllowed, "port 80"});
    QCOMPARE(desk.said, std::string("error bye "));
    QCOMPARE(desk.run().exitCode().value_or(-1), 1);
}

void TestCliNodeRun::passesCommandsOn() {
    RunDesk desk;
    desk.start();
    for (const char* line : {"join n2/x:1", "meta new", "user B hi", "reliable B hi", "gossip hi",
                             "ping B", "freeze 2", ""})
        desk.run().command(line);
    QCOMPARE(desk.said, std::string());
    QVERIFY((desk.session.joins.at(0).addresses == std::vector<std::string>{"n2/x:1"}));
    const auto& posted = desk.session.posted;
    QCOMPARE(posted.size(), std::size_t{6});
    QCOMPARE(std::get<host::SetMeta>(posted[0]).meta, bytesOf("new"));
    QVERIFY(std::get<host::SendUser>(posted[1]).delivery == trace::Delivery::bestEffort);
    QCOMPARE(std::get<host::SendUser>(posted[1]).member, std::string("B"));
    QVERIFY(std::get<host::SendUser>(posted[2]).delivery == trace::Delivery::reliable);
    QVERIFY(std::get<host::SendUser>(posted[3]).delivery == trace::Delivery::gossip);
    QCOMPARE(std::get<host::SendUser>(posted[3]).payload, bytesOf("hi"));
    QCOMPARE(std::get<host::PingMember>(posted[4]).member, std::string("B"));
    QVERIFY(std::get<host::Freeze>(posted[5]).length == Duration(2s));
}

void TestCliNodeRun::answersMembersWithWhatHappenedUntilNow() {
    RunDesk desk;
    desk.start();
    desk.session.believe(kRunNode, "B", 7947, trace::Change::joined, wire::MemberState::alive, 1);
    desk.run().command("members");
    QCOMPARE(desk.said, std::string("join members "));
    QCOMPARE(desk.last["members"].size(), std::size_t{2});
}

void TestCliNodeRun::answersMetricsWithWhatHappenedUntilNow() {
    RunDesk desk;
    desk.start();
    desk.session.push(kRunNode, trace::StreamDrained{StreamId{1}, 40});
    desk.run().command("metrics");
    QCOMPARE(desk.said, std::string("metrics "));
    QCOMPARE(desk.last["metrics"]["memberlist.tcp.sent"].get<int>(), 40);
}

void TestCliNodeRun::tellsOfWrongCommandsAndRunsOn() {
    RunDesk desk;
    desk.start();
    desk.run().command("dance");
    desk.run().refuseLine("too long");
    QCOMPARE(desk.said, std::string("error error "));
    QVERIFY(!desk.run().exitCode());
}

void TestCliNodeRun::quitsWithoutLeaving() {
    RunDesk desk;
    desk.start();
    desk.run().command("quit");
    QVERIFY(desk.session.posted.empty());
    QCOMPARE(desk.said, std::string("bye "));
    QCOMPARE(desk.run().exitCode().value_or(-1), 0);
    desk.run().command("members");
    desk.run().stop();
    QCOMPARE(desk.said, std::string("bye "));
}

void TestCliNodeRun::leavesAndRunsOn() {
    RunDesk desk;
    desk.start();
    desk.run().command("leave");
    QVERIFY(!std::get<host::Leave>(desk.session.posted.at(0)).stop);
    desk.happen(trace::LeaveFinished{});
    QCOMPARE(desk.said, std::string("left "));
    QVERIFY(!desk.run().exitCode());
    desk.run().command("leave");
    QCOMPARE(desk.session.posted.size(), std::size_t{1});
    QCOMPARE(desk.said, std::string("left error "));
}

void TestCliNodeRun::leavesBeforeItStops() {
    RunDesk desk;
    desk.start();
    desk.run().stop();
    QVERIFY(std::holds_alternative<host::Leave>(desk.session.posted.at(0)));
    QVERIFY(!desk.run().exitCode());
    desk.happen(trace::LeaveFinished{});
    QCOMPARE(desk.said, std::string("left bye "));
    QCOMPARE(desk.run().exitCode().value_or(-1), 0);
}

void TestCliNodeRun::thawsBeforeItLeaves() {
    RunDesk desk;
    desk.start();
    desk.happen(trace::NodeFrozen{});
    desk.run().stop();
    QVERIFY(std::holds_alternative<host::Thaw>(desk.session.posted.at(0)));
    QVERIFY(std::holds_alternative<host::Leave>(desk.session.posted.at(1)));
}

void TestCliNodeRun::stopsAtOnceOnTheSecondCall() {
    RunDesk desk;
    desk.start();
    desk.run().stop();
    desk.run().stop();
    QCOMPARE(desk.said, std::string("bye "));
    QVERIFY(desk.run().exitCode());
}

void TestCliNodeRun::stopsAtOnceAfterALeave() {
    RunDesk desk;
    desk.start();
    desk.run().command("leave");
    desk.happen(trace::LeaveFinished{});
    desk.run().stop();
    QCOMPARE(desk.said, std::string("left bye "));
    QCOMPARE(desk.run().exitCode().value_or(-1), 0);
}

void TestCliNodeRun::waitsForALeaveThatIsUnderWay() {
    RunDesk desk;
    desk.start();
    desk.run().command("leave");
    desk.run().stop();
    QCOMPARE(desk.session.posted.size(), std::size_t{1});
    QVERIFY(!desk.run().exitCode());
    desk.happen(trace::LeaveFinished{});
    QCOMPARE(desk.run().exitCode().value_or(-1), 0);
}

void TestCliNodeRun::givesUpOnALeaveThatDoesNotEnd() {
    RunDesk desk;
    desk.start();
    desk.run().stop();
    desk.session.advance(14s);
    desk.run().poll();
    QVERIFY(!desk.run().exitCode());
    desk.session.advance(2s);
    desk.run().poll();
    QCOMPARE(desk.said, std::string("bye "));
    QCOMPARE(desk.run().exitCode().value_or(-1), 1);
}

void TestCliNodeRun::leavesWhenItsTimeIsOver() {
    NodePlan plan = simplePlan();
    plan.duration = 3s;
    RunDesk desk(plan);
    desk.start();
    desk.session.advance(2999ms);
    desk.run().poll();
    QVERIFY(desk.session.posted.empty());
    desk.session.advance(1ms);
    desk.run().poll();
    desk.run().poll();
    QCOMPARE(desk.session.posted.size(), std::size_t{1});
    QVERIFY(std::holds_alternative<host::Leave>(desk.session.posted[0]));
    desk.happen(trace::LeaveFinished{});
    QCOMPARE(desk.run().exitCode().value_or(-1), 0);
}

void TestCliNodeRun::endsWhenItsNodeIsGone() {
    RunDesk desk;
    desk.start();
    desk.happen(trace::NodeStopped{true});
    QCOMPARE(desk.said, std::string("bye "));
    QCOMPARE(desk.run().exitCode().value_or(-1), 1);
}

void TestCliNodeRun::failsWithAReason() {
    RunDesk desk;
    desk.start();
    desk.run().fail("the output is broken");
    QCOMPARE(desk.said, std::string("error bye "));
    QCOMPARE(desk.run().exitCode().value_or(-1), 1);
}

SWIMSCOPE_TEST(TestCliNodeRun)
#include "test_cli_node_run.moc"
