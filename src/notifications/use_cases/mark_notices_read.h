#pragma once

#include <vector>

#include "notifications/notifications.h"
#include "operation/schema.h"

namespace telemachy::notifications::mark_notices_read {

struct Input {
    std::vector<Id<NoticeTag>> ids;

    static constexpr Sentence sentences[] = {{"ids", "Which ones; all of them when none is named."}};
};

Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::notifications::mark_notices_read
