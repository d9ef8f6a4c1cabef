// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/settings.h"

#include "engine/swim/lifeguard.h"
#include "engine/swim/membership.h"
#include "engine/swim/node_state.h"
#include "engine/swim/periodic.h"
#include "engine/swim/self.h"

#include <string>
#include <utility>

namespace swimscope::swim {
namespace {

using trace::Failure;

void finish(Step& step, RequestId request, Failure failure, std::string detail) {
    step.record(trace::RequestFinished{request, failure, std::move(detail)}, step.input());
}

bool sameTicks(const Config& a, const Config& b) {
    return a.probeInterval == b.probeInterval && a.gossipInterval == b.gossipInterval &&
           (a.gossipNodes > 0) == (b.gossipNodes > 0) && a.pushPullInterval == b.pushPullInterval;
}

} // namespace

void changeMeta(Step& step, const trace::MetaRequested& request) {
    if (request.meta.size() > kMetaMost)
        return finish(step, request.request, Failure::tooLarge,
                      "metadata may have at most 512 bytes");
    if (step.node.leaving.left)
        return finish(step, request.request, Failure::hasLeft, {});
    reannounceSelf(step, request.meta, step.input());
    finish(step, request.request, Failure::none, {});
}

void changeSettings(Step& step, const trace::SettingsRequested& request) {
    NodeState& node = step.node;
    Result<Config> config = configFromText(request.settings);
    if (!config)
        return finish(step, request.request, Failure::malformed, config.error().message);
    const Config before = std::exchange(node.config, *config);
    if (node.health.setWorst(worstHealth(node.config)))
        step.record(trace::HealthChanged{node.health.score(), 0}, step.input());
    if (!sameTicks(before, node.config))
        startTicks(step);
    if (before.versions() != node.config.versions() && !node.leaving.left)
        reannounceSelf(step, node.selfMember().identity.meta, step.input());
    finish(step, request.request, Failure::none, {});
}

} // namespace swimscope::swim
