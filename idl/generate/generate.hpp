#pragma once

#include <string>

namespace quotepart::generate {

/// The UNO interface: every function as a method of XMutualisation
/// (org/quotepart/XMutualisation.idl).
std::string interfaceIdl();

/// The UNO service that implements it (org/quotepart/Mutualisation.idl).
std::string serviceIdl();

/// What Calc shows: names, categories and help texts (CalcAddIns.xcu).
std::string calcAddIns();

/// What is wrong with the declarations, a line each; empty when nothing is.
/// `frozen` is the text of frozen.txt: the methods and parameters that saved workbooks rely on.
std::string mistakes(const std::string& frozen);

/// The line of frozen.txt for every function.
std::string frozenSignatures();

}  // namespace quotepart::generate
