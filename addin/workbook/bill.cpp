#include "addin/workbook/bill.hpp"

#include <algorithm>
#include <ctime>

#include "addin/billing/closing_order.hpp"
#include "addin/billing/history_tables.hpp"
#include "addin/report/wording.hpp"
#include "addin/workbook/history_writer.hpp"
#include "addin/workbook/read_billing.hpp"
#include "addin/workbook/unless_forbidden.hpp"

namespace quotepart::workbook {

namespace {

using billing::BillingData;
using report::Report;

std::chrono::sys_days today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::chrono::year{local.tm_year + 1900} /
           std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)} /
           std::chrono::day{static_cast<unsigned>(local.tm_mday)};
}

/// A work that adds to the history of a workbook.
class HistoryWork : public Work {
  public:
    HistoryWork(const command::Settings& settings, Language language)
        : settings_(settings), language_(language) {}

    bool changes() const final { return true; }
    bool looksForFindings() const override { return false; }

    void read(Inspection& inspection, Report& report) final {
        data_ = billingOf(inspection);
        unlessForbidden(language_, [&] { decide(report); });
    }

    void change(Spreadsheet& spreadsheet) final {
        HistoryWriter writer(spreadsheet, data_.language, language_);
        write(writer);
    }

    bool isIn(const Spreadsheet& again) const final {
        const BillingData written = billingOf(again);
        return billing::holds(written.ledger, after_) &&
               std::none_of(written.problems.begin(), written.problems.end(),
                            [](const auto& problem) { return problem.table->isHistory; });
    }

    void done(Report& report) final {
        report.achievement = achievement();
        addTo(report);
    }

  protected:
    const command::Settings& settings() const { return settings_; }
    Language language() const { return language_; }
    const BillingData& data() const { return data_; }
    Ledger& after() { return after_; }
    const Ledger& after() const { return after_; }

  private:
    /// Makes the ledger as it is to be; throws Forbidden and quotepart::Refused.
    virtual void decide(Report& report) = 0;
    virtual void write(HistoryWriter& writer) const = 0;
    virtual std::string achievement() const = 0;
    virtual void addTo(Report& /*report*/) const {}

    const command::Settings& settings_;
    Language language_;
    BillingData data_{};
    Ledger after_{};
};

class ClosePeriod final : public HistoryWork {
  public:
    using HistoryWork::HistoryWork;

    std::string_view command() const override { return "close"; }
    bool looksForFindings() const override { return true; }

  private:
    void decide(Report& report) override {
        const Period period = *settings().period("Period");
        ClosingResult result =
            billing::close(data(), {.period = period,
                                    .services = settings().texts("Service"),
                                    .author = settings().text("Author"),
                                    .financialYear = settings().number("FinancialYear"),
                                    .date = settings().date("Date").value_or(today())});
        after() = data().ledger;
        after().append(result.closing);
        // The open checks were accepted: the closing says by whom and why.
        std::erase_if(report.findings, [](const report::Finding& finding) {
            return finding.kind == report::FindingKind::check;
        });
        if (period.last() == Period::of(PeriodKind::year, period.year()).last()) {
            accruals_ = accrualsOf(after(), data().now, period.year());
        }
        result_ = std::move(result);
    }

    void write(HistoryWriter& writer) const override {
        for (const billing::WrittenLines& lines :
             billing::linesOf(result_->closing, data().language)) {
            writer.append(lines);
        }
    }

    std::string achievement() const override {
        return report::filled({"période {period} arrêtée", "period {period} closed"}, language(),
                              {{"period", result_->closing.period.name()}});
    }

    void addTo(Report& report) const override {
        report.closed = result_;
        report.accruals = accruals_;
    }

    std::optional<ClosingResult> result_{};
    std::optional<Accruals> accruals_{};
};

class ReopenClosing final : public HistoryWork {
  public:
    using HistoryWork::HistoryWork;

    std::string_view command() const override { return "reopen"; }

