#include "notifications/store/digest_store.h"

#include "notifications/sql.h"

namespace telemachy::notifications {

std::vector<std::string> DigestStore::people_with_news(Instant at) const {
    return work_.tx().all<std::string>(sql::people_with_news, at);
}

std::vector<NewsCount> DigestStore::news_of(std::string_view person) const {
    return work_.tx().all<NewsCount>(sql::news_of, person);
}

std::vector<Instant> DigestStore::sent_since(std::string_view person, Instant at) const {
    return work_.tx().all<Instant>(sql::digests_since, person, at);
}

void DigestStore::note_sent(std::string_view person) {
    work_.tx().run(sql::insert_digest, person, work_.now());
}

}  // namespace telemachy::notifications
