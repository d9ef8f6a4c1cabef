// SPDX-License-Identifier: MPL-2.0
#include "ui/model/command_sense.h"

#include <variant>

namespace swimscope::ui {

namespace {

struct Sense {
    const trace::HostedNode& node;

    bool runs() const { return node.life == trace::HostedNode::Life::running; }

    bool operator()(const host::Kill&) const { return node.alive(); }
    bool operator()(const host::Restart&) const { return !node.alive(); }
    bool operator()(const host::Freeze&) const { return runs(); }
    bool operator()(const host::Thaw&) const {
        return node.life == trace::HostedNode::Life::frozen;
    }
    bool operator()(const host::Leave&) const { return runs() && !node.leaving; }
    bool operator()(const host::SetMeta&) const { return runs() && !node.leaving; }
    bool operator()(const host::ProbeNow&) const { return runs(); }
    bool operator()(const host::PingMember&) const { return runs(); }
    bool operator()(const host::SendUser&) const { return runs(); }
    bool operator()(const host::Starve&) const { return node.alive(); }
    bool operator()(const host::Block&) const { return node.alive(); }
    /// A frozen one takes them when it thaws.
    bool operator()(const host::ChangeSettings&) const { return node.alive(); }

    template <class Other>
    bool operator()(const Other&) const {
        return true;
    }
};

} // namespace

bool makesSense(const host::Command& command, const trace::HostedNode& node) {
    return std::visit(Sense{node}, command);
}

NodeId nodeOf(const host::Command& command) {
    return std::visit(
        [](const auto& given) -> NodeId {
            if constexpr (requires { given.node; })
                return given.node;
            else
                return NodeId::none;
        },
        command);
}

} // namespace swimscope::ui
