// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "ui/model/metrics_book.h"

#include <QTest>

#include <map>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

/// What nodes measure, as lines for people.
class TestMetricsBook : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void linesHaveMemberlistsNames() {
        trace::Standing standing;
        standing.apply(trace::Batch{event(1, 1s, trace::NodeStarted{}),
                                    event(1, 1s, trace::PacketReceived{{}, 12345, 0, {}}),
                                    event(2, 1s, trace::PacketReceived{{}, 7, 0, {}}),
                                    event(1, 2s, trace::ProbeStarted{"n2", 1, 500ms, Instant(3s)}),
                                    event(1, 2500ms, trace::ProbeSucceeded{}),
                                    event(1, 3s, trace::ProbeStarted{"n2", 2, 500ms, Instant(4s)}),
                                    event(1, 4s, trace::ProbeFailed{})});
        const auto lines = linesOf(standing, 1);
        QCOMPARE(lines.at(QStringLiteral("memberlist.udp.received")), QStringLiteral("12,345"));
        QCOMPARE(lines.at(QStringLiteral("memberlist.probeNode")),
                 QStringLiteral("2, 750 ms on average, 1 s at most"));
        QCOMPARE(lines.at(QStringLiteral("memberlist.pushPullNode")), QStringLiteral("0"));
        QCOMPARE(QString(lines.at(QStringLiteral("memberlist.node.instances")))
                     .replace(QChar(QChar::Nbsp), QLatin1Char(' ')),
                 QStringLiteral("3 alive · 1 suspect · 0 dead · 2 left"));
        QCOMPARE(linesOf(standing, 2).at(QStringLiteral("memberlist.udp.received")),
                 QStringLiteral("7"));
    }

    void aNodeThatNeverWasHasNone() {
        trace::Standing standing;
        QVERIFY(linesOf(standing, 3).empty());
        standing.apply(trace::Batch{event(3, 1s, trace::StreamAccepted{})});
        QCOMPARE(linesOf(standing, 3).at(QStringLiteral("memberlist.tcp.accept")),
                 QStringLiteral("1"));
    }

  private:
    static trace::Event event(int node, Duration at, trace::Body body) {
        return {EventId{1}, Instant(at), static_cast<NodeId>(node), EventId::none, std::move(body)};
    }
    static std::map<QString, QString> linesOf(const trace::Standing& standing, int node) {
        std::map<QString, QString> lines;
        for (const Fact& fact : MetricsBook::of(standing, static_cast<NodeId>(node), {3, 1, 0, 2}))
            lines[fact.label] = fact.value;
        return lines;
    }
};

SWIMSCOPE_TEST(TestMetricsBook)
#include "test_metrics_book.moc"
