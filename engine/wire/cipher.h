// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/secret_key.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>

struct evp_cipher_ctx_st;

namespace swimscope::wire {

inline constexpr std::size_t kNonceSize = 12;
inline constexpr std::size_t kTagSize = 16;

/// Makes each use of a key different: one nonce is never used twice with one key.
using Nonce = std::array<std::uint8_t, kNonceSize>;

/// AES-GCM under one key, its key schedule made once. A value: a copy has a schedule of its own.
class Cipher {
  public:
    explicit Cipher(const SecretKey& key);
    Cipher(const Cipher& other);
    Cipher(Cipher&&) noexcept = default;
    Cipher& operator=(const Cipher& other);
    Cipher& operator=(Cipher&&) noexcept = default;
    ~Cipher() = default;

    const SecretKey& key() const { return key_; }

    /// Encrypts `text` where it stands. `authenticated` is bound to it, and must be the same again
    /// to open it.
    void seal(const Nonce& nonce, ByteView authenticated, std::span<std::uint8_t> text,
              std::span<std::uint8_t, kTagSize> tag);
    /// Decrypts `text` into `out`, which has room for as many bytes. False if another key, nonce,
    /// text, tag or `authenticated` was used; then what stands in `out` is worth nothing.
    bool open(const Nonce& nonce, ByteView authenticated, ByteView text,
              std::span<const std::uint8_t, kTagSize> tag, std::uint8_t* out);

  private:
    struct Free {
        void operator()(evp_cipher_ctx_st* context) const;
    };
    void begin(const Nonce& nonce, ByteView authenticated, bool encrypts);

    SecretKey key_;
    std::unique_ptr<evp_cipher_ctx_st, Free> context_;
};

} // namespace swimscope::wire
