// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/wire/secret_key.h"

#include <QByteArray>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace swimscope::ui {

/// Takes gossip keys: made on the spot, pasted, or read from a file. It says how many there are and
/// never shows one; a key that was made here can be copied while the field lives, since other
/// members may need it.
class KeyField : public QWidget {
    Q_OBJECT

  public:
    explicit KeyField(QWidget* parent = nullptr);
    ~KeyField() override;

    /// The first encrypts, all decrypt.
    const std::vector<wire::SecretKey>& keys() const { return keys_; }
    void setKeys(std::vector<wire::SecretKey> keys);

    /// Says only what is wrong: for a dialog that says itself what there is.
    void sayOnlyProblems();

    /// Other keys can be given, or not. One that was made here can be copied in any case.
    void setChangeable(bool changeable);

    void makeKey();
    void paste();
    void readFile(const QString& path);

  signals:
    void edited();

  private:
    void askForFile();
    void copyMade();
    /// `source` names where the text is from, for what is wrong with it.
    void take(const QString& source, QByteArray text);
    void forgetMade();
    void say(const QString& problem);

    std::vector<wire::SecretKey> keys_;
    QByteArray made_; ///< in base64
    bool onlyProblems_ = false;
    QLabel* said_;
    QToolButton* menu_;
    QPushButton* copy_;
};

} // namespace swimscope::ui
