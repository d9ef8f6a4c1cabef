// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/normal_form.h"

#include "engine/base/check.h"
#include "engine/wire/codec.h"

namespace swimscope::fuzz {
namespace {

template <class Some>
void normalise(Some& message) {
    if constexpr (requires { message.versions; })
        message.versions.count = 6;
    if constexpr (requires { message.nodes; })
        for (wire::PushNodeState& row : message.nodes)
            normalise(row);
}

} // namespace

wire::Message normalForm(wire::Message message) {
    std::visit([](auto& some) { normalise(some); }, message);
    return message;
}

void checkSentOn(const wire::Message& message) {
    Bytes bytes;
    wire::encode(message, bytes);
    SWIMSCOPE_CHECK(bytes.size() == wire::encodedSize(message));
    const auto again = wire::decode(bytes);
    SWIMSCOPE_CHECK(again.ok());
    SWIMSCOPE_CHECK(*again == normalForm(message));
}

} // namespace swimscope::fuzz
