#include "people/domain/roster_holdings.h"

#include "people/domain/plan_sentences.h"

namespace telemachy::people {
namespace {

using Positions = std::unordered_map<std::string, std::size_t>;

/// Whether a roster's word about a post says who holds it, if only that nobody does.
bool is_decided(HolderState state) {
    return state != HolderState::unstated && state != HolderState::not_disclosed;
}

}  // namespace

bool HoldingChanges::anybody_left(std::string const& post) const {
    auto const found = ended.lower_bound({post, std::string()});
    return found != ended.end() && found->first == post;
}

std::string HoldingChanges::former_holders(std::string const& post) const {
    auto const found = names_before.find(post);
    return found == names_before.end() ? std::string() : join_names(found->second);
}

HoldingChanges settle_holdings(Roster const& roster, KnownCompany const& company,
                               Becomings const& becomings, bool full_feed) {
    Positions roster_post;
    Positions roster_person;
    for (std::size_t index = 0; index < becomings.posts.size(); ++index) {
        if (!roster.posts[index].superseded) roster_post.emplace(becomings.posts[index].id, index);
    }
    for (std::size_t index = 0; index < becomings.persons.size(); ++index) {
        roster_person.emplace(becomings.persons[index].id, index);
    }
    HoldingChanges changes;
    std::set<HoldingChanges::PostAndPerson> wanted;
    for (auto const& row : roster.rows) {
        bool const holds =
            row.fate == RowFate::taken && row.post && row.person && row.state != HolderState::left;
        if (holds) wanted.emplace(becomings.posts[*row.post].id, becomings.persons[*row.person].id);
    }
    changes.started = wanted;
    for (auto const& [post, person] : company.holdings) {
        auto const& post_id = company.posts[post].id;
        auto const& person_id = company.persons[person].id;
        changes.names_before[post_id].push_back(
            company.persons[person].state.facts[RosterField::name]);
        changes.started.erase({post_id, person_id});
        if (wanted.contains({post_id, person_id})) continue;

        auto const told_post = roster_post.find(post_id);
        auto const told_person = roster_person.find(person_id);
        bool const post_is_told = told_post != roster_post.end();
        bool const person_is_told = told_person != roster_person.end();
        bool const has_left =
            person_is_told &&
            becomings.persons[told_person->second].after.standing == Standing::left;
        bool const moved = person_is_told && (full_feed || post_is_told);
        bool const replaced = post_is_told && is_decided(roster.posts[told_post->second].state);
        if (has_left || moved || replaced) changes.ended.emplace(post_id, person_id);
    }
    return changes;
}

}  // namespace telemachy::people
