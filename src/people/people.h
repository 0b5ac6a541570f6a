#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/id.h"
#include "kernel/time.h"
#include "kernel/vocabulary.h"
#include "operation/capability.h"
#include "people/ids.h"

/// The words of the people room, which any other room may use: who somebody is, what they do, who
/// they report to. Everything here is T0, the directory, but `MonitoringFact`.
namespace telemachy::people {

/// Whoever has left stays known, so that what they did keeps its name; nobody new is matched with
/// them.
enum class PersonStatus { active, paused, left };

enum class Employment { employee, external };

/// Enough to name a person in a list or a sentence.
struct PersonOutline {
    Id<PersonTag> id;
    std::string name;
    std::string title;
    std::string function;
    std::string initials;
};

/// A person as the directory shows them: of several posts, the most senior.
struct PersonCard {
    Id<PersonTag> id;
    std::string name;
    std::string title;
    std::string unit;
    std::string function;
    std::string level;    ///< The label people know: "SCS1", "Director", "7".
    std::string country;  ///< An ISO 3166 code where it is one.
    std::string time_zone;
    std::vector<std::string> languages;  ///< ISO 639 codes.
    std::vector<std::string> offers;     ///< Names of terms, the strongest first.
    PersonStatus status = PersonStatus::active;
};

/// The days of the week nobody works, by `std::chrono::weekday::c_encoding()`: Sunday is 0.
using Weekend = std::bitset<7>;

/// How to reach somebody, and when. Mail carries T0 and T1 only.
struct PersonContact {
    Id<PersonTag> id;
    std::string name;
    std::string email;  ///< Empty when the roster gives none.
    std::string time_zone;
    Employment employment = Employment::employee;
    PersonStatus status = PersonStatus::active;
    Weekend weekend;  ///< Where they are.
};

/// A term of the managed vocabulary and a level: 1 knows the words, 5 is asked by others.
struct Skill {
    Id<TermTag> term;
    std::int64_t level = 3;
};

/// Local working time in minutes since midnight; the end may lie past midnight of the start.
struct WorkingTime {
    int start = 9 * 60;
    int end = 17 * 60 + 30;
};

/// Everything a criterion or rule of matching may know of a person, and no group attribute.
struct PersonFeatures {
    Id<PersonTag> id;
    std::string name;
    std::string title;
    std::string function;
    std::string unit;
    std::string country;
    std::int64_t level = 0;            ///< Rank, 1 the most junior; 0 is not known.
    Id<PersonTag> manager;             ///< Whoever holds the post above; empty when nobody does.
    Id<PositionTag> position;          ///< The main post.
    Id<PositionTag> manager_position;  ///< Two people with the same one are of one team.
    Employment employment = Employment::employee;
    PersonStatus status = PersonStatus::active;
    std::string time_zone;
    std::optional<WorkingTime> working_time;
    std::optional<std::int64_t> hours_per_month;
    std::vector<std::string> languages;  ///< The easiest first.
    std::vector<std::string> industries;
    std::string style;
    std::vector<Skill> offers;
    std::vector<Skill> wants;
};

/// Whoever stands above a person, nearest first, over all their posts: the holders of those posts,
/// and how many posts up each of them stands. Two may share a post, so that is not their place in
/// line.
struct ReportingChain {
    Id<PersonTag> person;
    std::vector<Id<PersonTag>> managers;
    std::vector<std::int64_t> posts_up = {};
};

/// One group a person counts towards in figures of representation. Never shown for one person,
/// never part of a score; whoever reads it suppresses small groups.
struct MonitoringFact {
    Id<PersonTag> person;
    std::string attribute;  ///< "gender", or the roster's own heading.
    std::string value;
};

/// Who belongs to a population. An empty list means any; people who have left are never part of it.
struct PopulationRule {
    std::vector<std::string> functions;
    std::vector<std::string> units;  ///< A unit takes in those below it.
    std::vector<std::string> countries;
    std::optional<std::int64_t> level_min;  ///< Rank, inclusive.
    std::optional<std::int64_t> level_max;
    std::vector<Employment> employment;
};

/// How many there are of something.
struct Counted {
    std::string value;
    std::int64_t count = 0;
};

/// A term of the managed vocabulary of expertise.
struct ExpertiseTerm {
    Id<TermTag> id;
    std::string name;
    std::vector<std::string> aliases;
    std::string category;
    std::int64_t version = 1;  ///< To be named by whoever edits it.
};

/// Somebody who is in no roster: the first administrator, an advisor from outside.
struct NewPerson {
    std::string name;
    std::string email;
    std::string title;
    std::string time_zone;
    Employment employment = Employment::employee;
    std::string country = {};  ///< An ISO 3166 code, or empty.
};

/// A roster was applied or undone: reporting lines and the population may have changed.
struct RosterApplied {
    static constexpr std::string_view event = "people.roster_applied";
    Id<RosterImportTag> roster;
    bool undone = false;
};

/// Somebody is not here any more: a roster said so, or one that brought them was undone.
struct PersonLeft {
    static constexpr std::string_view event = "people.person_left";
    Id<PersonTag> person;
};

/// Somebody who had left is here again.
struct PersonReturned {
    static constexpr std::string_view event = "people.person_returned";
    Id<PersonTag> person;
};

[[nodiscard]] Capability capability();

}  // namespace telemachy::people
