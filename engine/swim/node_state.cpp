// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/node_state.h"

#include "engine/swim/lifeguard.h"

namespace swimscope::swim {

NodeState::NodeState(const trace::NodeStarted& started, const Config& settings)
    : name(started.name), bound(started.bound), advertised(started.advertised), config(settings),
      userState(started.userState), ackPayload(started.ackPayload), keys(started.keys),
      chances(started.seed), members(chances.salt), health(worstHealth(config)),
      broadcasts(chances.salt) {
    if (started.serf)
        serf.emplace();
}

Endpoint NodeState::endpointOf(const IpAddress& ip, std::uint16_t port) const {
    const bool portless = config.protocolVersion < 2 || port == 0;
    return {ip, portless ? bound.port : port};
}

} // namespace swimscope::swim
