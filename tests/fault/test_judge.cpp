// SPDX-License-Identifier: MPL-2.0
#include "engine/fault/judge.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;
using trace::FaultKind;
using trace::Verdict;

class TestJudge : public QObject {
    Q_OBJECT

    static constexpr fault::Link kLink{NodeId{1}, NodeId{2}};
    static constexpr fault::Link kBack{NodeId{2}, NodeId{1}};
    static constexpr fault::Link kForeign{NodeId::none, NodeId{2}};

    static std::string luckOf(fault::Judge judge, fault::Link link) {
        std::string marks;
        for (int i = 0; i < 200; ++i)
            marks += judge.judgeDatagram(link).passed() ? '.' : 'x';
        return marks;
    }

  private slots:
    void withoutFaultsAllPasses() {
        fault::Judge judge(1);
        QVERIFY(judge.judgeDatagram(kLink).passed());
        QVERIFY(judge.judgeStream(kLink).passed());
    }

    void aCutIsOneWayAndStopsBoth() {
        fault::Judge judge(1);
        const FaultId cut =
            judge.raise({.kind = FaultKind::cut, .link = kLink, .probability = 1}, Instant());
        QCOMPARE(judge.judgeDatagram(kLink).verdict, Verdict::cut);
        QCOMPARE(judge.judgeDatagram(kLink).fault, cut);
        QCOMPARE(judge.judgeStream(kLink).verdict, Verdict::cut);
        QVERIFY(judge.judgeDatagram(kBack).passed());
        QVERIFY(judge.lift(cut));
        QVERIFY(!judge.lift(cut));
        QVERIFY(judge.judgeDatagram(kLink).passed());
    }

    void noneMeansEverybodyForeignersIncluded() {
        fault::Judge judge(1);
        judge.raise({.kind = FaultKind::cut, .link = {NodeId::none, NodeId{2}}}, Instant());
        QVERIFY(!judge.judgeDatagram(kForeign).passed());
        QVERIFY(!judge.judgeDatagram(kLink).passed());
        QVERIFY(judge.judgeDatagram(kBack).passed());
    }

    void lossHasItsProbabilityAndSparesStreams() {
        fault::Judge judge(1);
        judge.raise({.kind = FaultKind::loss, .link = kLink, .probability = 0.3}, Instant());
        int lost = 0;
        for (int i = 0; i < 10'000; ++i)
            lost += judge.judgeDatagram(kLink).passed() ? 0 : 1;
        QVERIFY2(lost > 2800 && lost < 3200, std::to_string(lost).c_str());
        QVERIFY(judge.judgeStream(kLink).passed());
    }

    void anotherFaultLeavesTheLuckAlone() {
        fault::Judge alone(7);
        alone.raise({.kind = FaultKind::loss, .link = kLink, .probability = 0.5}, Instant());
        fault::Judge both(7);
        both.raise({.kind = FaultKind::loss, .link = kLink, .probability = 0.5}, Instant());
        both.raise({.kind = FaultKind::loss, .link = kBack, .probability = 0.5}, Instant());
        QCOMPARE(luckOf(both, kLink), luckOf(alone, kLink));
    }

    void theSeedDecides() {
        fault::Judge one(1);
        fault::Judge other(2);
        one.raise({.kind = FaultKind::loss, .link = kLink, .probability = 0.5}, Instant());
        other.raise({.kind = FaultKind::loss, .link = kLink, .probability = 0.5}, Instant());
        QVERIFY(luckOf(one, kLink) != luckOf(other, kLink));
        QCOMPARE(luckOf(one, kLink), luckOf(one, kLink)); // a copy is a fork
    }
};

SWIMSCOPE_TEST(TestJudge)
#include "test_judge.moc"
