#include <algorithm>
#include <array>

#include "demo/domain/expertise.h"
#include "demo/domain/org_chart.h"
#include "demo/domain/phrases.h"
#include "demo/domain/profiles.h"
#include "demo/domain/programmes.h"

namespace telemachy::demo {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t leader_count = 48;
constexpr std::size_t mentor_count = 72;

/// The leaders and mentors a visitor should meet in the studio, before the dice choose the others.
// clang-format off
constexpr std::array<std::string_view, 18> named_leaders{
    "kalliopi", "leonidas", "stratos", "ingrid", "arjun", "meishan", "joost", "rafaela", "camilo", "tomasz",
    "orla", "despina", "hendrika", "prakash", "youngmi", "anselmo", "jogvan", "sooah"};
constexpr std::array<std::string_view, 13> named_mentors{
    "minhanh", "isidora", "kwame", "zofia", "eirin", "divya", "caio", "layla", "nuraini", "conall", "jiho", "narae", "dongmin"};
// clang-format on

/// Everybody has heard of these three; the second figure is how many leaders in a hundred name
/// them.
struct SoughtAfter {
    std::string_view key;
    int percent;
};
constexpr std::array<SoughtAfter, 3> sought_after{
    {{"minhanh", 58}, {"kwame", 44}, {"isidora", 40}}};

class FreshEyes {
public:
    explicit FreshEyes(DemoCompany const& company)
        : company_(company), dice_(company.seed, "fresh eyes") {
        programme_.key = "fresh-eyes";
        programme_.name = "Fresh Eyes, spring round";
        programme_.purpose =
            "Leaders learn from people three levels further down what their decisions look like on "
            "the "
            "quay, in the code and at the service desk, and each changes one thing because of it.";
        programme_.modality = Modality::reverse;
        programme_.stage = ProgrammeStage::enrolling;
        programme_.starts_on = {sys_days{company.today.day} + days{98}};
        programme_.mentees.level_min = 6;
        programme_.mentees.level_max = 8;
        programme_.mentors.level_max = 4;
    }

    DemoProgramme enrol() {
        for (auto key : named_mentors)
            join(company_.cast(key), Side::mentor, EnrolmentState::enrolled);
        enrol_mentors();
        for (auto key : named_leaders)
            join(company_.cast(key), Side::mentee, EnrolmentState::enrolled);
        enrol_leaders();
        name_preferences();
        still_to_answer();
        return std::move(programme_);
    }

private:
    void enrol_mentors() {
        auto pool = audience_of(programme_.mentors, company_, a_quarter_ago(company_));
        dice_.shuffle(pool);
        for (PersonNo no : pool) {
            if (count(Side::mentor) == mentor_count) return;
            bool const watched =
                company_.main_post(no).unit == biased_unit;  // has a part elsewhere
            if (!taken(no) && !watched && suits_mentoring(company_.person(no))) {
                join(no, Side::mentor, EnrolmentState::enrolled);
            }
        }
    }

    /// Korean speakers stay out, so that the three in her own line are all that Soo-ah Bae could
    /// ask.
    static bool suits_mentoring(DemoPerson const& person) {
        auto const speaks = [&](std::string_view code) {
            return std::ranges::find(person.languages, code) != person.languages.end();
        };
        bool const fresh = std::ranges::any_of(person.offers, [](Skill const& skill) {
            auto const& term = expertise_terms()[static_cast<std::size_t>(skill.term)];
            return term.tilt == Tilt::fresh && skill.level >= 3;
        });
        return person.cast_key.empty() && fresh && person.hours_per_month >= 2 && speaks("en") &&
               !speaks("ko");
    }

    /// Leaders for whom there is a choice: whoever remains unmatched later was planted.
    void enrol_leaders() {
        auto pool = audience_of(programme_.mentees, company_, a_quarter_ago(company_));
        dice_.shuffle(pool);
        for (PersonNo no : pool) {
            if (count(Side::mentee) == leader_count) return;
            auto const& person = company_.person(no);
            if (taken(no) || !person.cast_key.empty() || person.hours_per_month < 2) continue;
            auto const choices =
                std::ranges::count_if(programme_.enrolments, [&](auto const& each) {
                    return each.side == Side::mentor && may_pair(company_, no, each.person);
                });
            if (choices >= 12) join(no, Side::mentee, EnrolmentState::enrolled);
        }
    }

