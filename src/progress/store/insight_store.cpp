#include "progress/store/insight_store.h"

#include "progress/sql.h"

namespace telemachy::progress {

void InsightStore::add(InsightRow const& insight) {
    work_.tx().run(sql::insert_insight, insight.id, insight.pair, insight.programme, insight.author,
                   insight.heard, insight.changed_what, insight.changed, insight.evidence,
                   insight.visibility, insight.recorded_at);
}

std::optional<InsightRow> InsightStore::find(Id<InsightTag> const& insight) {
    return work_.tx().one<InsightRow>(sql::find_insight, insight);
}

std::vector<InsightRow> InsightStore::of_pair(Id<PairTag> const& pair) {
    return work_.tx().all<InsightRow>(sql::insights_of_pair, pair);
}

std::vector<InsightRow> InsightStore::shared(Id<programmes::ProgrammeTag> const& programme) {
    return work_.tx().all<InsightRow>(sql::shared_insights, programme);
}

void InsightStore::answer(Id<InsightTag> const& insight, InsightState state) {
    work_.tx().run(sql::answer_insight, insight, state, work_.now());
}

void InsightStore::withdraw(Id<InsightTag> const& insight) {
    work_.tx().run(sql::withdraw_insight, insight);
}

}  // namespace telemachy::progress
