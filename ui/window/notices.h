// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"
#include "ui/window/notice_strip.h"

#include <QObject>

#include <functional>

namespace swimscope::ui {

class ClusterModel;

/// Picks from the trace what the person must see even with the log closed: commands and requests
/// that failed, addresses that were not to be had, conflicts of names.
class Notices : public QObject {
    Q_OBJECT

  public:
    /// `toldElsewhere` says of a CommandFailed whether somebody else tells of it.
    Notices(ClusterModel* cluster, NoticeStrip* strip, std::function<bool(EventId)> toldElsewhere);

  private:
    void take(const trace::Batch& batch);

    ClusterModel* cluster_;
    NoticeStrip* strip_;
    std::function<bool(EventId)> toldElsewhere_;
};

} // namespace swimscope::ui
