// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/encryption.h"

#include "engine/base/check.h"

#include <algorithm>
#include <span>

namespace swimscope::wire {
namespace {

constexpr std::size_t kBlock = 16;
constexpr std::size_t kHeader = 1 + kNonceSize;

EncryptionVersion versionOf(ByteView sealed) {
    return static_cast<EncryptionVersion>(sealed[0]);
}

std::size_t paddingOf(EncryptionVersion version, std::size_t plain) {
    return version == EncryptionVersion::padded ? kBlock - plain % kBlock : 0;
}

/// Takes the padding off; false if there is none. As the tag was right, only somebody who has the
/// key can have padded it, so nobody learns anything from the difference.
bool unpad(Bytes& plain) {
    if (plain.empty() || plain.back() == 0 || plain.back() > std::min(kBlock, plain.size()))
        return false;
    plain.erase(plain.end() - plain.back(), plain.end());
    return true;
}

} // namespace

std::size_t encryptedSize(EncryptionVersion version, std::size_t plain) {
    return kHeader + plain + paddingOf(version, plain) + kTagSize;
}

void encrypt(const Sealing& sealing, ByteView plain, ByteView authenticated, Bytes& out) {
    SWIMSCOPE_CHECK(sealing.keys && !sealing.keys->empty());
    const std::size_t padding = paddingOf(sealing.version, plain.size());
    const std::size_t size = plain.size() + padding;
    out.reserve(out.size() + kHeader + size + kTagSize);
    out.push_back(static_cast<std::uint8_t>(sealing.version));
    out.insert(out.end(), sealing.nonce.begin(), sealing.nonce.end());
    const std::size_t start = out.size();
    out.insert(out.end(), plain.begin(), plain.end());
    out.insert(out.end(), padding, static_cast<std::uint8_t>(padding));
    out.resize(out.size() + kTagSize);
    sealing.keys->primary().seal(
        sealing.nonce, authenticated, std::span(out).subspan(start, size),
        std::span<std::uint8_t, kTagSize>(out.data() + start + size, kTagSize));
}

bool mayBeEncrypted(ByteView bytes) {
    return !bytes.empty() && bytes[0] <= static_cast<std::uint8_t>(EncryptionVersion::plain) &&
           bytes.size() >= encryptionOverhead(versionOf(bytes));
}

Result<Bytes, DecryptFailure> decrypt(Keyring& keys, ByteView sealed, ByteView authenticated) {
    Bytes plain;
    if (const Result<void, DecryptFailure> opened = decrypt(keys, sealed, authenticated, plain);
        !opened)
        return opened.error();
    return plain;
}

Result<void, DecryptFailure> decrypt(Keyring& keys, ByteView sealed, ByteView authenticated,
                                     Bytes& plain) {
    plain.clear();
    if (!mayBeEncrypted(sealed))
        return DecryptFailure::notEncrypted;
    Nonce nonce{};
    std::ranges::copy(sealed.subspan(1, kNonceSize), nonce.begin());
    const ByteView text = sealed.subspan(kHeader, sealed.size() - kHeader - kTagSize);
    const auto tag = sealed.last<kTagSize>();
    plain.resize(text.size());
    const bool opened = std::ranges::any_of(keys.ciphers(), [&](Cipher& cipher) {
        return cipher.open(nonce, authenticated, text, tag, plain.data());
    });
    if (opened && (versionOf(sealed) != EncryptionVersion::padded || unpad(plain)) &&
        !plain.empty())
        return {};
    plain.clear();
    return opened ? DecryptFailure::malformed : DecryptFailure::wrongKey;
}

} // namespace swimscope::wire
