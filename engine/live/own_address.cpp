// SPDX-License-Identifier: MPL-2.0
#include "engine/live/own_address.h"

#include <QHostAddress>
#include <QNetworkInterface>

#include <vector>

namespace swimscope::live {
namespace {

/// How well an address serves to be told to others; less than 0: not at all.
int fitness(const IpAddress& address, bool v6) {
    if (address.isV6() != v6 || address.empty())
        return -1;
    const ByteView b = address.bytes();
    if (v6) {
        if (b[0] == 0xFE && (b[1] & 0xC0) == 0x80)
            return -1; // link-local: of no use without an interface's name
        const bool loopback = address == *IpAddress::fromText("::1");
        const bool uniqueLocal = (b[0] & 0xFE) == 0xFC;
        return loopback ? 0 : uniqueLocal ? 2 : 1;
    }
    if (b[0] == 127)
        return 0;
    if (b[0] == 169 && b[1] == 254)
        return -1;
    const bool isPrivate =
        b[0] == 10 || (b[0] == 172 && (b[1] & 0xF0) == 16) || (b[0] == 192 && b[1] == 168);
    return isPrivate ? 2 : 1;
}

} // namespace

IpAddress bestAddress(std::span<const IpAddress> addresses, bool v6) {
    IpAddress best = v6 ? *IpAddress::fromText("::1") : IpAddress::loopback();
    int bestFitness = 0;
    for (const IpAddress& address : addresses) {
        const int itsFitness = fitness(address, v6);
        if (itsFitness > bestFitness) {
            best = address;
            bestFitness = itsFitness;
        }
    }
    return best;
}

IpAddress ownAddress(bool v6) {
    std::vector<IpAddress> addresses;
    for (QHostAddress address : QNetworkInterface::allAddresses()) {
        address.setScopeId({});
        if (const auto ip = IpAddress::fromText(address.toString().toStdString()))
            addresses.push_back(*ip);
    }
    return bestAddress(addresses, v6);
}

} // namespace swimscope::live
