// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/secret_key.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace swimscope::wire {
namespace {

constexpr const char* kLengths = "a key has 16, 24 or 32 bytes";

} // namespace

Result<SecretKey> SecretKey::fromBytes(ByteView bytes) {
    if (bytes.size() != 16 && bytes.size() != 24 && bytes.size() != 32)
        return Error{kLengths};
    SecretKey key;
    std::ranges::copy(bytes, key.octets_.begin());
    key.size_ = bytes.size();
    return key;
}

Result<SecretKey> SecretKey::fromBase64(std::string_view text) {
    std::optional<Bytes> bytes = swimscope::fromBase64(text);
    if (!bytes)
        return Error{std::string(kLengths) + ", written in base64"};
    Result<SecretKey> key = fromBytes(*bytes);
    wipe(*bytes);
    return key;
}

SecretKey::~SecretKey() {
    OPENSSL_cleanse(octets_.data(), octets_.size());
}

bool operator==(const SecretKey& a, const SecretKey& b) {
    const bool same = CRYPTO_memcmp(a.octets_.data(), b.octets_.data(), a.octets_.size()) == 0;
    return same && a.size_ == b.size_;
}

void wipe(Bytes& secret) {
    OPENSSL_cleanse(secret.data(), secret.size());
    secret.clear();
}

void wipe(std::string& secret) {
    OPENSSL_cleanse(secret.data(), secret.size());
    secret.clear();
}

} // namespace swimscope::wire
