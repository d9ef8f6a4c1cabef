// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace swimscope::wire {

/// A key that the members of a cluster share (memberlist's SecretKey): 16, 24 or 32 bytes, for
/// AES-128, AES-192 or AES-256. Wiped from memory when it goes. It can't be turned back into bytes
/// or text, so that it ends up in no log, trace or error.
class SecretKey {
  public:
    static Result<SecretKey> fromBytes(ByteView bytes);
    /// Standard base64, as Serf and Consul take their keys. The error does not repeat the text.
    static Result<SecretKey> fromBase64(std::string_view text);

    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;
    ~SecretKey();

    std::size_t bits() const { return size_ * 8; }
    /// Takes as long wherever the two differ.
    friend bool operator==(const SecretKey& a, const SecretKey& b);

  private:
    friend class Cipher;
    SecretKey() = default;

    static constexpr std::size_t kMost = 32;
    std::array<std::uint8_t, kMost> octets_{}; ///< zero from size_ on
    std::size_t size_ = 0;
};

/// Overwrites a secret that is not needed any more; other than a plain assignment, it is not
/// optimised away.
void wipe(Bytes& secret);
void wipe(std::string& secret);

} // namespace swimscope::wire
