// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/cluster_secrets.h"

namespace swimscope::fuzz {

std::vector<wire::SecretKey> clusterKeys() {
    return {
        wire::SecretKey::fromBase64("MDEyMzQ1Njc4OWFiY2RlZg==").value(), // vectors/streams.json
        wire::SecretKey::fromBase64("dpfyFniJPNhOJnNOufleAw==").value(), // captures/serf-encrypted
        wire::SecretKey::fromBase64("S23h0ggl82t+349lMBtgVbDUQPHXVXZGwlE/YJLZm54=").value()};
}

} // namespace swimscope::fuzz
