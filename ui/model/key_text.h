// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/secret_key.h"

#include <QByteArray>
#include <QCoreApplication>

#include <vector>

namespace swimscope::ui {

/// Keys as people paste them or keep them in files: base64, one a line or with commas between them,
/// the first encrypts. What is wrong is said without repeating any of it: it may be a key.
class KeyText {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::KeyText)

  public:
    /// More than any keyring's file has.
    static constexpr qsizetype kMost = 64 << 10;

    struct Read {
        std::vector<wire::SecretKey> keys; ///< none where there is a problem
        QString problem;                   ///< a sentence
    };
    static Read read(const QByteArray& text);

    /// What a keyring of so many keys does, as people say it: "with the first of 3 keys".
    static QString ring(std::size_t keys);
};

} // namespace swimscope::ui
