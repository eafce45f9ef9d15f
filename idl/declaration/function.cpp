#include "idl/declaration/function.hpp"

namespace quotepart {

Text titleOf(Category category) {
    switch (category) {
        case Category::keys:
            return {"Clés de répartition", "Allocation keys"};
        case Category::allocation:
            return {"Répartition", "Allocation"};
        case Category::costs:
            return {"Coûts et tarifs", "Costs and tariffs"};
        case Category::time:
            return {"Temps", "Time"};
        case Category::rebilling:
            return {"Refacturation", "Re-billing"};
        case Category::indicators:
            return {"Indicateurs", "Indicators"};
        case Category::checks:
            return {"Contrôles et explications", "Checks and explanations"};
    }
    return {};
}

Parameter optional(Parameter parameter, Text fallback) {
    parameter.optional = true;
    parameter.fallback = fallback;
    return parameter;
}

}  // namespace quotepart
