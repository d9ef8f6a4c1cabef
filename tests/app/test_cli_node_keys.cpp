// SPDX-License-Identifier: MPL-2.0
#include "app/cli/node_keys.h"
#include "tests/support/test_program.h"

#include <QTemporaryFile>
#include <QTest>

using namespace swimscope;
using namespace swimscope::cli;

namespace {

const std::string kFirst = "AQEBAQEBAQEBAQEBAQEBAQ==";
const std::string kSecond = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

wire::SecretKey key(const std::string& base64) {
    return wire::SecretKey::fromBase64(base64).value();
}

} // namespace

/// Where keys come from.
class TestCliNodeKeys : public QObject {
    Q_OBJECT

  private slots:
    void noneAreNone() {
        const auto keys = keysOf({});
        QVERIFY(keys && keys->empty());
        QVERIFY(!keysAreVisible({}));
    }

    void inTheirOrder() {
        for (const KeySources& sources :
             {KeySources{.written = {kSecond, kFirst}},
              KeySources{.environment = kSecond + ", ," + kFirst + ","},
              KeySources{.written = {kSecond, kFirst}, .environment = "nonsense"}}) {
            const auto keys = keysOf(sources);
            QVERIFY(keys);
            QCOMPARE(keys->size(), std::size_t{2});
            QVERIFY((*keys)[0] == key(kSecond) && (*keys)[1] == key(kFirst));
            QCOMPARE(keysAreVisible(sources), !sources.written.empty());
        }
    }

    void fromAFile() {
        QTemporaryFile file;
        QVERIFY(file.open());
        const auto read = [&](const std::string& text) {
            file.resize(0);
            file.seek(0);
            file.write(text.data(), static_cast<qint64>(text.size()));
            file.flush();
            return keysOf({.file = file.fileName().toStdString(), .environment = "nonsense"});
        };
        const auto keys = read("\n" + kSecond + "\r\n\t" + kFirst + " ");
        QVERIFY(keys && keys->size() == 2 && (*keys)[0] == key(kSecond));
        QVERIFY(!read(""));
        QVERIFY(!read(" \n\n"));
        const auto bad = read(kFirst + "\n\nsecret\n");
        QVERIFY(!bad);
        QVERIFY(bad.error().message.find("line 3") != std::string::npos);
        QVERIFY(bad.error().message.find("secret") == std::string::npos);
        std::string many;
        for (int i = 0; i < 3000; ++i)
            many += kFirst + "\n";
        QVERIFY(!read(many));
    }

    void refuses() {
        QVERIFY(!keysOf({.file = "/nowhere/keys"}));
        QVERIFY(!keysOf({.file = "/"}));
        QVERIFY(!keysOf({.written = {kFirst}, .file = "/nowhere/keys"}));
        QVERIFY(!keysOf({.written = {kFirst, ""}}));
        QVERIFY(!keysOf({.environment = ","}));
    }
};

SWIMSCOPE_TEST(TestCliNodeKeys)
#include "test_cli_node_keys.moc"
