// SPDX-License-Identifier: MPL-2.0
#include "engine/session/space_time.h"
#include "engine/wire/codec.h"
#include "tests/session/a_run.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace swimscope;
using namespace std::chrono_literals;
using session::SpaceTime;
using test::aLongRun;
using Life = trace::HostedNode::Life;
using wire::MemberState;

namespace {

const SpaceTime& drawn() {
    static const SpaceTime diagram = [] {
        SpaceTime made;
        trace::Fold fold;
        for (const trace::Event& event : aLongRun()) {
            const trace::Batch one{event};
            fold.apply(one);
            made.take(one, fold);
        }
        return made;
    }();
    return diagram;
}

SpaceTime::View whole() {
    return drawn().view({.from = Instant(), .to = Instant(1h), .mostLines = 10'000'000});
}

SpaceTime::Lane lane(const char* name) {
    return drawn().laneOf(name).value_or(SpaceTime::kNobody);
}

template <class Fact>
std::ptrdiff_t countOf() {
    return std::ranges::count_if(aLongRun(), [](const trace::Event& event) {
        return std::holds_alternative<Fact>(event.body);
    });
}

} // namespace

class TestSpaceTime : public QObject {
    Q_OBJECT

  private slots:
    void everyMemberHasALane() {
        QCOMPARE(drawn().lanes().size(), std::size_t{8});
        QVERIFY(drawn().laneOf("n8"));
        QVERIFY(!drawn().laneOf("n9"));
    }

    void everyMessageIsALineFromSenderToReceiver() {
        const SpaceTime::View view = whole();
        QCOMPARE(static_cast<std::ptrdiff_t>(view.lines.size()), countOf<trace::MessageSent>());
        QCOMPARE(view.all, view.lines.size());
        std::map<EventId, const SpaceTime::Line*> byId;
        for (const SpaceTime::Line& line : view.lines)
            byId[line.id] = &line;
        std::size_t arrived = 0;
        std::set<EventId> first;
        for (const trace::Event& event : aLongRun())
            if (std::holds_alternative<trace::MessageReceived>(event.body)) {
                const auto line = byId.find(event.cause);
                if (line == byId.end() || !first.insert(event.cause).second)
                    continue;
                QCOMPARE(line->second->arrived, event.at);
                QVERIFY(line->second->from != line->second->to);
                ++arrived;
            }
        QVERIFY(arrived > view.lines.size() / 2);
        QVERIFY(std::ranges::all_of(view.lines, [](const SpaceTime::Line& line) {
            return line.arrived == Instant::max() || line.arrived >= line.sent;
        }));
    }

    void aWindowHoldsWhatTouchesIt() {
        const SpaceTime::Window window{.from = Instant(20s), .to = Instant(21s)};
        const SpaceTime::View view = drawn().view(window);
        QVERIFY(!view.lines.empty());
        for (const SpaceTime::Line& line : whole().lines) {
            if (line.sent < window.from || line.sent > window.to)
                continue;
            QVERIFY(std::ranges::count(view.lines, line) == 1);
        }
    }

    void ofTooManyAnEvenChoiceIsDrawn() {
        const SpaceTime::View view =
            drawn().view({.from = Instant(), .to = Instant(1h), .mostLines = 500});
        QVERIFY(view.lines.size() <= 500 && view.lines.size() > 250);
        QVERIFY(view.all > 2 * view.lines.size());
        const auto late = std::ranges::count_if(
            view.lines, [](const SpaceTime::Line& line) { return line.sent > Instant(60s); });
        QVERIFY(late > 50 && late < 450);
    }

    void messagesAreChosenByTypeAndMember() {
        const SpaceTime::View pings =
            drawn().view({.from = Instant(),
                          .to = Instant(1h),
                          .types = 1U << static_cast<int>(wire::Type::ping),
                          .lane = lane("n4"),
                          .mostLines = 100'000});
        QVERIFY(!pings.lines.empty());
        for (const SpaceTime::Line& line : pings.lines) {
            QVERIFY(line.type == wire::Type::ping);
            QVERIFY(line.from == lane("n4") || line.to == lane("n4"));
        }
    }

    void bandsTellWhatMostBelieve() {
        const auto bands = whole().believed[lane("n3")];
        std::vector<std::optional<MemberState>> states;
        for (const SpaceTime::Believed& band : bands)
            states.push_back(band.state);
        // Known, killed after 5 s and found out, back after 30 s.
        const std::vector<std::optional<MemberState>> wanted{
            MemberState::alive, MemberState::suspect, MemberState::dead, MemberState::alive};
        const auto found = std::ranges::search(states, wanted);
        QVERIFY(!found.empty());
        const auto back = bands[static_cast<std::size_t>(found.end() - states.begin()) - 1].since;
        QVERIFY(back >= Instant(30s) && back < Instant(31s));
        // What lasts at a window's beginning is in it.
        const auto part = drawn().view({.from = Instant(20s), .to = Instant(21s)});
        QCOMPARE(part.believed[lane("n3")].size(), std::size_t{1});
        QVERIFY(part.believed[lane("n3")].front().state == MemberState::dead);
    }

    void livesAndTimersAreThere() {
        const SpaceTime::View view = whole();
        const auto& lives = view.lived[lane("n3")];
        QCOMPARE(lives.size(), std::size_t{3});
        QVERIFY(lives[1].life == Life::killed && lives[1].since == Instant(5s));
        QVERIFY(lives[2].life == Life::running && lives[2].since == Instant(30s));
        QVERIFY(std::ranges::any_of(view.lived[lane("n5")], [](const SpaceTime::Lived& lived) {
            return lived.life == Life::frozen && lived.since == Instant(40s);
        }));
        QCOMPARE(static_cast<std::ptrdiff_t>(view.timers.size()),
                 countOf<trace::SuspicionStarted>());
        std::size_t confirmed = 0;
        for (const SpaceTime::Timer& timer : view.timers) {
            confirmed += timer.confirmed.size();
            QVERIFY(timer.end >= timer.start && timer.deadline <= timer.first);
            if (timer.ranOut)
                QVERIFY(timer.end >= timer.deadline);
        }
        QCOMPARE(static_cast<std::ptrdiff_t>(confirmed), countOf<trace::SuspicionConfirmed>());
        QVERIFY(std::ranges::any_of(view.timers, [](const auto& timer) {
            return timer.subject == lane("n3") && timer.ranOut;
        }));
    }

    void aFaultShadesThoseWhomItConcerns() {
        const SpaceTime::View view = whole();
        QCOMPARE(static_cast<std::ptrdiff_t>(view.shades.size()), countOf<trace::FaultRaised>());
        QVERIFY(view.shades.front().since == Instant(60s));
        QVERIFY(view.shades.front().until == Instant::max());
        QVERIFY(drawn().view({.from = Instant(1s), .to = Instant(2s)}).shades.empty());
    }

    /// Whatever comes in whatever order.
    void nonsenseIsTakenIn() {
        SpaceTime diagram;
        trace::Fold fold;
        trace::Batch run = aLongRun();
        std::ranges::reverse(run);
        for (trace::Event& event : run)
            event.node = static_cast<NodeId>(number(event.node) % 3);
        diagram.take(run, fold);
        const auto view = diagram.view({.from = Instant(), .to = Instant(1h)});
        QVERIFY(view.believed.size() == diagram.lanes().size());
    }
};

SWIMSCOPE_TEST(TestSpaceTime)
#include "test_space_time.moc"
