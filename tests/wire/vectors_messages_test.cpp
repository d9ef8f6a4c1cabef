// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "tests/support/test_program.h"
#include "tests/wire/vector_messages.h"

#include <QTest>

using namespace swimscope;

/// Single messages: what the reference implementation makes of their fields, in both directions.
class VectorsMessagesTest : public QObject {
    Q_OBJECT

  private slots:
    void everyMessage_data();
    void everyMessage();
};

void VectorsMessagesTest::everyMessage_data() {
    QTest::addColumn<QByteArray>("vector");
    const nlohmann::json file = test::loadVectors("messages.json");
    int row = 0;
    for (const nlohmann::json& vector : file.at("vectors"))
        QTest::addRow("%s %d", vector.at("type").get_ref<const std::string&>().c_str(), row++)
            << QByteArray::fromStdString(vector.dump());
}

void VectorsMessagesTest::everyMessage() {
    QFETCH(QByteArray, vector);
    const nlohmann::json json = nlohmann::json::parse(vector.toStdString());
    const Bytes expected = test::hexBytes(json.at("hex"));
    const wire::Message message =
        test::messageOf(json.at("type").get_ref<const std::string&>(), json.at("fields"));

    QCOMPARE(toHex(test::bytesOfMessage(message)), toHex(expected));
    QCOMPARE(wire::encodedSize(message), expected.size());

    const Result<wire::Message> read = wire::decode(expected);
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    QVERIFY(*read == message);
}

SWIMSCOPE_TEST(VectorsMessagesTest)
#include "vectors_messages_test.moc"
