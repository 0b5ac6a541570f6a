#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "kernel/reflect.h"
#include "people/domain/company.h"
#include "people/domain/reporting_line.h"
#include "people/domain/roster_diff.h"
#include "people/test/domain/files.h"

namespace telemachy::people {

using Lines = std::vector<std::string>;

/// A company kept in memory: what the store does with a plan, without a database.
class Company {
public:
    RosterPlan plan(std::string text, DiffOptions options = {}) {
        auto const table = read_csv(std::move(text));
        EXPECT_TRUE(table);
        auto const roster = read_roster(*table, {guess_mapping(*table), {}});
        NewIds const ids{[&] { return "prs_" + std::to_string(++made_); },
                         [&] { return "pos_" + std::to_string(++made_); }};
        return plan_roster(roster, known, Vocabulary({}), ids, options);
    }

    RosterPlan take(std::string text, DiffOptions options = {}) {
        auto plan = this->plan(std::move(text), options);
        write(plan.writes);
        return plan;
    }

    void write(RosterWrites const& writes) { known = applied(std::move(known), writes); }

    KnownPerson& person(std::string const& id) {
        return *std::ranges::find(known.persons, id, &KnownPerson::id);
    }
    KnownPost& post(std::string const& id) {
        return *std::ranges::find(known.posts, id, &KnownPost::id);
    }
    KnownPerson& named(std::string const& name) {
        return *std::ranges::find_if(known.persons, [&](auto const& each) {
            return each.state.facts[RosterField::name] == name;
        });
    }

    /// "Ann: A, B" for everybody who is here, with the numbers of their posts.
    Lines seats() const {
        Lines lines;
        for (std::size_t index = 0; index < known.persons.size(); ++index) {
            auto const& state = known.persons[index].state;
            if (state.standing > Standing::paused) continue;
            std::string posts;
            for (auto const& [post, person] : known.holdings) {
                if (person == index)
                    posts += (posts.empty() ? "" : ", ") +
                             known.posts[post].state.facts[RosterField::post_ref];
            }
            lines.push_back(state.facts[RosterField::name] + ": " + posts);
        }
        std::ranges::sort(lines);
        return lines;
    }

    KnownCompany known;

private:
    int made_ = 0;
};

inline std::string word(ChangeKind kind) { return std::string(reflect::word_of(kind)); }

/// "3 change: Ann: …" for every line of the dry run.
inline Lines told(RosterPlan const& plan) {
    Lines lines;
    for (auto const& change : plan.changes) {
        lines.push_back((change.row == 0 ? "" : std::to_string(change.row) + " ") +
                        word(change.kind) + ": " + change.sentence);
    }
    return lines;
}

inline std::string counts(RosterPlan const& plan) {
    auto const& c = plan.counts;
    return "create " + std::to_string(c.create) + " change " + std::to_string(c.change) +
           " leave " + std::to_string(c.leave) + " unchanged " + std::to_string(c.unchanged) +
           " skip " + std::to_string(c.skip) + " problem " + std::to_string(c.problem) +
           (c.remark == 0 ? "" : " remark " + std::to_string(c.remark));
}

inline constexpr DiffOptions full{.full_feed = true};

inline std::string const four_posts =
    "post_ref,reports_to,name,email,job_title,unit\n"
    "A,XX,Ann,ann@x.example,Chief,Board\n"
    "B,A,Ben,ben@x.example,Head of Law,Law\n"
    "C,B,Cleo,cleo@x.example,Counsel,Law\n"
    "D,B,,,Counsel,Law\n";

}  // namespace telemachy::people
