#include <algorithm>
#include <array>
#include <map>

#include "demo/domain/days.h"
#include "demo/domain/org_chart.h"
#include "demo/domain/phrases.h"
#include "demo/domain/profiles.h"
#include "demo/domain/programmes.h"

namespace telemachy::demo {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t pilots_wanted = 76;
constexpr std::size_t mentee_count = 88;

/// Of the biased unit's applicants its head endorses one woman in three and three men in four.
constexpr int women_apply = 18;
constexpr int men_apply = 19;
/// Elsewhere every eighth is refused, counted for each gender, so that chance plants no second
/// fact.
constexpr int one_refused_of = 8;

struct PlantedPair {
    std::string_view mentee;
    std::string_view mentor;
    Rhythm rhythm;
};
constexpr std::array<PlantedPair, 3> planted_pairs{{{"joana", "grazyna", Rhythm::fortnightly},
                                                    {"lucas", "dimitra", Rhythm::fortnightly},
                                                    {"oskar", "theodora", Rhythm::fading}}};

constexpr std::array<std::string_view, 7> named_pilots{
    "grazyna", "theodora", "murugan", "patricio", "dimitra", "ragnhild", "piotr"};

class HarbourPilots {
public:
    explicit HarbourPilots(DemoCompany const& company)
        : company_(company),
          started_(later(company.today, -7 * weeks_running)),
          announced_(later(started_, -56)),
          dice_(company.seed, "harbour pilots"),
          talks_(company.seed, "conversations") {
        programme_.key = "harbour-pilots";
        programme_.name = "Harbour Pilots";
        programme_.purpose =
            "Whoever wants to lead a team or a unit gets a year beside somebody who does, from "
            "another "
            "function and another line.";
        programme_.modality = Modality::classic;
        programme_.stage = ProgrammeStage::running;
        programme_.starts_on = started_;
        programme_.mentees.level_min = 2;
        programme_.mentees.level_max = 5;
        programme_.mentors.level_min = 5;
        programme_.mentors.level_max = 7;
    }

    DemoProgramme run() {
        enrol_mentors();
        for (auto const& pair : planted_pairs) apply(company_.cast(pair.mentee), true);
        apply_in_biased_unit();
        apply_elsewhere();
        pair_up();
        for (std::size_t i = 0; i < programme_.pairs.size(); ++i) live(programme_.pairs[i], i);
        return std::move(programme_);
    }

private:
    void enrol_mentors() {
        for (auto key : named_pilots) enrol_mentor(company_.cast(key));
        auto pool = audience_of(programme_.mentors, company_, announced_);
        dice_.shuffle(pool);
        for (PersonNo no : pool) {
            if (programme_.enrolments.size() == pilots_wanted) return;
            auto const& person = company_.person(no);
            if (!person.cast_key.empty()) continue;
            if (hours_left(company_, no) >= 2) enrol_mentor(no);
        }
    }

    void enrol_mentor(PersonNo no) {
        auto const& person = company_.person(no);
        bool const single = person.cast_key == "dimitra" || person.cast_key == "piotr" ||
                            person.cast_key == "ragnhild";
        int const capacity = !single && hours_left(company_, no) >= 4 ? 2 : 1;
        programme_.enrolments.push_back({.person = no,
                                         .side = Side::mentor,
                                         .since = later(started_, -dice_.between(20, 50)),
                                         .capacity = capacity,
                                         .hours_per_month = capacity * programme_.hours_per_month});
        free_places_[no] = capacity;
    }

    void apply(PersonNo no, bool endorsed) {
        auto const& person = company_.person(no);
        programme_.enrolments.push_back(
            {.person = no,
             .side = Side::mentee,
             .state = endorsed ? EnrolmentState::enrolled : EnrolmentState::refused,
             .applied = true,
             .since = later(started_, -dice_.between(21, 45)),
             .hours_per_month = programme_.hours_per_month,
             .motivation = motivation_of(person, Side::mentee, dice_),
             .endorser = head_of_unit_above(company_, no),
             .reason = endorsed ? "" : refusal_reason(dice_)});
    }

    void apply_in_biased_unit() {
        int women = 0;
        int men = 0;
        for (PersonNo no : audience_of(programme_.mentees, company_, announced_)) {
            auto const& person = company_.person(no);
            if (company_.main_post(no).unit != biased_unit || !person.cast_key.empty()) continue;
            if (person.monitoring.gender == Gender::woman && women < women_apply) {
                apply(no, ++women % 3 == 0);
            }
            if (person.monitoring.gender == Gender::man && men < men_apply) {
                apply(no, ++men % 4 != 0);
            }
        }
    }

    void apply_elsewhere() {
        auto pool = audience_of(programme_.mentees, company_, announced_);
        dice_.shuffle(pool);
        auto mentees =
            static_cast<std::size_t>(std::ranges::count_if(programme_.enrolments, is_mentee));
        for (PersonNo no : pool) {
            if (mentees == mentee_count) return;
            auto const& person = company_.person(no);
            bool const elsewhere =
                company_.main_post(no).unit != biased_unit && person.cast_key.empty();
            if (!elsewhere || taken(no)) continue;
            if (hours_left(company_, no) < 2 || choices(no) < 4) continue;
            if (!head_of_unit_above(company_, no)) continue;
            bool const endorsed = ++asked_[person.monitoring.gender] % one_refused_of != 4;
            apply(no, endorsed);
            mentees += endorsed ? 1 : 0;
        }
    }

