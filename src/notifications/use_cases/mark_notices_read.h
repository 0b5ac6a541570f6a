#pragma once

#include <vector>

#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "notifications/notifications.h"
#include "operation/schema.h"
#include "operation/work.h"

namespace telemachy::notifications::mark_notices_read {

struct Input {
    std::vector<Id<NoticeTag>> ids;

    static constexpr Sentence sentences[] = {
        {"ids", "Which of one's own; all of them when none is named."}};
};

/// Marks notices as read. Another person's, or one that is not there, is passed over in silence:
/// which ids exist is nobody's business.
Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::notifications::mark_notices_read
