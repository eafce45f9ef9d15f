#pragma once

#include "examples/book/workbook.hpp"

namespace quotepart::examples {

Workbook ads2023();
Workbook sharedOfficer();
Workbook jointPurchasing();
Workbook netCompensation();
Workbook unitCost();
Workbook lavalKeys();
Workbook occupationalMedicine();
Workbook solidarityGrant();
Workbook allOfFrance();
Workbook sharedServices();
Workbook sharedGarage();
Workbook itPacks();
Workbook masterWorkbook();

}  // namespace quotepart::examples
