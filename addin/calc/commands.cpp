#include "addin/calc/commands.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <cppuhelper/supportsservice.hxx>

#include "addin/calc/interface_language.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/render.hpp"
#include "addin/workbook/examine.hpp"

namespace quotepart {

namespace {

using css::beans::NamedValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

class Indicator : public workbook::Progress {
  public:
    explicit Indicator(Reference<css::task::XStatusIndicator> indicator)
        : indicator_(std::move(indicator)) {}
    void reached(double part) override {
        if (indicator_.is()) {
            indicator_->setValue(static_cast<sal_Int32>(part * 100));
        }
    }

  private:
    Reference<css::task::XStatusIndicator> indicator_;
};

[[noreturn]] void refuse(const rtl::OUString& name) {
    throw css::lang::IllegalArgumentException("org.quotepart.Commands: " + name, {}, 0);
}

Language languageOf(const NamedValue& argument) {
    const auto code = argument.Value.get<rtl::OUString>();
    if (code == "fr") {
        return Language::french;
    }
    if (code != "en") {
        refuse(argument.Name);
    }
    return Language::english;
}

struct Order {
    workbook::Task task;
    Reference<css::task::XStatusIndicator> progress;
    bool recalculates = false;
};

void read(const NamedValue& argument, Order& order) {
    const auto text = [&] {
        rtl::OUString value;
        if (!(argument.Value >>= value)) {
            refuse(argument.Name);
        }
        return office::fromUno(value);
    };
    if (argument.Name == "Command") {
        const std::string command = text();
        if (command != "check" && command != "recalc") {
            refuse(argument.Name);
        }
        order.recalculates = command == "recalc";
    } else if (argument.Name == "File") {
        order.task.file = text();
    } else if (argument.Name == "Output") {
        order.task.output = text();
    } else if (argument.Name == "Backup") {
        argument.Value >>= order.task.keepBackup;
    } else if (argument.Name == "Language") {
        order.task.language = languageOf(argument);
    } else if (argument.Name == "Answers") {
        answerIn(languageOf(argument));
    } else if (argument.Name == "Progress") {
        argument.Value >>= order.progress;
    } else {
        refuse(argument.Name);
    }
}

template <class Value>
NamedValue named(const char* name, const Value& value) {
    NamedValue result;
    result.Name = rtl::OUString::createFromAscii(name);
    result.Value <<= value;
    return result;
}

}  // namespace

Commands::Commands(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

Any Commands::execute(const Sequence<NamedValue>& arguments) {
    Order order;
    order.task.language = interfaceLanguage(context_);
    for (const NamedValue& argument : arguments) {
        read(argument, order);
    }
    if (order.recalculates) {
        order.task.kind =
            order.task.output.empty() ? workbook::Task::Kind::rewrite : workbook::Task::Kind::copy;
    }
    Indicator progress(order.progress);
    const report::Report report = workbook::examine(context_, order.task, progress);
    const NamedValue results[] = {
        named("Severity", static_cast<sal_Int32>(report::severityOf(report))),
        named("Json", office::toUno(report::jsonOf(report))),
        named("Text", office::toUno(report::textOf(report, order.task.language)))};
    return Any(Sequence<NamedValue>(results, 3));
}

rtl::OUString Commands::getImplementationName() {
    return "org.quotepart.comp.WorkbookCommands";
}

sal_Bool Commands::supportsService(const rtl::OUString& name) {
    return cppu::supportsService(this, name);
}

Sequence<rtl::OUString> Commands::getSupportedServiceNames() {
    const rtl::OUString name = "org.quotepart.Commands";
    return {&name, 1};
}

}  // namespace quotepart

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_quotepart_comp_WorkbookCommands_get_implementation(css::uno::XComponentContext* context,
                                                       const css::uno::Sequence<css::uno::Any>&) {
    return cppu::acquire(new quotepart::Commands(context));
}
