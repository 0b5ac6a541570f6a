#include "relationships/propose_pairs.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "operation/json_read.h"
#include "programmes/programme_directory.h"
#include "relationships/domain/why.h"
#include "relationships/relationships_directory.h"
#include "relationships/store/ending_store.h"
#include "relationships/store/pair_store.h"
#include "relationships/use_cases/answer_clock.h"
#include "relationships/use_cases/tell.h"

namespace telemachy::relationships {
namespace {

/// Two people in one programme, whoever is the mentee: the same two are not asked twice with the
/// chairs exchanged.
using CoupleKey = std::tuple<std::string, std::string, std::string>;

CoupleKey key_of(Id<ProgrammeTag> const& programme, Id<PersonTag> const& one,
                 Id<PersonTag> const& two) {
    auto const [first, second] = std::minmax(one.text(), two.text());
    return {programme.text(), first, second};
}

std::set<CoupleKey> living_couples(Work& work, std::vector<NewPair> const& proposals) {
    std::set<Id<ProgrammeTag>> programmes;
    for (auto const& pair : proposals) programmes.insert(pair.programme);
    std::set<CoupleKey> couples;
    for (auto const& programme : programmes) {
        for (auto const& couple : RelationshipsDirectory(work).couples_of(programme)) {
            if (is_alive(couple.state))
                couples.insert(key_of(programme, couple.mentee, couple.mentor));
        }
    }
    return couples;
}

/// Reads every reason and checks every couple, and reports all that is wrong at once.
Result<std::vector<Why>> check(Work& work, std::vector<NewPair> const& proposals) {
    auto taken = living_couples(work, proposals);
    Problem problem = conflict("pairs.refused", "Some of these pairs cannot be proposed.");
    std::vector<Why> reasons;
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        auto const& pair = proposals[i];
        auto const path = "/pairs/" + std::to_string(i);
        if (pair.mentee == pair.mentor) {
            problem.fields.push_back({path, "pair.self", "Nobody is their own mentor."});
        } else if (!taken.insert(key_of(pair.programme, pair.mentee, pair.mentor)).second) {
            problem.fields.push_back(
                {path, "pair.alive", "These two are matched in this programme already."});
        }
        auto why = from_json_text<Why>(pair.why_json);
        if (!why) problem.fields.push_back({path + "/why_json", "pair.why", why.error().detail});
        reasons.push_back(why ? without_private_wishes(std::move(*why)) : Why{});
    }
    if (!problem.fields.empty()) return refuse(std::move(problem));
    return reasons;
}

/// One telling per programme, however many pairs it gets.
void tell_programmes(Work& work, std::vector<NewPair> const& proposals) {
    std::map<Id<ProgrammeTag>, std::vector<programmes::PairOfPeople>> by_programme;
    for (auto const& pair : proposals)
        by_programme[pair.programme].push_back({pair.mentee, pair.mentor});
    for (auto const& [programme, pairs] : by_programme) {
        programmes::ProgrammeDirectory(work).pairs_were_proposed(programme, pairs);
    }
}

std::vector<Id<PersonTag>> everybody_in(std::vector<NewPair> const& proposals) {
    std::vector<Id<PersonTag>> people;
    for (auto const& pair : proposals) people.insert(people.end(), {pair.mentee, pair.mentor});
    return people;
}

}  // namespace

Result<std::vector<Id<PairTag>>> propose_pairs(Work& work, std::vector<NewPair> const& proposals) {
    auto const reasons = TRY(check(work, proposals));
    Faces const faces(work, everybody_in(proposals));
    PairStore pairs(work);
    EndingStore endings(work);
    PairsProposed news;
    for (std::size_t i = 0; i < proposals.size(); ++i) {
        auto const& pair = proposals[i];
        PairRow row;
        row.id = work.make_id<PairTag>();
        row.programme = pair.programme;
        row.mentee = pair.mentee;
        row.mentor = pair.mentor;
        row.run = pair.run;
        row.hours_per_month = pair.hours_per_month;
        row.proposed_at = work.now();
        row.respond_by = answer_by(work, pair.mentee, pair.mentor, pair.answer_days);
        pairs.add(row, reasons[i]);
        for (auto const& person : {row.mentee, row.mentor})
            endings.meet_rematch(row.programme, person);
        for (auto const& person : {row.mentee, row.mentor})
            tell(work, row, person, "match_proposed", faces);
        news.pairs.push_back(row.id);
    }
    if (proposals.empty()) return news.pairs;
    tell_programmes(work, proposals);
    work.publish(news);
    return news.pairs;
}

}  // namespace telemachy::relationships
