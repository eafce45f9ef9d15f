#pragma once

#include "idl/call/call.hpp"
#include "idl/declaration/function.hpp"

/// One function, one file of that name under the folder of its category.
namespace quotepart::functions {

// keys
Function keyPercent();
Function keyWeighted();
Function keyFixedPart();
Function keyGap();
Function keyPhased();
Function keyInForce();
Function keyReviewDate();
Function keyCheck();
Function unitsWeighted();

// allocation
Function allocate();
Function share();
Function allocateBounded();
Function allocateGrowth();
Function allocateTable();
Function stepDown();
Function reciprocal();
Function instalments();

// costs
Function costFull();
Function costUnit();
Function reimbursement();
Function tariff();
Function rateCard();
Function gross();
Function net();
Function vat();
Function indexed();

// time
Function prorata();
Function presence();
Function period();

// rebilling
Function amountDue();
Function costRemaining();
Function trueUp();
Function balance();
Function compensationNet();
Function flowsNet();

// indicators
Function populationDgf();
Function logCoefficient();
Function rateBlended();
Function poolingRatio();
Function change();

// checks
Function check();
Function explain();
Function version();

}  // namespace quotepart::functions
