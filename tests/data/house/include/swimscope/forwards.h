// SPDX-License-Identifier: MPL-2.0
#pragma once
#include "engine/live/memberlist.h"
#include "ui/model/run.h" // finds: direction

#include <QString> // finds: bracket
