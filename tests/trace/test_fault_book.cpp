// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/fault_book.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <utility>

using namespace swimscope;
using namespace swimscope::trace;
using namespace std::chrono_literals;

class TestFaultBook : public QObject {
    Q_OBJECT

    FaultBook book_;
    Instant now_;

    void happen(Body body) {
        book_.take(trace::Batch{{EventId{1}, now_, NodeId::none, EventId::none, std::move(body)}});
    }
    void raise(std::uint32_t id, FaultKind kind, const std::string& from, const std::string& to) {
        happen(FaultRaised{.fault = FaultId{id}, .kind = kind, .from = from, .to = to});
    }

  private slots:
    void init() {
        book_ = {};
        now_ = Instant(5s);
    }

    void holdsWhatIsInForce() {
        QVERIFY(!book_.entry(FaultId{1}));
        raise(1, FaultKind::cut, "n1", "n2");
        now_ += 1s;
        raise(2, FaultKind::loss, "", "n2");
        QCOMPARE(book_.all().size(), std::size_t{2});
        QCOMPARE(book_.entry(FaultId{1})->since, Instant(5s));
        QCOMPARE(book_.entry(FaultId{2})->since, Instant(6s));
        QCOMPARE(book_.entry(FaultId{2})->fault.to, std::string("n2"));
        happen(FaultLifted{FaultId{1}});
        QVERIFY(!book_.entry(FaultId{1}));
        QVERIFY(book_.entry(FaultId{2}));
    }

    void changesAreCounted() {
        const std::uint64_t before = book_.version();
        happen(FaultLifted{FaultId{1}}); // none
        happen(NodeThawed{});
        QCOMPARE(book_.version(), before);
        raise(1, FaultKind::cut, "n1", "n2");
        QVERIFY(book_.version() > before);
        const std::uint64_t raised = book_.version();
        happen(FaultLifted{FaultId{1}});
        QVERIFY(book_.version() > raised);
    }

    /// Those that make a node slow; what lies on its links is another matter.
    void knowsWhatSitsOnANode() {
        raise(1, FaultKind::late, "", "n1");
        raise(2, FaultKind::cut, "n2", "n1");
        raise(3, FaultKind::loss, "", "n1");
        raise(4, FaultKind::blocked, "", "n1");
        raise(5, FaultKind::late, "", "n1");
        raise(6, FaultKind::late, "", "n2");
        QCOMPARE(book_.on("n1").size(), std::size_t{3});
        QCOMPARE(book_.on("n1")[0]->fault.fault, FaultId{1});
        QCOMPARE(book_.on("n1", FaultKind::late)->fault.fault, FaultId{5});
        QCOMPARE(book_.on("n1", FaultKind::blocked)->fault.fault, FaultId{4});
        QVERIFY(!book_.on("n1", FaultKind::cut));
        happen(FaultLifted{FaultId{5}});
        QCOMPARE(book_.on("n1", FaultKind::late)->fault.fault, FaultId{1});
        happen(FaultLifted{FaultId{6}});
        QVERIFY(book_.on("n2").empty() && !book_.on("n2", FaultKind::late));
        QVERIFY(book_.on("n9").empty());
    }

    /// Whatever its number; the last of several.
    void findsOneThatDoesTheSame() {
        const FaultRaised loss{.fault = FaultId{1},
                               .kind = FaultKind::loss,
                               .from = "n1",
                               .to = "n2",
                               .probability = 0.5};
        QVERIFY(!book_.like(loss));
        happen(loss);
        FaultRaised other = loss;
        other.fault = FaultId{7};
        QCOMPARE(book_.like(other)->fault.fault, FaultId{1});
        happen(other);
        QCOMPARE(book_.like(loss)->fault.fault, FaultId{7});
        for (auto differ : std::initializer_list<void (*)(FaultRaised&)>{
                 [](FaultRaised& f) { f.kind = FaultKind::cut; },
                 [](FaultRaised& f) { f.from = "n3"; }, [](FaultRaised& f) { f.to.clear(); },
                 [](FaultRaised& f) { f.probability = 0.4; }, [](FaultRaised& f) { f.low = 1ms; },
                 [](FaultRaised& f) { f.high = 1ms; }, [](FaultRaised& f) { f.reading = 1ms; }}) {
            FaultRaised unlike = loss;
            differ(unlike);
            QVERIFY(!book_.like(unlike));
        }
    }
};

SWIMSCOPE_TEST(TestFaultBook)
#include "test_fault_book.moc"
