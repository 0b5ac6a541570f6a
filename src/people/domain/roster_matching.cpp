#include "people/domain/roster_matching.h"

#include <set>
#include <unordered_map>

#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using enum RosterField;
using Found = std::vector<std::optional<std::size_t>>;

/// Known things under a word; a word that means two of them means neither.
class UniqueIndex {
public:
    void add(std::string word, std::size_t index) {
        if (word.empty()) return;
        auto const [entry, is_new] = index_.try_emplace(std::move(word), index);
        if (!is_new) entry->second = std::nullopt;
    }
    [[nodiscard]] std::optional<std::size_t> find(std::string const& word) const {
        auto const found = index_.find(word);
        return found == index_.end() ? std::nullopt : found->second;
    }

private:
    std::unordered_map<std::string, std::optional<std::size_t>> index_;
};

/// Takes each known thing at most once.
class Taking {
public:
    Taking(std::size_t wanted, std::size_t known) : found(wanted), taken_(known, 0) {}

    bool take(std::size_t wanted, std::optional<std::size_t> known) {
        if (found[wanted] || !known || taken_[*known]) return false;
        found[wanted] = known;
        taken_[*known] = 1;
        return true;
    }

    Found found;

private:
    std::vector<char> taken_;
};

std::string with_title(std::string const& person, std::string const& title) {
    return title.empty() ? std::string() : folded(person) + "\n" + folded(title);
}

std::string at_post(std::string const& person, PostKey const& post) {
    return person.empty() ? std::string() : folded(person) + "\n" + post.body + "\n" + post.ref;
}

/// Every title a person of the roster has, by index of the person.
std::vector<std::set<std::string>> titles_of(Roster const& roster) {
    std::vector<std::set<std::string>> titles(roster.persons.size());
    for (auto const& row : roster.rows) {
        if (row.person && row.post)
            titles[*row.person].insert(roster.posts[*row.post].facts[job_title]);
    }
    return titles;
}

}  // namespace

Found match_persons(Roster const& roster, KnownCompany const& company) {
    if (company.persons.empty()) return Found(roster.persons.size());
    UniqueIndex by_ref;
    UniqueIndex by_email;
    UniqueIndex by_name;
    UniqueIndex by_name_and_title;
    UniqueIndex by_name_and_post;
    for (std::size_t index = 0; index < company.persons.size(); ++index) {
        auto const& facts = company.persons[index].state.facts;
        by_ref.add(facts[person_ref], index);
        by_email.add(folded(facts[email]), index);
        by_name.add(folded(facts[name]), index);
    }
    for (auto const& [post, person] : company.holdings) {
        by_name_and_title.add(with_title(company.persons[person].state.facts[name],
                                         company.posts[post].state.facts[job_title]),
                              person);
        by_name_and_post.add(
            at_post(company.persons[person].state.facts[name], company.posts[post].state.key),
            person);
    }

    Taking taking(roster.persons.size(), company.persons.size());
    for (std::size_t index = 0; index < roster.persons.size(); ++index) {
        taking.take(index, by_ref.find(roster.persons[index].facts[person_ref]));
    }
    for (std::size_t index = 0; index < roster.persons.size(); ++index) {
        auto const& facts = roster.persons[index].facts;
        auto const known = by_email.find(folded(facts[email]));
        bool const other_number = known && !facts[person_ref].empty() &&
                                  !company.persons[*known].state.facts[person_ref].empty();
        if (!other_number) taking.take(index, known);
    }
    // The same name on the same post is the same person, whatever became of the address.
    for (auto const& row : roster.rows) {
        if (!row.person || !row.post || roster.posts[*row.post].ref_is_ours) continue;
        auto const& facts = roster.persons[*row.person].facts;
        auto const known = by_name_and_post.find(at_post(facts[name], roster.posts[*row.post].key));
        bool const other_number = known && !facts[person_ref].empty() &&
                                  !company.persons[*known].state.facts[person_ref].empty();
        if (!other_number) taking.take(*row.person, known);
    }
    auto const titles = titles_of(roster);
    UniqueIndex namesakes;
    for (std::size_t index = 0; index < roster.persons.size(); ++index) {
        namesakes.add(folded(roster.persons[index].facts[name]), index);
    }
    for (std::size_t index = 0; index < roster.persons.size(); ++index) {
        auto const& facts = roster.persons[index].facts;
        auto const may_be = [&](std::optional<std::size_t> known) {
            if (!known) return false;
            auto const& other = company.persons[*known].state.facts;
            bool const numbers = !facts[person_ref].empty() && !other[person_ref].empty();
            bool const addresses = !facts[email].empty() && !other[email].empty();
            return !numbers && !addresses;
        };
        auto const word = folded(facts[name]);
        if (word.empty()) continue;
        auto const known = namesakes.find(word) ? by_name.find(word) : std::nullopt;
        if (may_be(known) && taking.take(index, known)) continue;
        for (auto const& title : titles[index]) {
            auto const titled = by_name_and_title.find(with_title(facts[name], title));
            if (may_be(titled)) taking.take(index, titled);
        }
    }
    return std::move(taking.found);
}

