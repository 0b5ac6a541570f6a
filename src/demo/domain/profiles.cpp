#include "demo/domain/profiles.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "demo/domain/cast_profiles.h"
#include "demo/domain/dice.h"
#include "demo/domain/expertise.h"
#include "demo/domain/org_chart.h"

namespace telemachy::demo {
namespace {

constexpr std::array<std::string_view, 12> industries{"Ports and terminals",
                                                      "Shipping",
                                                      "Offshore energy",
                                                      "Automotive",
                                                      "Retail",
                                                      "Banking",
                                                      "Public sector",
                                                      "Telecommunications",
                                                      "Chemicals",
                                                      "Health care",
                                                      "Consulting",
                                                      "Software"};

constexpr std::array<std::string_view, 6> styles{"coaching",    "visionary",   "democratic",
                                                 "affiliative", "pacesetting", "directive"};

/// Where on the four axes each style leans, in the order of `styles`.
constexpr std::array<std::array<int, 4>, 6> leanings{{{75, 45, 40, 55},
                                                      {45, 60, 75, 85},
                                                      {90, 50, 55, 50},
                                                      {80, 60, 35, 40},
                                                      {35, 25, 60, 65},
                                                      {15, 20, 80, 30}}};

std::string_view mother_tongue(Culture culture) {
    switch (culture) {
        case Culture::greek:
            return "el";
        case Culture::dutch:
            return "nl";
        case Culture::norwegian:
            return "no";
        case Culture::portuguese:
            return "pt";
        case Culture::polish:
            return "pl";
        case Culture::tamil_and_malayali:
            return "ta";
        case Culture::hindustani:
            return "hi";
        case Culture::singapore_chinese:
            return "zh";
        case Culture::malay:
            return "ms";
        case Culture::korean:
            return "ko";
        case Culture::vietnamese:
            return "vi";
        case Culture::chilean:
            return "es";
        case Culture::levantine:
            return "ar";
        case Culture::irish:
        case Culture::west_african:
            return "en";
    }
    return "en";
}

/// One knows what one's function does all day, and what one's years in it taught.
int offer_weight(ExpertiseTerm const& term, bool home, bool senior) {
    int const near = home ? 14 : 1;
    if (term.tilt == Tilt::either) return near * 2;
    return near * ((term.tilt == Tilt::seasoned) == senior ? 4 : 1);
}

/// Leaders want what is new and far from home; the others want what takes years.
int wish_weight(ExpertiseTerm const& term, bool home, bool senior) {
    if (senior) return term.tilt == Tilt::fresh ? (home ? 4 : 12) : 1;
    return term.tilt == Tilt::seasoned ? (home ? 6 : 4) : 2;
}

/// How likely each term is for a function's juniors and seniors, popularity included. Reckoned
/// once: it is asked for four thousand times.
class TermWeights {
public:
    explicit TermWeights(int (*weight)(ExpertiseTerm const&, bool home, bool senior)) {
        for (auto const& sketch : function_sketches()) {
            for (bool const senior : {false, true}) {
                auto& weights = of_[static_cast<std::size_t>(sketch.function)][senior ? 1 : 0];
                for (std::size_t i = 0; i < expertise_terms().size(); ++i) {
                    auto const& term = expertise_terms()[i];
                    bool const home =
                        std::ranges::find(term.homes, sketch.function) != term.homes.end();
                    weights.push_back(popularity()[i] * weight(term, home, senior) / 16);
                }
            }
        }
    }

    [[nodiscard]] std::vector<int> const& of(Function function, bool senior) const {
        return of_[static_cast<std::size_t>(function)][senior ? 1 : 0];
    }

private:
    std::array<std::array<std::vector<int>, 2>, function_count> of_;
};

class Profiles {
public:
    explicit Profiles(DemoCompany& company)
        : company_(company),
          tongues_(company.seed, "languages"),
          days_(company.seed, "working days"),
          skills_(company.seed, "skills"),
          manners_(company.seed, "manners") {}

    void write_all() {
        for (std::size_t i = 0; i < company_.people.size(); ++i) {
            auto& person = company_.people[i];
            auto const& post = company_.main_post(static_cast<PersonNo>(i));
            learn_languages(person, post);
            set_hours(person, post);
            set_manner(person, post);
            person.offers = offered(person, post);
            person.wants = wanted(person, post);
            if (!person.cast_key.empty()) apply_cast_profile(person);
        }
    }

private:
    void learn_languages(DemoPerson& person, DemoPost const& post) {
        auto const& site = site_named(post.city);
        auto const learn = [&](std::string_view code) {
            auto& known = person.languages;
            if (std::ranges::find(known, code) == known.end()) known.emplace_back(code);
        };
        learn(mother_tongue(person.culture));
        if (tongues_.chance(82)) learn(site.languages[0]);
        int const english = post.level >= 5                              ? 98
                            : post.function == Function::port_operations ? 66
                                                                         : 87;
        if (tongues_.chance(english)) learn("en");
        constexpr std::array<std::string_view, 6> schooled{"fr", "de", "es", "fr", "pt", "ar"};
        if (tongues_.chance(14)) learn(tongues_.pick(schooled));
    }

