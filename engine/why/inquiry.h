// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/past.h"
#include "engine/why/statement.h"
#include "engine/why/why.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace swimscope::why {

/// How a node lived at some moment, and the event since when.
struct Life {
    enum class State : std::uint8_t { running, frozen, stopped, notYet };
    State state = State::notYet;
    std::optional<trace::Event> since{};
};

/// One question's way through the past: what explanations look up again and again, within bounds.
/// An effect has a greater id than its cause; where a trace says otherwise it is not believed, so
/// that chains end.
class Inquiry {
  public:
    explicit Inquiry(Past& past);

    // ---- events

    std::optional<trace::Event> event(EventId id);
    std::optional<trace::Event> causeOf(const trace::Event& event);
    std::vector<trace::Event> effects(EventId cause, trace::Kinds kinds = trace::Kinds::all(),
                                      std::size_t most = 256);
    /// The first effect of that kind for which `fits` holds.
    template <class Fact, class Fits>
    std::optional<trace::Event> effect(EventId cause, Fits fits) {
        for (trace::Event& some : effects(cause, trace::Kinds::only<Fact>()))
            if (fits(std::get<Fact>(some.body)))
                return std::move(some);
        return std::nullopt;
    }
    template <class Fact>
    std::optional<trace::Event> effect(EventId cause) {
        return effect<Fact>(cause, [](const Fact&) { return true; });
    }
    std::vector<trace::Event> find(const Query& query);
    std::optional<trace::Event> first(Query query);
    EventId lastAt(Instant time) { return past_.lastAt(time); }

    // ---- nodes

    /// Empty for NodeId::none, and for those that the trace does not name.
    std::string nameOf(NodeId node) const;
    const std::vector<std::pair<NodeId, std::string>>& nodes() const { return nodes_; }
    /// The node of that name which ran last up to that event; none if there is none of ours.
    NodeId nodeNamed(std::string_view name, EventId at);
    Life lifeAt(NodeId node, EventId at);
    /// Its own row, as it announced itself when its life began.
    std::optional<trace::Event> startOf(NodeId node, EventId at);
    /// The last change of the observer's row of the subject, or its removal, in its life at `at`.
    std::optional<trace::Event> lastChange(NodeId observer, const std::string& subject, EventId at);
    std::optional<trace::FaultRaised> fault(FaultId fault, EventId at);

    // ---- bounds

    /// Whether there is room for one more statement.
    bool room() { return statements_ < kMostStatements ? ++statements_ > 0 : cut(); }
    bool wasCut() const { return cut_ || past_.gaveUp(); }
    bool cut() {
        cut_ = true;
        return false;
    }

    static constexpr std::size_t kMostQuestions = 50'000;
    static constexpr int kMostDepth = 100;

  private:
    bool ask() { return questions_ < kMostQuestions ? ++questions_ > 0 : cut(); }

    Past& past_;
    std::vector<std::pair<NodeId, std::string>> nodes_;
    std::map<NodeId, std::string_view> names_;
    std::size_t statements_ = 0;
    std::size_t questions_ = 0;
    bool cut_ = false;
};

} // namespace swimscope::why
