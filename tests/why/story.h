// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/sim/simulation.h"
#include "engine/why/memory.h"
#include "engine/why/text.h"
#include "engine/why/why.h"

#include <QByteArray>
#include <QList>
#include <QTest>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::test {

/// A cluster in virtual time to which things happen, and which is then asked why.
class Story {
  public:
    using Seconds = std::chrono::duration<double>;

    explicit Story(std::size_t nodes, const swim::Config& config = {}, std::uint64_t seed = 7)
        : sim_({.seed = seed}) {
        sim_.execute(host::StartTogether{
            std::vector<host::AddNode>(nodes, host::AddNode{.config = config})});
    }

    Story& at(double seconds, host::Command command) {
        sim_.schedule(instant(seconds), std::move(command));
        return *this;
    }
    Story& until(double seconds) {
        sim_.runUntil(instant(seconds));
        past.take(sim_.takeEvents());
        return *this;
    }

    static Instant instant(double seconds) {
        return Instant(std::chrono::duration_cast<Duration>(Seconds(seconds)));
    }
    why::Answer believed(const char* observer, const char* member, double at) {
        return why::whyBelieved(past, node(observer, at), member, instant(at));
    }
    why::Answer notKnown(const char* observer, const char* member, double at) {
        return why::whyNotKnown(past, node(observer, at), member, instant(at));
    }
    why::Answer spread(const char* observer, const char* member, double at) {
        return why::whatCameOf(past, node(observer, at), member, instant(at));
    }
    NodeId node(const char* name, double at) { return why::nodeNamed(past, name, instant(at)); }

    /// The first event of that kind that fits.
    template <class Fact, class Fits>
    EventId first(Fits fits) const {
        for (const trace::Event& event : past.events())
            if (const auto* fact = std::get_if<Fact>(&event.body); fact && fits(*fact))
                return event.id;
        return EventId::none;
    }

    template <class Fact>
    EventId first() const {
        return first<Fact>([](const Fact&) { return true; });
    }

    why::Memory past;

  private:
    sim::Simulation sim_;
};

/// An answer as lines of text. Each statement with a link says its time, or stands for none; where
/// that is not so, the line says so.
inline QByteArray linesOf(why::Memory& past, const why::Answer& answer) {
    std::string lines;
    why::forEach(answer.statements, [&](const why::Statement& statement, int depth) {
        lines += std::string(static_cast<std::size_t>(depth) * 2, ' ') + why::toText(statement);
        if (statement.event != EventId::none) {
            const auto event = past.event(statement.event);
            if (!event || event->at != statement.at)
                lines += " WRONG LINK";
        }
        lines += '\n';
        return true;
    });
    return QByteArray::fromStdString(lines) + (answer.cut ? "CUT\n" : "");
}

/// Compares whole answers, and shows where they first differ.
inline void compareAnswer(why::Memory& past, const why::Answer& answer, const QByteArray& wanted) {
    const QByteArray lines = linesOf(past, answer);
    const QList<QByteArray> got = lines.split('\n');
    const QList<QByteArray> want = wanted.split('\n');
    for (qsizetype i = 0; i < std::min(got.size(), want.size()); ++i)
        QVERIFY2(got[i] == want[i], ("line " + QByteArray::number(i + 1) + "\n  wanted: " +
                                     want[i] + "\n  got:    " + got[i] + "\nall of it:\n" + lines)
                                        .constData());
    QVERIFY2(got.size() == want.size(), lines.constData());
}

} // namespace swimscope::test
