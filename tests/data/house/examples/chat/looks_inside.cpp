// SPDX-License-Identifier: MPL-2.0
#include "console.h"                // finds: root
#include "engine/live/memberlist.h" // finds: root
#include "shared/console.h"

#include <QTimer>                   // finds: bracket
#include <engine/live/memberlist.h> // finds: bracket
#include <swimscope/memberlist.h>
