#include <gtest/gtest.h>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/script/provider/XScript.hpp>
#include <com/sun/star/script/provider/XScriptProvider.hpp>
#include <com/sun/star/script/provider/XScriptProviderFactory.hpp>

#include <chrono>
#include <fstream>
#include <sstream>
#include <vector>

#include "addin/office/supervised_process.hpp"
#include "addin/office/uno_text.hpp"
#include "tests/calc/calc.hpp"
#include "tests/support/folder.hpp"

namespace quotepart {
namespace {

namespace fs = std::filesystem;
namespace script = com::sun::star::script;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using office::fromUno;
using office::toUno;

constexpr std::string_view refusal =
    "Répartition impossible : vérifiez le montant et les populations.";

fs::path macro(const std::string& name) {
    return fs::path(QUOTEPART_EXAMPLE_MACROS) / name;
}

std::string contentOf(const fs::path& path) {
    std::ifstream file(path);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

Sequence<Any> sequence(const std::vector<Any>& values) {
    return {values.data(), static_cast<sal_Int32>(values.size())};
}

/// The example's Basic as a module of the user's macros, as long as this object lives.
class BasicModule {
  public:
    BasicModule() {
        const auto libraries = calcIn(Language::french)
                                   .create<script::XLibraryContainer>(
                                       "com.sun.star.script.ApplicationScriptLibraryContainer");
        const rtl::OUString standard = toUno("Standard");
        if (!libraries->hasByName(standard)) {
            libraries->createLibrary(standard);
        }
        libraries->loadLibrary(standard);
        modules_.set(libraries->getByName(standard), css::uno::UNO_QUERY_THROW);
        modules_->insertByName(name_, Any(toUno(contentOf(macro("repartir.bas")))));
    }
    ~BasicModule() { modules_->removeByName(name_); }
    BasicModule(const BasicModule&) = delete;
    BasicModule& operator=(const BasicModule&) = delete;

    std::string call(std::string_view function, const std::vector<Any>& arguments) const {
        const Reference<script::provider::XScriptProviderFactory> providers =
            calcIn(Language::french)
                .create<script::provider::XScriptProviderFactory>(
                    "com.sun.star.script.provider.MasterScriptProviderFactory");
        const auto provider = providers->createScriptProvider(Any(rtl::OUString()));
        const auto found = provider->getScript(toUno("vnd.sun.star.script:Standard." +
                                                     fromUno(name_) + "." + std::string(function) +
                                                     "?language=Basic&location=application"));
        Sequence<sal_Int16> places;
        Sequence<Any> changed;
        const Any result = found->invoke(sequence(arguments), places, changed);
        rtl::OUString text;
        EXPECT_TRUE(result >>= text) << "not a text";
        return fromUno(text);
    }

  private:
    rtl::OUString name_ = toUno("Repartir");
    Reference<css::container::XNameContainer> modules_;
};

TEST(Macros, BasicGivesThePartsAsText) {
    const BasicModule basic;
    const auto parts = [&](double amount, const std::vector<Any>& populations) {
        return basic.call("PartsEnTexte", {Any(amount), Any(sequence(populations))});
    };
    EXPECT_EQ(basic.call("Exemple", {}), "186641 ; 103690");
    EXPECT_EQ(parts(290331, {Any(50614.0), Any(28119.0)}), "186641 ; 103690");
    EXPECT_EQ(parts(290331, {Any(50614), Any(28119)}), "186641 ; 103690");
    EXPECT_EQ(parts(9, {Any(sal_Int16{1}), Any(sal_Int16{2})}), "3 ; 6");
    EXPECT_EQ(parts(290331, {Any(0.0), Any(0.0)}), refusal);
}

/// What /usr/bin/python3, beside LibreOffice and not in it, prints.
std::string pythonSays(std::vector<std::string> arguments) {
    const Folder folder;
    office::ProcessPlan plan;
    plan.command = {"/usr/bin/python3", macro("repartir.py").string(),
                    calcIn(Language::french).address()};
    plan.command.insert(plan.command.end(), arguments.begin(), arguments.end());
    plan.environment = {"LC_ALL=C.UTF-8", "PYTHONDONTWRITEBYTECODE=1"};
    plan.log = folder / "log";
    const auto result = runProcess(plan, std::chrono::seconds{60});
    EXPECT_EQ(result.status, 0);
    return result.output;
}

TEST(Macros, PythonGivesThePartsAsText) {
    EXPECT_EQ(pythonSays({"290331", "50614", "28119"}), "186641 ; 103690\n");
    EXPECT_EQ(pythonSays({"290331", "0", "0"}), std::string(refusal) + "\n");
}

}  // namespace
}  // namespace quotepart
