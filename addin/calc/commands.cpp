#include "addin/calc/commands.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <cppuhelper/supportsservice.hxx>

#include <array>

#include "addin/calc/interface_language.hpp"
#include "addin/office/uno_text.hpp"
#include "addin/report/render.hpp"
#include "addin/workbook/indicator.hpp"
#include "addin/workbook/run.hpp"

namespace quotepart {

namespace {

using css::beans::NamedValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

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

std::string textOf(const NamedValue& argument) {
    rtl::OUString value;
    if (!(argument.Value >>= value)) {
        refuse(argument.Name);
    }
    return office::fromUno(value);
}

/// What execute() is asked for.
class Order {
  public:
    explicit Order(Language language) { task_.language = language; }

    void read(const Sequence<NamedValue>& arguments) {
        for (const NamedValue& argument : arguments) {
            read(argument);
        }
        if (command_ == nullptr) {
            refuse("Command");
        }
        for (const NamedValue& argument : others_) {
            const command::Option* option =
                command::optionOf(*command_, office::fromUno(argument.Name));
            if (option == nullptr) {
                refuse(argument.Name);
            }
            settings_.add(*option, textOf(argument), task_.language);
        }
        settings_.requireComplete(*command_, task_.language);
    }

    report::Report run(const workbook::Context& context) {
        workbook::Indicator progress(progress_);
        return workbook::run(context, *command_, settings_, task_, progress);
    }

    Language language() const { return task_.language; }

  private:
    void read(const NamedValue& argument) {
        if (argument.Name == "Command") {
            command_ = command::commandNamed(textOf(argument));
            if (command_ == nullptr || command_->takesNothing) {
                refuse(argument.Name);
            }
        } else if (argument.Name == "File") {
            task_.file = textOf(argument);
        } else if (argument.Name == "Output") {
            task_.output = textOf(argument);
        } else if (argument.Name == "Backup") {
            argument.Value >>= task_.keepBackup;
        } else if (argument.Name == "Language") {
            task_.language = languageOf(argument);
        } else if (argument.Name == "Answers") {
            answerIn(languageOf(argument));
        } else if (argument.Name == "Progress") {
            argument.Value >>= progress_;
        } else {
            others_.push_back(argument);
        }
    }

    const command::Command* command_ = nullptr;
    workbook::Task task_;
    command::Settings settings_;
    Reference<css::task::XStatusIndicator> progress_;
    std::vector<NamedValue> others_;
};

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
    Order order(interfaceLanguage(context_));
    try {
        order.read(arguments);
    } catch (const command::UsageError& error) {
        refuse(office::toUno(error.what()));
    }
    const report::Report report = order.run(context_);
    const std::array results{
        named("Severity", static_cast<sal_Int32>(report::severityOf(report))),
        named("Json", office::toUno(report::jsonOf(report))),
        named("Text", office::toUno(report::textOf(report, order.language())))};
    return Any(Sequence<NamedValue>(results.data(), static_cast<sal_Int32>(results.size())));
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
