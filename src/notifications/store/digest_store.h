#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "operation/work.h"

namespace telemachy::notifications {

struct NewsCount {
    std::string kind;
    std::int64_t count = 0;
};

/// What people have not read, and when they were last told so by mail.
class DigestStore {
public:
    explicit DigestStore(Work& work) : work_(work) {}

    /// Whoever has unread news from before `at` that no summary told.
    [[nodiscard]] std::vector<std::string> people_with_news(Instant at) const;
    [[nodiscard]] std::vector<NewsCount> news_of(std::string_view person) const;
    [[nodiscard]] std::vector<Instant> sent_since(std::string_view person, Instant at) const;
    void note_sent(std::string_view person);

private:
    Work& work_;
};

}  // namespace telemachy::notifications
