#include "idl/declaration/error_text.hpp"

namespace quotepart {

Text errorText(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::value:
            return {"#VALEUR !", "#VALUE!"};
        case ErrorKind::number:
            return {"#NUM !", "#NUM!"};
        case ErrorKind::division:
            return {"#DIV/0 !", "#DIV/0!"};
        case ErrorKind::notAvailable:
            return {"#N/D", "#N/A"};
        case ErrorKind::missingArgument:
            return {"Err :511", "Err:511"};
        case ErrorKind::invalidArgument:
            return {"Err :502", "Err:502"};
    }
    return {};
}

}  // namespace quotepart
