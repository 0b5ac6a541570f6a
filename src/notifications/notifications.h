#pragma once

#include <map>
#include <string>
#include <string_view>

#include "kernel/id.h"
#include "operation/capability.h"
#include "operation/work.h"
#include "outbound/mail_carrier.h"

/// What is told to whom: in the app here, and by mail through letters.h.
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

/// Who carries mail out of the house. Without a carrier letters wait, and are given up in time.
struct MailOffice {
    outbound::MailCarrier const* carrier = nullptr;
    std::string from = "telemachy@telemachy.invalid";  ///< Where failures come back to.
    std::string url = "http://localhost:8080";         ///< Of the house, for links.
};

[[nodiscard]] Capability capability(MailOffice office = {});

}  // namespace telemachy::notifications
