// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/live/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QTest>

#include <cstdio>

namespace swimscope::test {

/// Runs a test object on Qt's own event dispatcher and then on ours: whatever the sockets and
/// timers do, they must do on both.
template <class TestObject>
int runOnBothDispatchers(int argc, char** argv) {
    int failures = 0;
    for (const bool ours : {false, true}) {
        if (ours)
            QCoreApplication::setEventDispatcher(new live::EpollDispatcher);
        QCoreApplication application(argc, argv);
        // The tests' own sockets: what the system says about proxies is nothing to them.
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        std::printf("# on %s event dispatcher\n", ours ? "our" : "Qt's");
        std::fflush(stdout);
        TestObject object;
        failures += QTest::qExec(&object, argc, argv);
    }
    return failures;
}

} // namespace swimscope::test
