// SPDX-License-Identifier: MPL-2.0
#include "ui/model/texts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace swimscope::ui {

void installTranslations(QCoreApplication& application, const QLocale& locale) {
    const QString folder = QStringLiteral(":/i18n");
    const auto install = [&](const QLocale& wanted) {
        auto* translator = new QTranslator(&application);
        if (translator->load(wanted, QStringLiteral("swimscope"), QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QLocale(QLocale::English));
    if (locale.language() != QLocale::English)
        install(locale);
}

} // namespace swimscope::ui