    void set_hours(DemoPerson& person, DemoPost const& post) {
        auto const& site = site_named(post.city);
        bool const shifts = post.level <= 4 && (post.function == Function::port_operations ||
                                                post.function == Function::ferries);
        constexpr std::array<DemoHours, 3> shift{
            {{6 * 60, 14 * 60}, {14 * 60, 22 * 60}, {22 * 60, 6 * 60}}};
        constexpr std::array shift_shares{50, 38, 12};
        if (shifts && days_.chance(60)) {
            person.hours = shift[days_.weighted(shift_shares)];
        } else {
            int const shifted = days_.chance(30) ? days_.between(-2, 2) * 30 : 0;
            person.hours = {site.opens + shifted, site.closes + shifted};
            if (days_.chance(9)) person.hours.ends -= 180;
        }
        constexpr std::array months{0, 1, 2, 3, 4, 6, 8};
        constexpr std::array leaders{4, 18, 46, 16, 16, 0, 0};
        constexpr std::array others{6, 10, 32, 20, 22, 7, 3};
        person.hours_per_month = months[days_.weighted(post.level >= 6 ? leaders : others)];
        // Nobody of the unit that is looked at closely is turned down for want of time.
        if (post.unit == biased_unit) person.hours_per_month = std::max(2, person.hours_per_month);
    }

    void set_manner(DemoPerson& person, DemoPost const& post) {
        constexpr std::array<std::array<int, 2>, function_count> homes{{{10, 6},
                                                                        {0, 1},
                                                                        {1, 0},
                                                                        {2, 10},
                                                                        {2, 8},
                                                                        {11, 7},
                                                                        {5, 10},
                                                                        {10, 6},
                                                                        {4, 1},
                                                                        {4, 7},
                                                                        {3, 8},
                                                                        {6, 8}}};
        std::set<int> known;
        auto const& home = homes[static_cast<std::size_t>(post.function)];
        if (manners_.chance(80)) known.insert(home[static_cast<std::size_t>(manners_.below(2))]);
        for (int more = manners_.below(post.level >= 5 ? 3 : 2); more >= 0; --more) {
            known.insert(manners_.below(static_cast<int>(industries.size())));
        }
        for (int each : known)
            person.industries.emplace_back(industries[static_cast<std::size_t>(each)]);

        auto const style =
            static_cast<std::size_t>(manners_.below(static_cast<int>(styles.size())));
        person.style = styles[style];
        for (std::size_t axis = 0; axis < person.style_axes.size(); ++axis) {
            person.style_axes[axis] =
                std::clamp(leanings[style][axis] + manners_.between(-15, 15), 0, 100);
        }
    }

    std::vector<Skill> offered(DemoPerson const& person, DemoPost const& post) {
        bool const long_here =
            std::chrono::sys_days{company_.today.day} - std::chrono::sys_days{person.started.day} >
            std::chrono::years{8};
        auto const& likely = likely_offers_.of(post.function, post.level >= 5);
        auto skills = throw_terms(skills_.between(2, post.level >= 5 ? 5 : 4), {}, likely);
        for (auto& skill : skills) {
            bool const young_and_new = post.level <= 3 && term(skill).tilt == Tilt::fresh;
            int const base = young_and_new ? 3 : 1 + (post.level + 1) / 2 + (long_here ? 1 : 0);
            skill.level = std::clamp(base + skills_.between(-1, 1), 1, 5);
        }
        return skills;
    }

    std::vector<Skill> wanted(DemoPerson const& person, DemoPost const& post) {
        bool const senior = post.level >= 6;
        auto const& likely = likely_wishes_.of(post.function, senior);
        auto skills = throw_terms(skills_.between(1, 4), person.offers, likely);
        for (auto& skill : skills) skill.level = skills_.between(2, senior ? 3 : 4);
        return skills;
    }

    std::vector<Skill> throw_terms(int count, std::vector<Skill> const& except,
                                   std::vector<int> weights) {
        for (auto const& skill : except) weights[static_cast<std::size_t>(skill.term)] = 0;
        std::vector<Skill> thrown;
        while (static_cast<int>(thrown.size()) < count) {
            auto const at = skills_.weighted(weights);
            weights[at] = 0;
            thrown.push_back({static_cast<int>(at), 1});
        }
        return thrown;
    }

    static ExpertiseTerm const& term(Skill const& skill) {
        return expertise_terms()[static_cast<std::size_t>(skill.term)];
    }

    DemoCompany& company_;
    TermWeights likely_offers_{offer_weight};
    TermWeights likely_wishes_{wish_weight};
    Dice tongues_;
    Dice days_;
    Dice skills_;
    Dice manners_;
};

/// Minutes of a UTC day, start and length.
std::pair<int, int> utc_day(DemoCompany const& company, PersonNo no) {
    auto const& hours = company.person(no).hours;
    int const east = half_hours_from_utc(site_named(company.main_post(no).city).zone) * 30;
    int const length = (hours.ends - hours.starts + 1440) % 1440;
    return {(hours.starts - east + 2880) % 1440, length};
}

}  // namespace

void write_profiles(DemoCompany& company) { Profiles(company).write_all(); }

bool share_a_language(DemoPerson const& a, DemoPerson const& b) {
    return std::ranges::find_first_of(a.languages, b.languages) != a.languages.end();
}

int overlap_minutes(DemoCompany const& company, PersonNo a, PersonNo b) {
    auto const [a_start, a_length] = utc_day(company, a);
    auto const [b_start, b_length] = utc_day(company, b);
    int minutes = 0;
    for (int day : {-1440, 0, 1440}) {
        int const from = std::max(a_start, b_start + day);
        int const to = std::min(a_start + a_length, b_start + day + b_length);
        minutes += std::max(0, to - from);
    }
    return minutes;
}

int wishes_met(DemoPerson const& mentee, DemoPerson const& mentor) {
    int wished = 0;
    int met = 0;
    for (auto const& wish : mentee.wants) {
        wished += wish.level;
        auto const offer = std::ranges::find(mentor.offers, wish.term, &Skill::term);
        if (offer != mentor.offers.end()) met += std::min(wish.level, offer->level);
    }
    return wished == 0 ? 0 : met * 100 / wished;
}

}  // namespace telemachy::demo
