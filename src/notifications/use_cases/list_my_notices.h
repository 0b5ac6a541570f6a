#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "notifications/notifications.h"
#include "operation/schema.h"
#include "operation/work.h"

namespace telemachy::notifications {

/// Something this person was told.
struct Notice {
    Id<NoticeTag> id;
    Instant at;
    std::string kind;
    std::string sentence_key;  ///< Where its words stand in the catalogue.
    std::map<std::string, std::string> values;
    std::optional<std::string> link;
    bool read = false;
};

namespace list_my_notices {

struct Input {};

struct Output {
    std::vector<Notice> items;
    std::int64_t unread = 0;  ///< Among these.
};

/// One's own, newest first; the hundred latest. Nobody reads further back in a drawer.
Result<Output> run(Work& work, Input const& input);

}  // namespace list_my_notices
}  // namespace telemachy::notifications
