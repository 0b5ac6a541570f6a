#include "people/domain/roster_plan.h"

#include <set>
#include <unordered_map>
#include <utility>

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

/// Finds what is known by id and makes room for what is not.
template <class Known>
class Places {
public:
    explicit Places(std::vector<Known>& known) : known_(known) {
        for (std::size_t index = 0; index < known.size(); ++index) {
            places_.emplace(known[index].id, index);
        }
    }
    std::size_t of(std::string const& id) {
        auto const [place, is_new] = places_.try_emplace(id, known_.size());
        if (is_new) known_.push_back({.id = id, .state = {}});
        return place->second;
    }

private:
    std::vector<Known>& known_;
    std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

KnownCompany applied(KnownCompany company, RosterWrites const& writes) {
    Places persons(company.persons);
    Places posts(company.posts);
    for (auto const& write : writes.persons) {
        company.persons[persons.of(write.id)].state = write.after;
    }
    for (auto const& write : writes.posts) company.posts[posts.of(write.id)].state = write.after;

    std::set<KnownHolding> holdings(company.holdings.begin(), company.holdings.end());
    for (auto const& write : writes.holdings) {
        KnownHolding const holding{posts.of(write.post), persons.of(write.person)};
        if (write.starts) {
            holdings.insert(holding);
        } else {
            holdings.erase(holding);
        }
    }
    company.holdings.assign(holdings.begin(), holdings.end());
    return company;
}

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
