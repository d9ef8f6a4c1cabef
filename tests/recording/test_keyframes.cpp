// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/recording/replay_session.h"
#include "engine/session/timeline.h"
#include "engine/trace/standing_binary.h"
#include "engine/wire/crc.h"
#include "tests/recording/recorded_run.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <utility>

using namespace swimscope;
using namespace std::chrono_literals;
using recording::Database;
using recording::KeptPast;
using recording::Recording;
using session::Landing;
using session::Mark;
using session::Moment;
using session::Timeline;
using test::Folder;

namespace {

constexpr int kPatience = 60'000; // ms, for whatever is waited for
constexpr std::size_t kBrought = 500;

/// Long enough for several keyframes.
const trace::Batch& aVeryLongRun() {
    static const trace::Batch run = [] {
        sim::Simulation simulation({.seed = 11, .version = "a version"});
        simulation.execute(host::StartTogether{std::vector<host::AddNode>(12)});
        simulation.schedule(Instant(50s), host::Kill{NodeId{3}});
        simulation.schedule(Instant(300s), host::Restart{NodeId{3}});
        simulation.schedule(Instant(400s), host::Freeze{NodeId{5}, 12s});
        simulation.schedule(Instant(450s), host::Starve{NodeId{2}, 500ms, 2500ms});
        simulation.run(700s);
        return simulation.takeEvents();
    }();
    return run;
}

std::string recordingOf(const Folder& folder) {
    const std::string path = folder.path("run.swimscope");
    auto recorder = recording::Recorder::start(path, "simulated", recording::Pressure::wait);
    if (!recorder)
        return {};
    const trace::Batch& run = aVeryLongRun();
    for (std::size_t i = 0; i < run.size(); i += kBrought)
        (*recorder)->take(
            {run.begin() + static_cast<std::ptrdiff_t>(i),
             run.begin() + static_cast<std::ptrdiff_t>(std::min(run.size(), i + kBrought))});
    return (*recorder)->close() ? path : std::string();
}

Bytes standingBytes(const trace::Standing& standing) {
    Bytes bytes;
    trace::encode(standing, bytes);
    return bytes;
}

/// What folding the run from its beginning comes to.
trace::Standing standingUpTo(EventId last) {
    trace::Standing standing;
    trace::Batch piece;
    for (const trace::Event& event : aVeryLongRun()) {
        if (event.id > last)
            break;
        piece.push_back(event);
        if (piece.size() < kBrought)
            continue;
        standing.apply(piece);
        piece.clear();
    }
    standing.apply(piece);
    return standing;
}

/// A recording that nobody has looked through: who begins at its beginning gets no farther than its
/// first event, again and again.
class HalfPast : public session::Past {
  public:
    HalfPast(std::unique_ptr<session::Past> past, EventId from)
        : past_(std::move(past)), from_(from) {}

    Result<trace::Batch> read(EventId from, std::size_t most) override {
        return from < from_ ? past_->read(EventId{1}, 1) : past_->read(from, most);
    }
    Instant end() const override { return past_->end(); }
    std::vector<Mark> marks() override { return past_->marks(); }
    std::shared_ptr<const trace::Standing> standingAt(const Mark& mark) override {
        return past_->standingAt(mark);
    }
    Result<std::unique_ptr<why::Past>> toAsk(const std::atomic<bool>& stop) override {
        return past_->toAsk(stop);
    }

  private:
    std::unique_ptr<session::Past> past_;
    EventId from_;
};

std::optional<Landing> landingOf(Timeline& timeline, const Moment& moment) {
    timeline.seek(moment);
    std::optional<Landing> landing;
    const bool landed =
        QTest::qWaitFor([&] { return (landing = timeline.landed()).has_value(); }, kPatience);
    return landed ? std::move(landing) : std::nullopt;
}

/// As it stands where a landing leads to.
trace::Standing standingOf(Landing& landing) {
    landing.from->apply(landing.events);
    return std::move(*landing.from);
}

void alter(const std::string& path, const std::string& sql) {
    auto database = Database::open(path, Database::Mode::write);
    QVERIFY(database.ok());
    QVERIFY(database->execute(sql.c_str()));
}

} // namespace

/// How things stood, kept in a recording: any moment can be gone to at once.
class TestKeyframes : public QObject {
    Q_OBJECT

  private slots:
    void areWhatFoldingComesTo();
    void leadAnywhereAtOnce();
    void damagedOnesAreDoneWithout();
    void noneOfAStrangersDoesHarm();
};

