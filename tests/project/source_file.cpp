// SPDX-License-Identifier: MPL-2.0
#include "tests/project/source_file.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace swimscope::house {
namespace {

/// Walks over a text of C++ and copies it, or blanks of the same shape.
class Blanker {
  public:
    explicit Blanker(const QString& text) : text_(text) { result_.reserve(text.size()); }

    QString run() {
        while (at_ < text_.size()) {
            if (startsWith("//"))
                blankUntil("\n", false);
            else if (startsWith("/*"))
                blankUntil("*/", true);
            else if (startsWith("R\"") && !inWord())
                blankRawString();
            else if (here() == '"' || (here() == '\'' && !inWord()))
                blankLiteral(here());
            else
                copy(1);
        }
        return result_;
    }

  private:
    QChar here() const { return text_.at(at_); }
    bool startsWith(QLatin1StringView what) const {
        return QStringView(text_).sliced(at_).startsWith(what);
    }
    bool startsWith(const char* what) const { return startsWith(QLatin1StringView(what)); }

    /// Whether the character before belongs to a name or number, as in 1'000.
    bool inWord() const {
        return at_ > 0 && (text_.at(at_ - 1).isLetterOrNumber() || text_.at(at_ - 1) == '_');
    }

    void copy(qsizetype count) {
        result_ += QStringView(text_).sliced(at_, count);
        at_ += count;
    }
    void blank(qsizetype count) {
        for (const qsizetype end = std::min(at_ + count, text_.size()); at_ < end; ++at_)
            result_ += here() == '\n' ? '\n' : ' ';
    }
    void blankUntil(const QString& end, bool inclusive) {
        const qsizetype found = text_.indexOf(end, at_);
        const qsizetype stop = found < 0 ? text_.size() : found + (inclusive ? end.size() : 0);
        blank(stop - at_);
    }
    void blankRawString() {
        const qsizetype open = text_.indexOf('(', at_);
        blankUntil(")" + text_.mid(at_ + 2, open - at_ - 2) + "\"", true);
    }
    void blankLiteral(QChar quote) {
        copy(1);
        while (at_ < text_.size() && here() != quote && here() != '\n')
            blank(here() == '\\' ? 2 : 1);
        if (at_ < text_.size())
            copy(1);
    }

    const QString& text_;
    QString result_;
    qsizetype at_ = 0;
};

bool isWrittenByHand(const QString& path) {
    static const QStringList kinds{".h",  ".cpp", ".txt", ".cmake", ".sh", ".md",
                                   ".go", ".qrc", ".ts",  ".svg",   ".in"};
    const bool elsewhere = path.startsWith("build/") || path.startsWith("tests/data/") ||
                           path.startsWith(".git/") || path.startsWith(".cache/");
    return !elsewhere && (path == ".ci/run" || std::ranges::any_of(kinds, [&](const QString& kind) {
                              return path.endsWith(kind);
                          }));
}

} // namespace

QString blanked(const QString& text) {
    return Blanker(text).run();
}

SourceFile sourceFile(const QString& path, const QString& text) {
    SourceFile file{path, text.split('\n'), {}};
    if (!file.lines.isEmpty() && file.lines.last().isEmpty())
        file.lines.removeLast(); // behind the last line break there is no line
    if (!file.isCpp())
        return file;
    file.code = blanked(text).split('\n');
    file.code.resize(file.lines.size());
    for (qsizetype i = 0; i < file.lines.size(); ++i)
        if (file.code[i].startsWith("#include"))
            file.code[i] = file.lines[i];
    return file;
}

QList<SourceFile> projectFiles(const QString& root) {
    QList<SourceFile> files;
    QDirIterator walk(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString full = walk.next();
        const QString path = QDir(root).relativeFilePath(full);
        QFile file(full);
        if (isWrittenByHand(path) && file.open(QIODevice::ReadOnly))
            files.append(sourceFile(path, QString::fromUtf8(file.readAll())));
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

} // namespace swimscope::house
