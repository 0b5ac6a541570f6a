#include "people/domain/roster_absence.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

#include "people/domain/plan_sentences.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using Ids = std::unordered_set<std::string>;

/// Few changes of hand are life; as many as this at once are another numbering.
constexpr std::size_t suspicious_min = 5;
constexpr std::size_t suspicious_percent = 30;

std::size_t percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : (part * 100 + whole / 2) / whole;
}

void warn_of_absence(std::vector<std::string>& warnings, Absence const& absence, bool full_feed) {
    auto const people = absence.persons.size();
    auto const posts = absence.posts.size();
    if (people == 0 && posts == 0) return;
    auto const figures =
        counted(people, "person", "people") + " of " + std::to_string(absence.persons_before) +
        " (" + std::to_string(percent(people, absence.persons_before)) + " %) and " +
        counted(posts, "post", "posts") + " of " + std::to_string(absence.posts_before) + " (" +
        std::to_string(percent(posts, absence.posts_before)) + " %)";
    if (!full_feed) {
        warnings.push_back(figures +
                           " of the same bodies are not in this file. They stay as they are, "
                           "because it is not said to be the full roster.");
        return;
    }
    constexpr auto limit = static_cast<std::size_t>(leave_percent_warned);
    bool const many =
        people * 100 > absence.persons_before * limit || posts * 100 > absence.posts_before * limit;
    if (many) {
        warnings.push_back(
            "As a full roster this makes " + figures +
            " go. If the file is only a part of the company, say that it is not the full "
            "roster.");
    }
}

void warn_of_renumbering(std::vector<std::string>& warnings, PostMatch const& match) {
    if (!match.renumbered.empty()) {
        warnings.push_back(counted(match.renumbered.size(), "post has", "posts have") +
                           " another number than before, recognised by holder, title and unit.");
    }
    bool const many = match.suspicious >= suspicious_min &&
                      match.suspicious * 100 >= match.by_number * suspicious_percent;
    if (many) {
        warnings.push_back(
            std::to_string(match.suspicious) + " of the " + std::to_string(match.by_number) +
            " posts known by number have another holder and another title. Were the "
            "numbers given anew? Then these are other posts, and their history is not "
            "theirs.");
    }
}

void warn_of_new_terms(std::vector<std::string>& warnings, Roster const& roster,
                       Vocabulary const& vocabulary) {
    std::map<std::string, std::string> unknown;
    for (auto const& person : roster.persons) {
        for (auto const field : {RosterField::expertise_offered, RosterField::expertise_wanted}) {
            for (auto const& said : said_expertise(person.facts[field])) {
                if (!vocabulary.find(said.term)) {
                    unknown.emplace(folded_words(said.term), said.term);
                }
            }
        }
    }
    constexpr std::size_t suggestions_max = 5;
    std::size_t told = 0;
    for (auto const& [word, term] : unknown) {
        auto const* near = told < suggestions_max ? vocabulary.suggest(term) : nullptr;
        if (near == nullptr) continue;
        ++told;
        warnings.push_back("“" + shortened(term, 60) + "” is not in the vocabulary. If “" +
                           near->name + "” is meant, give that term the alias first.");
    }
    if (!unknown.empty()) {
        warnings.push_back(counted(unknown.size(), "term", "terms") +
                           " of expertise will be added to the vocabulary.");
    }
}

}  // namespace

Absence find_absent(Roster const& roster, KnownCompany const& company, Becomings const& becomings,
                    HoldingChanges const& holdings) {
    Ids bodies;
    Ids told;
    for (auto const& post : roster.posts) bodies.insert(post.key.body);
    for (auto const& post : becomings.posts) told.insert(post.id);
    for (auto const& person : becomings.persons) told.insert(person.id);
    auto const covered = [&](std::size_t post) {
        return bodies.contains(company.posts[post].state.key.body);
    };
    std::vector<std::vector<std::size_t>> held(company.persons.size());
    for (auto const& [post, person] : company.holdings) held[person].push_back(post);

    Absence absence;
    for (std::size_t index = 0; index < company.persons.size(); ++index) {
        auto const& person = company.persons[index];
        bool const here = person.state.standing <= Standing::paused && !held[index].empty() &&
                          std::ranges::all_of(held[index], covered);
        if (!here) continue;
        ++absence.persons_before;
        // Whoever held a post whose row does not name its holder may well hold it still.
        bool const keeps_a_post = std::ranges::any_of(held[index], [&](std::size_t post) {
            auto const& id = company.posts[post].id;
            return told.contains(id) && !holdings.ended.contains({id, person.id});
        });
        if (!told.contains(person.id) && !keeps_a_post) absence.persons.push_back(index);
    }
    for (std::size_t index = 0; index < company.posts.size(); ++index) {
        auto const& post = company.posts[index];
        if (post.state.standing != PostStanding::open || !covered(index)) continue;
        ++absence.posts_before;
        if (!told.contains(post.id)) absence.posts.push_back(index);
    }
    std::ranges::sort(absence.persons, {}, [&](std::size_t index) {
        auto const& person = company.persons[index];
        return std::tie(person.state.facts[RosterField::name], person.id);
    });
    std::ranges::sort(absence.posts, {}, [&](std::size_t index) {
        auto const& post = company.posts[index];
        return std::tie(post.state.key, post.id);
    });
    return absence;
}

std::vector<std::string> warnings_of(Absence const& absence, PostMatch const& match,
                                     Roster const& roster, Vocabulary const& vocabulary,
                                     bool full_feed) {
    std::vector<std::string> warnings;
    warn_of_absence(warnings, absence, full_feed);
    warn_of_renumbering(warnings, match);
    warn_of_new_terms(warnings, roster, vocabulary);
    return warnings;
}

}  // namespace telemachy::people
