// SPDX-License-Identifier: MPL-2.0
#include "ui/model/texts.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace swimscope::ui {

void installTranslations(QCoreApplication& application, const QLocale& locale) {
    const auto install = [&](const QLocale& wanted, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        const bool loaded = translator->load(wanted, name, QStringLiteral("_"), folder);
        if (loaded)
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
        return loaded;
    };
    const QString name = QStringLiteral("swimscope");
    const QString folder = QStringLiteral(":/i18n");
    install(QLocale(QLocale::English), name, folder);
    if (locale.language() == QLocale::English || !install(locale, name, folder))
        return;
    // What Qt itself writes (buttons, menus of fields), only where the rest is in that language.
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace swimscope::ui
