// SPDX-License-Identifier: MPL-2.0
#include "ui/window/key_change_dialog.h"

#include "ui/model/cluster_model.h"
#include "ui/model/failure_text.h"
#include "ui/model/text_format.h"
#include "ui/window/key_field.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace swimscope::ui {

namespace {

constexpr std::size_t kAdd = 0;
constexpr std::size_t kUse = 1;
constexpr std::size_t kRemove = 2;

QLabel* paragraph(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

KeyChangeDialog::KeyChangeDialog(ClusterModel* cluster, std::vector<wire::SecretKey> present,
                                 std::set<std::string> others, QWidget* parent)
    : QDialog(parent), cluster_(cluster), ring_(std::move(present)), others_(std::move(others)),
      field_(new KeyField(this)), said_(paragraph({}, this)) {
    setWindowTitle(tr("Change the key"));
    setMinimumWidth(460);
    field_->sayOnlyProblems();
    makeFields();
    connect(field_, &KeyField::edited, this, &KeyChangeDialog::refresh);
    connect(cluster_, &ClusterModel::happened, this, &KeyChangeDialog::take);
    connect(this, &QDialog::finished, this, [this] {
        if (isOver())
            deleteLater();
    });
    connect(cluster_, &ClusterModel::sessionChanged, this, &QObject::deleteLater);
    refresh();
}

void KeyChangeDialog::makeFields() {
    const std::array<QString, kSteps> texts{tr("&1. Let all nodes learn it"),
                                            tr("&2. Let all encrypt with it"),
                                            tr("&3. Let all forget the old key")};
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(paragraph(tr("The cluster goes on meanwhile: after each step everybody can "
                                   "still read everybody. Nodes of other programs need the key by "
                                   "other means, before the second step."),
                                this));
    layout->addWidget(field_);
    for (std::size_t step = 0; step < kSteps; ++step) {
        auto* button = buttons_[step] = new QPushButton(texts[step], this);
        button->setObjectName(QStringLiteral("step%1").arg(step + 1));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, step] { begin(step); });
        layout->addWidget(button);
    }
    said_->setObjectName(QStringLiteral("progress"));
    said_->setMinimumHeight(2 * fontMetrics().height());
    layout->addWidget(said_);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setIcon(QIcon());
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(close);
}

void KeyChangeDialog::begin(std::size_t step) {
    const bool again = step < begun_;
    failure_.clear();
    begun_ = step + 1;
    switch (step) {
    case kAdd:
        if (!again)
            ring_.push_back(field_->keys().front());
        post(trace::KeyChange::added, ring_.back());
        break;
    case kUse:
        if (again)
            post(trace::KeyChange::added, ring_.front()); // whoever failed did not have it
        else
            std::rotate(ring_.begin(), ring_.end() - 1, ring_.end());
        post(trace::KeyChange::used, ring_.front());
        break;
    case kRemove:
        for (auto old = ring_.begin() + 1; old != ring_.end(); ++old)
            post(trace::KeyChange::removed, *old);
        ring_.erase(ring_.begin() + 1, ring_.end());
        break;
    default:
        break;
    }
    emit keysChanged(ring_);
    refresh();
}

void KeyChangeDialog::post(trace::KeyChange change, const wire::SecretKey& key) {
    for (const trace::HostedNode& node : cluster_->present().nodes()) {
        if (node.keys == 0 || others_.contains(node.name))
            continue;
        if (node.alive()) // one that is down follows at once, and says nothing
            waitedFor_.insert(node.id);
        cluster_->session()->post(host::ChangeKeys{node.id, change, key});
    }
}

void KeyChangeDialog::take(const trace::Batch& batch) {
    if (waitedFor_.empty())
        return;
    for (const trace::Event& event : batch) {
        const auto waited = waitedFor_.find(event.node);
        if (waited == waitedFor_.end())
            continue;
        if (std::holds_alternative<trace::KeysChanged>(event.body)) {
            waitedFor_.erase(waited);
        } else if (std::holds_alternative<trace::NodeStopped>(event.body)) {
            waitedFor_.erase(event.node);
        } else if (const auto* failed = std::get_if<trace::CommandFailed>(&event.body);
                   failed && (failed->failure == trace::Failure::unknownKey ||
                              failed->failure == trace::Failure::primaryKey)) {
            waitedFor_.erase(waited);
            failure_ = FailureText::clause(failed->failure);
        }
    }
    refresh();
}

/// Why the first step can't be begun.
QString KeyChangeDialog::problem() const {
    if (field_->keys().empty())
        return tr("First make, paste or read the new key.");
    if (field_->keys().size() > 1)
        return tr("One new key is enough.");
    if (std::find(ring_.begin(), ring_.end(), field_->keys().front()) != ring_.end())
        return tr("The nodes have this key already.");
    return {};
}

QString KeyChangeDialog::progress() const {
    if (!failure_.isEmpty())
        return tr("A node could not follow: %1. Try this step again.").arg(failure_);
    if (!waitedFor_.empty()) {
        const std::set<NodeId> nodes(waitedFor_.begin(), waitedFor_.end());
        QStringList names;
        for (const NodeId id : nodes)
            if (const trace::HostedNode* node = cluster_->present().node(id))
                names << TextFormat::name(node->name);
        return tr("Waiting for %1.").arg(TextFormat::list(names));
    }
    switch (begun_) {
    case 0:
        return problem().isEmpty() ? tr("The new key is ready.") : problem();
    case 1:
        return tr("All nodes know the new key, and still encrypt with the old one.");
    case 2:
        return tr("All nodes encrypt with the new key, and still read the old one.");
    default:
        return tr("Done: the new key is the only one.");
    }
}

void KeyChangeDialog::refresh() {
    field_->setChangeable(begun_ == 0);
    // The next one, or the last one again where a node could not follow.
    const std::size_t next = failure_.isEmpty() ? begun_ : begun_ - 1;
    for (std::size_t step = 0; step < kSteps; ++step)
        buttons_[step]->setEnabled(step == next && waitedFor_.empty() &&
                                   (begun_ > 0 || problem().isEmpty()));
    said_->setText(progress());
}

} // namespace swimscope::ui
