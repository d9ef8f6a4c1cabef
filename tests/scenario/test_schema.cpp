// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/keys.h"
#include "engine/scenario/tree.h"
#include "tests/scenario/library.h"
#include "tests/scenario/schema_check.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <set>

using namespace swimscope::scenario;
using namespace swimscope::test;
using nlohmann::json;

namespace {

json schemaOfScenarios() {
    return json::parse(libraryText("scenario.schema.json"), nullptr, false);
}

} // namespace

/// The schema knows what the reader knows, and the library fits it.
class TestSchema : public QObject {
    Q_OBJECT
  private slots:
    void hasTheKeysOfTheReader();
    void fitsTheLibrary();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
};

void TestSchema::hasTheKeysOfTheReader() {
    const json root = schemaOfScenarios();
    QVERIFY(root.is_object());
    for (const Section* section : sections()) {
        const std::string name(section->name);
        const json& schema = name == "scenario" ? root : root["$defs"][name];
        QVERIFY2(schema.contains("properties"), name.c_str());
        QVERIFY2(schema["additionalProperties"] == false, name.c_str());
        std::set<std::string> known;
        std::set<std::string> needed;
        for (const Key& key : section->keys) {
            known.emplace(key.name);
            if (key.required)
                needed.emplace(key.name);
        }
        std::set<std::string> allowed;
        for (const auto& [key, value] : schema["properties"].items())
            allowed.insert(key);
        QVERIFY2(allowed == known, name.c_str());
        std::set<std::string> required;
        if (schema.contains("required"))
            required = schema["required"].get<std::set<std::string>>();
        QVERIFY2(required == needed, name.c_str());
    }
}

void TestSchema::fitsTheLibrary() {
    const json root = schemaOfScenarios();
    QVERIFY(!libraryFiles().empty());
    for (const QString& file : libraryFiles()) {
        const auto tree = treeOf(libraryText(file));
        QVERIFY2(tree, qPrintable(file));
        const std::string misfit = misfitOf(*tree, root, root);
        QVERIFY2(misfit.empty(), qPrintable(file + ":" + QString::fromStdString(misfit)));
    }
}

void TestSchema::refusesWhatDoesNotFit_data() {
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char* yaml, const char* mentions) {
        QTest::newRow(yaml) << yaml << mentions;
    };
    row("cluster: {size: 3}", "lacks title");
    row("title: x\ncluster: {sizes: 3}", "2:11: there is no sizes");
    row("title: x\ncluster: {size: 0}", "out of range");
    row("title: x\ncluster: {size: many}", "is no");
    row("title: x\ncluster: {profile: moon}", "is none of");
    row("title: x\ncluster: {size: 3}\nsteps: {}", "is no");
    row("title: x\ncluster: {size: 3}\nsteps: [{at: soon}]", "is not like");
    row("title: x\ncluster: {size: 3}\nsteps: [{kill: []}]", "too few");
}

void TestSchema::refusesWhatDoesNotFit() {
    QFETCH(QString, yaml);
    QFETCH(QString, mentions);
    const json root = schemaOfScenarios();
    const auto tree = treeOf(yaml.toStdString());
    QVERIFY(tree);
    const std::string misfit = misfitOf(*tree, root, root);
    QVERIFY2(misfit.find(mentions.toStdString()) != std::string::npos, misfit.c_str());
}

SWIMSCOPE_TEST(TestSchema)
#include "test_schema.moc"
