// SPDX-License-Identifier: MPL-2.0
#include "tests/app/json_process.h"

#include <QDebug>
#include <QTcpServer>
#include <QTest>
#include <QUdpSocket>

#include <csignal>

namespace swimscope::test {

JsonProcess::JsonProcess(const QString& program, const QStringList& arguments) {
    QObject::connect(&process_, &QProcess::readyReadStandardOutput, &process_, [this] { read(); });
    QObject::connect(&process_, &QProcess::readyReadStandardError, &process_,
                     [this] { errors_ += process_.readAllStandardError(); });
    process_.start(program, arguments);
    if (!process_.waitForStarted())
        qDebug() << program << process_.errorString();
}

JsonProcess::~JsonProcess() {
    QObject::disconnect(&process_, nullptr, nullptr, nullptr);
    if (!running())
        return;
    process_.kill();
    process_.waitForFinished();
}

void JsonProcess::send(const QByteArray& line) {
    process_.write(line + '\n');
}

void JsonProcess::signal(int number) const {
    if (running())
        ::kill(static_cast<pid_t>(process_.processId()), number);
}

void JsonProcess::read() {
    partial_ += process_.readAllStandardOutput();
    for (qsizetype feed = partial_.indexOf('\n'); feed >= 0; feed = partial_.indexOf('\n')) {
        const QByteArray line = partial_.left(feed);
        partial_.remove(0, feed + 1);
        Json event = Json::parse(line.begin(), line.end(), nullptr, false);
        if (event.is_object())
            events_.push_back(std::move(event));
        else
            stray_ += line + '\n';
    }
}

Json JsonProcess::told(const Json& pattern, std::size_t from) const {
    for (std::size_t i = from; i < events_.size(); ++i)
        if (matches(events_[i], pattern))
            return events_[i];
    return nullptr;
}

std::size_t JsonProcess::count(const Json& pattern) const {
    std::size_t found = 0;
    for (const Json& event : events_)
        found += matches(event, pattern) ? 1 : 0;
    return found;
}

Json JsonProcess::wait(const Json& pattern, std::size_t from, std::chrono::milliseconds limit) {
    Json found;
    const bool came = waitUntil(
        [&] {
            found = told(pattern, from);
            return !found.is_null();
        },
        limit);
    if (!came) {
        qDebug() << "waited in vain for" << pattern.dump().c_str() << "and heard:";
        for (std::size_t i = from; i < events_.size(); ++i)
            qDebug() << "   " << events_[i].dump().c_str();
        qDebug().noquote() << errors_;
    }
    return found;
}

int JsonProcess::waitForEnd() {
    if (!waitUntil([this] { return !running(); }))
        return -1;
    read();
    errors_ += process_.readAllStandardError();
    return process_.exitStatus() == QProcess::NormalExit ? process_.exitCode() : -1;
}

bool matches(const Json& object, const Json& pattern) {
    for (const auto& [key, value] : pattern.items()) {
        const auto found = object.find(key);
        if (found == object.end() || *found != value)
            return false;
    }
    return true;
}

bool waitUntil(const std::function<bool()>& condition, std::chrono::milliseconds limit) {
    return QTest::qWaitFor(condition, static_cast<int>(limit.count()));
}

quint16 freePort() {
    for (;;) {
        QTcpServer tcp;
        QUdpSocket udp;
        if (tcp.listen(QHostAddress::LocalHost) &&
            udp.bind(QHostAddress::LocalHost, tcp.serverPort()))
            return tcp.serverPort();
    }
}

} // namespace swimscope::test
