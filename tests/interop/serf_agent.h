// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/app/json_process.h"

#include <QProcess>
#include <QTemporaryDir>

namespace swimscope::test {

/// A Serf agent with the local profile's times on free ports of 127.0.0.1, and what its command
/// line tool says of it. Ends with the object. An agent that is to join another ends by itself if
/// that one does not answer yet: wait for it to be ready first.
class SerfAgent {
  public:
    SerfAgent(const QString& name, const QStringList& tags, const QStringList& more = {});
    ~SerfAgent();
    SerfAgent(const SerfAgent&) = delete;
    SerfAgent& operator=(const SerfAgent&) = delete;

    /// Waits until it answers; false if it does not.
    bool ready();

    QString name() const { return name_; }
    quint16 port() const { return port_; }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(port_); }

    /// `serf COMMAND ... -rpc-addr=...`: what it prints.
    QByteArray run(const QString& command, const QStringList& arguments = {}) const;

    /// `serf members -format=json`: the list.
    Json members() const;
    /// Asks again and again until it lists a member like this.
    bool lists(const Json& member) const;

    /// Everything `serf monitor` has printed since it was ready: events and logs.
    const QByteArray& monitored() const { return monitored_; }

    /// Sends a signal to the agent and to nothing else.
    void signal(int number) const;

  private:
    QString name_;
    quint16 port_;
    quint16 rpcPort_;
    QByteArray monitored_;
    QProcess agent_;
    QProcess monitor_;
};

} // namespace swimscope::test
