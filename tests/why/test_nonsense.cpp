// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/recording/past.h"
#include "tests/recording/recorded_run.h"
#include "tests/support/test_program.h"
#include "tests/why/story.h"

using namespace swimscope;
using namespace swimscope::test;

/// Traces that say what can't be: answers end all the same, and in bounds.
class TestNonsense : public QObject {
    Q_OBJECT

  private slots:
    void causesInCircles();
    void effectsWithoutEnd();
    void causesThatAreMissing();
    void anything_data();
    void anything();
};

namespace {

/// Nodes n1 and n2, and then whatever is added.
trace::Batch twoNodes() {
    trace::Batch events;
    for (const std::uint32_t node : {1U, 2U}) {
        const std::string name = "n" + std::to_string(node);
        events.emplace_back(EventId{events.size() + 1}, Instant(), NodeId{node}, EventId::none,
                            trace::NodeStarted{.name = name});
        trace::MemberChanged joined;
        joined.row.name = name;
        events.emplace_back(EventId{events.size() + 1}, Instant(), NodeId{node}, events.back().id,
                            joined);
    }
    return events;
}

void add(trace::Batch& events, NodeId node, EventId cause, trace::Body body) {
    events.emplace_back(EventId{events.size() + 1}, Instant(), node, cause, std::move(body));
}

trace::MemberChanged suspected(const char* member) {
    trace::MemberChanged changed{.change = trace::Change::suspected};
    changed.row.name = member;
    changed.row.state = trace::MemberState::suspect;
    return changed;
}

std::size_t sizeOf(const why::Answer& answer) {
    std::size_t size = 0;
    why::forEach(answer.statements, [&size](const why::Statement& statement, int) {
        size += why::toText(statement).empty() ? 0 : 1;
        return true;
    });
    return size;
}

/// Asks everything; the length of the longest answer.
std::size_t askAll(why::Past& past, EventId last) {
    std::size_t longest = 0;
    const auto hear = [&longest](const why::Answer& answer) {
        longest = std::max(longest, sizeOf(answer));
    };
    for (std::uint64_t id = 1; id <= number(last); id += 1 + number(last) / 150) {
        hear(why::whyHappened(past, EventId{id}));
        hear(why::whatCameOf(past, EventId{id}));
    }
    for (const std::uint32_t observer : {0U, 1U, 2U, 7U})
        for (const char* member : {"n1", "n2", "n3", ""})
            for (const double at : {0.0, 5.0, 30.0}) {
                const Instant moment = Story::instant(at);
                hear(why::whyBelieved(past, NodeId{observer}, member, moment));
                hear(why::whyNotKnown(past, NodeId{observer}, member, moment));
                hear(why::whatCameOf(past, NodeId{observer}, member, moment));
            }
    return longest;
}

} // namespace

void TestNonsense::causesInCircles() {
    trace::Batch events = twoNodes();
    add(events, NodeId{1}, EventId{6}, suspected("n2")); // 5, by what comes later
    add(events, NodeId{1}, EventId{5}, trace::SelfRefuted{});
    add(events, NodeId{1}, EventId{7}, suspected("n2")); // 7, by itself
    why::Memory past;
    past.take(events);
    compareAnswer(past, why::whyHappened(past, EventId{6}),
                  R"(n1 refuted what was said about it at 0.000 s, with incarnation 0.
  n1 came to suspect n2 at 0.000 s (incarnation 0).
    What led to it, event #6, is not in the trace.
)");
    compareAnswer(past, why::whyHappened(past, EventId{7}),
                  R"(n1 came to suspect n2 at 0.000 s (incarnation 0).
  What led to it, event #7, is not in the trace.
)");
}

/// A chain of events longer than anybody reads, and one with more effects.
void TestNonsense::effectsWithoutEnd() {
    trace::Batch events = twoNodes();
    for (int i = 0; i < 5000; ++i)
        add(events, NodeId{1}, events.back().id, trace::HealthChanged{.score = 1});
    for (int i = 0; i < 5000; ++i)
        add(events, NodeId{1}, EventId{4}, trace::HealthChanged{.score = 1});
    why::Memory past;
    past.take(events);
    const why::Answer chain = why::whyHappened(past, EventId{5004});
    QVERIFY(chain.cut);
    QVERIFY(sizeOf(chain) > 50);
    QVERIFY(sizeOf(chain) < 200);
    QVERIFY(sizeOf(why::whatCameOf(past, EventId{4})) < 2 * why::kMostStatements);
    QVERIFY(askAll(past, events.back().id) < 2 * why::kMostStatements);
}

void TestNonsense::causesThatAreMissing() {
    trace::Batch events = twoNodes();
    events.emplace_back(EventId{90}, Instant(), NodeId{1}, EventId{70}, suspected("n2"));
    events.emplace_back(EventId{91}, Instant(), NodeId{1}, EventId{90},
                        trace::SuspicionEnded{"n9", true});
    events.emplace_back(EventId{92}, Instant(), NodeId{5}, EventId::none, trace::MessageReceived{});
    why::Memory past;
    past.take(events);
    compareAnswer(past, why::whyBelieved(past, NodeId{1}, "n2", Instant()),
                  R"(n1 believes n2 suspect since 0.000 s (incarnation 0).
  What led to it, event #70, is not in the trace.
)");
    QVERIFY(why::whyHappened(past, EventId{70}).statements.empty());
    QVERIFY(askAll(past, EventId{95}) < 50);
}

void TestNonsense::anything_data() {
    QTest::addColumn<std::uint64_t>("seed");
    for (std::uint64_t seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %d", static_cast<int>(seed)) << seed;
}

/// A real run of which some is other, missing, or caused by something else.
void TestNonsense::anything() {
    QFETCH(const std::uint64_t, seed);
    Random random(seed, 1);
    trace::Batch events = nonsenseOf(aRun(), random);
    for (trace::Event& event : events)
        if (random.below(10) == 0)
            event.cause = EventId{random.below(events.size() + 100)};
    why::Memory past;
    past.take(events);
    QVERIFY(askAll(past, events.back().id) < 2 * why::kMostStatements);
    const Folder folder;
    const auto recorded = recording::RecordedPast::open(folder.recordingOf(events));
    QVERIFY2(recorded, recorded ? "" : recorded.error().message.c_str());
    QVERIFY(askAll(**recorded, events.back().id) < 2 * why::kMostStatements);
}

SWIMSCOPE_TEST(TestNonsense)
#include "test_nonsense.moc"
