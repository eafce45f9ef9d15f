#include "core/billing/net_flows.hpp"

namespace quotepart {

std::vector<Rational> netFlows(const Grid<Decimal>& flows) {
    const std::size_t size = flows.shape.rows;
    std::vector<Rational> net(flows.size());
    for (std::size_t payer = 0; payer < size; ++payer) {
        for (std::size_t payee = 0; payee < payer; ++payee) {
            const Rational due =
                flows.at(payer, payee).rational() - flows.at(payee, payer).rational();
            if (due > 0) {
                net[payer * size + payee] = due;
            } else {
                net[payee * size + payer] = -due;
            }
        }
    }
    return net;
}

}  // namespace quotepart
