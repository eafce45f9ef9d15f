#pragma once

#include <chrono>

namespace quotepart {

/// The next date at which a key is to be reviewed (date de révision): the first anniversary of its
/// adoption, in steps of that many years, strictly after a given day. Of a key adopted on a
/// 29 February, the anniversary in a common year is the 28th.
///
/// Example: adopted on 15 March 2023, reviewed every 4 years: after 15 March 2027 comes
/// 15 March 2031.
///
/// Precondition: years > 0.
std::chrono::sys_days reviewDate(std::chrono::sys_days adopted, int years,
                                 std::chrono::sys_days after);

}  // namespace quotepart
