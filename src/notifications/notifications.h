#pragma once

#include <map>
#include <string>
#include <string_view>

#include "kernel/id.h"
#include "operation/capability.h"
#include "operation/work.h"

/// What is told to whom. In the app only for now; mail, digests, quiet hours and the nudge budget
/// will come to this same front door.
namespace telemachy::notifications {

struct NoticeTag {
    static constexpr std::string_view prefix = "ntc";
};

/// Tells a person something, in the transaction that made it true:
///
///     notify(work, mentee, "match_published", {{"programme", name}}, "/pairs/" + pair.text());
///
/// `kind` names the sentence, small letters and underscores; its words are `notice.<kind>` in the
/// web's catalogue. `values` fill it and are T0 or T1: a name, a day, a count, never what somebody
/// wrote, since a notice will go out by mail one day. `link` is a path of this house, or empty. A
/// kind, a value or a link that breaks these rules is a bug and throws.
void notify(Work& work, std::string_view person, std::string_view kind,
            std::map<std::string, std::string> const& values = {}, std::string_view link = {});

[[nodiscard]] Capability capability();

}  // namespace telemachy::notifications
