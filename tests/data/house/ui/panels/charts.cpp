// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/theme.h"
#include "ui/charts/charts_panel.h" // finds: direction

#include <QLineSeries>       // finds: charts
#include <QtCharts/QChart>   // finds: charts
#include <QStyledItemDelegate>
#include <QWidget>
