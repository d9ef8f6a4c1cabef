// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "engine/wire/label.h"
#include "engine/wire/stream.h"
#include "tests/support/test_program.h"
#include "tests/wire/vector_messages.h"

#include <QTest>

#include <algorithm>
#include <charconv>
#include <set>

using namespace swimscope;

namespace {

/// What the stream's bytes hold, fed whole; the test has failed where that is nothing.
wire::MessagePtr readStream(const Bytes& bytes, const wire::Admission& admission = {}) {
    wire::StreamDecoder decoder;
    decoder.feed(bytes, admission);
    if (decoder.error())
        qCritical("%s", decoder.error()->reason.c_str());
    return decoder.message();
}

/// How a stream was encrypted: its nonce stands behind the label and the frame's header.
wire::Sealing sealingOf(const Bytes& stream, std::string_view label, wire::Keyring& keys) {
    constexpr std::size_t kHeader = 1 + 4;
    const std::size_t start = wire::labelOverhead(label) + kHeader;
    wire::Sealing sealing{&keys, wire::EncryptionVersion{stream[start]}, {}};
    std::ranges::copy(ByteView(stream).subspan(start + 1, wire::kNonceSize), sealing.nonce.begin());
    return sealing;
}

/// streams-more.json tells how the rows are made: peer-NNN at incarnation NNN, with one byte of
/// metadata; the node that sends is `origin`.
bool isMadeByTheRule(const wire::PushNodeState& row) {
    if (row.name == "origin")
        return true;
    unsigned number = 0;
    constexpr std::size_t kPrefix = 5;
    if (!row.name.starts_with("peer-") || row.name.size() != kPrefix + 3)
        return false;
    std::from_chars(row.name.data() + kPrefix, row.name.data() + row.name.size(), number);
    return row.incarnation == number && row.meta.bytes == Bytes{static_cast<std::uint8_t>(number)};
}

/// Whether a push/pull is the one described. The descriptions were taken just after the bytes: in
/// one of them a suspicion had run out by then, so that a member sent as suspect is told as dead.
bool isDescribedBy(wire::PushPull sent, const wire::PushPull& described) {
    if (sent.nodes.size() != described.nodes.size())
        return false;
    for (std::size_t i = 0; i < sent.nodes.size(); ++i)
        if (sent.nodes[i].state == wire::MemberState::suspect &&
            described.nodes[i].state == wire::MemberState::dead)
            sent.nodes[i].state = wire::MemberState::dead;
    return sent == described;
}

} // namespace

/// Whole streams of the reference implementation.
class VectorsStreamsTest : public QObject {
    Q_OBJECT

  private slots:
    void pushPulls();
    void more_data();
    void more();

  private:
    void checkContents(const nlohmann::json& vector, const wire::Message& message);
};

void VectorsStreamsTest::pushPulls() {
    const nlohmann::json file = test::loadVectors("streams.json");
    int encrypted = 0;
    int labelled = 0;
    for (const nlohmann::json& vector : file.at("vectors")) {
        const Bytes bytes = test::hexBytes(vector.at("hex"));
        const std::string label = vector.at("label");
        wire::Keyring keys;
        if (vector.contains("key"))
            keys = wire::Keyring(test::keysOf({vector.at("key")}));
        const wire::MessagePtr message = readStream(bytes, {.label = label, .keys = &keys});
        QVERIFY(message && std::holds_alternative<wire::PushPull>(*message));
        QVERIFY(isDescribedBy(std::get<wire::PushPull>(*message), test::pushPullOf(vector)));
        const bool compress = vector.at("compress").get<bool>();
        wire::StreamOptions options{.compress = compress, .label = label};
        if (!keys.empty())
            options.sealing = sealingOf(bytes, label, keys);
        QCOMPARE(toHex(wire::encodeStream(*message, options)), toHex(bytes));
        if (!compress && keys.empty())
            QCOMPARE(wire::encodedSize(*message) + wire::labelOverhead(label), bytes.size());
        encrypted += keys.empty() ? 0 : 1;
        labelled += label.empty() ? 0 : 1;
    }
    QCOMPARE(encrypted, 8);
    QCOMPARE(labelled, 8);
}

void VectorsStreamsTest::more_data() {
    QTest::addColumn<QByteArray>("vector");
    const nlohmann::json file = test::loadVectors("streams-more.json");
    int row = 0;
    for (const nlohmann::json& vector : file.at("vectors"))
        QTest::addRow("%s %d", vector.at("kind").get_ref<const std::string&>().c_str(), row++)
            << QByteArray::fromStdString(vector.dump());
}

void VectorsStreamsTest::more() {
    QFETCH(QByteArray, vector);
    const nlohmann::json json = nlohmann::json::parse(vector.toStdString());
    const Bytes bytes = test::hexBytes(json.at("hex"));
    const wire::MessagePtr message = readStream(bytes);
    QVERIFY(message);
    checkContents(json, *message);
    const bool compress = json.value("compress", false);
    if (json.at("sendThis").get<bool>())
        QCOMPARE(toHex(wire::encodeStream(*message, {compress})), toHex(bytes));
}

void VectorsStreamsTest::checkContents(const nlohmann::json& vector, const wire::Message& message) {
    const auto kind = vector.at("kind").get<std::string>();
    if (kind == "user") {
        const auto* user = std::get_if<wire::User>(&message);
        QVERIFY(user && user->payload == Bytes(vector.at("length").get<std::size_t>(), 'u'));
    } else if (kind == "pushPull") {
        const auto* table = std::get_if<wire::PushPull>(&message);
        QVERIFY(table != nullptr);
        QCOMPARE(table->nodes.size(), vector.at("nodes").get<std::size_t>());
        QVERIFY(std::ranges::all_of(table->nodes, isMadeByTheRule));
        std::set<std::string> names;
        for (const wire::PushNodeState& row : table->nodes)
            names.insert(row.name);
        QCOMPARE(names.size(), table->nodes.size());
        QVERIFY(table->userState == Bytes(vector.at("userStateLength").get<std::size_t>(), 's'));
    } else {
        QVERIFY(message == test::messageOf(kind, vector.at("fields")));
    }
}

SWIMSCOPE_TEST(VectorsStreamsTest)
#include "vectors_streams_test.moc"
