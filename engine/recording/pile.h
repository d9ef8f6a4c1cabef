// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/recording/columns.h"
#include "engine/trace/binary.h"
#include "engine/trace/event.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace swimscope::recording {

/// How things stood at a moment of the run, as bytes.
struct Keyframe {
    EventId last = EventId::none; ///< all up to and with this event
    Instant at;                   ///< its time
    Bytes standing;
};

/// Events on their way into a recording, already as they will lie there, and keyframes between
/// them. A value; used again, it keeps its room.
class Pile {
  public:
    /// What has the same width in all events.
    struct Head {
        EventId id = EventId::none;
        Instant at{};
        NodeId node = NodeId::none;
        EventId cause = EventId::none;
        std::uint8_t kind = 0;
        std::int64_t what = Columns::kNothing;
    };
    struct Entry : Head {
        ByteView body{};
        std::string_view subject{};
        std::string_view peer{};
    };

    void add(const trace::Event& event) {
        const Columns columns = columnsOf(event.body);
        Place place{{event.id, event.at, event.node, event.cause, trace::numberOf(event.body),
                     columns.what},
                    bytes_.size()};
        trace::encode(event.body, bytes_);
        place.body = static_cast<std::uint32_t>(bytes_.size() - place.begin);
        place.subject = append(columns.subject);
        place.peer = append(columns.peer);
        places_.push_back(place);
    }

    /// Of all that was added until now.
    void add(Keyframe keyframe) { keyframes_.push_back(std::move(keyframe)); }
    const std::vector<Keyframe>& keyframes() const { return keyframes_; }

    bool empty() const { return places_.empty(); }
    std::size_t size() const { return places_.size(); }
    /// About what it takes of memory.
    std::size_t weight() const { return bytes_.size() + places_.size() * sizeof(Place); }
    void clear() {
        keyframes_.clear();
        places_.clear();
        bytes_.clear();
    }

    /// Good until it is changed.
    Entry operator[](std::size_t index) const {
        const Place& place = places_[index];
        const ByteView all(bytes_);
        const std::size_t subject = place.begin + place.body;
        return {place, all.subspan(place.begin, place.body),
                asChars(all.subspan(subject, place.subject)),
                asChars(all.subspan(subject + place.subject, place.peer))};
    }

  private:
    struct Place : Head {
        std::size_t begin = 0; ///< of the body; behind it lie the subject, then the peer
        std::uint32_t body = 0;
        std::uint32_t subject = 0;
        std::uint32_t peer = 0;
    };

    std::uint32_t append(std::string_view text) {
        bytes_.insert(bytes_.end(), text.begin(), text.end());
        return static_cast<std::uint32_t>(text.size());
    }

    std::vector<Place> places_;
    Bytes bytes_;
    std::vector<Keyframe> keyframes_;
};

} // namespace swimscope::recording
