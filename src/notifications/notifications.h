#pragma once

#include <map>
#include <string>
#include <string_view>

#include "operation/capability.h"
#include "operation/work.h"

/// What is told to whom.
namespace telemachy::notifications {

struct NoticeTag {
    static constexpr std::string_view prefix = "ntc";
};

/// Tells one person something, in the transaction of what happened. `kind` names the sentence in the web app's
/// catalogue (`notice.KIND`), `values` are what it is made with (names and dates, never anybody's words), `link` is the
/// screen it leads to.
void notify(Work& work, std::string_view person, std::string_view kind,
            std::map<std::string, std::string> const& values, std::string_view link);

[[nodiscard]] Capability capability();

}  // namespace telemachy::notifications
