// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QProcess>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <vector>

namespace swimscope::test {

using Json = nlohmann::ordered_json;

/// A program that takes commands on its standard input and tells events as JSON lines on its
/// standard output: our node tool, or a peer of the interop tests. Ends with the object.
class JsonProcess {
  public:
    /// Generous: a machine may be busy with other things.
    static constexpr std::chrono::seconds kPatience{150};

    JsonProcess(const QString& program, const QStringList& arguments);
    ~JsonProcess();
    JsonProcess(const JsonProcess&) = delete;
    JsonProcess& operator=(const JsonProcess&) = delete;

    /// Writes one command.
    void send(const QByteArray& line);
    void closeInput() { process_.closeWriteChannel(); }

    /// Sends a signal to this process and to no other.
    void signal(int number) const;

    /// Waits for an event that has these keys with these values, at or after `from`. Null when it
    /// does not come in time; what was told instead is then printed.
    Json wait(const Json& pattern, std::size_t from = 0,
              std::chrono::milliseconds limit = kPatience);

    /// The same, of what was told until now.
    Json told(const Json& pattern, std::size_t from = 0) const;
    std::size_t count(const Json& pattern) const;

    /// Where the events after this moment begin.
    std::size_t mark() const { return events_.size(); }
    const std::vector<Json>& events() const { return events_; }

    /// Waits until it ends; its exit code, or -1 if it does not or is ended by a signal.
    int waitForEnd();
    bool running() const { return process_.state() != QProcess::NotRunning; }

    const QByteArray& errors() const { return errors_; }
    /// Lines of standard output that are no JSON object. There should be none.
    const QByteArray& strayOutput() const { return stray_; }

  private:
    void read();

    QProcess process_;
    QByteArray partial_;
    QByteArray errors_;
    QByteArray stray_;
    std::vector<Json> events_;
};

/// Whether an object has these keys with these values.
bool matches(const Json& object, const Json& pattern);

/// Runs the event loop until the condition holds; false if it does not in time.
bool waitUntil(const std::function<bool()>& condition,
               std::chrono::milliseconds limit = JsonProcess::kPatience);

/// A port of 127.0.0.1 that is free for both TCP and UDP at this moment.
quint16 freePort();

} // namespace swimscope::test
