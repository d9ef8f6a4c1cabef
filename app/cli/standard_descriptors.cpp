// SPDX-License-Identifier: MPL-2.0
#include "app/cli/standard_descriptors.h"

#include <fcntl.h>
#include <unistd.h>

namespace swimscope::cli {

void fillStandardDescriptors() {
    // An open takes the lowest number that is free: one of the three, as long as one is missing.
    int taken = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    while (taken >= 0 && taken <= STDERR_FILENO)
        taken = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (taken > STDERR_FILENO)
        ::close(taken);
}

} // namespace swimscope::cli
