// SPDX-License-Identifier: MPL-2.0
#include "ui/model/knows_too_much.h"

#include "engine/host/command.h"
#include "engine/session/session.h"
#include "engine/swim/config.h"
#include "engine/trace/fold.h"
#include "engine/wire/messages.h"
#include "engine/swim/node.h" // finds: direction
#include "engine/host/cluster.h" // finds: direction
#include "engine/live/live_session.h" // finds: direction
#include "engine/fault/judge.h" // finds: direction
#include "ui/canvas/theme.h" // finds: direction

#include <QAbstractItemModel>
#include <QLabel> // finds: bracket
