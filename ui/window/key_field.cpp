// SPDX-License-Identifier: MPL-2.0
#include "ui/window/key_field.h"

#include "ui/model/key_text.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace swimscope::ui {

KeyField::KeyField(QWidget* parent)
    : QWidget(parent), said_(new QLabel(this)), menu_(new QToolButton(this)),
      copy_(new QPushButton(tr("Copy the new key"), this)) {
    said_->setObjectName(QStringLiteral("said"));
    said_->setTextFormat(Qt::PlainText);
    said_->setWordWrap(true);
    menu_->setObjectName(QStringLiteral("keys"));
    menu_->setText(tr("Keys"));
    menu_->setAccessibleName(tr("Keys: make, paste, read or remove"));
    menu_->setPopupMode(QToolButton::InstantPopup);
    menu_->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(menu_);
    menu->addAction(tr("Make a new key"), this, &KeyField::makeKey);
    menu->addAction(tr("Paste from the clipboard"), this, &KeyField::paste);
    menu->addAction(tr("Read from a file…"), this, &KeyField::askForFile);
    menu->addSeparator();
    menu->addAction(tr("Remove all keys"), this, [this] { setKeys({}); });
    menu_->setMenu(menu);
    copy_->setObjectName(QStringLiteral("copyKey"));
    copy_->setAutoDefault(false);
    copy_->setToolTip(tr("It is not shown, and can't be copied once this window is closed"));
    connect(copy_, &QPushButton::clicked, this, &KeyField::copyMade);
    setFocusProxy(menu_);

    auto* row = new QHBoxLayout;
    row->addWidget(menu_);
    row->addWidget(copy_);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(said_);
    say({});
}

KeyField::~KeyField() {
    forgetMade();
}

void KeyField::setKeys(std::vector<wire::SecretKey> keys) {
    keys_ = std::move(keys);
    forgetMade();
    say({});
    emit edited();
}

void KeyField::sayOnlyProblems() {
    onlyProblems_ = true;
    say({});
}

void KeyField::setChangeable(bool changeable) {
    menu_->setEnabled(changeable);
}

/// Of 256 bits, from the system's random source.
void KeyField::makeKey() {
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArray bytes(reinterpret_cast<const char*>(words.data()), sizeof words);
    QByteArray text = bytes.toBase64();
    setKeys(KeyText::read(text).keys);
    made_ = std::move(text);
    say({});
}

void KeyField::paste() {
    take(tr("The clipboard"), QGuiApplication::clipboard()->text().toUtf8());
}

void KeyField::askForFile() {
    auto* dialog = new QFileDialog(this, tr("Read keys from a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &KeyField::readFile);
    dialog->open();
}

void KeyField::readFile(const QString& path) {
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return say(tr("%1 can't be read: %2.").arg(name, file.errorString()));
    take(name, file.read(KeyText::kMost + 1));
}

void KeyField::take(const QString& source, QByteArray text) {
    KeyText::Read read = KeyText::read(text);
    text.fill('\0');
    if (read.problem.isEmpty())
        setKeys(std::move(read.keys));
    else
        //: where the text is from, and what is wrong with it
        say(tr("%1: %2").arg(source, read.problem));
}

void KeyField::copyMade() {
    QGuiApplication::clipboard()->setText(QString::fromLatin1(made_));
}

void KeyField::forgetMade() {
    made_.fill('\0');
    made_.clear();
}

/// What is wrong, or what there is. Keys that were there stay where new ones can't be read.
void KeyField::say(const QString& problem) {
    copy_->setVisible(!made_.isEmpty());
    const QString standing = onlyProblems_ ? QString() : KeyText::ring(keys_.size());
    said_->setText(problem.isEmpty() ? standing : problem);
    said_->setVisible(!said_->text().isEmpty());
    menu_->setAccessibleDescription(said_->text());
}

} // namespace swimscope::ui
