// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/session.h"
#include "ui/model/simulation_setup.h"

#include <memory>
#include <vector>

namespace swimscope::desktop {

/// A session for each side of the setup, all on one clock. Their clusters start by themselves.
std::vector<std::unique_ptr<session::Session>> makeSimulations(const ui::SimulationSetup& setup);

} // namespace swimscope::desktop
