#include "notifications/use_cases/list_my_notices.h"

#include "notifications/sql.h"
#include "operation/json_read.h"

namespace telemachy::notifications::list_my_notices {
namespace {

struct Row {
    Id<NoticeTag> id;
    Instant at;
    std::string kind;
    std::string given;
    std::string link;
    std::optional<Instant> read_at;
};

}  // namespace

Result<Output> run(Work& work, Input const&) {
    Output output{};
    for (auto const& row : work.tx().all<Row>(sql::notices_of, work.actor().person)) {
        auto values = TRY((from_json_text<std::map<std::string, std::string>>(row.given)));
        output.items.push_back(
            {row.id, row.at, row.kind, "notice." + row.kind, std::move(values), row.link, row.read_at.has_value()});
        output.unread += row.read_at ? 0 : 1;
    }
    return output;
}

}  // namespace telemachy::notifications::list_my_notices