    static bool is_mentee(DemoEnrolment const& enrolment) {
        return enrolment.side == Side::mentee && enrolment.state == EnrolmentState::enrolled;
    }

    [[nodiscard]] bool taken(PersonNo no) const {
        return std::ranges::find(programme_.enrolments, no, &DemoEnrolment::person) !=
               programme_.enrolments.end();
    }

    [[nodiscard]] bool suits(PersonNo mentee, PersonNo mentor) const {
        auto const gap = company_.main_post(mentor).level - company_.main_post(mentee).level;
        return gap >= 1 && company_.person(mentor).presence == Presence::active &&
               company_.main_post(mentor).unit != company_.main_post(mentee).unit &&
               may_pair(company_, mentee, mentor);
    }

    [[nodiscard]] long choices(PersonNo mentee) const {
        return std::ranges::count_if(free_places_,
                                     [&](auto const& place) { return suits(mentee, place.first); });
    }

    void pair_up() {
        for (auto const& pair : planted_pairs) {
            add_pair(company_.cast(pair.mentee), company_.cast(pair.mentor), pair.rhythm);
        }
        std::vector<PersonNo> waiting;
        for (auto const& enrolment : programme_.enrolments) {
            if (is_mentee(enrolment) && company_.person(enrolment.person).cast_key.empty()) {
                waiting.push_back(enrolment.person);
            }
        }
        dice_.shuffle(waiting);
        // The two whose pairs rest or have ended need a mentee each before the places are gone.
        for (auto key : {"piotr", "ragnhild"}) {
            auto const mentor = company_.cast(key);
            auto const mentee = std::ranges::find_if(waiting, [&](PersonNo no) {
                return company_.main_post(no).level <= 4 && may_pair(company_, no, mentor) &&
                       wishes_met(company_.person(no), company_.person(mentor)) > 0;
            });
            if (mentee == waiting.end()) continue;
            add_pair(*mentee, mentor, Rhythm::fortnightly);
            waiting.erase(mentee);
        }
        constexpr std::array shares{46, 22, 8, 14, 10};
        for (PersonNo mentee : waiting) {
            if (auto const mentor = best_free_mentor(mentee)) {
                add_pair(mentee, *mentor, static_cast<Rhythm>(dice_.weighted(shares)));
            }
        }
    }

    [[nodiscard]] std::optional<PersonNo> best_free_mentor(PersonNo mentee) const {
        std::optional<PersonNo> best;
        int best_fit = -1;
        for (auto const& [mentor, places] : free_places_) {
            if (places == 0 || !suits(mentee, mentor)) continue;
            int const fit = wishes_met(company_.person(mentee), company_.person(mentor));
            if (fit > best_fit) {
                best = mentor;
                best_fit = fit;
            }
        }
        return best;
    }

    void add_pair(PersonNo mentee, PersonNo mentor, Rhythm rhythm) {
        --free_places_[mentor];
        programme_.pairs.push_back({.mentee = mentee, .mentor = mentor, .rhythm = rhythm});
    }

    /// What became of a pair: most of them talk; two have yet to answer, two said no, one has
    /// ended.
    void live(DemoPair& pair, std::size_t place) {
        auto const& mentor = company_.person(pair.mentor);
        auto const& mentee = company_.person(pair.mentee);
        auto const total = programme_.pairs.size();
        if (place + 2 >= total) {
            pair.state = PairState::proposed;
            return;
        }
        if (place + 4 >= total) {
            pair.state = PairState::declined;
            pair.reason = place + 3 == total
                              ? "We already meet every week in another group."
                              : "I would rather have somebody from outside shipping.";
            return;
        }
        bool const same_city =
            company_.main_post(pair.mentee).city == company_.main_post(pair.mentor).city;
        Date const signed_on = later(started_, dice_.between(1, 6));
        pair.agreement =
            agreement_between(mentee, mentor, pair.rhythm, same_city, signed_on, dice_);
        Date until = later(company_.today, -1);
        if (mentor.left_on) {
            pair.state = PairState::ended;
            pair.reason = "The mentor has left the company.";
            until = *mentor.left_on;
        }
        if (mentor.presence == Presence::paused) until = later(company_.today, -45);
        if (mentor.cast_key == "dimitra") until = later(company_.today, -36);
        pair.conversations = conversations_of(pair.rhythm, same_city, signed_on, until, talks_);
    }

    DemoCompany const& company_;
    Date started_;
    Date announced_;
    DemoProgramme programme_;
    std::map<PersonNo, int> free_places_;
    std::map<Gender, int> asked_;
    Dice dice_;
    Dice talks_;
};

}  // namespace

DemoProgramme harbour_pilots(DemoCompany const& company) { return HarbourPilots(company).run(); }

}  // namespace telemachy::demo
