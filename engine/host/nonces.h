// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/random.h"
#include "engine/wire/cipher.h"

#include <cstdint>

namespace swimscope::host {

/// Where the nonces of encrypted packets and streams come from. Part of the world below, as the
/// transport is: real ones must never come twice with one key, so live runs take them from the
/// system's random source, while a simulation repeats itself from its seed.
class NonceSource {
  public:
    virtual ~NonceSource() = default;
    virtual wire::Nonce next() = 0;
};

/// For virtual time only: who knows the seed knows them all. A value.
class SeededNonces : public NonceSource {
  public:
    explicit SeededNonces(std::uint64_t seed) : random_(seed, kStream) {}

    wire::Nonce next() override {
        wire::Nonce nonce{};
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < nonce.size(); ++i, bits >>= 8) {
            if (i % sizeof bits == 0)
                bits = random_.next();
            nonce[i] = static_cast<std::uint8_t>(bits);
        }
        return nonce;
    }

  private:
    static constexpr std::uint64_t kStream = 0x6e6f6e6365; // far from the numbers of nodes
    Random random_;
};

} // namespace swimscope::host
