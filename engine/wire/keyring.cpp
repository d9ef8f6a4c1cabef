// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/keyring.h"

#include <algorithm>

namespace swimscope::wire {

Keyring::Keyring(std::span<const SecretKey> keys) {
    for (const SecretKey& key : keys)
        add(key);
}

std::optional<std::size_t> Keyring::find(const SecretKey& key) const {
    for (std::size_t i = 0; i < ciphers_.size(); ++i)
        if (ciphers_[i].key() == key)
            return i;
    return std::nullopt;
}

void Keyring::add(const SecretKey& key) {
    if (!find(key))
        ciphers_.emplace_back(key);
}

Result<void, KeyringError> Keyring::use(const SecretKey& key) {
    const auto place = find(key);
    if (!place)
        return KeyringError::unknownKey;
    const auto chosen = ciphers_.begin() + static_cast<std::ptrdiff_t>(*place);
    std::rotate(ciphers_.begin(), chosen, chosen + 1);
    return {};
}

Result<void, KeyringError> Keyring::remove(const SecretKey& key) {
    const auto place = find(key);
    if (!place)
        return KeyringError::unknownKey;
    if (*place == 0)
        return KeyringError::primaryKey;
    ciphers_.erase(ciphers_.begin() + static_cast<std::ptrdiff_t>(*place));
    return {};
}

} // namespace swimscope::wire
