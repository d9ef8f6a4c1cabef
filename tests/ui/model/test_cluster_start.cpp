// SPDX-License-Identifier: MPL-2.0
#include "tests/support/fake_session.h"
#include "ui/model/cluster_model.h"
#include "ui/model/cluster_start.h"

#include <QTest>

namespace swimscope::ui {

class TestClusterStart : public QObject {
    Q_OBJECT

  private slots:
    void aSmallClusterIsAskedForAtOnce();
    void onlySoManyJoinAtOnce();
    void failuresMakeRoom();
    void anotherSessionEndsIt();

  private:
    static const host::AddNode& asked(const test::FakeSession& session, std::size_t index) {
        return std::get<host::AddNode>(session.posted[index]);
    }
};

void TestClusterStart::aSmallClusterIsAskedForAtOnce() {
    test::FakeSession session;
    ClusterModel model;
    model.setSession(&session);
    ClusterStart start(&model);
    start.begin({3, swim::Profile::wan});
    QCOMPARE(session.posted.size(), std::size_t{3});
    QCOMPARE(asked(session, 0).name, std::string("n1"));
    QCOMPARE(asked(session, 2).name, std::string("n3"));
    QVERIFY(!asked(session, 0).joinRunning);
    QVERIFY(asked(session, 1).joinRunning);
    QVERIFY(asked(session, 1).config == swim::configOf(swim::Profile::wan));
    model.setSession(nullptr);
}

void TestClusterStart::onlySoManyJoinAtOnce() {
    test::FakeSession session;
    ClusterModel model;
    model.setSession(&session);
    ClusterStart start(&model);
    const int all = ClusterStart::kMostJoining + 10;
    start.begin({all, swim::Profile::lan});
    QCOMPARE(session.posted.size(), std::size_t{ClusterStart::kMostJoining});
    for (int i = 2; i <= 4; ++i)
        session.push(static_cast<NodeId>(i), trace::JoinFinished{});
    model.advance();
    QCOMPARE(session.posted.size(), std::size_t{ClusterStart::kMostJoining + 3});
    QCOMPARE(asked(session, ClusterStart::kMostJoining).name,
             "n" + std::to_string(ClusterStart::kMostJoining + 1));
    for (int i = 5; i <= all; ++i)
        session.push(static_cast<NodeId>(i), trace::JoinFinished{});
    model.advance();
    QCOMPARE(session.posted.size(), std::size_t(all));
    // Joins of later do not begin it again.
    session.push(static_cast<NodeId>(2), trace::JoinFinished{});
    model.advance();
    QCOMPARE(session.posted.size(), std::size_t(all));
    model.setSession(nullptr);
}

void TestClusterStart::failuresMakeRoom() {
    test::FakeSession session;
    ClusterModel model;
    model.setSession(&session);
    ClusterStart start(&model);
    start.begin({ClusterStart::kMostJoining + 1, swim::Profile::lan});
    session.push(NodeId::none, trace::CommandFailed{});
    model.advance();
    QCOMPARE(session.posted.size(), std::size_t{ClusterStart::kMostJoining + 1});
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

} // namespace swimscope::ui

QTEST_GUILESS_MAIN(swimscope::ui::TestClusterStart)
#include "test_cluster_start.moc"