void TestKeyframes::areWhatFoldingComesTo() {
    const Folder folder;
    auto recording = Recording::open(recordingOf(folder));
    QVERIFY(recording);
    const std::vector<Mark> marks = recording->marks();
    QVERIFY2(marks.size() >= 3, std::to_string(marks.size()).c_str());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const EventId before = i == 0 ? EventId::none : marks[i - 1].last;
        QVERIFY(number(marks[i].last) - number(before) < 20'000);
        const auto standing = recording->standingAt(marks[i]);
        QVERIFY(standing);
        QCOMPARE(standing->fold.now(), marks[i].at);
        QVERIFY(standingBytes(*standing) == standingBytes(standingUpTo(marks[i].last)));
    }
}

/// Where nobody has looked yet, and so that all is as folding from the beginning has it.
void TestKeyframes::leadAnywhereAtOnce() {
    const Folder folder;
    auto past = KeptPast::open(recordingOf(folder));
    QVERIFY(past);
    const std::vector<Mark> marks = (*past)->marks();
    Timeline timeline(std::make_unique<HalfPast>(std::move(*past), after(marks[0].last)));
    Random random(4, 1);
    const trace::Batch& run = aVeryLongRun();
    const auto first = static_cast<std::size_t>(number(marks[1].last)) + 4000;
    for (int i = 0; i < 20; ++i) {
        const trace::Event& event = run[first + random.below(run.size() - first)];
        const bool byTime = i % 2 == 0;
        auto landing =
            landingOf(timeline, byTime ? Moment::time(event.at) : Moment::after(event.id));
        QVERIFY(landing);
        QVERIFY(landing->events.size() < 20'000);
        const trace::Standing standing = standingOf(*landing);
        QVERIFY(standing.fold.last() >= event.id);
        QCOMPARE(standing.fold.now(), event.at);
        QVERIFY(standingBytes(standing) == standingBytes(standingUpTo(standing.fold.last())));
    }
    QVERIFY(timeline.overview().known() < marks[0].at);
}

/// Whichever are damaged, the others do; and where all are, folding does.
void TestKeyframes::damagedOnesAreDoneWithout() {
    const Folder folder;
    const std::string path = recordingOf(folder);
    std::vector<Mark> marks;
    {
        auto recording = Recording::open(path);
        QVERIFY(recording);
        marks = recording->marks();
    }
    const EventId near = after(marks.back().last, 100);
    const Bytes expected = standingBytes(standingUpTo(near));
    for (const std::string& damage :
         {std::string("UPDATE keyframes SET standing = zeroblob(length(standing)) WHERE last = ") +
              std::to_string(number(marks.back().last)),
          std::string("UPDATE keyframes SET crc = crc + 1"),
          std::string("UPDATE keyframes SET standing = CAST(standing AS TEXT)"),
          std::string("DELETE FROM keyframes"),
          std::string("INSERT INTO keyframes VALUES(9223372036854775807, 0, 0, zeroblob(9)), "
                      "(5, -1, 0, zeroblob(20000000)), (6, 9223372036854775807, 0, '')")}) {
        alter(path, damage);
        auto past = KeptPast::open(path);
        QVERIFY(past);
        Timeline timeline(std::move(*past));
        auto landing = landingOf(timeline, Moment::after(near));
        QVERIFY2(landing, damage.c_str());
        const trace::Standing standing = standingOf(*landing);
        QCOMPARE(standing.fold.last(), near);
        QVERIFY2(standingBytes(standing) == expected, damage.c_str());
        QVERIFY(!timeline.problem());
    }
}

/// With a sum that fits, bytes may say anything: that is folded on from, or refused.
void TestKeyframes::noneOfAStrangersDoesHarm() {
    const Folder folder;
    const std::string path = recordingOf(folder);
    Bytes good;
    EventId last = EventId::none;
    {
        auto recording = Recording::open(path);
        QVERIFY(recording);
        last = recording->marks()[1].last;
        good = standingBytes(*recording->standingAt(recording->marks()[1]));
    }
    Random random(9, 1);
    for (int i = 0; i < 40; ++i) {
        Bytes bad = good;
        for (std::uint64_t hits = 1 + random.below(6); hits > 0; --hits)
            bad[random.below(bad.size())] = static_cast<std::uint8_t>(random.below(256));
        {
            auto database = Database::open(path, Database::Mode::write);
            QVERIFY(database);
            auto update =
                database->prepare("UPDATE keyframes SET standing = ?, crc = ? WHERE last = ?");
            QVERIFY(update);
            QVERIFY(update->bind(1, ByteView(bad))
                        .bind(2, static_cast<std::int64_t>(wire::crc32(bad)))
                        .bind(3, static_cast<std::int64_t>(number(last)))
                        .run());
        }
        auto past = KeptPast::open(path);
        QVERIFY(past);
        Timeline timeline(std::move(*past));
        auto landing = landingOf(timeline, Moment::after(after(last, 3500)));
        QVERIFY(landing);
        QVERIFY(standingOf(*landing).fold.members().size() < 1000);
    }
}

SWIMSCOPE_TEST(TestKeyframes)
#include "test_keyframes.moc"
