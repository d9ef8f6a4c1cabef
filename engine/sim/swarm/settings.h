// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/latency.h"
#include "engine/base/random.h"
#include "engine/swim/config.h"

namespace swimscope::sim {

/// Settings as somebody may have them who knows what they do: a profile, of which some are others,
/// within what makes sense to each other. Probes and push/pulls are always on, so that healing can
/// be demanded (healingSpan).
swim::Config drawConfig(Random& chance);

/// Other settings for some members of a cluster that has these: Lifeguard's parts and mode.
swim::Config drawVariant(Random& chance, swim::Config config);

/// A network that is fast enough for these settings: no probe fails by its slowness alone.
Latency drawLatency(Random& chance, const swim::Config& config);

} // namespace swimscope::sim
