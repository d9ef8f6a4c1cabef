// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/wire/cipher.h"
#include "engine/wire/secret_key.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace swimscope::wire {

/// Why a keyring can't be changed as it was asked.
enum class KeyringError : std::uint8_t { unknownKey, primaryKey };

/// The keys of one member (memberlist's Keyring). The first, the primary, encrypts; all decrypt, so
/// that a cluster changes its key without a pause: add the new one everywhere, use it everywhere,
/// remove the old one everywhere. Empty: nothing is encrypted. A value.
class Keyring {
  public:
    Keyring() = default;
    /// The first is the primary; what comes twice counts once.
    explicit Keyring(std::span<const SecretKey> keys);

    bool empty() const { return ciphers_.empty(); }
    std::size_t size() const { return ciphers_.size(); }
    /// Which of the keys it is, the primary being 0.
    std::optional<std::size_t> find(const SecretKey& key) const;

    /// Adds a key at the end, as the primary if it is the first. One that is there stays where it
    /// is.
    void add(const SecretKey& key);
    /// Makes a key of the ring the primary.
    Result<void, KeyringError> use(const SecretKey& key);
    /// Takes a key out. The primary stays: another has to be used first. One that is not there is
    /// no error in memberlist; here it is, as whoever removes it means something else.
    Result<void, KeyringError> remove(const SecretKey& key);

    /// The primary. The ring must not be empty.
    Cipher& primary() { return ciphers_.front(); }
    /// All, in the order in which they are tried.
    std::span<Cipher> ciphers() { return ciphers_; }

  private:
    std::vector<Cipher> ciphers_;
};

} // namespace swimscope::wire
