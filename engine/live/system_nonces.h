// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/nonces.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace swimscope::live {

/// Nonces from the system's random source, by way of OpenSSL's generator: the one place of the
/// program where chance does not come from a seed, since two runs of one seed must not share a
/// nonce. Fetches many at a time. Not thread-safe.
class SystemNonces : public host::NonceSource {
  public:
    SystemNonces() = default;
    SystemNonces(const SystemNonces&) = delete; // two copies would hand out the same ones
    SystemNonces& operator=(const SystemNonces&) = delete;

    wire::Nonce next() override;

  private:
    static constexpr std::size_t kFetched = 64;
    std::array<std::uint8_t, kFetched * wire::kNonceSize> stock_{};
    std::size_t used_ = stock_.size();
};

} // namespace swimscope::live
