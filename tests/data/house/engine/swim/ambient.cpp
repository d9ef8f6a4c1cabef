// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/swim/node.h"
#include "engine/host/cluster.h" // finds: direction
#include "engine/live/sockets.h" // finds: direction
#include "node.h" // finds: root

#include <QString> // finds: bracket
#include <qglobal.h> // finds: bracket
#include <QtCore/QObject> // finds: bracket
#include <fstream> // finds: bracket
#include <sys/socket.h> // finds: bracket

#include <ctime> // finds: clock
#include <random> // finds: chance
#include <vector>

namespace swimscope::swim {

void ambient(std::vector<int> items) {
    auto a = std::chrono::steady_clock::now(); // finds: clock
    auto b = RunClock::now(); // finds: clock
    auto c = time(nullptr); // finds: clock
    clock_gettime(CLOCK_MONOTONIC, &ts); // finds: clock
    auto z = std::clock(); // finds: clock
    gettimeofday(&tv, nullptr); // finds: clock
    int d = rand() % 5; // finds: chance
    srand(1); // finds: chance
    std::random_device device; // finds: chance
    std::mt19937 generator(1); // finds: chance
    std::uniform_int_distribution<int> fair(0, 1); // finds: chance
    std::shuffle(items.begin(), items.end(), generator); // finds: chance
    std::ranges::shuffle(items, generator); // finds: chance
    const char* e = std::getenv("SEED"); // finds: environment
    std::this_thread::sleep_for(a); // finds: thread
    std::thread f(ambient); // finds: thread
    std::unordered_map<int, int> g; // finds: order
    std::function<void()> h; // finds: callback
    throw d; // finds: throw
}

} // namespace swimscope::swim
