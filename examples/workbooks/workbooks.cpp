#include "examples/workbooks/workbooks.hpp"

#include <algorithm>

namespace quotepart::examples {

const std::vector<Workbook>& workbooks() {
    static const std::vector<Workbook> all{
        ads2023(),         sharedServices(),  sharedGarage(),    itPacks(),
        sharedOfficer(),   jointPurchasing(), lavalKeys(),       occupationalMedicine(),
        netCompensation(), unitCost(),        solidarityGrant(), allOfFrance(),
        masterWorkbook(),
    };
    return all;
}

const Workbook* workbookOf(std::string_view id) {
    const std::vector<Workbook>& all = workbooks();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Workbook& workbook) { return workbook.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace quotepart::examples
