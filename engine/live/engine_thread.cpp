// SPDX-License-Identifier: MPL-2.0
#include "engine/live/engine_thread.h"

#include "engine/live/engine.h"
#include "engine/live/epoll_dispatcher.h"

#include <QEventLoop>
#include <QThread>

#include <pthread.h>

#include <functional>
#include <utility>

namespace swimscope::live {
namespace {

void run(PacedClock& clock, host::RunSetup setup, std::shared_ptr<Exchange> exchange) {
    pthread_setname_np(pthread_self(), "engine"); // what debuggers and `top -H` show
    QThread::currentThread()->setEventDispatcher(new EpollDispatcher);
    QEventLoop loop;
    Engine engine(clock, std::move(setup), std::move(exchange), [&loop] { loop.quit(); });
    loop.exec();
}

} // namespace

EngineThread::EngineThread(PacedClock& clock, host::RunSetup setup,
                           std::shared_ptr<Exchange> exchange)
    : exchange_(std::move(exchange)), thread_(run, std::ref(clock), std::move(setup), exchange_) {}

EngineThread::~EngineThread() {
    exchange_->orders.post(Quit{});
    thread_.join();
}

} // namespace swimscope::live
