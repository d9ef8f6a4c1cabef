// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/prometheus.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;
using namespace std::chrono_literals;

/// Metrics as Prometheus reads them.
class TestPrometheus : public QObject {
    Q_OBJECT

    static trace::MemberMetrics member(const char* name) {
        trace::MemberMetrics one{name, {}};
        one.metrics.udpSent = 1234;
        one.metrics.healthScore = 2;
        one.metrics.nodeInstances = {7, 1, 0, 2};
        one.metrics.probeNode.add(1500us);
        one.metrics.probeNode.add(2ms);
        return one;
    }
    static QString textOf(const std::vector<trace::MemberMetrics>& members) {
        return QString::fromStdString(trace::prometheusText(members));
    }

  private slots:
    void everyKindOfMetricHasItsForm() {
        const QString text = textOf({member("a")});
        QVERIFY(text.contains("# TYPE memberlist_udp_sent counter\n"
                              "memberlist_udp_sent{node=\"a\"} 1234\n"));
        QVERIFY(text.contains("# TYPE memberlist_health_score gauge\n"
                              "memberlist_health_score{node=\"a\"} 2\n"));
        QVERIFY(text.contains("# TYPE memberlist_node_instances gauge\n"
                              "memberlist_node_instances{node=\"a\",node_state=\"alive\"} 7\n"
                              "memberlist_node_instances{node=\"a\",node_state=\"suspect\"} 1\n"));
        QVERIFY(text.contains("# TYPE memberlist_probeNode summary\n"
                              "memberlist_probeNode_sum{node=\"a\"} 3.5\n"
                              "memberlist_probeNode_count{node=\"a\"} 2\n"));
    }

    void membersOfAMetricStandTogether() {
        const QString text = textOf({member("a"), member("b")});
        QCOMPARE(text.count("# TYPE memberlist_udp_sent "), 1);
        QVERIFY(text.contains("memberlist_udp_sent{node=\"a\"} 1234\n"
                              "memberlist_udp_sent{node=\"b\"} 1234\n"));
    }

    void namesAreQuoted() {
        const QString text = textOf({member("a\"b\\c\nd\xff")});
        QVERIFY(text.contains(QString::fromUtf8("{node=\"a\\\"b\\\\c\\nd\uFFFD\"} 1234\n")));
        for (const QString& line : text.split('\n'))
            QVERIFY(line.isEmpty() || line.startsWith("memberlist_") || line.startsWith("# TYPE "));
    }
};

SWIMSCOPE_TEST(TestPrometheus)
#include "test_prometheus.moc"
