// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/cipher.h"

#include "engine/base/check.h"

#include <openssl/evp.h>

#include <limits>

namespace swimscope::wire {
namespace {

const EVP_CIPHER* cipherOf(const SecretKey& key) {
    switch (key.bits()) {
    case 128:
        return EVP_aes_128_gcm();
    case 192:
        return EVP_aes_192_gcm();
    default:
        return EVP_aes_256_gcm();
    }
}

int lengthOf(ByteView bytes) {
    SWIMSCOPE_CHECK(bytes.size() <= std::numeric_limits<int>::max());
    return static_cast<int>(bytes.size());
}

} // namespace

// What OpenSSL may fail in here is memory, or a library built without AES: nothing that somebody
// who sends us bytes could bring about.

Cipher::Cipher(const SecretKey& key) : key_(key), context_(EVP_CIPHER_CTX_new()) {
    SWIMSCOPE_CHECK(context_);
    SWIMSCOPE_CHECK(EVP_CipherInit_ex(context_.get(), cipherOf(key_), nullptr, key_.octets_.data(),
                                      nullptr, 1) == 1);
}

Cipher::Cipher(const Cipher& other) : Cipher(other.key_) {}

Cipher& Cipher::operator=(const Cipher& other) {
    return *this = Cipher(other);
}

void Cipher::Free::operator()(evp_cipher_ctx_st* context) const {
    EVP_CIPHER_CTX_free(context);
}

/// The key stays from one use to the next; the direction and the nonce are new.
void Cipher::begin(const Nonce& nonce, ByteView authenticated, bool encrypts) {
    SWIMSCOPE_CHECK(EVP_CipherInit_ex(context_.get(), nullptr, nullptr, nullptr, nonce.data(),
                                      encrypts ? 1 : 0) == 1);
    int length = 0;
    if (!authenticated.empty())
        SWIMSCOPE_CHECK(EVP_CipherUpdate(context_.get(), nullptr, &length, authenticated.data(),
                                         lengthOf(authenticated)) == 1);
}

void Cipher::seal(const Nonce& nonce, ByteView authenticated, std::span<std::uint8_t> text,
                  std::span<std::uint8_t, kTagSize> tag) {
    begin(nonce, authenticated, true);
    int length = 0;
    if (!text.empty())
        SWIMSCOPE_CHECK(EVP_CipherUpdate(context_.get(), text.data(), &length, text.data(),
                                         lengthOf(text)) == 1);
    // Nothing is left over in this mode; it only makes the tag.
    SWIMSCOPE_CHECK(EVP_CipherFinal_ex(context_.get(), tag.data(), &length) == 1);
    SWIMSCOPE_CHECK(
        EVP_CIPHER_CTX_ctrl(context_.get(), EVP_CTRL_AEAD_GET_TAG, kTagSize, tag.data()) == 1);
}

bool Cipher::open(const Nonce& nonce, ByteView authenticated, ByteView text,
                  std::span<const std::uint8_t, kTagSize> tag, std::uint8_t* out) {
    begin(nonce, authenticated, false);
    int length = 0;
    if (!text.empty() &&
        EVP_CipherUpdate(context_.get(), out, &length, text.data(), lengthOf(text)) != 1)
        return false;
    std::array<std::uint8_t, kTagSize> expected{};
    std::copy(tag.begin(), tag.end(), expected.begin());
    SWIMSCOPE_CHECK(
        EVP_CIPHER_CTX_ctrl(context_.get(), EVP_CTRL_AEAD_SET_TAG, kTagSize, expected.data()) == 1);
    return EVP_CipherFinal_ex(context_.get(), expected.data(), &length) == 1;
}

} // namespace swimscope::wire
