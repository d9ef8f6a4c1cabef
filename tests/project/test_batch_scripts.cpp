// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kBatch = QStringLiteral(SWIMSCOPE_SOURCES "/docs/batch");

QString contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool put(const QString& path, const QString& text) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size() &&
           file.setPermissions(file.permissions() | QFile::ExeOwner);
}

/// The lines of a block in a YAML file, without their indentation.
QString blockOf(const QString& yaml, const QString& key) {
    QStringList block;
    bool inside = false;
    for (const QString& line : yaml.split('\n')) {
        const bool indented = line.isEmpty() || line.startsWith(QStringLiteral("    "));
        if (inside && !indented)
            break;
        if (inside)
            block << line.mid(4);
        inside = inside || line.trimmed() == key + QStringLiteral(": |");
    }
    return block.join('\n') + '\n';
}

} // namespace

/// The scripts with which batch systems run shards, with a tool that only says how it was called.
class TestBatchScripts : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        folder_.reset(new QTemporaryDir);
        QVERIFY(folder_->isValid());
        QVERIFY(put(at("tool"), QStringLiteral("#!/bin/sh\necho \"$@\"\n")));
        environment_ = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"JOB_COMPLETION_INDEX", "SLURM_ARRAY_TASK_ID", "JOBS"})
            environment_.remove(QString::fromLatin1(name));
        environment_.insert(QStringLiteral("SWIMSCOPE_CLI"), at("tool"));
        environment_.insert(QStringLiteral("SHARDS"), QStringLiteral("8"));
        environment_.insert(QStringLiteral("OUT"), at("results"));
    }

    void kubernetesSaysWhichShard() {
        environment_.insert(QStringLiteral("JOB_COMPLETION_INDEX"), QStringLiteral("3"));
        environment_.insert(QStringLiteral("JOBS"), QStringLiteral("2"));
        QCOMPARE(run(kBatch + "/shard.sh", {"loss", "--set", "nodes=5,6"}), 0);
        QCOMPARE(contentOf(at("results/loss-3.jsonl")),
                 QStringLiteral("lab loss --set nodes=5,6 --shard 3/8 --jobs 2\n"));
    }

    void slurmSaysWhichShardAndHowMany() {
        QVERIFY(QFile::copy(kBatch + "/shard.sh", at("shard.sh")));
        environment_.remove(QStringLiteral("SHARDS"));
        environment_.remove(QStringLiteral("OUT"));
        environment_.insert(QStringLiteral("SLURM_SUBMIT_DIR"), folder_->path());
        environment_.insert(QStringLiteral("SLURM_ARRAY_TASK_ID"), QStringLiteral("7"));
        environment_.insert(QStringLiteral("SLURM_ARRAY_TASK_COUNT"), QStringLiteral("64"));
        environment_.insert(QStringLiteral("SLURM_CPUS_PER_TASK"), QStringLiteral("4"));
        QCOMPARE(run(kBatch + "/slurm-array.sh", {"idle", "--seeds", "1..9"}), 0);
        QCOMPARE(contentOf(at("results/idle-7.jsonl")),
                 QStringLiteral("lab idle --seeds 1..9 --shard 7/64 --jobs 4\n"));
    }

    void theManifestHoldsTheSameScript() {
        const QString manifest = contentOf(kBatch + "/kubernetes-job.yaml");
        QVERIFY(manifest.contains(QStringLiteral("completionMode: Indexed")));
        QCOMPARE(blockOf(manifest, QStringLiteral("shard.sh")).trimmed(),
                 contentOf(kBatch + "/shard.sh").trimmed());
    }

    void whatIsDoneIsNotDoneAgain() {
        environment_.insert(QStringLiteral("JOB_COMPLETION_INDEX"), QStringLiteral("0"));
        QVERIFY(QDir().mkpath(at("results")));
        QVERIFY(put(at("results/loss-0.jsonl"), QStringLiteral("as it was\n")));
        QCOMPARE(run(kBatch + "/shard.sh", {"loss"}), 0);
        QCOMPARE(contentOf(at("results/loss-0.jsonl")), QStringLiteral("as it was\n"));
    }

    void aShardThatFailsLeavesNothing() {
        environment_.insert(QStringLiteral("JOB_COMPLETION_INDEX"), QStringLiteral("0"));
        QVERIFY(put(at("tool"), QStringLiteral("#!/bin/sh\necho half\nexit 1\n")));
        QCOMPARE(run(kBatch + "/shard.sh", {"loss"}), 1);
        QVERIFY(QDir(at("results")).isEmpty());
    }

    void whatIsMissingIsNamed_data() {
        QTest::addColumn<QString>("without");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("shards") << "SHARDS"
                                << "how many shards are there?";
        QTest::newRow("folder") << "OUT"
                                << "where shall the shards be left?";
        QTest::newRow("index") << "JOB_COMPLETION_INDEX"
                               << "which shard this is";
    }
    void whatIsMissingIsNamed() {
        QFETCH(QString, without);
        QFETCH(QString, sentence);
        environment_.insert(QStringLiteral("JOB_COMPLETION_INDEX"), QStringLiteral("0"));
        environment_.remove(without);
        QVERIFY(run(kBatch + "/shard.sh", {"loss"}) != 0);
        QVERIFY2(complaints_.contains(sentence), qPrintable(complaints_));
    }

  private:
    QString at(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }

    /// Runs a script to its end; its exit code.
    int run(const QString& script, const QStringList& arguments) {
        QProcess process;
        process.setProcessEnvironment(environment_);
        process.start(script, arguments);
        if (!process.waitForFinished())
            return -1;
        complaints_ = QString::fromUtf8(process.readAllStandardError());
        return process.exitCode();
    }

    std::unique_ptr<QTemporaryDir> folder_;
    QProcessEnvironment environment_;
    QString complaints_;
};

SWIMSCOPE_TEST(TestBatchScripts)
#include "test_batch_scripts.moc"
