// SPDX-License-Identifier: MPL-2.0
#include "ui/model/chart_figure.h"
#include "ui/panels/log_panel.h" // finds: direction

#include <QChart>
#include <QLineSeries>
#include <QPainter>
