#include "progress/use_cases/insights.h"

#include "people/people_directory.h"
#include "programmes/programme_directory.h"
#include "progress/permissions.h"
#include "progress/use_cases/tell_partner.h"

namespace telemachy::progress {
namespace {

using relationships::OwnPairFacts;
using relationships::RelationshipsDirectory;

Insight shown(OwnPairFacts const& pair, InsightRow const& row) {
    bool const mine = row.author == pair.me.id;
    return {
        .id = row.id,
        .author = mine ? pair.me.name : pair.partner.name,
        .mine = mine,
        .heard = row.heard,
        .changed_what = row.changed_what,
        .changed = row.changed,
        .evidence = row.evidence,
        .visibility = row.visibility,
        .state = row.state,
        .recorded = row.recorded_at,
    };
}

struct OwnInsight {
    InsightRow row;
    OwnPairFacts pair;
};

/// An insight of one of the actor's pairs. To everybody else it does not exist.
Result<OwnInsight> own_insight(Work& work, Id<InsightTag> const& insight) {
    auto row = InsightStore(work).find(insight);
    if (!row) return refuse(not_found("insight"));
    auto pair = RelationshipsDirectory(work).own(row->pair);
    if (!pair) return refuse(not_found("insight"));
    work.concerns(row->pair.text());
    return OwnInsight{std::move(*row), std::move(*pair)};
}

}  // namespace

Result<list_insights::Output> list_insights::run(Work& work, Input const& input) {
    auto const pair = TRY(RelationshipsDirectory(work).own(input.pair));
    Output output{
        .items = {},
        .who_sees = {
            relationships::who_reads(matrix(), "insights", "progress.list_insights",
                                     relationships::Readers::both),
            relationships::who_reads(matrix(), "shared_insights", "progress.list_shared_insights",
                                     relationships::Readers::both)}};
    for (auto const& row : InsightStore(work).of_pair(input.pair))
        output.items.push_back(shown(pair, row));
    return output;
}

Result<Insight> record_insight::run(Work& work, Input const& input) {
    auto const pair = TRY(RelationshipsDirectory(work).own(input.pair));
    if (pair.facts.conversations == 0) {
        return refuse(conflict("insight.too_early",
                               "An insight comes of a conversation. Log your first one."));
    }
    InsightRow row;
    row.id = work.make_id<InsightTag>();
    row.pair = input.pair;
    row.programme = pair.facts.programme;
    row.author = pair.me.id;
    row.heard = input.heard.value;
    row.changed_what = input.changed_what;
    row.changed = input.changed.value;
    row.evidence = input.evidence.value;
    row.visibility = input.visibility;
    row.recorded_at = work.now();
    InsightStore(work).add(row);
    tell_partner(work, pair, "insight_recorded", "insights");
    work.concerns(input.pair.text());
    return shown(pair, row);
}

Result<Insight> answer_insight::run(Work& work, Input const& input) {
    auto own = TRY(own_insight(work, input.insight));
    if (own.row.author == own.pair.me.id) {
        return refuse(forbidden("insight.yours",
                                own.pair.partner.name + " confirms this, since they said it."));
    }
    auto const state = input.confirm ? InsightState::confirmed : InsightState::contradicted;
    if (own.row.state == state) return shown(own.pair, own.row);
    own.row.state = state;
    InsightStore(work).answer(own.row.id, state);
    tell_partner(work, own.pair, input.confirm ? "insight_confirmed" : "insight_contradicted",
                 "insights");
    return shown(own.pair, own.row);
}

Result<Done> withdraw_insight::run(Work& work, Input const& input) {
    auto const own = TRY(own_insight(work, input.insight));
    if (own.row.author != own.pair.me.id) return refuse(not_found("insight"));
    InsightStore(work).withdraw(own.row.id);
    return Done{};
}

Result<list_shared_insights::Output> list_shared_insights::run(Work& work, Input const& input) {
    auto const& me = work.actor().person;
    bool const takes_part = !me.empty() && programmes::ProgrammeDirectory(work).takes_part(
                                               input.programme, Id<PersonTag>(me));
    TRY(work.require_programme(input.programme.text(), takes_part));
    people::PeopleDirectory const people(work);
    Output output;
    for (auto& row : InsightStore(work).shared(input.programme)) {
        auto const author = people.find(row.author);
        output.items.push_back({author ? author->name : "Former colleague", std::move(row.heard),
                                row.changed_what, std::move(row.changed), std::move(row.evidence),
                                row.recorded_at});
    }
    return output;
}

}  // namespace telemachy::progress
