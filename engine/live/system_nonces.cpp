// SPDX-License-Identifier: MPL-2.0
#include "engine/live/system_nonces.h"

#include "engine/base/check.h"

#include <openssl/rand.h>

#include <algorithm>

namespace swimscope::live {

wire::Nonce SystemNonces::next() {
    if (used_ == stock_.size()) {
        // Without random numbers there is no encryption, and nothing may go out that claims it.
        SWIMSCOPE_CHECK(RAND_bytes(stock_.data(), static_cast<int>(stock_.size())) == 1);
        used_ = 0;
    }
    wire::Nonce nonce{};
    std::copy_n(stock_.data() + used_, nonce.size(), nonce.begin());
    used_ += nonce.size();
    return nonce;
}

} // namespace swimscope::live
