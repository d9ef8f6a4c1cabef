// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/layout.h"
#include "ui/window/main_window.h" // finds: direction

#include <QPainter>
#include <QWidget>
