// SPDX-License-Identifier: MPL-2.0
#include "tests/interop/serf_agent.h"

#include <csignal>

namespace swimscope::test {
namespace {

const char* const kSerf = "serf";

void end(QProcess& process) {
    QObject::disconnect(&process, nullptr, nullptr, nullptr);
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    process.waitForFinished();
}

} // namespace

SerfAgent::SerfAgent(const QString& name, const QStringList& tags, const QStringList& more)
    : name_(name), port_(freePort()), rpcPort_(freePort()) {
    QStringList arguments{"agent",
                          "-node=" + name,
                          "-bind=" + address(),
                          QStringLiteral("-rpc-addr=127.0.0.1:%1").arg(rpcPort_),
                          "-profile=local",
                          "-log-level=debug"};
    for (const QString& tag : tags)
        arguments << "-tag" << tag;
    agent_.setStandardOutputFile(QProcess::nullDevice());
    agent_.setStandardErrorFile(QProcess::nullDevice());
    agent_.start(kSerf, arguments + more);
    QObject::connect(&monitor_, &QProcess::readyReadStandardOutput, &monitor_,
                     [this] { monitored_ += monitor_.readAllStandardOutput(); });
}

SerfAgent::~SerfAgent() {
    end(monitor_);
    end(agent_);
}

bool SerfAgent::ready() {
    if (!lists({{"name", name_.toStdString()}, {"status", "alive"}}))
        return false;
    monitor_.start(kSerf, {"monitor", "-log-level=debug",
                           QStringLiteral("-rpc-addr=127.0.0.1:%1").arg(rpcPort_)});
    // It first prints the logs of the time before, so that its first words show that it listens.
    return waitUntil([this] { return !monitored_.isEmpty(); });
}

QByteArray SerfAgent::run(const QString& command, const QStringList& arguments) const {
    QProcess tool;
    QStringList all{command, QStringLiteral("-rpc-addr=127.0.0.1:%1").arg(rpcPort_)};
    tool.start(kSerf, all + arguments);
    waitUntil([&tool] { return tool.state() == QProcess::NotRunning; });
    return tool.readAllStandardOutput();
}

Json SerfAgent::members() const {
    const QByteArray text = run("members", {"-format=json"});
    const Json answer = Json::parse(text.begin(), text.end(), nullptr, false);
    return answer.is_object() && answer.contains("members") ? answer["members"] : Json::array();
}

bool SerfAgent::lists(const Json& member) const {
    return waitUntil([&] {
        for (const Json& listed : members())
            if (matches(listed, member))
                return true;
        return false;
    });
}

void SerfAgent::signal(int number) const {
    if (agent_.state() != QProcess::NotRunning)
        ::kill(static_cast<pid_t>(agent_.processId()), number);
}

} // namespace swimscope::test
