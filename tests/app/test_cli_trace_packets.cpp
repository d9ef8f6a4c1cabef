// SPDX-License-Identifier: MPL-2.0
#include "app/cli/trace_command.h"
#include "tests/recording/recorded_run.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace swimscope;

namespace {

struct Said {
    int code = -1;
    std::vector<std::string> lines;
    std::vector<std::string> complaints;
};

Said traced(cli::TracePlan::What what, const std::string& file, const std::string& out = {}) {
    Said said;
    const cli::TraceSinks sinks{
        .print =
            [&said](const std::string& line) {
                said.lines.push_back(line);
                return true;
            },
        .complain = [&said](const std::string& line) { said.complaints.push_back(line); }};
    cli::TracePlan plan;
    plan.what = what;
    plan.file = file;
    plan.out = out;
    said.code = cli::runTrace(plan, sinks);
    return said;
}

void write(const std::string& path, const QByteArray& bytes) {
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Exports of packets that go wrong: they say why, leave nothing, and take nothing away.
class TestCliTracePackets : public QObject {
    Q_OBJECT

    using What = cli::TracePlan::What;

  private slots:
    void aRunThatDiffersIsToldAsByVerify() {
        const test::Folder folder;
        trace::Batch events = test::aRun();
        const auto probe = std::ranges::find_if(events, [](const trace::Event& event) {
            return std::holds_alternative<trace::ProbeStarted>(event.body);
        });
        std::get<trace::ProbeStarted>(probe->body).seq += 1;
        const std::string file = folder.recordingOf(events);
        const Said verified = traced(What::verify, file);
        const Said exported = traced(What::exportIt, file, folder.path("run.pcapng"));
        QCOMPARE(verified.code, 1);
        QCOMPARE(exported.code, 1);
        QVERIFY(verified.lines.at(0).starts_with("it goes another way after input #"));
        QCOMPARE(exported.lines, verified.lines);
        QCOMPARE(exported.complaints, verified.complaints);
        QVERIFY(contents(folder.path("run.pcapng")).isEmpty());
        QVERIFY(contents(folder.path("run.pcapng.part")).isEmpty());
    }

    /// Nor are bytes put into its recording.
    void bytesOfARunThatDiffersAreToldAsByVerify() {
        const test::Folder folder;
        trace::Batch events = test::aRun();
        const auto probe = std::ranges::find_if(events, [](const trace::Event& event) {
            return std::holds_alternative<trace::ProbeStarted>(event.body);
        });
        std::get<trace::ProbeStarted>(probe->body).seq += 1;
        const std::string file = folder.recordingOf(events);
        const QByteArray before = contents(file);
        const Said verified = traced(What::verify, file);
        const Said filled = traced(What::bytes, file);
        QCOMPARE(filled.code, 1);
        QVERIFY(filled.lines.at(0).starts_with("it goes another way after input #"));
        QCOMPARE(filled.lines, verified.lines);
        QVERIFY(contents(file) == before);
    }

    void aRunThatWasNotKeptWholeIsToldAsByVerify() {
        const test::Folder folder;
        trace::Batch events = test::aRun();
        events.erase(events.begin() + 100);
        const std::string file = folder.recordingOf(events);
        const Said verified = traced(What::verify, file);
        const Said exported = traced(What::exportIt, file, folder.path("run.pcapng"));
        QCOMPARE(verified.code, 1);
        QCOMPARE(exported.code, 1);
        QVERIFY(verified.complaints.at(0).starts_with("events are missing before #102"));
        QCOMPARE(exported.complaints, verified.complaints);
        QVERIFY(!QFile::exists(QString::fromStdString(folder.path("run.pcapng.part"))));
    }

    void whatIsThereStays() {
        const test::Folder folder;
        const std::string file = folder.recordingOf(test::aRun());
        const std::string out = folder.path("run.pcapng");
        write(out, "mine");
        const Said refused = traced(What::exportIt, file, out);
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.complaints.at(0).ends_with("there is a file of that name already"));
        QCOMPARE(contents(out), QByteArray("mine"));
        // Not even what is called as files are until they are whole.
        write(folder.path("other.pcapng.part"), "mine too");
        QCOMPARE(traced(What::exportIt, file, folder.path("other.pcapng")).code, 0);
        QCOMPARE(contents(folder.path("other.pcapng.part")), QByteArray("mine too"));
        QVERIFY(contents(folder.path("other.pcapng")).size() > 10'000);
        QVERIFY(!QFile::exists(QString::fromStdString(folder.path("other.pcapng.2.part"))));
    }

    void aFolderThatIsNotThereIsTold() {
        const test::Folder folder;
        const std::string file = folder.recordingOf(test::aRun());
        const Said refused = traced(What::exportIt, file, folder.path("none/run.pcapng"));
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.lines.empty());
        QCOMPARE(refused.complaints.size(), std::size_t{1});
        QVERIFY(refused.complaints[0].find("none/run.pcapng: it can't be written: ") !=
                std::string::npos);
    }
};

SWIMSCOPE_TEST(TestCliTracePackets)
#include "test_cli_trace_packets.moc"
