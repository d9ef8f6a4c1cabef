// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/app/json_process.h"

#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>

namespace swimscope::test {

/// An Alertmanager on free ports of 127.0.0.1, with a configuration and a store of its own, and
/// what its API says of its cluster. Its probes are as frequent as those of our own nodes in these
/// tests. It names itself at random. Ends with the object.
class Alertmanager {
  public:
    /// `peers`: addresses that it joins through when it starts.
    explicit Alertmanager(const QStringList& peers = {});
    ~Alertmanager();
    Alertmanager(const Alertmanager&) = delete;
    Alertmanager& operator=(const Alertmanager&) = delete;

    /// Waits until it answers and lists itself; false if it does not.
    bool ready();

    /// The name it gave itself, once it is ready.
    QString name() const { return name_; }
    quint16 port() const { return port_; }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(port_); }

    /// GET /api/v2/status: the members it holds alive or suspects, each with its name and address.
    Json peers();
    /// Asks again and again until it lists that member at that address, or does not list it.
    bool lists(const QString& member, const QString& address);
    bool lacks(const QString& member);

    /// Makes it tell the others something: a new silence. False if it would not.
    bool silence(const QString& comment);

    /// Sends a signal to this process and to no other.
    void signal(int number) const;
    /// Waits until it ends.
    bool waitForEnd();

  private:
    Json status();
    QNetworkRequest request(const QString& path) const;

    QTemporaryDir home_;
    QString name_;
    quint16 port_;
    quint16 webPort_;
    QNetworkAccessManager web_;
    QProcess process_;
};

} // namespace swimscope::test
