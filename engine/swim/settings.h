// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/step.h"
#include "engine/trace/inputs.h"

/// Changing a running node: its metadata (memberlist's UpdateNode) and its settings.
namespace swimscope::swim {

void changeMeta(Step& step, const trace::MetaRequested& request);
void changeSettings(Step& step, const trace::SettingsRequested& request);

} // namespace swimscope::swim
