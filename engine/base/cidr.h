// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope {

/// A network of IP addresses, as 10.0.0.0/8 or fd00::/8 say it (RFC 4632, RFC 4291). A value.
///
/// IPv4 addresses that come mapped into IPv6 (RFC 4291, 2.5.5.2) count as the IPv4 addresses they
/// are, in networks and in what is looked for in them.
class Cidr {
  public:
    /// Reads ADDRESS/BITS. Bits of the address behind the prefix are dropped: 10.1.2.3/8 is
    /// 10.0.0.0/8. The error says what is wrong and what to write.
    static Result<Cidr> fromText(std::string_view text);

    /// No network holds the address that is none.
    bool contains(const IpAddress& ip) const;

    /// 10.0.0.0/8: what `fromText` reads back as the same network.
    std::string text() const;

    friend bool operator==(const Cidr&, const Cidr&) = default;

  private:
    Cidr(IpAddress network, std::size_t bits) : network_(network), bits_(bits) {}

    IpAddress network_; ///< canonical, and zero behind the prefix
    std::size_t bits_;
};

/// The networks whose addresses are welcome; all addresses if it names none (memberlist's
/// CIDRsAllowed). A value.
class AllowList {
  public:
    /// Reads networks separated by commas; nothing, and "all", are the list that names none. The
    /// error is that of the first network that can't be read.
    static Result<AllowList> fromText(std::string_view text);

    /// Adds a network; one that is named already is not named again.
    void add(const Cidr& network);

    bool allows(const IpAddress& ip) const;
    bool allowsAll() const { return networks_.empty(); }

    /// 10.0.0.0/8,fd00::/8, or all: without blanks, and read back by `fromText` as the same list.
    std::string text() const;

    friend bool operator==(const AllowList&, const AllowList&) = default;

  private:
    std::vector<Cidr> networks_;
};

} // namespace swimscope
