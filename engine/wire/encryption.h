// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/keyring.h"

#include <cstddef>
#include <cstdint>

/// The encryption layer of packets and streams: a version byte, the nonce, the ciphertext, the tag.
namespace swimscope::wire {

/// What members that speak protocol version 1 send, and what all others do; everybody reads both.
enum class EncryptionVersion : std::uint8_t {
    padded = 0, ///< PKCS#7 padding to blocks of 16 bytes inside
    plain = 1,
};

/// The most bytes that encryption adds.
constexpr std::size_t encryptionOverhead(EncryptionVersion version) {
    constexpr std::size_t kBlock = 16;
    return 1 + kNonceSize + kTagSize + (version == EncryptionVersion::padded ? kBlock : 0);
}

/// How long `plain` bytes become.
std::size_t encryptedSize(EncryptionVersion version, std::size_t plain);

/// How something is encrypted on its way out: under the primary of a ring that is not empty.
struct Sealing {
    Keyring* keys = nullptr;
    EncryptionVersion version = EncryptionVersion::plain;
    Nonce nonce{};
};

/// Appends the layer around `plain`. `authenticated` travels elsewhere, or not at all, but is bound
/// to it.
void encrypt(const Sealing& sealing, ByteView plain, ByteView authenticated, Bytes& out);

enum class DecryptFailure : std::uint8_t {
    notEncrypted, ///< no such version, or too short for it
    wrongKey,     ///< none of the keys opens it; or it was altered
    malformed,    ///< whoever has the key padded it wrongly, or put nothing inside
};

/// False for what no member can have encrypted. Pings may look as if they were.
bool mayBeEncrypted(ByteView bytes);

/// What is inside, opened with the first of the keys that fits.
Result<Bytes, DecryptFailure> decrypt(Keyring& keys, ByteView sealed, ByteView authenticated);
/// The same into `plain`, which is empty where it fails.
Result<void, DecryptFailure> decrypt(Keyring& keys, ByteView sealed, ByteView authenticated,
                                     Bytes& plain);

} // namespace swimscope::wire
