#include "progress/store/introduction_store.h"

#include "progress/sql.h"

namespace telemachy::progress {

void IntroductionStore::add(IntroductionRow const& introduction) {
    work_.tx().run(sql::insert_introduction, introduction.id, introduction.pair,
                   introduction.opened_by, introduction.door, introduction.why,
                   introduction.offered_at);
}

std::optional<IntroductionRow> IntroductionStore::find(Id<IntroductionTag> const& introduction) {
    return work_.tx().one<IntroductionRow>(sql::find_introduction, introduction);
}

std::vector<IntroductionRow> IntroductionStore::of_pair(Id<PairTag> const& pair) {
    return work_.tx().all<IntroductionRow>(sql::introductions_of_pair, pair);
}

void IntroductionStore::move(Id<IntroductionTag> const& introduction, DoorState state,
                             std::string const& outcome) {
    work_.tx().run(sql::move_introduction, introduction, state, outcome);
}

}  // namespace telemachy::progress
