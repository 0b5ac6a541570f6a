#include "notifications/store/notice_store.h"

#include "notifications/sql.h"
#include "operation/json_read.h"
#include "operation/json_write.h"

namespace telemachy::notifications {
namespace {

struct NoticeRow {
    Id<NoticeTag> id;
    Instant at;
    std::string kind;
    std::string given;
    std::string link;
    std::optional<Instant> read_at;
};

std::map<std::string, std::string> read_values(std::string const& text) {
    auto values = from_json_text<std::map<std::string, std::string>>(text);
    if (!values) throw std::runtime_error("a notice's values cannot be read: " + text);
    return std::move(*values);
}

}  // namespace

void NoticeStore::insert(std::string_view person, std::string_view kind,
                         std::map<std::string, std::string> const& values, std::string_view link) {
    work_.tx().run(sql::insert_notice, work_.make_id<NoticeTag>(), person, work_.now(), kind,
                   to_json(values), link);
}

std::vector<KeptNotice> NoticeStore::latest(std::string_view person, std::int64_t limit) const {
    std::vector<KeptNotice> notices;
    for (auto& row : work_.tx().all<NoticeRow>(sql::latest_notices, person, limit)) {
        notices.push_back({.id = std::move(row.id),
                           .at = row.at,
                           .kind = std::move(row.kind),
                           .values = read_values(row.given),
                           .link = std::move(row.link),
                           .read = row.read_at.has_value()});
    }
    return notices;
}

void NoticeStore::mark_read(Id<NoticeTag> const& notice, std::string_view person) {
    work_.tx().run(sql::mark_notice_read, notice, person, work_.now());
}

void NoticeStore::mark_all_read(std::string_view person) {
    work_.tx().run(sql::mark_all_read, person, work_.now());
}

}  // namespace telemachy::notifications
