// SPDX-License-Identifier: MPL-2.0
#include "app/cli/line_reader.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>
#include <vector>

using swimscope::cli::LineReader;

class TestCliLineReader : public QObject {
    Q_OBJECT
  private slots:
    void cutsLinesHoweverTheyCome_data();
    void cutsLinesHoweverTheyCome();
    void givesTheLastLineWithoutItsFeedAtTheEnd();
    void dropsWhatIsTooLongAndGoesOn_data();
    void dropsWhatIsTooLongAndGoesOn();
};

namespace {

std::vector<std::string> linesOf(LineReader& reader) {
    std::vector<std::string> lines;
    while (const auto line = reader.next())
        lines.push_back(line->tooLong ? "TOO LONG" : line->text);
    return lines;
}

/// What a reader with a limit gives of a text that comes in pieces of one size.
std::vector<std::string> read(const std::string& text, std::size_t piece, std::size_t longest) {
    LineReader reader(longest);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at += piece) {
        reader.take(std::string_view(text).substr(at, piece));
        for (std::string& line : linesOf(reader))
            lines.push_back(std::move(line));
    }
    return lines;
}

void pieces() {
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 2, 3, 7, 1000})
        QTest::addRow("%d", piece) << piece;
}

using Lines = std::vector<std::string>;

} // namespace

void TestCliLineReader::cutsLinesHoweverTheyCome_data() {
    pieces();
}

void TestCliLineReader::cutsLinesHoweverTheyCome() {
    QFETCH(int, piece);
    const auto size = static_cast<std::size_t>(piece);
    QVERIFY((read("one\n\ntwo three\nfour", size, 100) == Lines{"one", "", "two three"}));
}

void TestCliLineReader::givesTheLastLineWithoutItsFeedAtTheEnd() {
    LineReader reader(100);
    reader.take("one\ntwo");
    QVERIFY((linesOf(reader) == Lines{"one"}));
    reader.finish();
    QVERIFY((linesOf(reader) == Lines{"two"}));
    QVERIFY(linesOf(reader).empty());
}

void TestCliLineReader::dropsWhatIsTooLongAndGoesOn_data() {
    pieces();
}

void TestCliLineReader::dropsWhatIsTooLongAndGoesOn() {
    QFETCH(int, piece);
    const auto size = static_cast<std::size_t>(piece);
    QVERIFY((read("abcd\nabcde\nabcdefghijklmnopq\nabc\n", size, 4) ==
             Lines{"abcd", "TOO LONG", "TOO LONG", "abc"}));
}

SWIMSCOPE_TEST(TestCliLineReader)
#include "test_cli_line_reader.moc"
