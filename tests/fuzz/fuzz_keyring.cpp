// SPDX-License-Identifier: MPL-2.0
#include "app/cli/node_keys.h"
#include "engine/base/check.h"
#include "engine/wire/encryption.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/target.h"
#include "ui/model/key_text.h"

#include <algorithm>
#include <string>

/// Keys as people give them: on the command line, in a file, in the environment, in a dialog. All
/// ways agree, and no error repeats a word that may be a key. Then what is done to a keyring,
/// beside a list that shows what a keyring is.
namespace {

using namespace swimscope;
using Keys = std::vector<wire::SecretKey>;

/// Whether nothing of the text stands in the error that could be a key: no 16 of its letters.
bool repeatsNothing(std::string_view error, std::string_view text) {
    constexpr std::size_t kShortest = 16;
    constexpr std::string_view kAlphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
    for (std::size_t at = 0; at + kShortest <= text.size(); ++at) {
        const std::string_view word = text.substr(at, kShortest);
        if (word.find_first_not_of(kAlphabet) == std::string_view::npos &&
            error.find(word) != std::string_view::npos)
            return false;
    }
    return true;
}

Result<Keys> fromFile(std::string_view text) {
    const fuzz::MemoryFile file(viewOf(text));
    return cli::keysOf({.written = {}, .file = file.path(), .environment = {}});
}

Result<Keys> fromEnvironment(std::string text) {
    return cli::keysOf({.written = {}, .file = {}, .environment = std::move(text)});
}

Result<Keys> fromDialog(std::string_view text) {
    const auto read =
        ui::KeyText::read(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    if (read.problem.isEmpty())
        return read.keys;
    SWIMSCOPE_CHECK(read.keys.empty());
    return Error{read.problem.toStdString()};
}

void checkSame(const Result<Keys>& one, const Result<Keys>& other) {
    SWIMSCOPE_CHECK(one.ok() == other.ok());
    SWIMSCOPE_CHECK(!one.ok() || *one == *other);
}

Keys checkText(const std::string& text) {
    std::string lines = text;
    std::ranges::replace(lines, ',', '\n');
    std::string commas = text;
    std::ranges::replace(commas, '\n', ',');
    const Result<Keys> filed = fromFile(lines);
    for (const Result<Keys>& read : {filed, fromEnvironment(commas), fromDialog(text)}) {
        SWIMSCOPE_CHECK(read.ok() || !read.error().message.empty());
        SWIMSCOPE_CHECK(read.ok() || repeatsNothing(read.error().message, text));
        // The dialog trims other blanks as well, and an unset variable is no empty one.
        if (!text.empty() && text.find_first_of("\v\f") == std::string::npos)
            checkSame(filed, read);
    }
    const Result<Keys> written = cli::keysOf({.written = {text}, .file = {}, .environment = {}});
    SWIMSCOPE_CHECK(!written.ok() || (written->size() == 1 && filed.ok()));
    SWIMSCOPE_CHECK(written.ok() || repeatsNothing(written.error().message, text));
    const std::string told = cli::withoutKeys(text);
    SWIMSCOPE_CHECK(cli::withoutKeys(told) == told);
    return filed.ok() ? *filed : Keys();
}

/// Opened with its own keys only, whatever was done to the ring before.
void checkOpens(wire::Keyring& ring, const Keys& model) {
    SWIMSCOPE_CHECK(ring.size() == model.size());
    for (std::size_t place = 0; place < model.size(); ++place)
        SWIMSCOPE_CHECK(ring.find(model[place]) == place);
    if (model.empty())
        return;
    Bytes sealed;
    wire::encrypt({&ring, wire::EncryptionVersion::plain, {}}, viewOf("news"), {}, sealed);
    wire::Keyring primary{std::span(model).first(1)};
    SWIMSCOPE_CHECK(wire::decrypt(primary, sealed, {}).ok());
}

void checkRing(const Keys& keys, fuzz::Input& steps) {
    wire::Keyring ring;
    Keys model;
    while (!steps.empty() && !keys.empty()) {
        const unsigned step = steps.byte();
        const wire::SecretKey& key = keys[(step >> 2U) % keys.size()];
        const auto found = std::ranges::find(model, key);
        const bool known = found != model.end();
        if (step % 4 == 0) {
            ring.add(key);
            if (!known)
                model.push_back(key);
        } else if (step % 4 == 1) {
            SWIMSCOPE_CHECK(ring.use(key).ok() == known);
            if (known)
                std::rotate(model.begin(), found, found + 1);
        } else {
            const bool goes = known && found != model.begin();
            SWIMSCOPE_CHECK(ring.remove(key).ok() == goes);
            if (goes)
                model.erase(found);
        }
        checkOpens(ring, model);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input({data, size});
    fuzz::Input steps(input.take(input.byte()));
    const ByteView rest = input.rest();
    checkRing(checkText(std::string(asChars(rest))), steps);
    return 0;
}
