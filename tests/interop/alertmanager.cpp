// SPDX-License-Identifier: MPL-2.0
#include "tests/interop/alertmanager.h"

#include <QDebug>
#include <QFile>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <csignal>
#include <memory>

namespace swimscope::test {
namespace {

const char* const kProgram = "prometheus-alertmanager";

/// The least it accepts: everything goes to a receiver that tells nobody.
const char* const kConfiguration = "route:\n"
                                   "  receiver: nobody\n"
                                   "receivers:\n"
                                   "  - name: nobody\n";

bool writeTo(const QString& path, const QByteArray& text) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// The answer's body; empty if there is none or it reports a failure.
QByteArray bodyOf(QNetworkReply* reply) {
    const std::unique_ptr<QNetworkReply> owner(reply);
    waitUntil([reply] { return reply->isFinished(); });
    return reply->isFinished() && reply->error() == QNetworkReply::NoError ? reply->readAll()
                                                                           : QByteArray();
}

} // namespace

Alertmanager::Alertmanager(const QStringList& peers) : port_(freePort()), webPort_(freePort()) {
    web_.setProxy(QNetworkProxy::NoProxy);
    const QString configuration = home_.filePath("alertmanager.yml");
    if (!writeTo(configuration, kConfiguration))
        qDebug() << "can't write" << configuration;
    QStringList arguments{"--config.file=" + configuration,
                          "--storage.path=" + home_.filePath("data"),
                          "--cluster.listen-address=" + address(),
                          QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(webPort_),
                          "--cluster.probe-interval=300ms",
                          "--cluster.probe-timeout=150ms"};
    for (const QString& peer : peers)
        arguments << "--cluster.peer=" + peer;
    process_.setStandardOutputFile(QProcess::nullDevice());
    process_.setStandardErrorFile(QProcess::nullDevice());
    process_.start(kProgram, arguments);
}

Alertmanager::~Alertmanager() {
    if (process_.state() == QProcess::NotRunning)
        return;
    process_.kill();
    process_.waitForFinished();
}

bool Alertmanager::ready() {
    return waitUntil([this] {
        const Json cluster = status();
        name_ = QString::fromStdString(cluster.value("name", ""));
        return !name_.isEmpty() && !cluster["peers"].empty();
    });
}

QNetworkRequest Alertmanager::request(const QString& path) const {
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(webPort_).arg(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    return request;
}

Json Alertmanager::status() {
    const QByteArray text = bodyOf(web_.get(request("/api/v2/status")));
    const Json answer = Json::parse(text.begin(), text.end(), nullptr, false);
    return answer.is_object() && answer.contains("cluster") ? answer["cluster"] : Json::object();
}

Json Alertmanager::peers() {
    return status().value("peers", Json::array());
}

bool Alertmanager::lists(const QString& member, const QString& address) {
    const Json wanted{{"name", member.toStdString()}, {"address", address.toStdString()}};
    return waitUntil([&] {
        for (const Json& peer : peers())
            if (matches(peer, wanted))
                return true;
        return false;
    });
}

bool Alertmanager::lacks(const QString& member) {
    return waitUntil([&] {
        const Json listed = peers();
        for (const Json& peer : listed)
            if (matches(peer, {{"name", member.toStdString()}}))
                return false;
        return !listed.empty(); // no answer is no news
    });
}

bool Alertmanager::silence(const QString& comment) {
    const Json wanted{{"matchers", {{{"name", "a"}, {"value", "b"}, {"isRegex", false}}}},
                      {"startsAt", "2020-01-01T00:00:00Z"}, // the past: at once
                      {"endsAt", "2100-01-01T00:00:00Z"},
                      {"createdBy", "test"},
                      {"comment", comment.toStdString()}};
    return !bodyOf(web_.post(request("/api/v2/silences"), QByteArray::fromStdString(wanted.dump())))
                .isEmpty();
}

void Alertmanager::signal(int number) const {
    if (process_.state() != QProcess::NotRunning)
        ::kill(static_cast<pid_t>(process_.processId()), number);
}

bool Alertmanager::waitForEnd() {
    return waitUntil([this] { return process_.state() == QProcess::NotRunning; });
}

} // namespace swimscope::test
