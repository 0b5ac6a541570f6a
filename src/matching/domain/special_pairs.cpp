#include "matching/domain/special_pairs.h"

#include <algorithm>
#include <unordered_map>

namespace telemachy::matching {

using optimise::Task;

std::vector<std::vector<Task>> special_pairs(Rules const& rules,
                                             std::span<Participant const> mentees,
                                             std::span<Participant const> mentors) {
    std::unordered_map<WordId, std::size_t> mentee_of;
    std::unordered_map<WordId, Task> mentor_of;
    std::unordered_map<WordId, std::vector<Task>> team;
    for (std::size_t i = 0; i < mentees.size(); ++i) mentee_of.emplace(mentees[i].key, i);
    for (Task j = 0; j < mentors.size(); ++j) {
        mentor_of.emplace(mentors[j].key, j);
        if (rules.same_team && mentors[j].team != 0) team[mentors[j].team].push_back(j);
    }

    std::vector<std::vector<Task>> marked(mentees.size());
    auto const lists = {&Participant::preferences,      &Participant::blocks,
                        &Participant::conflicts,        &Participant::past_partners,
                        &Participant::current_partners, &Participant::managers};
    for (std::size_t i = 0; i < mentees.size(); ++i) {
        if (auto const self = mentor_of.find(mentees[i].key); self != mentor_of.end())
            marked[i].push_back(self->second);
        if (auto const same = team.find(mentees[i].team); same != team.end())
            marked[i].insert(marked[i].end(), same->second.begin(), same->second.end());
        for (auto list : lists)
            for (WordId key : mentees[i].*list)
                if (auto const found = mentor_of.find(key); found != mentor_of.end())
                    marked[i].push_back(found->second);
    }
    for (Task j = 0; j < mentors.size(); ++j)
        for (auto list : lists)
            for (WordId key : mentors[j].*list)
                if (auto const found = mentee_of.find(key); found != mentee_of.end())
                    marked[found->second].push_back(j);

    for (auto& row : marked) {
        std::ranges::sort(row);
        auto const rest = std::ranges::unique(row);
        row.erase(rest.begin(), rest.end());
    }
    return marked;
}

}  // namespace telemachy::matching
