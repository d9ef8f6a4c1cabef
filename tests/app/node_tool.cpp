// SPDX-License-Identifier: MPL-2.0
#include "tests/app/node_tool.h"

namespace swimscope::test {
namespace {

/// memberlist's local profile, with probes often enough for a test's patience.
QStringList argumentsFor(const QString& name, const QStringList& more) {
    QStringList arguments{"node", "--name", name, "--profile", "local"};
    for (const char* setting : {"ProbeInterval=300ms", "ProbeTimeout=150ms", "SuspicionMult=4"})
        arguments << "--set" << setting;
    if (!more.contains("--bind"))
        arguments << "--bind"
                  << "127.0.0.1:0";
    return arguments + more;
}

} // namespace

JsonMember::JsonMember(const QString& program, const QStringList& arguments, const QString& name)
    : JsonProcess(program, arguments), name_(name) {}

bool JsonMember::ready() {
    const Json event = wait({{"event", "ready"}});
    if (event.is_null())
        return false;
    port_ = event["port"].get<quint16>();
    return true;
}

QString JsonMember::address() const {
    return QStringLiteral("127.0.0.1:%1").arg(port_);
}

int JsonMember::join(const QString& address) {
    const std::size_t from = mark();
    send("join " + address.toUtf8());
    const Json joined = wait({{"event", "joined"}}, from);
    return joined.is_null() ? -1 : joined["contacted"].get<int>();
}

Json JsonMember::members() {
    const std::size_t from = mark();
    send("members");
    const Json answer = wait({{"event", "members"}}, from);
    return answer.is_null() ? Json::array() : answer["members"];
}

bool JsonMember::lists(const Json& member) {
    const auto holds = [&] {
        for (const Json& listed : members())
            if (matches(listed, member))
                return true;
        return false;
    };
    return waitUntil(holds);
}

NodeTool::NodeTool(const QString& name, const QStringList& more)
    : JsonMember(nodeToolProgram(), argumentsFor(name, more), name) {}

bool meet(NodeTool& first, NodeTool& second) {
    return first.ready() && second.ready() && second.join(first.address()) == 1 &&
           first.lists({{"name", second.name().toStdString()}, {"state", "alive"}}) &&
           second.lists({{"name", first.name().toStdString()}, {"state", "alive"}});
}

Json memberNamed(const Json& members, const QString& name) {
    for (const Json& member : members)
        if (member.value("name", "") == name.toStdString())
            return member;
    return nullptr;
}

QString nodeToolProgram() {
    return QStringLiteral(SWIMSCOPE_CLI);
}

} // namespace swimscope::test
