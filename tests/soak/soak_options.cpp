// SPDX-License-Identifier: MPL-2.0
#include "tests/soak/soak_options.h"

#include "engine/base/check.h"

namespace swimscope::soak {

std::vector<std::string> argumentsOf(const AttackerOrder& order) {
    std::vector<std::string> arguments{
        "attacker", std::string(nameOf(order.attack)), std::to_string(order.seconds),
        std::to_string(order.connections), order.encrypted ? "encrypted" : "open"};
    for (const std::uint16_t port : order.ports)
        arguments.push_back(std::to_string(port));
    return arguments;
}

AttackerOrder orderOf(const std::vector<std::string>& arguments) {
    constexpr std::size_t kPorts = 5;
    SWIMSCOPE_CHECK(arguments.size() > kPorts);
    const auto attack = attackNamed(arguments[1]);
    SWIMSCOPE_CHECK(attack);
    AttackerOrder order{.attack = *attack,
                        .seconds = std::stod(arguments[2]),
                        .connections = std::stoul(arguments[3]),
                        .encrypted = arguments[4] == "encrypted",
                        .ports = {}};
    for (std::size_t i = kPorts; i < arguments.size(); ++i)
        order.ports.push_back(static_cast<std::uint16_t>(std::stoul(arguments[i])));
    return order;
}

} // namespace swimscope::soak
