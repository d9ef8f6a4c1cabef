// SPDX-License-Identifier: MPL-2.0
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"
#include "ui/window/key_field.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace swimscope;
using ui::KeyField;

/// Where gossip keys are given. They are never shown.
class TestKeyField : public QObject {
    Q_OBJECT

    static QString said(const KeyField& field) {
        return field.findChild<QLabel*>(QStringLiteral("said"))->text();
    }
    static QPushButton* copy(const KeyField& field) {
        return field.findChild<QPushButton*>(QStringLiteral("copyKey"));
    }
    static void choose(const KeyField& field, const QString& text) {
        const auto* menu = field.findChild<QToolButton*>(QStringLiteral("keys"))->menu();
        for (QAction* action : menu->actions())
            if (action->text() == text)
                return action->trigger();
        QFAIL("there is no such action");
    }
    static void onClipboard(const char* text) {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(text));
    }
    static constexpr const char* kKey = "dpfyFniJPNhOJnNOufleAw==";

  private slots:
    void init() { test::failOnWarnings(); }

    void aKeyIsMadeAndCanBeCopied() {
        KeyField field;
        QCOMPARE(said(field), QStringLiteral("off: there is no key"));
        QVERIFY(copy(field)->isHidden());
        choose(field, QStringLiteral("Make a new key"));
        QCOMPARE(field.keys().size(), std::size_t{1});
        QCOMPARE(field.keys()[0].bits(), std::size_t{256});
        QCOMPARE(said(field), QStringLiteral("on, with one key"));
        QVERIFY(!copy(field)->isHidden());

        QTest::mouseClick(copy(field), Qt::LeftButton);
        KeyField other;
        choose(other, QStringLiteral("Paste from the clipboard"));
        QVERIFY(other.keys() == field.keys());
        QVERIFY(copy(other)->isHidden());
        choose(field, QStringLiteral("Make a new key"));
        QVERIFY(!(other.keys() == field.keys()));
    }

    void severalArePastedAndRemoved() {
        KeyField field;
        onClipboard("dpfyFniJPNhOJnNOufleAw==,AAECAwQFBgcICQoLDA0ODw==\n\n");
        choose(field, QStringLiteral("Paste from the clipboard"));
        QCOMPARE(field.keys().size(), std::size_t{2});
        QVERIFY(field.keys()[0] == *wire::SecretKey::fromBase64(kKey));
        QCOMPARE(said(field), QStringLiteral("on, with the first of 2 keys"));
        choose(field, QStringLiteral("Remove all keys"));
        QVERIFY(field.keys().empty());
    }

    void whatIsNoKeyIsSaidAndNotRepeated() {
        KeyField field;
        field.setKeys({*wire::SecretKey::fromBase64(kKey)});
        onClipboard("dpfyFniJPNhOJnNOufleAw==\nc2VjcmV0\n");
        field.paste();
        QVERIFY2(said(field).startsWith(QStringLiteral("The clipboard: Line 2 is no key.")),
                 qPrintable(said(field)));
        QVERIFY(!said(field).contains(QStringLiteral("c2VjcmV0")));
        QCOMPARE(field.keys().size(), std::size_t{1}); // nothing is lost
        onClipboard(" \n");
        field.paste();
        QCOMPARE(said(field), QStringLiteral("The clipboard: There is no key in it."));
    }

    void filesAreRead() {
        QTemporaryDir folder;
        const auto write = [&](const QString& name, const QByteArray& text) {
            QFile file(folder.filePath(name));
            const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
            return written ? file.fileName() : QString();
        };
        KeyField field;
        field.readFile(write(QStringLiteral("ring"), QByteArray(kKey) + "\r\n"));
        QCOMPARE(field.keys().size(), std::size_t{1});
        field.readFile(folder.filePath(QStringLiteral("none")));
        QVERIFY(said(field).startsWith(QStringLiteral("none can't be read: ")));
        field.readFile(write(QStringLiteral("long"), QByteArray(100'000, 'A')));
        QCOMPARE(said(field), QStringLiteral("long: It is too long to hold only keys."));
        QCOMPARE(field.keys().size(), std::size_t{1});
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestKeyField)
#include "test_key_field.moc"
