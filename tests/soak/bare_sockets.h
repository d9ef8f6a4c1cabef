// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"

#include <cstddef>
#include <optional>

namespace swimscope::soak {

/// A bare IPv4 socket that never blocks; closed at its end.
class BareSocket {
  public:
    BareSocket() = default;
    BareSocket(BareSocket&& other) noexcept;
    BareSocket& operator=(BareSocket&& other) noexcept;
    ~BareSocket();

    static BareSocket datagrams();
    /// Begins to connect from an address of loopback (127.0.0.`from`); `failure` is errno where it
    /// can't.
    static BareSocket stream(const Endpoint& to, unsigned from, int& failure);

    bool isOpen() const { return descriptor_ >= 0; }
    bool send(const Endpoint& to, ByteView bytes) const;
    /// How many bytes were taken; nothing where the connection is over.
    std::optional<std::size_t> write(ByteView bytes) const;
    /// Reads what there is, and forgets it. False where the peer has closed or reset.
    bool drain() const;

  private:
    explicit BareSocket(int descriptor) : descriptor_(descriptor) {}

    int descriptor_ = -1;
};

/// Waits so long, at most.
void rest(int milliseconds);

} // namespace swimscope::soak
