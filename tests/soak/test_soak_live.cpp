// SPDX-License-Identifier: MPL-2.0
#include "tests/app/json_process.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace swimscope::test;

/// The soak itself, for a moment and with a few hundred connections. What it watches for it judges
/// itself; how long anything took, and how much memory, is nobody's business here.
class TestSoakLive : public QObject {
    Q_OBJECT

  private slots:
    void survivesEveryAttack_data() {
        QTest::addColumn<QStringList>("how");
        QTest::addColumn<std::size_t>("attacks");
        QTest::newRow("with a key") << QStringList{} << std::size_t{9};
        // Not altered messages: whom they invent it takes a while to forget.
        QTest::newRow("open") << QStringList{"--open",    "garbage", "replays",     "lies", "bombs",
                                             "half-open", "trickle", "connections", "flood"}
                              << std::size_t{8};
    }
    void survivesEveryAttack() {
        QFETCH(QStringList, how);
        QFETCH(std::size_t, attacks);
        JsonProcess soak(SWIMSCOPE_SOAK,
                         how + QStringList{"--json", "--seconds", "0.4", "--nodes", "3",
                                           "--connections", "300", "--memory", "8000"});
        QCOMPARE(soak.waitForEnd(), 0);
        QCOMPARE(soak.events().size(), attacks);
        for (const Json& line : soak.events()) {
            QVERIFY(!line["together_after_s"].is_null());
            QVERIFY(line["datagrams"].get<int>() > 0 || line["streams"].get<int>() > 0);
            QVERIFY(line["peak_memory_mb"].get<double>() > 0);
        }
    }

    void knowsWhatItIsAsked() {
        JsonProcess soak(SWIMSCOPE_SOAK, {"no-such-attack"});
        QCOMPARE(soak.waitForEnd(), 2);
        QVERIFY(soak.errors().contains("no-such-attack"));
    }
};

SWIMSCOPE_TEST(TestSoakLive)
#include "test_soak_live.moc"
