// SPDX-License-Identifier: MPL-2.0
#include "ui/model/key_text.h"

#include <QLocale>

namespace swimscope::ui {

KeyText::Read KeyText::read(const QByteArray& text) {
    if (text.size() > kMost)
        return {{}, tr("It is too long to hold only keys.")};
    Read read;
    int line = 0;
    for (const QByteArray& written : text.split('\n')) {
        ++line;
        for (const QByteArray& word : written.split(',')) {
            const QByteArray trimmed = word.trimmed();
            if (trimmed.isEmpty())
                continue;
            const auto key = wire::SecretKey::fromBase64(
                {trimmed.constData(), static_cast<std::size_t>(trimmed.size())});
            if (!key)
                return {{},
                        tr("Line %1 is no key. A key is 16, 24 or 32 bytes, written in base64.")
                            .arg(QLocale().toString(line))};
            read.keys.push_back(*key);
        }
    }
    if (read.keys.empty())
        read.problem = tr("There is no key in it.");
    return read;
}

QString KeyText::ring(std::size_t keys) {
    if (keys == 0)
        return tr("off: there is no key");
    if (keys == 1)
        return tr("on, with one key");
    return tr("on, with the first of %n keys", nullptr, static_cast<int>(keys));
}

} // namespace swimscope::ui
