#include "matching/test/cast.h"

#include <algorithm>

namespace telemachy::matching::cast {
namespace {

class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}

    /// 0 to `sides` - 1. The engine's own numbers, so that every machine sees the same crowd.
    int roll(int sides) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(sides)); }
    bool chance(int percent) { return roll(100) < percent; }

private:
    std::mt19937 engine_;
};

std::vector<WordId> some_words(Round& round, Dice& dice, std::string const& kind, int kinds,
                               int count_max) {
    std::vector<WordId> words;
    int const count = dice.roll(count_max + 1);
    for (int i = 0; i < count; ++i) {
        WordId const word = round.word(kind + std::to_string(dice.roll(kinds)));
        if (std::ranges::find(words, word) == words.end()) words.push_back(word);
    }
    return words;
}

std::vector<Skill> some_skills(Round& round, Dice& dice, int count_max) {
    std::vector<Skill> skills;
    for (WordId term : some_words(round, dice, "skill ", 8, count_max))
        skills.push_back({term, 1 + dice.roll(5)});
    return skills;
}

std::optional<WorkingHours> some_hours(Dice& dice) {
    if (dice.chance(15)) return std::nullopt;
    int const zone = 60 * (dice.roll(20) - 9);
    int const summer = dice.chance(50) ? 60 : 0;
    int const start = 480 + 30 * dice.roll(4);
    auto at = [](int minutes) { return (minutes + 2880) % 1440; };
    auto span = [&](int shift) {
        return WorkingMinutes{at(start - zone - shift), at(start + 480 - zone - shift)};
    };
    return WorkingHours{span(0), span(summer)};
}

void furnish(Round& round, Dice& dice, Participant& person) {
    auto maybe = [&](std::string const& kind, int kinds) {
        return dice.chance(15) ? WordId{0} : round.word(kind + std::to_string(dice.roll(kinds)));
    };
    person.function = maybe("function ", 4);
    person.unit = maybe("unit ", 6);
    person.team = maybe("team ", 9);
    person.country = maybe("country ", 3);
    person.level = dice.roll(10);
    person.hours = some_hours(dice);
    person.languages = some_words(round, dice, "language ", 4, 3);
    person.industries = some_words(round, dice, "industry ", 5, 3);
    for (int& axis : person.style) axis = dice.chance(25) ? style_unknown : 25 * dice.roll(5);
    person.offers = some_skills(round, dice, 4);
    person.wants = some_skills(round, dice, 4);
    if (dice.chance(60)) {
        person.hours_month = dice.roll(12);
        person.hours_taken = dice.roll(4);
    }
    if (dice.chance(30)) person.identity_wish = round.word("identity 1");
    person.identities = some_words(round, dice, "identity ", 3, 2);
}

void entangle(Dice& dice, Participant& person, std::vector<WordId> const& others) {
    auto some = [&](int percent, int count_max) {
        std::vector<WordId> words;
        if (!dice.chance(percent)) return words;
        for (int i = 0; i < count_max; ++i) {
            WordId const other =
                others[static_cast<std::size_t>(dice.roll(static_cast<int>(others.size())))];
            if (other != person.key && std::ranges::find(words, other) == words.end())
                words.push_back(other);
        }
        return words;
    };
    person.preferences = some(40, 4);
    person.blocks = some(10, 1);
    person.conflicts = some(10, 1);
    person.past_partners = some(20, 2);
    person.current_partners = some(8, 1);
    person.managers = some(60, 4);
}

/// Whom somebody is kept apart from does not depend on the chair they sit in.
void agree_with_themselves(MatchInputs& inputs) {
    for (auto const& mentee : inputs.mentees)
        for (auto& mentor : inputs.mentors)
            if (mentor.key == mentee.key) {
                mentor.blocks = mentee.blocks;
                mentor.conflicts = mentee.conflicts;
            }
}

}  // namespace

Round random_crowd(std::uint32_t seed, CrowdOptions options) {
    Dice dice(seed);
    Round round;
    std::vector<WordId> everyone;
    for (std::size_t i = 0; i < options.mentees; ++i) {
        auto& person = round.mentee("mentee " + std::to_string(i));
        furnish(round, dice, person);
        person.hours_month.reset();
        person.pairs_max = 1 + dice.roll(options.demand_max);
        everyone.push_back(person.key);
    }
    for (std::size_t j = 0; j < options.mentors; ++j) {
        // Some people sit in both chairs.
        bool const both = dice.chance(10) && j < options.mentees;
        auto& person = round.mentor((both ? "mentee " : "mentor ") + std::to_string(j));
        furnish(round, dice, person);
        if (dice.chance(70)) person.pairs_max = dice.roll(options.pairs_max + 1);
        everyone.push_back(person.key);
    }
    if (options.restless) {
        for (auto& person : round.inputs().mentees) entangle(dice, person, everyone);
        for (auto& person : round.inputs().mentors) entangle(dice, person, everyone);
        agree_with_themselves(round.inputs());
    }
    return round;
}

}  // namespace telemachy::matching::cast
