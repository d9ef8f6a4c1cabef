// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/resource.h>

#include <csignal>

namespace swimscope::test {

/// As long as it lives, no file of this process can grow beyond so many bytes: as on a full disk.
class SmallDisk {
  public:
    explicit SmallDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &before_); }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

  private:
    rlimit before_{};
};

} // namespace swimscope::test
