#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notifications/notifications.h"
#include "operation/work.h"

namespace telemachy::notifications {

struct KeptNotice {
    Id<NoticeTag> id;
    Instant at;
    std::string kind;
    std::map<std::string, std::string> values;
    std::string link;
    bool read = false;
};

class NoticeStore {
public:
    explicit NoticeStore(Work& work) : work_(work) {}

    void insert(std::string_view person, std::string_view kind,
                std::map<std::string, std::string> const& values, std::string_view link);
    /// A person's, newest first.
    [[nodiscard]] std::vector<KeptNotice> latest(std::string_view person, std::int64_t limit) const;
    /// Marks one of this person's; nothing happens to another's.
    void mark_read(Id<NoticeTag> const& notice, std::string_view person);
    void mark_all_read(std::string_view person);

private:
    Work& work_;
};

}  // namespace telemachy::notifications
