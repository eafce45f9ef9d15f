#pragma once

#include <mutex>
#include <vector>

#include "core/error/error.hpp"
#include "idl/declaration/function.hpp"

namespace quotepart {

/// A call of the add-in that had no result.
struct JournalEntry {
    const Function* function = nullptr;
    Error error;
};

/// Why calls of the add-in had no result, for whoever wants to say it in words: Calc only shows a
/// code. Nothing is kept, and a call costs nothing more, unless somebody is listening.
///
/// Calc's calls are not told which cell they serve: a listener has one formula evaluated and takes
/// what was recorded meanwhile.
class Journal {
  public:
    /// Records from now on, until this object goes away. One at a time.
    class Listener {
      public:
        Listener();
        ~Listener();
        Listener(const Listener&) = delete;
        Listener& operator=(const Listener&) = delete;

        /// What was recorded since the last call, in that order.
        std::vector<JournalEntry> take();

      private:
        friend class Journal;
        std::mutex mutex_;
        std::vector<JournalEntry> entries_;
    };

    /// Never throws: an entry that cannot be kept is lost.
    static void record(const Function& function, const Error& error) noexcept;
};

}  // namespace quotepart
