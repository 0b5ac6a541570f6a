#pragma once

/// What a CalDAV server's answers say. Only what it answers with 200 counts (RFC 4918 §14.22).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.h"

namespace telemachy::calendar {

/// What stands at the address somebody gave.
struct DavPlace {
    bool is_calendar = false;
    std::optional<std::string> principal;  ///< Where to ask for their calendars.
};

struct DavCalendar {
    std::string href;
    std::string tag;              ///< Another one as soon as anything in it changes; empty when the server has none.
    bool tells_busy = false;      ///< Whether it answers a free-busy-query.
};

[[nodiscard]] Result<DavPlace> read_place(std::string_view multistatus);
[[nodiscard]] Result<std::optional<std::string>> read_home(std::string_view multistatus);
/// The collections that hold events and count when their owner is asked whether they are busy.
[[nodiscard]] Result<std::vector<DavCalendar>> read_calendars(std::string_view multistatus);
/// The calendar documents of a calendar-query's answer, one an event.
[[nodiscard]] Result<std::vector<std::string>> read_documents(std::string_view multistatus);

/// Where an `href` of an answer leads that came from `base`.
[[nodiscard]] std::string resolved(std::string_view base, std::string_view href);
/// `https://calendar.example:8443` of an address, in lower case.
[[nodiscard]] std::string origin_of(std::string_view url);

}  // namespace telemachy::calendar
