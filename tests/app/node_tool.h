// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/app/json_process.h"

namespace swimscope::test {

/// A member of a cluster that is told and tells in the words of `swimscope-cli node`.
class JsonMember : public JsonProcess {
  public:
    JsonMember(const QString& program, const QStringList& arguments, const QString& name);

    /// Waits until it is ready; false if it does not get there.
    bool ready();
    quint16 port() const { return port_; }
    /// 127.0.0.1:PORT once it is ready.
    QString address() const;
    QString name() const { return name_; }

    /// Joins through an address; the number of contacted nodes, -1 without an answer.
    int join(const QString& address);

    /// Its members list, by asking.
    Json members();
    /// Asks again and again until the list holds a member like this.
    bool lists(const Json& member);

  private:
    QString name_;
    quint16 port_ = 0;
};

/// `swimscope-cli node` as a test runs it: with short times, and on a free port of 127.0.0.1
/// unless it is told where.
class NodeTool : public JsonMember {
  public:
    explicit NodeTool(const QString& name, const QStringList& more = {});
};

/// Waits until both are ready, joins the second through the first, and waits until each lists the
/// other as alive; false if it does not come to that.
bool meet(NodeTool& first, NodeTool& second);

/// The element of a members list that has this name; null if there is none.
Json memberNamed(const Json& members, const QString& name);

/// The program under test.
QString nodeToolProgram();

} // namespace swimscope::test