    void name_preferences() {
        for (auto& enrolment : programme_.enrolments) {
            if (enrolment.side == Side::mentor) {
                name_some(enrolment, Side::mentee, dice_.below(3));
                continue;
            }
            for (auto const& [key, percent] : sought_after) {
                if (dice_.chance(percent)) enrolment.preferences.push_back(company_.cast(key));
            }
            dice_.shuffle(enrolment.preferences);
            name_some(enrolment, Side::mentor, dice_.between(1, 2));
        }
    }

    /// Adds those of the other side who know most of what is wanted, or any where nothing is.
    void name_some(DemoEnrolment& enrolment, Side other, int wanted) {
        auto const& self = company_.person(enrolment.person);
        struct Choice {
            int fit;
            PersonNo person;
        };
        std::vector<Choice> choices;
        for (auto const& each : programme_.enrolments) {
            auto const& person = company_.person(each.person);
            bool const named = std::ranges::find(enrolment.preferences, each.person) !=
                               enrolment.preferences.end();
            if (each.side != other || named || famous(person)) continue;
            int const fit =
                other == Side::mentor ? wishes_met(self, person) : wishes_met(person, self);
            choices.push_back({fit * 100 + dice_.below(100), each.person});
        }
        std::ranges::stable_sort(choices, std::ranges::greater{}, &Choice::fit);
        for (int i = 0; i < wanted; ++i) {
            enrolment.preferences.push_back(choices[static_cast<std::size_t>(i)].person);
        }
    }

    static bool famous(DemoPerson const& person) {
        return std::ranges::find(sought_after, person.cast_key, &SoughtAfter::key) !=
               sought_after.end();
    }

    /// Invitations nobody has answered yet, some noes, and applications on the coordinator's desk.
    void still_to_answer() {
        constexpr std::array<std::pair<Side, EnrolmentState>, 5> kinds{
            {{Side::mentee, EnrolmentState::invited},
             {Side::mentee, EnrolmentState::declined},
             {Side::mentor, EnrolmentState::invited},
             {Side::mentor, EnrolmentState::applied},
             {Side::mentor, EnrolmentState::withdrawn}}};
        constexpr std::array counts{9, 4, 12, 7, 2};
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            auto const [side, state] = kinds[kind];
            auto pool = audience_of(side == Side::mentee ? programme_.mentees : programme_.mentors,
                                    company_, a_quarter_ago(company_));
            dice_.shuffle(pool);
            int left = counts[kind];
            for (PersonNo no : pool) {
                if (left == 0) break;
                auto const& person = company_.person(no);
                if (taken(no) || !person.cast_key.empty() || person.hours_per_month < 2) continue;
                join(no, side, state);
                --left;
            }
        }
    }

    void join(PersonNo no, Side side, EnrolmentState state) {
        auto const& person = company_.person(no);
        bool const applied =
            side == Side::mentor && (state == EnrolmentState::applied ||
                                     (state == EnrolmentState::enrolled && dice_.chance(45)));
        bool const two = person.hours_per_month >= 4 && (famous(person) || dice_.chance(38));
        int const capacity = side == Side::mentor && two ? 2 : 1;
        DemoEnrolment enrolment{
            .person = no,
            .side = side,
            .state = state,
            .applied = applied,
            .since = {sys_days{company_.today.day} - days{dice_.between(1, 24)}},
            .capacity = capacity,
            .hours_per_month = capacity * programme_.hours_per_month};
        if (applied) enrolment.motivation = motivation_of(person, side, dice_);
        programme_.enrolments.push_back(std::move(enrolment));
    }

    [[nodiscard]] bool taken(PersonNo no) const {
        return std::ranges::find(programme_.enrolments, no, &DemoEnrolment::person) !=
               programme_.enrolments.end();
    }

    [[nodiscard]] std::size_t count(Side side) const {
        return static_cast<std::size_t>(
            std::ranges::count(programme_.enrolments, side, &DemoEnrolment::side));
    }

    DemoCompany const& company_;
    DemoProgramme programme_;
    Dice dice_;
};

}  // namespace

DemoProgramme fresh_eyes(DemoCompany const& company) { return FreshEyes(company).enrol(); }

}  // namespace telemachy::demo
