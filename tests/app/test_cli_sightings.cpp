// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_sightings.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <utility>

using namespace swimscope;
using namespace swimscope::cli;
using trace::Change;

namespace {

constexpr NodeId kOne{1};
constexpr NodeId kTwo{2};

/// A run as its events tell of it.
struct Told {
    Sightings seen;

    void operator()(NodeId node, trace::Body body) {
        seen.take({EventId::none, {}, node, EventId::none, std::move(body)});
    }
    void changed(NodeId observer, const char* member, Change change) {
        (*this)(observer, trace::MemberChanged{change, {{.name = member}}, {}});
    }
};

/// Two nodes that see each other.
Told pair() {
    Told told;
    for (const NodeId node : {kOne, kTwo}) {
        told(node, trace::NodeStarted{});
        told.changed(node, "n1", Change::joined);
        told.changed(node, "n2", Change::joined);
    }
    return told;
}

} // namespace

class TestCliSightings : public QObject {
    Q_OBJECT
  private slots:
    void countsWhoHoldsWhom() {
        Told told = pair();
        QCOMPARE(told.seen.pairs(), std::uint64_t{4});
        QCOMPARE(told.seen.running(), (std::vector{kOne, kTwo}));
        told.changed(kOne, "n2", Change::suspected);
        told.changed(kOne, "n2", Change::renewed);
        QCOMPARE(told.seen.pairs(), std::uint64_t{4});
        told.changed(kOne, "n2", Change::died);
        QCOMPARE(told.seen.pairs(), std::uint64_t{3});
        QCOMPARE(told.seen.deaths(), std::uint64_t{1});
        told.changed(kTwo, "n1", Change::left);
        QCOMPARE(told.seen.pairs(), std::uint64_t{2});
        QCOMPARE(told.seen.deaths(), std::uint64_t{1});
        QCOMPARE(told.seen.events(), std::uint64_t{10});
    }

    void forgetsWhatAStoppedNodeHeld() {
        Told told = pair();
        told(kTwo, trace::NodeStopped{true});
        QCOMPARE(told.seen.pairs(), std::uint64_t{2});
        QCOMPARE(told.seen.running(), (std::vector{kOne}));
        told(kTwo, trace::NodeStarted{});
        told.changed(kTwo, "n2", Change::joined);
        QCOMPARE(told.seen.pairs(), std::uint64_t{3});
    }

    void countsDatagramsAndNotConnections() {
        Told told;
        told(kOne, trace::Judged{.carrier = EventId{1}, .bytes = 40});
        told(kOne, trace::Judged{.carrier = EventId{2}, .bytes = 60});
        told(kOne, trace::Judged{.carrier = EventId{3}, .bytes = 0});
        QCOMPARE(told.seen.packets(), std::uint64_t{2});
        QCOMPARE(told.seen.bytes(), std::uint64_t{100});
    }

    void saysWhatFailed() {
        Told told;
        told(kOne, trace::JoinFinished{RequestId{1}, 1, {}});
        QCOMPARE(told.seen.joins(), std::uint64_t{1});
        QVERIFY(told.seen.whatFailed().empty());
        told(kTwo, trace::JoinFinished{RequestId{2}, 0, {{.text = "a:1"}}});
        QCOMPARE(told.seen.joins(), std::uint64_t{2});
        QVERIFY(told.seen.whatFailed().starts_with("a:1: "));
        told(NodeId::none, trace::CommandFailed{trace::Failure::addressInUse, "a:2"});
        QVERIFY(told.seen.whatFailed().ends_with("(a:2)"));
    }
};

SWIMSCOPE_TEST(TestCliSightings)
#include "test_cli_sightings.moc"
