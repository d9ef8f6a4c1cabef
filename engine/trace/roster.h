// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/place_index.h"
#include "engine/trace/member_row.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace swimscope::trace {

/// The members of a cluster that has long been together, each as all the others know it: what its
/// nodes begin with. Immutable, with indexes of names and addresses, so that the tables of all
/// those nodes share one. No peer has a say in its rows, so its hashes need no secret.
class Roster {
  public:
    /// Of rows with the same name only the first is kept.
    explicit Roster(std::vector<MemberRow> rows);

    std::span<const MemberRow> rows() const { return rows_; }

    /// The place of the row with that name.
    std::optional<std::uint32_t> find(std::string_view name) const;
    /// The place of the first row with that address for which `matches` says yes. Where very many
    /// have it, only the first of them are looked at.
    template <class Matches>
    std::optional<std::uint32_t> findAt(const Endpoint& endpoint, Matches&& matches) const {
        return byEndpoint_.find(hash(endpoint), [&](std::uint32_t place) {
            return rows_[place].endpoint == endpoint && matches(place);
        });
    }

  private:
    static std::uint64_t hash(std::string_view name);
    static std::uint64_t hash(const Endpoint& endpoint);

    std::vector<MemberRow> rows_;
    PlaceIndex byName_;
    PlaceIndex byEndpoint_;
};

/// Shared by all nodes that begin with it, and by the events that tell of it.
using RosterPtr = std::shared_ptr<const Roster>;

} // namespace swimscope::trace
