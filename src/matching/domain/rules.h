#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "matching/domain/participant.h"
#include "matching/domain/policy.h"

namespace telemachy::matching {

/// Why two people cannot be a pair, or why one person cannot be in any. A rule speaks only on what
/// is known: somebody without a stated language or level is not turned away for it.
enum class Rule : std::uint8_t {
    self,            ///< The same person in both chairs.
    unavailable,     ///< A block or a conflict of interest; which of the two is nobody's business.
    reporting_line,  ///< One is in the other's line within the levels the policy names.
    same_team,
    language,
    overlap,
    level_gap,
    silo,    ///< Both work in one function, and the policy asks for another.
    repeat,  ///< They were a pair before, or are one now; the latter always holds.
    hours,     ///< One person's month has no room for another pair.
    capacity,  ///< One person holds as many pairs as they offered.
    decision,  ///< A coordinator set this pair aside, with a reason.
    places,    ///< Nothing forbids it: all possible partners are taken.
};
inline constexpr std::size_t rule_count = 13;

/// A set of rules, one bit each.
class RuleSet {
public:
    constexpr void add(Rule rule) { bits_ |= bit(rule); }
    [[nodiscard]] constexpr bool has(Rule rule) const { return (bits_ & bit(rule)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    [[nodiscard]] constexpr int size() const { return __builtin_popcount(bits_); }
    [[nodiscard]] constexpr RuleSet without(Rule rule) const {
        RuleSet out = *this;
        out.bits_ &= static_cast<std::uint16_t>(~bit(rule));
        return out;
    }
    [[nodiscard]] std::vector<Rule> list() const;

    bool operator==(RuleSet const&) const = default;

private:
    static constexpr std::uint16_t bit(Rule rule) {
        return static_cast<std::uint16_t>(1U << static_cast<unsigned>(rule));
    }
    std::uint16_t bits_ = 0;
};

/// Every rule that keeps this pair apart; empty when the pair is possible.
[[nodiscard]] RuleSet broken_rules(Rules const& rules, Participant const& mentee,
                                   Participant const& mentor);

/// The one rule to name when several are broken: the hardest to change comes first, except that a
/// private reason is named only if there is no other, so that it cannot be told from the rest.
[[nodiscard]] Rule rule_to_name(RuleSet broken);

/// Whether a coordinator may pair two people in spite of the rule, giving a reason. What protects a
/// person, and what is private, cannot be overridden by anyone.
[[nodiscard]] bool may_be_overridden(Rule rule);

/// As written on the wire and in files. A block and a conflict share one name.
[[nodiscard]] std::string_view name_of(Rule rule);

/// Working minutes a day both share, in whichever half of the year it is less; `nullopt` when one
/// side's hours are not known.
[[nodiscard]] std::optional<int> overlap_minutes(Participant const& one, Participant const& other);
[[nodiscard]] int overlap_minutes(WorkingHours const& one, WorkingHours const& other);

/// Mentor's level minus mentee's; `nullopt` when one of them is not known.
[[nodiscard]] std::optional<int> level_gap(Participant const& mentee, Participant const& mentor);

/// What the level-gap rule reads of one person: people with the same key are the same to it.
[[nodiscard]] std::pair<int, WordId> level_key(Rules const& rules, Participant const& person);

/// Whether they are known to work in different functions.
[[nodiscard]] bool work_apart(Participant const& one, Participant const& other);

/// Places a person has for this round, and the rule that set the number.
struct Places {
    int count = 0;
    Rule set_by = Rule::capacity;
};
[[nodiscard]] Places places_of(Capacity const& capacity, Participant const& person, Side side);

}  // namespace telemachy::matching
