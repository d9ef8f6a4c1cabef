// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"
#include "engine/lab/statistics.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// What all samples of a cell say together.
namespace swimscope::lab {

/// Every value of a figure.
Distribution pooled(std::span<const Sample> samples, std::size_t cell, const std::string& figure);

/// The sum of a figure that each sample has once.
double totalOf(std::span<const Sample> samples, std::size_t cell, const std::string& figure);

} // namespace swimscope::lab
