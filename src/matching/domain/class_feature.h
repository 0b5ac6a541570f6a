#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "matching/domain/participant.h"
#include "optimise/assignment/table_scores.h"

namespace telemachy::matching {

/// One thing mentors differ in (a language list, a unit, the hours they work) as codes for sums of
/// tables. People fall into classes; a class of mentors is one code of one feature, and as a table
/// has 64 codes, classes beyond 63 continue in the next feature, where everybody else has code 0.
///
/// What most classes are worth to a mentee is told once, as `base`, so that most tables have
/// nothing left to say and are left out.
class ClassFeature {
public:
    /// `points(mentee, mentor)` is asked once per pair of classes, on one person of each; it may
    /// forbid. Codes are added to `codes`.
    template <class MenteeKey, class MentorKey, class PointsOf>
    static ClassFeature make(std::span<Participant const> mentees,
                             std::span<Participant const> mentors, optimise::TaskCodes& codes,
                             MenteeKey mentee_key, MentorKey mentor_key, PointsOf points) {
        ClassFeature feature;
        std::vector<std::uint32_t> mentor_class;
        auto const mentee_firsts = classify(mentees, mentee_key, feature.mentee_class_);
        auto const mentor_firsts = classify(mentors, mentor_key, mentor_class);
        feature.add_codes(mentor_class, mentor_firsts.size(), codes);
        std::vector<optimise::Score> row(mentor_firsts.size());
        for (auto const* mentee : mentee_firsts) {
            for (std::size_t c = 0; c < row.size(); ++c)
                row[c] = points(*mentee, *mentor_firsts[c]);
            feature.add_tables(row);
        }
        return feature;
    }

    /// Forbids mentors of the mentee's own class and says nothing of others; nobody is in class 0 of
    /// the key. Nothing is asked per pair of classes, so there may be many.
    template <class KeyOf>
    static ClassFeature keeping_apart(std::span<Participant const> mentees,
                                      std::span<Participant const> mentors,
                                      optimise::TaskCodes& codes, KeyOf key) {
        ClassFeature feature;
        std::vector<std::uint32_t> mentor_class;
        auto const mentee_firsts = classify(mentees, key, feature.mentee_class_);
        auto const mentor_firsts = classify(mentors, key, mentor_class);
        feature.add_codes(mentor_class, mentor_firsts.size(), codes);
        std::map<decltype(key(mentors[0])), std::size_t> class_of;
        for (std::size_t c = 0; c < mentor_firsts.size(); ++c)
            class_of.emplace(key(*mentor_firsts[c]), c);
        for (auto const* mentee : mentee_firsts) {
            auto const own = class_of.find(key(*mentee));
            bool const some = own != class_of.end() && own->first != 0;
            feature.add_table_forbidding(some ? std::optional(own->second) : std::nullopt);
        }
        return feature;
    }

    /// Shares this mentee's tables, and answers what every mentor is worth before them.
    optimise::Score describe(optimise::Agent mentee, optimise::AgentTables& tables) const;

private:
    template <class KeyOf>
    static std::vector<Participant const*> classify(std::span<Participant const> people,
                                                    KeyOf key_of,
                                                    std::vector<std::uint32_t>& classes) {
        std::map<decltype(key_of(people[0])), std::uint32_t> known;
        std::vector<Participant const*> firsts;
        for (auto const& person : people) {
            auto const [found, added] =
                known.try_emplace(key_of(person), static_cast<std::uint32_t>(firsts.size()));
            if (added) firsts.push_back(&person);
            classes.push_back(found->second);
        }
        return firsts;
    }
    void add_codes(std::span<std::uint32_t const> mentor_class, std::size_t classes,
                   optimise::TaskCodes& codes);
    void add_tables(std::span<optimise::Score const> points_by_class);
    void add_table_forbidding(std::optional<std::size_t> mentor_class);

    /// A table that has something to say, by the feature it belongs to.
    struct Told {
        std::uint32_t feature = 0;
        std::uint32_t table = 0;
    };
    std::size_t first_ = 0;
    std::vector<std::uint32_t> mentee_class_;
    std::vector<optimise::Score> base_;    ///< Per class of mentees.
    std::vector<std::vector<Told>> told_;  ///< Likewise.
    std::vector<optimise::PackedTable> tables_;
};

}  // namespace telemachy::matching
