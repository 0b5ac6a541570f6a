#include "progress/use_cases/introductions.h"

#include "progress/permissions.h"
#include "progress/use_cases/tell_partner.h"

namespace telemachy::progress {
namespace {

using relationships::OwnPairFacts;
using relationships::RelationshipsDirectory;

Introduction as_seen(OwnPairFacts const& pair, IntroductionRow const& row) {
    bool const mine = row.opened_by == pair.me.id;
    return {
        .id = row.id,
        .version = {row.version},
        .mine = mine,
        .opened_by = mine ? pair.me.name : pair.partner.name,
        .door = row.door,
        .why = row.why,
        .state = row.state,
        .outcome = row.outcome,
        .offered = row.offered_at,
    };
}

}  // namespace

Result<list_introductions::Output> list_introductions::run(Work& work, Input const& input) {
    auto const pair = TRY(RelationshipsDirectory(work).own(input.pair));
    Output output{.items = {},
                  .who_sees = {relationships::who_reads(matrix(), "introductions",
                                                        "progress.list_introductions",
                                                        relationships::Readers::both)}};
    for (auto const& row : IntroductionStore(work).of_pair(input.pair))
        output.items.push_back(as_seen(pair, row));
    return output;
}

Result<Introduction> offer_introduction::run(Work& work, Input const& input) {
    auto const pair = TRY(RelationshipsDirectory(work).own_active(input.pair));
    IntroductionRow row;
    row.id = work.make_id<IntroductionTag>();
    row.pair = input.pair;
    row.opened_by = pair.me.id;
    row.door = input.door.value;
    row.why = input.why.value;
    row.offered_at = work.now();
    IntroductionStore(work).add(row);
    tell_partner(work, pair, "introduction_offered", "insights");
    work.concerns(input.pair.text());
    return as_seen(pair, row);
}

Result<Introduction> move_introduction::run(Work& work, Input const& input) {
    IntroductionStore introductions(work);
    auto const row = introductions.find(input.introduction);
    if (!row) return refuse(not_found("introduction"));
    auto const pair = RelationshipsDirectory(work).own(row->pair);
    if (!pair) return refuse(not_found("introduction"));
    if (input.version.value != row->version) return refuse(stale("introduction"));
    introductions.move(row->id, input.state, input.outcome.value);
    work.concerns(row->pair.text());
    return as_seen(*pair, introductions.find(row->id).value());
}

}  // namespace telemachy::progress
