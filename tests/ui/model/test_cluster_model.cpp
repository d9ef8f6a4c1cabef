// SPDX-License-Identifier: MPL-2.0
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/model/cluster_model.h"

#include <QSignalSpy>
#include <QTest>

namespace swimscope::ui {

using namespace std::chrono_literals;

class TestClusterModel : public QObject {
    Q_OBJECT

  private slots:
    void whatHappenedIsOneBatch();
    void aStormIsTakenOverSomeFrames();
    void anotherRunForgetsWhatWaits();

  private:
    static void storm(test::FakeSession& session, std::size_t events) {
        for (std::size_t i = 0; i < events; ++i) {
            session.advance(1us);
            session.push(static_cast<NodeId>(1), trace::HealthChanged{1, 1});
        }
    }
};

void TestClusterModel::whatHappenedIsOneBatch() {
    test::FakeSession session;
    ClusterModel model;
    model.setSession(&session);
    const QSignalSpy batches(&model, &ClusterModel::eventsArrived);
    const QSignalSpy frames(&model, &ClusterModel::advanced);
    session.startCluster(3);
    session.advance(20ms);
    model.advance();
    model.advance();
    QCOMPARE(batches.count(), 1);
    QCOMPARE(frames.count(), 2);
    QVERIFY(!model.isBehind());
    QVERIFY(model.now() == session.now());
    model.setSession(nullptr);
}

void TestClusterModel::aStormIsTakenOverSomeFrames() {
    test::FakeSession session;
    ClusterModel model;
    model.setSession(&session);
    std::vector<std::size_t> sizes;
    EventId last = EventId::none;
    connect(&model, &ClusterModel::eventsArrived, this, [&](const trace::Batch& batch) {
        sizes.push_back(batch.size());
        for (const trace::Event& event : batch) {
            QVERIFY(event.id > last);
            last = event.id;
        }
        QVERIFY(model.fold().last() == last);
        QVERIFY(model.now() >= batch.back().at);
    });
    storm(session, 2 * ClusterModel::kMostInFrame + 5);
    session.advance(1s);
    model.advance();
    QVERIFY(model.isBehind());
    QVERIFY(session.now() - model.now() > 1s); // not ahead of what it knows
    model.advance();
    QVERIFY(model.isBehind());
    // What comes meanwhile comes behind the rest.
    storm(session, 7);
    model.advance();
    QVERIFY(!model.isBehind());
    QVERIFY(model.now() == session.now());
    QCOMPARE(sizes, (std::vector<std::size_t>{ClusterModel::kMostInFrame,
                                              ClusterModel::kMostInFrame, 12}));
    model.setSession(nullptr);
}

void TestClusterModel::anotherRunForgetsWhatWaits() {
    test::FakeSession session;
    ClusterModel model;
    model.setSession(&session);
    storm(session, ClusterModel::kMostInFrame + 1);
    model.advance();
    QVERIFY(model.isBehind());
    test::FakeSession other;
    model.setSession(&other);
    QVERIFY(!model.isBehind());
    const QSignalSpy batches(&model, &ClusterModel::eventsArrived);
    model.advance();
    QCOMPARE(batches.count(), 0);
    model.setSession(nullptr);
}

SWIMSCOPE_TEST(TestClusterModel)

} // namespace swimscope::ui

#include "test_cluster_model.moc"
