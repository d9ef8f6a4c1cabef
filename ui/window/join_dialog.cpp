// SPDX-License-Identifier: MPL-2.0
#include "ui/window/join_dialog.h"

#include "engine/wire/label.h"
#include "engine/wire/serf.h"
#include "ui/model/cluster_setup.h"
#include "ui/model/text_format.h"
#include "ui/window/key_field.h"
#include "ui/window/knob_editor.h"
#include "ui/window/settings_fold.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr std::uint16_t kUsualPort = 7946;
/// What Serf's members announce, and all that they accept.
constexpr std::int64_t kSerfDelegate[] = {2, 5, 5};
constexpr std::size_t kLargestMeta = 512;

/// The host of [NAME/]HOST[:PORT]; nothing if the text is none.
std::optional<HostPort> hostOf(const QString& text) {
    const QString rest = text.section(QLatin1Char('/'), -1).trimmed();
    const auto parsed = parseHostPort(rest.toStdString(), kUsualPort);
    if (!parsed || parsed->host.empty() || parsed->port == 0 ||
        rest.contains(QRegularExpression(QStringLiteral("\\s"))))
        return std::nullopt;
    return *parsed;
}

bool isLoopback(const IpAddress& ip) {
    return ip.canonical().isV4() ? ip.canonical().bytes()[0] == 127 : ip.text() == "::1";
}

bool isLoopback(const HostPort& where) {
    const auto ip = IpAddress::fromText(where.host);
    return ip ? isLoopback(*ip) : where.host == "localhost";
}

/// A member that a node would bring along and that only this machine can reach, itself first.
std::optional<trace::MemberRow> localMember(const trace::Fold& fold,
                                            const trace::HostedNode& node) {
    if (isLoopback(node.advertised.ip))
        return trace::MemberRow{{.name = node.name, .endpoint = node.advertised}};
    for (const trace::MemberRow* row : fold.table(node.id))
        if (row && row->state != trace::MemberState::dead &&
            row->state != trace::MemberState::left && isLoopback(row->endpoint.ip))
            return *row;
    return std::nullopt;
}

/// key=value, separated by spaces; nothing if it is not that.
std::optional<wire::serf::Tags> tagsOf(const QString& text) {
    wire::serf::Tags tags;
    for (const QString& part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto equals = part.indexOf(QLatin1Char('='));
        if (equals < 1)
            return std::nullopt;
        tags[part.left(equals).toStdString()] = part.mid(equals + 1).toStdString();
    }
    return tags;
}

} // namespace

JoinDialog::JoinDialog(const trace::Fold& fold, const std::vector<IpAddress>& local,
                       const swim::Config& config, QWidget* parent)
    : FormDialog(tr("Join a cluster"), tr("Join as a member"), parent), fold_(fold),
      address_(new QLineEdit(this)), node_(new QComboBox(this)), name_(new QLineEdit(this)),
      listen_(new QComboBox(this)), keys_(new KeyField(this)), label_(new QLineEdit(this)),
      serf_(new QCheckBox(this)), tags_(new QLineEdit(this)), settings_(new KnobEditor(this)),
      allSettings_(new SettingsFold(settings_, false, this)) {
    addText(tr("Joining is not watching: the node becomes a real member of the cluster there. Its "
               "members will probe it and gossip about it. It leaves properly when you close "
               "SwimScope."),
            false);
    address_->setObjectName(QStringLiteral("address"));
    address_->setPlaceholderText(tr("Any member's, such as 10.0.0.5:7946"));
    form()->addRow(tr("&Address"), address_);
    node_->setObjectName(QStringLiteral("node"));
    form()->addRow(tr("Join &with"), node_);
    addNodeFields();
    settings_->setDefaults(config);
    settings_->setConfig(config);
    form()->addRow(allSettings_);
    addPart(settings_);
    offerNodes();
    offerAddresses(local);

    for (QLineEdit* edit : {address_, name_, label_, tags_})
        connect(edit, &QLineEdit::textChanged, this, &JoinDialog::refresh);
    connect(address_, &QLineEdit::textChanged, this, &JoinDialog::chooseListenAddress);
    connect(node_, &QComboBox::currentIndexChanged, this, &JoinDialog::refresh);
    connect(label_, &QLineEdit::textEdited, this, &JoinDialog::takeLabel);
    connect(settings_, &KnobEditor::edited, this, &JoinDialog::takeSettings);
    connect(serf_, &QCheckBox::toggled, this, &JoinDialog::refresh);
    connect(listen_, &QComboBox::activated, this, [this] { listenChosen_ = true; });
    connect(listen_, &QComboBox::currentIndexChanged, this, &JoinDialog::refresh);
    refresh();
}