PostMatch match_posts(Roster const& roster, KnownCompany const& company, Found const& persons) {
    if (company.posts.empty()) return {.known = Found(roster.posts.size())};
    std::vector<std::set<std::size_t>> holders(company.posts.size());
    std::unordered_map<std::string, std::size_t> by_key;
    UniqueIndex by_holder_and_title;
    auto const holder_title_unit = [](std::size_t person, PostFacts const& facts) {
        return std::to_string(person) + "\n" + folded(facts[body]) + "\n" +
               folded(facts[job_title]) + "\n" + folded(facts[unit]);
    };
    for (std::size_t index = 0; index < company.posts.size(); ++index) {
        auto const& state = company.posts[index].state;
        auto const key = state.key.body + "\n" + state.key.ref;
        auto const [entry, is_new] = by_key.try_emplace(key, index);
        // Of an open post and closed ones that had its number before, the open one is meant.
        if (!is_new && state.standing == PostStanding::open) entry->second = index;
    }
    for (auto const& [post, person] : company.holdings) {
        holders[post].insert(person);
        by_holder_and_title.add(holder_title_unit(person, company.posts[post].state.facts), post);
    }

    std::vector<std::set<std::size_t>> wanted(roster.posts.size());
    std::vector<char> names_somebody(roster.posts.size(), 0);
    for (auto const& row : roster.rows) {
        bool const holds = row.fate == RowFate::taken && row.post && row.person;
        if (!holds) continue;
        names_somebody[*row.post] = 1;
        if (persons[*row.person]) wanted[*row.post].insert(*persons[*row.person]);
    }
    auto const known_by_key = [&](RosterPost const& post) -> std::optional<std::size_t> {
        auto const found = by_key.find(post.key.body + "\n" + post.key.ref);
        return found == by_key.end() ? std::nullopt : std::optional(found->second);
    };
    auto const shares_a_holder = [&](std::size_t post, std::size_t known) {
        for (auto person : wanted[post]) {
            if (holders[known].contains(person)) return true;
        }
        return false;
    };

    PostMatch match;
    Taking taking(roster.posts.size(), company.posts.size());
    for (std::size_t index = 0; index < roster.posts.size(); ++index) {
        if (roster.posts[index].superseded) continue;
        auto const known = known_by_key(roster.posts[index]);
        if (known && shares_a_holder(index, *known)) {
            match.by_number += taking.take(index, known) ? 1 : 0;
        }
    }
    for (std::size_t index = 0; index < roster.posts.size(); ++index) {
        if (roster.posts[index].superseded || roster.posts[index].ref_is_ours) continue;
        for (auto person : wanted[index]) {
            auto const moved =
                by_holder_and_title.find(holder_title_unit(person, roster.posts[index].facts));
            if (moved && taking.take(index, moved)) match.renumbered.push_back(index);
        }
    }
    for (std::size_t index = 0; index < roster.posts.size(); ++index) {
        if (roster.posts[index].superseded) continue;
        auto const known = known_by_key(roster.posts[index]);
        if (!taking.take(index, known)) continue;
        ++match.by_number;
        auto const& before = company.posts[*known].state;
        bool const other_holder = !holders[*known].empty() && names_somebody[index];
        bool const other_title =
            folded(before.facts[job_title]) != folded(roster.posts[index].facts[job_title]);
        match.suspicious += other_holder && other_title ? 1 : 0;
    }
    match.known = std::move(taking.found);
    return match;
}

}  // namespace telemachy::people
