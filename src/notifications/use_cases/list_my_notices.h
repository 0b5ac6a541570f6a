#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "notifications/notifications.h"

namespace telemachy::notifications::list_my_notices {

struct Input {};
struct Notice {
    Id<NoticeTag> id;
    Instant at;
    std::string kind;
    std::string sentence_key;
    std::map<std::string, std::string> values;
    std::string link;
    bool read;
};
struct Output {
    std::vector<Notice> items;
    std::int64_t unread;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::notifications::list_my_notices
