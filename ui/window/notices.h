// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"
#include "ui/window/notice_strip.h"

#include <QObject>

namespace swimscope::ui {

class ClusterModel;

/// Picks from the trace what the person must see even with the log closed: commands that failed,
/// addresses that were not to be had, conflicts of names.
class Notices : public QObject {
    Q_OBJECT

  public:
    Notices(ClusterModel* cluster, NoticeStrip* strip);

  private:
    void take(const trace::Batch& batch);

    ClusterModel* cluster_;
    NoticeStrip* strip_;
};

} // namespace swimscope::ui
