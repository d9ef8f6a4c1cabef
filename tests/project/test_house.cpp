// SPDX-License-Identifier: MPL-2.0
#include "tests/project/rules.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace swimscope::house;

namespace {

QList<Finding> checkAll(const SourceFile& file) {
    QList<Finding> findings = checkIncludes(file) + checkCalls(file) + checkFile(file);
    std::ranges::stable_sort(findings, {}, &Finding::line);
    return findings;
}

QStringList inShort(const QList<Finding>& findings) {
    QStringList lines;
    for (const Finding& finding : findings)
        lines.append(QString("%1: %2").arg(finding.line).arg(finding.rule));
    return lines;
}

/// What a bad example says of itself: lines that end with "// finds: RULE" or "// finds: RULE,
/// RULE".
QStringList expectedIn(const SourceFile& file) {
    static const QRegularExpression marker("// finds: ([\\w, ]+)$");
    QStringList lines;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        const auto match = marker.match(file.lines[i]);
        if (match.hasMatch())
            for (const QString& rule : match.captured(1).split(", "))
                lines.append(QString("%1: %2").arg(i + 1).arg(rule));
    }
    return lines;
}

} // namespace

class TestHouse : public QObject {
    Q_OBJECT

  private slots:
    void theProjectKeepsItsRules() {
        const QList<SourceFile> files = projectFiles(SWIMSCOPE_SOURCES);
        QVERIFY(files.size() > 50); // the walk found the project
        QStringList breaches;
        for (const SourceFile& file : files)
            for (const Finding& finding : checkAll(file))
                breaches.append(QString("%1:%2: [%3] %4")
                                    .arg(file.path)
                                    .arg(finding.line)
                                    .arg(finding.rule, finding.why));
        QVERIFY2(breaches.isEmpty(), qPrintable("\n" + breaches.join('\n')));
    }

    /// The rules find what they are for, and nothing else: each example in tests/data/house names
    /// the breaches it contains, and those that name none are good.
    void examplesAreJudgedAsTheySay_data() {
        QTest::addColumn<QString>("path");
        const QString root = QString(SWIMSCOPE_TEST_DATA) + "/house";
        QDirIterator walk(root, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = QDir(root).relativeFilePath(walk.next());
            QTest::newRow(qPrintable(path)) << path;
        }
    }
    void examplesAreJudgedAsTheySay() {
        QFETCH(QString, path);
        QFile content(QString(SWIMSCOPE_TEST_DATA) + "/house/" + path);
        QVERIFY(content.open(QIODevice::ReadOnly));
        const SourceFile file = sourceFile(path, QString::fromUtf8(content.readAll()));
        QCOMPARE(inShort(checkAll(file)), expectedIn(file));
    }

    void longFilesAreFound() {
        const QString head = "// SPDX-License-Identifier: MPL-2.0\n";
        const auto file = [&](int lines) {
            return sourceFile("app/cli/long.cpp", head + QString("int x;\n").repeated(lines - 1));
        };
        QCOMPARE(inShort(checkAll(file(500))), QStringList());
        QCOMPARE(inShort(checkAll(file(501))), QStringList{"501: length"});
    }

    void commentsAndLiteralsAreBlanked_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("line comment") << "a; // b\nc"
                                      << "a;     \nc";
        QTest::newRow("block comment") << "a/*b\nc*/d"
                                       << "a   \n   d";
        QTest::newRow("string") << R"(f("a//\"b", 'c', '\''))"
                                << R"(f("      ", ' ', '  '))";
        QTest::newRow("raw string") << "f(R\"x(a)\" )x\")b"
                                    << "f(           )b";
        QTest::newRow("digits") << "1'000'000; 'a'"
                                << "1'000'000; ' '";
        QTest::newRow("unfinished") << "\"abc\nd"
                                    << "\"   \nd";
        QTest::newRow("open comment") << "a/*b"
                                      << "a   ";
    }
    void commentsAndLiteralsAreBlanked() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QCOMPARE(blanked(text), code);
    }
};

SWIMSCOPE_TEST(TestHouse)
#include "test_house.moc"
