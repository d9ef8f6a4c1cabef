// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/replay_session.h"

namespace swimscope::recording {

Result<std::unique_ptr<KeptPast>> KeptPast::open(const std::string& path) {
    auto recording = Recording::open(path);
    if (!recording)
        return recording.error();
    const auto end = recording->end();
    if (!end)
        return end.error();
    return std::unique_ptr<KeptPast>(new KeptPast(std::move(*recording), *end));
}

Result<std::unique_ptr<ReplaySession>> ReplaySession::open(const std::string& path) {
    auto past = KeptPast::open(path);
    if (!past)
        return past.error();
    return std::unique_ptr<ReplaySession>(new ReplaySession(std::move(*past)));
}

} // namespace swimscope::recording