void JoinDialog::addNodeFields() {
    name_->setObjectName(QStringLiteral("name"));
    name_->setText(QString::fromStdString(NodeNames::nextFree(fold_, "swimscope-")));
    form()->addRow(tr("Its &name"), name_);
    listen_->setObjectName(QStringLiteral("listen"));
    form()->addRow(tr("It &listens at"), listen_);
    form()->addRow(tr("&Encryption"), keys_);
    label_->setObjectName(QStringLiteral("label"));
    label_->setPlaceholderText(tr("none, unless that cluster has one"));
    form()->addRow(tr("Its &label"), label_);
    serf_->setObjectName(QStringLiteral("serf"));
    serf_->setText(tr("It is a cluster of &Serf's kind (Serf, Consul, Nomad)"));
    form()->addRow(QString(), serf_);
    tags_->setObjectName(QStringLiteral("tags"));
    tags_->setPlaceholderText(tr("for example role=observer dc=eu1"));
    form()->addRow(tr("&Tags"), tags_);
}

void JoinDialog::offerNodes() {
    node_->addItem(tr("a new node"), 0U);
    for (const trace::HostedNode& node : fold_.nodes())
        if (node.life == trace::HostedNode::Life::running && !node.leaving)
            node_->addItem(tr("%1, with the cluster it is in").arg(TextFormat::name(node.name)),
                           number(node.id));
}

void JoinDialog::offerAddresses(const std::vector<IpAddress>& local) {
    for (const IpAddress& ip : local) {
        const QString text = QString::fromStdString(ip.text());
        const bool here = isLoopback({ip.text(), kUsualPort});
        listen_->addItem(here ? tr("%1 (this machine only)").arg(text) : text, text);
    }
}

/// A member elsewhere can't reach a node that listens on loopback only.
void JoinDialog::chooseListenAddress() {
    const auto where = hostOf(address_->text());
    if (listenChosen_ || !where)
        return;
    const bool here = isLoopback(*where);
    const auto target = IpAddress::fromText(where->host);
    for (int i = 0; i < listen_->count(); ++i) {
        const std::string text = listen_->itemData(i).toString().toStdString();
        const auto ip = IpAddress::fromText(text);
        const bool family = !target || !ip || target->isV4() == ip->isV4();
        if (isLoopback({text, kUsualPort}) == here && family)
            return listen_->setCurrentIndex(i);
    }
}

void JoinDialog::setAddress(const QString& address) {
    address_->setText(address);
}

void JoinDialog::setNode(NodeId node) {
    if (const int index = node_->findData(number(node)); index >= 0)
        node_->setCurrentIndex(index);
}

bool JoinDialog::wantsNewNode() const {
    return node_->currentData().toUInt() == 0;
}

QString JoinDialog::addressProblem() const {
    if (hostOf(address_->text()))
        return {};
    return tr("Give a host and a port, such as 10.0.0.5:7946 or [::1]:7946.");
}

