// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/trace/standing_binary.h"
#include "tests/session/a_run.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace swimscope;
using test::aLongRun;
using trace::Standing;

namespace {

/// The rosters of the run.
trace::RosterPtr rosterOf(EventId made) {
    for (const trace::Event& event : aLongRun())
        if (event.id == made)
            if (const auto* maker = std::get_if<trace::RosterMade>(&event.body))
                return maker->roster;
    return nullptr;
}

Bytes bytesOf(const Standing& standing) {
    Bytes bytes;
    trace::encode(standing, bytes);
    return bytes;
}

constexpr std::size_t kPiece = 500;

/// In pieces, so that whoever begins in the middle has the same ones.
void foldFrom(Standing& standing, std::size_t from) {
    const trace::Batch& run = aLongRun();
    for (std::size_t i = from; i < run.size(); i += kPiece)
        standing.apply(trace::Batch(
            run.begin() + static_cast<std::ptrdiff_t>(i),
            run.begin() + static_cast<std::ptrdiff_t>(std::min(run.size(), i + kPiece))));
}

} // namespace

/// How things stand as bytes: the same again, also for what comes of it; and no harm in any bytes.
class TestStandingBinary : public QObject {
    Q_OBJECT

  private slots:
    void comesBackAsItWas();
    void whatIsFoldedOnComesToTheSame();
    void withoutItsRosterItIsNone();
    void saysTheSameInFewBytes();
    void noBytesDoHarm();
};

void TestStandingBinary::comesBackAsItWas() {
    const Standing nothing;
    const auto empty = trace::decodeStanding(bytesOf(nothing), rosterOf);
    QVERIFY(empty);
    QVERIFY(bytesOf(*empty) == bytesOf(nothing));

    Standing standing;
    foldFrom(standing, 0);
    const auto back = trace::decodeStanding(bytesOf(standing), rosterOf);
    QVERIFY(back);
    QVERIFY(bytesOf(*back) == bytesOf(standing));
    QCOMPARE(test::tableOf(back->fold), test::tableOf(standing.fold));
    QCOMPARE(back->fold.now(), standing.fold.now());
    QCOMPARE(back->fold.members(), standing.fold.members());
    QCOMPARE(back->fold.version(), standing.fold.version());
    QVERIFY(back->counts == standing.counts);
    QVERIFY(back->counts.suspicions > 0);
    QCOMPARE(back->faults.all().size(), standing.faults.all().size());
    QVERIFY(!back->faults.on("n2").empty());
    for (const auto& [node, metrics] : standing.metrics)
        QVERIFY(back->metrics.at(node).metrics() == metrics.metrics());
    for (const std::string& member : standing.fold.members()) {
        QCOMPARE(back->fold.tally(member).states, standing.fold.tally(member).states);
        QCOMPARE(back->fold.tally(member).unknown, standing.fold.tally(member).unknown);
        QVERIFY(*back->fold.commonRow(member) == *standing.fold.commonRow(member));
    }
}

/// At many moments: while members join, are suspected, dead, back, frozen, starved.
void TestStandingBinary::whatIsFoldedOnComesToTheSame() {
    Standing whole;
    foldFrom(whole, 0);
    Standing standing;
    const trace::Batch& run = aLongRun();
    int moments = 0;
    for (std::size_t i = 0; i < run.size(); i += kPiece) {
        if (i / kPiece < 4 || i / kPiece % 7 == 0) {
            auto back = trace::decodeStanding(bytesOf(standing), rosterOf);
            QVERIFY(back);
            foldFrom(*back, i);
            QVERIFY2(bytesOf(*back) == bytesOf(whole), std::to_string(i).c_str());
            ++moments;
        }
        standing.apply(trace::Batch(
            run.begin() + static_cast<std::ptrdiff_t>(i),
            run.begin() + static_cast<std::ptrdiff_t>(std::min(run.size(), i + kPiece))));
    }
    QVERIFY(moments > 8);
}

void TestStandingBinary::withoutItsRosterItIsNone() {
    Standing standing;
    foldFrom(standing, 0);
    const auto lost = trace::decodeStanding(bytesOf(standing), [](EventId) { return nullptr; });
    QVERIFY(!lost);
}

/// The settings of a hundred members are one text.
void TestStandingBinary::saysTheSameInFewBytes() {
    sim::Simulation simulation({.seed = 1, .version = "a version"});
    simulation.execute(host::StartTogether{std::vector<host::AddNode>(100)});
    simulation.run(std::chrono::seconds(2));
    Standing standing;
    standing.apply(simulation.takeEvents());
    QVERIFY2(bytesOf(standing).size() < 100 * 600,
             std::to_string(bytesOf(standing).size()).c_str());
}

/// Cut off anywhere and with any bytes changed: refused, or something that can be folded on from.
void TestStandingBinary::noBytesDoHarm() {
    Standing standing;
    foldFrom(standing, 0);
    const Bytes good = bytesOf(standing);
    for (std::size_t length = 0; length < good.size(); length += 1 + length / 100)
        QVERIFY(!trace::decodeStanding(ByteView(good).first(length), rosterOf));
    Random random(5, 1);
    int refused = 0;
    constexpr int kTimes = 400;
    for (int i = 0; i < kTimes; ++i) {
        Bytes bad = good;
        for (std::uint64_t hits = 1 + random.below(8); hits > 0; --hits)
            bad[random.below(bad.size())] = static_cast<std::uint8_t>(random.below(256));
        auto read = trace::decodeStanding(bad, rosterOf);
        if (!read) {
            ++refused;
            continue;
        }
        foldFrom(*read, aLongRun().size() / 2);
        QVERIFY(read->fold.members().size() < 1000);
    }
    QVERIFY(refused > 0);
    QVERIFY(refused < kTimes);
}

SWIMSCOPE_TEST(TestStandingBinary)
#include "test_standing_binary.moc"
