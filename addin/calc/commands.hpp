#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>

namespace quotepart {

namespace css = com::sun::star;

/// The service org.quotepart.Commands: the commands on whole workbooks, for programs. Only types
/// that every LibreOffice knows pass through it.
///
/// execute() takes
///   Command   string             one of command::commands(): "check", "recalc"
///   File      string             the path of the workbook
///   Output    string             optional: where the recalculated workbook is written instead
///   Backup    boolean            optional, true: whether a replaced file is kept
///   Language  string             optional: "fr" or "en", of the sentences; else the interface's
///   Answers   string             optional: "fr" or "en", of the sentences that cells hold
///   Progress  XStatusIndicator   optional: told how far it has come, from 0 to 100
/// the arguments that the options of the command declare, each a string, those that may be repeated
/// as often as need be,
/// and gives
///   Severity  long               0 all went well, 1 look at it, 2 the file was left as it was
///   Json      string             the report on one line
///   Text      string             the report for a person
/// It throws IllegalArgumentException for an argument that is not so.
class Commands : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
  public:
    explicit Commands(const css::uno::Reference<css::uno::XComponentContext>& context);

    css::uno::Any SAL_CALL
    execute(const css::uno::Sequence<css::beans::NamedValue>& arguments) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    css::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

  private:
    css::uno::Reference<css::uno::XComponentContext> context_;
};

}  // namespace quotepart
