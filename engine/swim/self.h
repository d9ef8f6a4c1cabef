// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/swim/config.h"
#include "engine/swim/membership.h"
#include "engine/swim/step.h"

#include <cstdint>
#include <string>
#include <string_view>

/// What a node says of itself, and how it answers rumours about itself (memberlist's setAlive,
/// UpdateNode and refute). Only a node raises its own incarnation.
namespace swimscope::swim {

/// What a node first says of itself, at the start of a life.
trace::MemberRow firstRow(std::string name, const Endpoint& advertised, Bytes meta,
                          const Config& config);

/// Lists oneself, at the start of a life, with incarnation 1.
void announceSelf(Step& step, Bytes meta, EventId cause);

/// Announces oneself again with other metadata, or with the versions of new settings.
void reannounceSelf(Step& step, Bytes meta, EventId cause);

/// Somebody else's idea of oneself: refuted unless it is old or right.
void hearOfSelf(Step& step, const AliveClaim& claim, EventId cause);

/// Defends oneself: the next incarnation, above the rumour's, and an alive broadcast. Being accused
/// says that others can't hear us, so the health score worsens. `accuser` may be oneself, where a
/// push/pull names none.
void refute(Step& step, std::uint32_t accused, std::string_view accuser, EventId cause);

/// Declares that one has left. Returns the broadcast that tells the others.
EventId declareLeft(Step& step, EventId cause);

} // namespace swimscope::swim
