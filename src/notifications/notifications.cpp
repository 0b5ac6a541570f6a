#include "notifications/notifications.h"

#include "notifications/sql.h"
#include "operation/json_write.h"

namespace telemachy::notifications {

void notify(Work& work, std::string_view person, std::string_view kind,
            std::map<std::string, std::string> const& values, std::string_view link) {
    work.tx().run(sql::insert_notice, work.make_id<NoticeTag>(), person, work.now(), kind, to_json(values), link);
}

}  // namespace telemachy::notifications
