// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/session.h"
#include "ui/model/cluster_model.h"
#include "ui/model/playhead.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

namespace swimscope::ui {

inline constexpr int kWait = 60'000; // ms, for whatever is waited for
inline constexpr Duration kFrame = std::chrono::milliseconds(16);

/// One or two runs as a window shows them: frame by frame.
struct Show {
    explicit Show(std::vector<session::Session*> sessions) {
        std::vector<ClusterModel*> led;
        for (session::Session* session : sessions) {
            models.push_back(std::make_unique<ClusterModel>());
            models.back()->setSession(session);
            led.push_back(models.back().get());
        }
        QObject::connect(&model(), &ClusterModel::rewound, [this] { seen.clear(); });
        QObject::connect(&model(), &ClusterModel::eventsArrived, [this](const trace::Batch& batch) {
            seen.insert(seen.end(), batch.begin(), batch.end());
        });
        head.lead(led);
    }
    ~Show() {
        head.lead({});
        for (const auto& each : models)
            each->setSession(nullptr);
    }

    ClusterModel& model() { return *models.front(); }
    void frame() {
        head.pass(kFrame);
        for (const auto& each : models)
            each->advance();
    }
    /// Frames until then.
    template <class When>
    bool until(When when) {
        return QTest::qWaitFor(
            [&] {
                if (when())
                    return true;
                frame();
                return when();
            },
            kWait);
    }
    bool goTo(const session::Moment& moment) {
        head.goTo(moment);
        return until([this] {
            return std::ranges::none_of(models, [](const auto& m) { return m->isSeeking(); });
        });
    }

    std::vector<std::unique_ptr<ClusterModel>> models;
    Playhead head;
    trace::Batch seen;
};

} // namespace swimscope::ui
