#include <unordered_map>
#include <unordered_set>

#include "people/domain/roster_plan.h"

namespace telemachy::people {
namespace {

template <class Known>
std::unordered_map<std::string, Known const*> by_id(std::vector<Known> const& known) {
    std::unordered_map<std::string, Known const*> index;
    for (auto const& each : known) index.emplace(each.id, &each);
    return index;
}

/// Puts `fact` back if it still is what was written; says whether somebody changed it since.
template <class Value>
bool put_back(Value& fact, Value const& before, Value const& written) {
    if (before == written || fact == before) return false;
    if (fact != written) return true;
    fact = before;
    return false;
}

template <class Facts>
std::size_t put_facts_back(Facts& facts, Facts const& before, Facts const& written) {
    std::size_t kept = 0;
    for (std::size_t index = 0; index < facts.values.size(); ++index) {
        kept += put_back(facts.values[index], before.values[index], written.values[index]) ? 1 : 0;
    }
    return kept;
}

}  // namespace

UndoPlan undo_of(RosterWrites const& applied, KnownCompany const& now) {
    UndoPlan undo;
    auto const persons = by_id(now.persons);
    for (auto const& write : applied.persons) {
        auto const found = persons.find(write.id);
        if (found == persons.end()) continue;
        auto const& current = found->second->state;
        auto after = current;
        if (write.before) {
            auto kept = put_facts_back(after.facts, write.before->facts, write.after.facts);
            kept += put_back(after.standing, write.before->standing, write.after.standing) ? 1 : 0;
            if (kept > 0) {
                undo.kept.push_back(current.facts[RosterField::name] +
                                    " was changed since; that change stays.");
            }
        } else {
            after.standing = Standing::removed;
        }
        if (after != current) undo.writes.persons.push_back({write.id, current, after});
    }
    auto const posts = by_id(now.posts);
    for (auto const& write : applied.posts) {
        auto const found = posts.find(write.id);
        if (found == posts.end()) continue;
        auto const& current = found->second->state;
        auto after = current;
        if (write.before) {
            put_facts_back(after.facts, write.before->facts, write.after.facts);
            put_back(after.key, write.before->key, write.after.key);
            put_back(after.ref_is_ours, write.before->ref_is_ours, write.after.ref_is_ours);
            put_back(after.holder, write.before->holder, write.after.holder);
            put_back(after.standing, write.before->standing, write.after.standing);
        } else {
            after.standing = PostStanding::removed;
        }
        if (after != current) undo.writes.posts.push_back({write.id, current, after});
    }
    for (auto const& write : applied.holdings) {
        undo.writes.holdings.push_back({write.post, write.person, !write.starts});
    }
    return undo;
}

}  // namespace telemachy::people
