// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/testbed.h"

#include <charconv>

namespace swimscope::lab {

Testbed::Testbed(const Setup& setup)
    : nodes_(setup.nodes), simulation_({.seed = setup.seed, .level = setup.level}) {
    if (nodes_ == 0)
        return;
    host::AddNode member;
    member.config = setup.config;
    host::StartTogether start;
    for (std::size_t i = 0; i < nodes_; ++i) {
        member.name = name(i);
        start.nodes.push_back(member);
    }
    simulation_.execute(start);
    room_ = simulation_.takeEvents(std::move(room_));
    room_.clear();
}

std::size_t Testbed::indexOf(const std::string& name) {
    std::size_t number = 0;
    std::from_chars(name.data() + 1, name.data() + name.size(), number);
    return number - 1;
}

} // namespace swimscope::lab
