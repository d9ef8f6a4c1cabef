// SPDX-License-Identifier: MPL-2.0
#include "engine/live/application.h"

#include <QCoreApplication>

#include <array>
#include <clocale>
#include <mutex>
#include <string>

namespace swimscope::live {
namespace {

/// Qt takes over the environment's locale, which would change how the program around us writes its
/// numbers.
class LocaleKept {
  public:
    LocaleKept() : before_(std::setlocale(LC_ALL, nullptr)) {}
    ~LocaleKept() { std::setlocale(LC_ALL, before_.c_str()); }
    LocaleKept(const LocaleKept&) = delete;
    LocaleKept& operator=(const LocaleKept&) = delete;

  private:
    std::string before_;
};

void makeApplication() {
    // Qt keeps references to both.
    static std::string name = "swimscope";
    static std::array<char*, 2> arguments{name.data(), nullptr};
    static int count = 1;
    const LocaleKept kept;
    // Never destroyed: threads that use it may run until the process has ended.
    [[maybe_unused]] static auto* const application = new QCoreApplication(count, arguments.data());
}

} // namespace

void ensureApplication() {
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    if (!QCoreApplication::instance())
        makeApplication();
}

} // namespace swimscope::live
