#include "matching/use_cases/tell_of_declined_pair.h"

#include "matching/store/run_store.h"
#include "notifications/notifications.h"

namespace telemachy::matching::tell_of_declined_pair {

Result<void> run(Work& work, relationships::PairDeclined const& news) {
    auto const last = RunStore(work).last_published(news.programme);
    if (!last || last->published_by_person.empty()) return {};
    notifications::notify(
        work, last->published_by_person, "match_declined", {},
        "/programmes/" + news.programme.text() + "/pairs?pair=" + news.pair.text());
    return {};
}

}  // namespace telemachy::matching::tell_of_declined_pair