  private:
    void decide(Report& /*report*/) override {
        after() = billing::soundLedger(data());
        number_ = billing::closingToReopen(data(), settings().number("Closing"),
                                           settings().period("Period"));
        reopening_ = {.date = settings().date("Date").value_or(today()),
                      .author = billing::cleaned(settings().text("Author")),
                      .reason = billing::cleaned(settings().text("Reason"))};
        after().reopen(number_, reopening_);
    }

    void write(HistoryWriter& writer) const override {
        writer.set(number_, billing::cellsOf(reopening_));
    }

    std::string achievement() const override {
        return report::filled({"arrêté n° {number} rouvert", "closing no. {number} reopened"},
                              language(), {{"number", std::to_string(number_)}});
    }

    int number_ = 0;
    Reopening reopening_{};
};

class RecordOrder final : public HistoryWork {
  public:
    using HistoryWork::HistoryWork;

    std::string_view command() const override { return "order"; }

  private:
    void decide(Report& /*report*/) override {
        after() = billing::soundLedger(data());
        order_ = {.member = billing::nameOf(billing::cleaned(settings().text("Member"))),
                  .number = billing::cleaned(settings().text("Number")),
                  .date = settings().date("Date").value()};
        numbers_ = billing::closingsBilling(after(), *settings().period("Period"), order_.member);
        for (const int number : numbers_) {
            after().record(number, order_);
        }
    }

    void write(HistoryWriter& writer) const override {
        for (const int number : numbers_) {
            writer.append(billing::orderLine(number, order_));
        }
    }

    std::string achievement() const override {
        return report::filled({"titre {order} enregistré pour {member}, {period}",
                               "order {order} recorded for {member}, {period}"},
                              language(),
                              {{"order", order_.number},
                               {"member", order_.member.shown},
                               {"period", settings().period("Period")->name()}});
    }

    std::vector<int> numbers_{};
    IssuedOrder order_{};
};

class ListAccruals final : public Work {
  public:
    ListAccruals(const command::Settings& settings, Language language)
        : settings_(settings), language_(language) {}

    std::string_view command() const override { return "accruals"; }
    bool looksForFindings() const override { return false; }

    void read(Inspection& inspection, Report& report) override {
        const BillingData data = billingOf(inspection.spreadsheet());
        const int year = *settings_.number("FinancialYear");
        unlessForbidden(language_, [&] {
            billing::requireReadable(data, Period::of(PeriodKind::year, year));
            report.accruals = accrualsOf(billing::soundLedger(data), data.now, year);
        });
        // Nothing is written: what a recalculation would change is not its matter.
        report.changes.clear();
    }

    void done(Report& report) override {
        report.achievement = report::filled({"rattachements de {year}", "accruals of {year}"},
                                            language_, {{"year", settings_.text("FinancialYear")}});
    }

  private:
    const command::Settings& settings_;
    Language language_;
};

Report examineInPlace(const Context& context, Work& work, Task task, Progress& progress) {
    task.kind = task.output.empty() ? Task::Kind::rewrite : Task::Kind::copy;
    task.work = &work;
    return examine(context, task, progress);
}

}  // namespace

Report closePeriod(const Context& context, const command::Settings& settings, Task task,
                   Progress& progress) {
    ClosePeriod work(settings, task.language);
    return examineInPlace(context, work, std::move(task), progress);
}

Report reopenClosing(const Context& context, const command::Settings& settings, Task task,
                     Progress& progress) {
    ReopenClosing work(settings, task.language);
    return examineInPlace(context, work, std::move(task), progress);
}

Report recordOrder(const Context& context, const command::Settings& settings, Task task,
                   Progress& progress) {
    RecordOrder work(settings, task.language);
    return examineInPlace(context, work, std::move(task), progress);
}

Report listAccruals(const Context& context, const command::Settings& settings, Task task,
                    Progress& progress) {
    ListAccruals work(settings, task.language);
    task.kind = Task::Kind::check;
    task.work = &work;
    return examine(context, task, progress);
}

}  // namespace quotepart::workbook
