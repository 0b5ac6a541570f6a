#pragma once

#include <array>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "matching/domain/participant.h"
#include "matching/domain/policy.h"
#include "optimise/assignment/score_source.h"

namespace telemachy::matching {

/// A penalty no sum of points outweighs and no sum of penalties overflows: scores stay under 2^21
/// (eleven weights of 100 times 1000), and at most five dense rules can break at once.
inline constexpr optimise::Score broken = -(1 << 27);

/// Pairs of classes with their points, computed once. People fall into few classes (the languages
/// they speak, the hours they work), and the table has one cell for each pair of them.
class ClassTable {
public:
    /// `points(mentee, mentor)` is asked once per pair of classes, on one person of each.
    template <class KeyOf, class PointsOf>
    static ClassTable make(std::span<Participant const> mentees,
                           std::span<Participant const> mentors, KeyOf key_of, PointsOf points) {
        ClassTable table;
        auto const mentee_firsts = classify(mentees, key_of, table.mentee_class_);
        auto const mentor_firsts = classify(mentors, key_of, table.mentor_class_);
        table.width_ = mentor_firsts.size();
        table.points_.reserve(mentee_firsts.size() * mentor_firsts.size());
        for (auto const* mentee : mentee_firsts)
            for (auto const* mentor : mentor_firsts)
                table.points_.push_back(points(*mentee, *mentor));
        return table;
    }

    /// The points of one mentee with every class of mentors.
    [[nodiscard]] optimise::Score const* row(optimise::Agent mentee) const {
        return points_.data() + mentee_class_[mentee] * width_;
    }
    [[nodiscard]] std::uint32_t const* mentor_class() const { return mentor_class_.data(); }

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

    std::vector<std::uint32_t> mentee_class_;
    std::vector<std::uint32_t> mentor_class_;
    std::vector<optimise::Score> points_;
    std::size_t width_ = 0;
};

/// One mentor who offers a term, with the level.
struct Posting {
    optimise::Task mentor = 0;
    int level = 0;
};
using PostingLists = std::unordered_map<WordId, std::vector<Posting>>;

/// What the mentors look like to one policy, column by column.
struct MentorColumns {
    std::vector<optimise::Score> constant;  ///< Points that depend on the mentor alone.
    std::vector<WordId> function;
    std::vector<WordId> unit;
    std::vector<WordId> country;
    std::array<std::vector<int>, style_axes> style;
    std::vector<char> knows_industries;  ///< Whether a mentor named any industry.

    PostingLists expertise;
    PostingLists industries;
    PostingLists identities;

    ClassTable languages;  ///< Points for the language, and the rule about it.
    ClassTable hours;
    ClassTable levels;
};

[[nodiscard]] MentorColumns mentor_columns(Policy const& policy,
                                           std::span<Participant const> mentees,
                                           std::span<Participant const> mentors);

}  // namespace telemachy::matching
