// SPDX-License-Identifier: MPL-2.0
#include "ui/model/cluster_setup.h"

#include <algorithm>

namespace swimscope::ui {

namespace {

/// More than any system names its nodes, and little enough for a packet.
constexpr qsizetype kLongestName = 128;

bool isTaken(const trace::Fold& fold, const std::string& name) {
    const auto& members = fold.members();
    return fold.nodeNamed(name) || std::find(members.begin(), members.end(), name) != members.end();
}

} // namespace

std::string NodeNames::nextFree(const trace::Fold& fold, const std::string& stem) {
    for (int i = 1;; ++i)
        if (std::string name = stem + std::to_string(i); !isTaken(fold, name))
            return name;
}

QString NodeNames::problem(const trace::Fold& fold, const QString& typed) {
    const QString name = typed.trimmed();
    if (name.isEmpty())
        return tr("Give the node a name.");
    if (name.toUtf8().size() > kLongestName)
        return tr("A name has at most %n bytes.", nullptr, static_cast<int>(kLongestName));
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return !c.isPrint(); }))
        return tr("A name is made of visible characters.");
    if (isTaken(fold, name.toStdString()))
        return tr("There is a member with this name already.");
    return {};
}

swim::Config settingsOf(const trace::HostedNode& node) {
    const auto config = swim::configFromText(node.settings);
    return config ? *config : swim::Config();
}

bool ClusterSetup::isChanged() const {
    return changed && *changed != swim::configOf(profile);
}

QString profileName(swim::Profile profile) {
    switch (profile) {
    case swim::Profile::lan:
        return QStringLiteral("LAN");
    case swim::Profile::wan:
        return QStringLiteral("WAN");
    case swim::Profile::local:
        return QStringLiteral("Local");
    }
    return {};
}

} // namespace swimscope::ui
