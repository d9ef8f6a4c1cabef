// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/lab/toy_experiment.h"

#include <atomic>
#include <thread>

namespace swimscope::test {

/// The toy, some of whose works wait until they are let go or stopped: those from `held` on.
class PatientExperiment : public ToyExperiment {
  public:
    explicit PatientExperiment(std::size_t held = 0) : held_(held) {}

    void letGo() { let_ = true; }

    lab::Figures run(const lab::Settings& settings, const lab::Work& work,
                     const lab::Stop& stop) const override {
        while (work.number >= held_ && !let_ && !stop)
            std::this_thread::yield();
        return ToyExperiment::run(settings, work, stop);
    }

  private:
    std::size_t held_;
    std::atomic<bool> let_ = false;
};

} // namespace swimscope::test