QString JoinDialog::reachProblem() const {
    const auto where = hostOf(address_->text());
    if (!where || isLoopback(*where))
        return {};
    const QString there = QString::fromStdString(where->host);
    if (wantsNewNode()) {
        const QString here = listen_->currentData().toString();
        const auto ip = IpAddress::fromText(here.toStdString());
        if (!ip || !isLoopback(*ip))
            return {};
        return tr("Only this machine can reach a node that listens at %1; the members at %2 would "
                  "take it for dead.")
            .arg(here, there);
    }
    const trace::HostedNode* node = fold_.node(static_cast<NodeId>(node_->currentData().toUInt()));
    const auto local = node ? localMember(fold_, *node) : std::nullopt;
    if (!local)
        return {};
    return tr("%1 would bring %2 at %3 along, which only this machine can reach; the members at %4 "
              "would take it for dead. Join with a new node.")
        .arg(TextFormat::name(node->name), TextFormat::name(local->name),
             TextFormat::endpoint(local->endpoint), there);
}

QString JoinDialog::tagsProblem() const {
    const auto tags = tagsOf(tags_->text());
    if (!tags)
        return tr("Tags are written key=value, with spaces between them.");
    if (wire::serf::encodeTags(*tags).size() > kLargestMeta)
        return tr("All tags together have at most %n bytes.", nullptr,
                  static_cast<int>(kLargestMeta));
    return {};
}

QString JoinDialog::labelProblem() const {
    if (label_->text().toUtf8().size() <= static_cast<qsizetype>(wire::kLabelMost))
        return {};
    return tr("A label has at most %n bytes.", nullptr, static_cast<int>(wire::kLabelMost));
}

void JoinDialog::takeLabel() {
    swim::Config config = settings_->config();
    config.label = label_->text().toStdString();
    if (labelProblem().isEmpty())
        settings_->setConfig(config);
}

void JoinDialog::takeSettings() {
    const QString label = QString::fromStdString(settings_->config().label);
    if (labelProblem().isEmpty() && label_->text() != label)
        label_->setText(label);
    refresh();
}

void JoinDialog::enable(QWidget* field, bool on) {
    field->setEnabled(on);
    if (QWidget* label = form()->labelForField(field))
        label->setEnabled(on);
}

void JoinDialog::refresh() {
    const bool added = wantsNewNode();
    for (QWidget* field :
         {static_cast<QWidget*>(name_), static_cast<QWidget*>(listen_),
          static_cast<QWidget*>(keys_), static_cast<QWidget*>(label_), static_cast<QWidget*>(serf_),
          static_cast<QWidget*>(allSettings_), static_cast<QWidget*>(settings_)})
        enable(field, added);
    enable(tags_, added && serf_->isChecked());
    if (const QString problem = addressProblem(); !problem.isEmpty())
        return setProblem(problem, address_->text().isEmpty());
    QString problem = added ? NodeNames::problem(fold_, name_->text()) : QString();
    if (problem.isEmpty() && added)
        problem = labelProblem();
    if (problem.isEmpty() && tags_->isEnabled())
        problem = tagsProblem();
    if (problem.isEmpty() && added)
        problem = settings_->problem();
    // What a name stands for is known only when it has been looked up.
    const QString reach = reachProblem();
    const bool isName = !IpAddress::fromText(hostOf(address_->text())->host);
    setProblem(problem.isEmpty() && !isName ? reach : problem);
    if (isName)
        setWarning(reach);
}

host::AddNode JoinDialog::newNode() const {
    host::AddNode add;
    add.name = name_->text().trimmed().toStdString();
    add.config = settings_->config();
    add.config.label = label_->text().toStdString();
    add.keys = keys_->keys();
    if (const auto ip = IpAddress::fromText(listen_->currentData().toString().toStdString()))
        add.bind = {*ip, 0};
    if (serf_->isChecked()) {
        add.serf = true;
        add.meta = wire::serf::encodeTags(tagsOf(tags_->text()).value_or(wire::serf::Tags()));
        add.config.delegateMin = kSerfDelegate[0];
        add.config.delegateMax = kSerfDelegate[1];
        add.config.delegateCurrent = kSerfDelegate[2];
    }
    return add;
}

JoinPlan JoinDialog::plan() const {
    JoinPlan plan;
    plan.address = address_->text().trimmed().toStdString();
    if (wantsNewNode())
        plan.added = newNode();
    else
        plan.node = static_cast<NodeId>(node_->currentData().toUInt());
    return plan;
}

} // namespace swimscope::ui
