// SPDX-License-Identifier: MPL-2.0
#include "ui/model/selection.h"

#include <QPainter> // finds: bracket
#include <QPainterPath>
#include <QPointF>
