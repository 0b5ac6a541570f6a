#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "demo/domain/functions.h"
#include "demo/domain/names.h"
#include "demo/domain/places.h"
#include "demo/domain/programme.h"
#include "demo/domain/references.h"
#include "kernel/time.h"

namespace telemachy::demo {

/// A chair somebody may sit on. Reporting lines hang on chairs, never on people.
struct DemoPost {
    std::string code = {};  ///< "P-0001", as the roster prints it.
    std::string title = {};
    Function function = Function::executive_office;
    std::string unit = {};
    std::string team = {};
    int level = 1;  ///< 1 is the most junior, 9 the board.
    std::string city = {};
    std::optional<PostNo> reports_to = {};  ///< Empty for the chair of the board alone.
};

enum class Employment { employee, external };

/// Leave is a pause; whoever has left keeps their past and nothing else.
enum class Presence { active, paused, left };

enum class AgeBand { under_30, from_30_to_44, from_45_to_59, from_60 };

enum class Disability { yes, no, undisclosed };

/// What fairness is watched by and nothing is ever scored by.
struct Monitoring {
    Gender gender = Gender::undisclosed;
    AgeBand age = AgeBand::from_30_to_44;
    Disability disability = Disability::undisclosed;
};

struct Skill {
    int term = 0;   ///< A place in `expertise_terms()`.
    int level = 1;  ///< 1 (knows the words) to 5 (others come to ask).

    bool operator==(Skill const&) const = default;
};

/// Local working time in minutes since midnight.
struct DemoHours {
    int starts = 0;
    int ends = 0;
};

struct DemoPerson {
    std::string staff_number;  ///< "IPP-0001".
    std::string cast_key;      ///< "noor" for one of the cast, otherwise empty.
    Name name;
    Culture culture = Culture::greek;  ///< Where the name and the mother tongue come from.
    std::string email;
    std::vector<PostNo> posts;  ///< One, but for the assistant of two executives, who holds two.
    Employment employment = Employment::employee;
    std::string organisation;  ///< Whom an external person works for.
    Presence presence = Presence::active;
    Date started;
    std::optional<Date> left_on;
    std::optional<Date> back_on;  ///< The day leave ends.
    Monitoring monitoring;

    std::vector<std::string> languages;  ///< ISO 639-1, the easiest first.
    DemoHours hours;
    int hours_per_month = 0;
    std::vector<std::string> industries;
    std::string style;
    std::array<int, 4> style_axes{};  ///< See `style_axis_names`.
    std::vector<Skill> offers;
    std::vector<Skill> wants;
};

inline constexpr std::array<std::string_view, 4> style_axis_names{
    "decides alone or together", "plans or improvises", "reserved or outspoken",
    "guards what works or breaks new ground"};

/// A post that was moved under another manager after the classic programme was matched.
struct ReportingChange {
    PostNo post{};
    PostNo from{};
    PostNo to{};
    Date on;
};

/// Two people the rules must keep apart, and why. A block is private: only who made it may know.
struct KeptApart {
    PersonNo person{};
    PersonNo other{};
    std::string reason;
};

/// Something put into the company on purpose, so that a test can demand that it is found. `people`
/// are the people it is about, in the order the sentence names them.
struct PlantedFact {
    std::string key;
    std::string sentence;
    std::vector<PersonNo> people;
};

/// A whole company on one day, as plain values. Every person and post is named by its place.
struct DemoCompany {
    std::string name;
    std::string about;
    std::uint64_t seed = 0;
    Date today;
    std::vector<DemoPost> posts;
    std::vector<DemoPerson> people;
    std::vector<DemoProgramme> programmes;
    std::vector<KeptApart> blocks;
    std::vector<KeptApart> conflicts;
    std::vector<ReportingChange> reporting_changes;

    [[nodiscard]] DemoPost const& post(PostNo no) const { return posts[index(no)]; }
    [[nodiscard]] DemoPerson const& person(PersonNo no) const { return people[index(no)]; }

    /// The first post of a person: what their card shows.
    [[nodiscard]] DemoPost const& main_post(PersonNo no) const { return post(person(no).posts[0]); }

    /// One of the programmes by key, such as `programme("harbour-pilots")`. There must be one.
    [[nodiscard]] DemoProgramme const& programme(std::string_view key) const;

    /// One of the cast by key, such as `cast("noor")`. There must be one.
    [[nodiscard]] PersonNo cast(std::string_view key) const;
};

/// The company on `today`: the same values for the same seed and day, on every machine.
[[nodiscard]] DemoCompany make_demo_company(std::uint64_t seed, Date today);

/// The seed of the company everybody visits, and the day its tests stand still on.
inline constexpr std::uint64_t demo_seed = 2026;
inline constexpr Date demo_day{std::chrono::year{2026} / 11 / 23};

/// What was planted, as found in the values of this very company.
[[nodiscard]] std::vector<PlantedFact> planted_facts(DemoCompany const& company);

/// One number for every value of a company: two companies with the same fingerprint are the same.
[[nodiscard]] std::uint64_t fingerprint(DemoCompany const& company);

}  // namespace telemachy::demo
