// SPDX-License-Identifier: MPL-2.0
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/model/cluster_model.h"
#include "ui/model/cluster_start.h"

#include <QTest>

namespace swimscope::ui {

class TestClusterStart : public QObject {
    Q_OBJECT

  private slots:
    void aSmallClusterJoinsOneByOne();
    void manyJoinAFewAtATime();
    void failuresDoNotHoldItUp();
    void anotherSessionEndsIt();

  private:
    static const host::AddNode& asked(const test::FakeSession& session, std::size_t index) {
        return std::get<host::AddNode>(session.posted[index]);
    }
};

void TestClusterStart::aSmallClusterJoinsOneByOne() {
    test::FakeSession session;
    ClusterModel model;
    model.setSession(&session);
    ClusterStart start(&model);
    start.begin({3, swim::Profile::wan});
    QCOMPARE(session.posted.size(), std::size_t{1});
    QCOMPARE(asked(session, 0).name, std::string("n1"));
    QVERIFY(!asked(session, 0).joinRunning);

    session.push(static_cast<NodeId>(1), trace::NodeStarted{});
    model.advance();
    QCOMPARE(session.posted.size(), std::size_t{2});
    QVERIFY(asked(session, 1).joinRunning);
    QVERIFY(asked(session, 1).config == swim::configOf(swim::Profile::wan));

    session.push(static_cast<NodeId>(2), trace::NodeStarted{});
    model.advance();
    QVERIFY2(session.posted.size() == 2, "it has not joined yet");
    session.push(static_cast<NodeId>(2), trace::JoinFinished{});
    model.advance();
    QCOMPARE(session.posted.size(), std::size_t{3});
    QCOMPARE(asked(session, 2).name, std::string("n3"));

    QVERIFY(start.isStarting());
    session.push(static_cast<NodeId>(3), trace::NodeStarted{});
    model.advance();
    QVERIFY(!start.isStarting());
    // Joins of later do not begin it again.
    session.push(static_cast<NodeId>(2), trace::JoinFinished{});
    model.advance();
    QCOMPARE(session.posted.size(), std::size_t{3});
    model.setSession(nullptr);
}

void TestClusterStart::manyJoinAFewAtATime() {
    test::FakeSession session;
    ClusterModel model;
    model.setSession(&session);
    ClusterStart start(&model);
    start.begin({200, swim::Profile::lan});
    QCOMPARE(ClusterStart::joiningAtOnce(200), 5);
    QCOMPARE(session.posted.size(), std::size_t{5});
    session.push(static_cast<NodeId>(1), trace::NodeStarted{});
    session.push(static_cast<NodeId>(2), trace::JoinFinished{});
    model.advance();
    QCOMPARE(session.posted.size(), std::size_t{7});
    QCOMPARE(asked(session, 6).name, std::string("n7"));
    for (int i = 3; i <= 200; ++i)
        session.push(static_cast<NodeId>(i), trace::JoinFinished{});
    model.advance();
    QCOMPARE(session.posted.size(), std::size_t{200});
    model.setSession(nullptr);
}

void TestClusterStart::failuresDoNotHoldItUp() {
    test::FakeSession session;
    ClusterModel model;
    model.setSession(&session);
    ClusterStart start(&model);
    start.begin({3, swim::Profile::lan});
    for (int i = 1; i <= 3; ++i) {
        session.push(NodeId::none, trace::CommandFailed{});
        model.advance();
    }
    QCOMPARE(session.posted.size(), std::size_t{3});
    QVERIFY(!start.isStarting());
    model.setSession(nullptr);
}

void TestClusterStart::anotherSessionEndsIt() {
    test::FakeSession session;
    test::FakeSession other;
    ClusterModel model;
    model.setSession(&session);
    ClusterStart start(&model);
    start.begin({ClusterSetup::kMost, swim::Profile::lan});
    model.setSession(&other);
    other.push(static_cast<NodeId>(1), trace::JoinFinished{});
    model.advance();
    QVERIFY(other.posted.empty());
    model.setSession(nullptr);
}

SWIMSCOPE_TEST(TestClusterStart)

} // namespace swimscope::ui

#include "test_cluster_start.moc"
