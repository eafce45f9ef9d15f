#include "addin/command/settings.hpp"

#include <gtest/gtest.h>

namespace quotepart::command {
namespace {

const Option period{"--period", "2026-T4", {}, "Period", OptionKind::period, true};
const Option service{"--service", "NAME", {}, "Service", OptionKind::text, false, true};
const Option date{"--date", "DATE", {}, "Date", OptionKind::date};
const Option year{"--financial-year", "YEAR", {}, "FinancialYear", OptionKind::number};
const Command close{"close", "FILE...", {}, {}, {period, service, date, year}};

std::string refusalOf(const Option& option, const std::vector<std::string>& values,
                      Language language = Language::english) {
    Settings settings;
    try {
        for (const std::string& value : values) {
            settings.add(option, value, language);
        }
        settings.requireComplete(close, language);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "nothing";
}

TEST(Settings, EachKind) {
    Settings settings;
    settings.add(period, "2026-q4", Language::french);
    settings.add(service, "ADS", Language::french);
    settings.add(service, "Garage", Language::french);
    settings.add(date, "2026-12-31", Language::french);
    settings.add(year, "2026", Language::french);
    settings.requireComplete(close, Language::french);
    EXPECT_EQ(settings.period("Period"), Period::named("2026-T4"));
    EXPECT_EQ(settings.texts("Service"), (std::vector<std::string>{"ADS", "Garage"}));
    EXPECT_EQ(settings.date("Date"), Period::named("2026-T4").last());
    EXPECT_EQ(settings.number("FinancialYear"), 2026);
    EXPECT_TRUE(settings.has("Date"));
    EXPECT_FALSE(settings.has("Author"));
    EXPECT_EQ(settings.text("Author"), "");
    EXPECT_EQ(settings.number("Author"), std::nullopt);
    EXPECT_EQ(settings.all().size(), 5U);
    EXPECT_EQ(optionOf(close, "Date")->name, "--date");
    EXPECT_EQ(optionOf(close, "--date"), nullptr);
}

TEST(Settings, AFrenchReaderMayTypeADateTheirWay) {
    for (const char* typed : {"31/12/2026", "2026-12-31"}) {
        Settings settings;
        settings.add(date, typed, Language::french);
        EXPECT_EQ(settings.date("Date"), Period::named("2026-T4").last());
    }
    Settings settings;
    settings.add(date, "1/2/2026", Language::french);
    EXPECT_EQ(settings.date("Date"), Period::named("2026-02").first());
    for (const char* typed :
         {"31/02/2026", "12/31/2026", "1/2/26", "/", "//", "1//2026", "1/2/2026/3"}) {
        EXPECT_EQ(refusalOf(date, {typed}, Language::french),
                  "--date demande une date\u00a0: 31/12/2026 ou 2026-12-31")
            << typed;
    }
}

TEST(Settings, WhatCannotBeUnderstood) {
    EXPECT_EQ(refusalOf(period, {"2026-T5"}),
              "--period wants a period: 2026-T4, 2026-07, 2026-S1 or 2026");
    EXPECT_EQ(refusalOf(period, {"2026-T4", "2026-T4"}), "--period is given twice");
    EXPECT_EQ(refusalOf(date, {"31/12/2026"}), "--date wants a date: 2026-12-31");
    EXPECT_EQ(refusalOf(year, {"-1"}), "--financial-year wants a whole number");
    EXPECT_EQ(refusalOf(service, {" "}), "--service wants a value");
    EXPECT_EQ(refusalOf(service, {"ADS"}), "--period is missing");
    EXPECT_EQ(refusalOf(service, {"ADS"}, Language::french), "il manque --period");
}

TEST(Settings, InAFormAnOptionGoesByItsLabel) {
    Settings settings(Asker::form);
    EXPECT_EQ(settings.nameOf("distribute", "Force", Language::french),
              "«\u00a0Remplacer les fichiers qui existent\u00a0»");
    EXPECT_EQ(settings.nameOf("distribute", "Force", Language::english),
              "“Replace files that exist”");
    EXPECT_EQ(Settings().nameOf("distribute", "Force", Language::french), "--force");
    const Option& returned = *optionOf(*commandNamed("distribute"), "ReturnDate");
    try {
        settings.add(returned, "demain", Language::french);
        ADD_FAILURE();
    } catch (const UsageError& error) {
        EXPECT_STREQ(error.what(),
                     "«\u00a0À retourner avant le (15/12/2026)\u00a0» demande une date\u00a0: "
                     "31/12/2026 ou 2026-12-31");
    }
    EXPECT_THROW(settings.requireComplete(*commandNamed("distribute"), Language::french),
                 UsageError);
}

TEST(Settings, EveryCommandIsFoundByItsName) {
    for (const Command& command : commands()) {
        EXPECT_EQ(commandNamed(command.name), &command);
    }
    EXPECT_EQ(commandNamed("cloture"), nullptr);
}

}  // namespace
}  // namespace quotepart::command
