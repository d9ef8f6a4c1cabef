// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/replay_session.h"

#include "engine/recording/past.h"

namespace swimscope::recording {

Result<std::unique_ptr<KeptPast>> KeptPast::open(const std::string& path) {
    auto recording = Recording::open(path);
    if (!recording)
        return recording.error();
    const auto end = recording->end();
    if (!end)
        return end.error();
    return std::unique_ptr<KeptPast>(new KeptPast(path, std::move(*recording), *end));
}

/// Its searches are bounded by themselves. Whoever opened the file has migrated it, or could not.
Result<std::unique_ptr<why::Past>> KeptPast::toAsk(const std::atomic<bool>&) {
    auto past = RecordedPast::open(path_, Recording::Older::stays);
    if (!past)
        return past.error();
    return std::unique_ptr<why::Past>(std::move(*past));
}

Result<std::unique_ptr<ReplaySession>> ReplaySession::open(const std::string& path) {
    auto past = KeptPast::open(path);
    if (!past)
        return past.error();
    return std::unique_ptr<ReplaySession>(new ReplaySession(std::move(*past)));
}

} // namespace swimscope::recording
