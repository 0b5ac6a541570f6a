#include "benchmarks/matching/large_round.h"

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "access/access.h"
#include "matching/matching.h"
#include "notifications/notifications.h"
#include "onboarding/onboarding.h"
#include "operation/json_write.h"
#include "people/people.h"
#include "programmes/programmes.h"
#include "relationships/relationships.h"

namespace telemachy::benchmarks {
namespace {

constexpr int terms = 40;
constexpr int functions = 12;

/// Draws that do not depend on anybody's standard library.
class Dice {
public:
    int below(int end) { return static_cast<int>(draw_() % static_cast<unsigned>(end)); }

    /// A term, the first ones far more often: squared, the quantile of a Zipf-like law.
    int term() {
        double const part = static_cast<double>(draw_()) / 4294967296.0;
        return static_cast<int>(terms * part * part);
    }

private:
    std::mt19937 draw_{20261121};
};

std::string skills(Dice& dice) {
    std::set<int> chosen;
    int const count = 1 + dice.below(4);
    for (int i = 0; i < count; ++i) chosen.insert(dice.term());
    std::string text;
    for (int const each : chosen)
        text += (text.empty() ? "Term " : "; Term ") + std::to_string(each) + " (" +
                std::to_string(1 + dice.below(5)) + ")";
    return text;
}

std::string row(Dice& dice, int number, bool leader) {
    constexpr std::array zones{"Europe/Athens", "Europe/Dublin", "Asia/Singapore",
                               "America/New_York"};
    constexpr std::array hours{"08:00-16:00", "09:00-17:30", "10:00-18:00"};
    constexpr std::array languages{"en", "en; de", "en; el", "en; fr; de"};
    auto const n = std::to_string(number);
    // The first forty lead a line each; everybody else reports to one of them.
    auto const boss = number <= 40 ? std::string() : std::to_string(1 + dice.below(40));
    auto const level = std::to_string(leader ? 6 + dice.below(3) : 1 + dice.below(3));
    auto const known = skills(dice);
    return n + ",Post " + n + "," + boss + ",Function " +
           std::to_string(dice.below(functions)) + "," + level + ",GR," + n + ",Person " + n +
           ",p" + n + "@example.org,4," + zones[static_cast<std::size_t>(dice.below(4))] + "," +
           hours[static_cast<std::size_t>(dice.below(3))] + "," +
           languages[static_cast<std::size_t>(dice.below(4))] + "," +
           (leader ? "," + known : known + ",") + "\n";
}

std::string quoted(std::string const& name, std::string const& value) {
    return "\"" + name + "\":\"" + value + "\"";
}

}  // namespace

LargeRound::LargeRound(int people_a_side)
    : house_({people::capability(), access::capability(), notifications::capability(),
              programmes::capability(), onboarding::capability(), relationships::capability(),
              matching::capability()}) {
    move_in(people_a_side);
    auto const made = parse_json(ask("programmes.create_programme", coordinator_,
                                     R"({"name":"Large","modality":"reverse","purpose":"",
                                         "hours_per_month":2,"mentee_audience":{"level_min":6},
                                         "mentor_audience":{"level_max":3}})"))
                          .value();
    programme_ = made.find("id")->string;
    enrol();
}

std::string LargeRound::policy() {
    return ask("matching.see_policy", coordinator_, "{" + quoted("programme", programme_) + "}");
}

std::string LargeRound::preview(std::string const& policy, std::string const& baseline) {
    return ask("matching.preview_plan", coordinator_,
               "{" + quoted("programme", programme_) + ",\"policy\":" + policy +
                   ",\"decisions\":[],\"baseline\":" + baseline + "}");
}

std::shared_ptr<matching::MatchInputs const> LargeRound::inputs() {
    return house_.read(coordinator_, [&](Work& work) {
        return memory_.inputs(work, Id<matching::ProgrammeTag>(programme_));
    });
}

void LargeRound::move_in(int people_a_side) {
    std::string roster =
        "Post number,Job title,Reports to post,Function,Level,Country,Staff number,Name,E-mail,"
        "Hours per month,Time zone,Working hours,Languages,Expertise offered,Expertise wanted\n";
    Dice dice;
    for (int i = 1; i <= 2 * people_a_side; ++i) roster += row(dice, i, i <= people_a_side);
    auto input = Json::empty_object();
    input.set("filename", Json::of_string("large.csv"));
    input.set("file", Json::of_string(roster));
    auto const import =
        parse_json(ask("people.upload_roster", test::administrator(), to_json(input))).value();
    ask("people.apply_roster", test::administrator(),
        "{" + quoted("import", import.find("id")->string) + ",\"version\":" +
            std::to_string(import.find("version")->integer) + "}");
}

void LargeRound::enrol() {
    auto const here = "{" + quoted("programme", programme_);
    for (auto const* side : {"mentee", "mentor"})
        ask("programmes.invite_people", coordinator_,
            here + "," + quoted("side", side) + R"(,"people":[],"everyone_in_audience":true})");
    std::string cursor;
    do {
        auto const page =
            parse_json(ask("programmes.list_enrolments", coordinator_,
                           here + R"(,"limit":200)" +
                               (cursor.empty() ? "" : "," + quoted("cursor", cursor)) + "}"))
                .value();
        for (auto const& enrolment : page.find("items")->items) {
            auto who = test::member("somebody");
            who.person = enrolment.find("person")->string;
            ask("programmes.answer_invitation", who,
                "{" + quoted("enrolment", enrolment.find("id")->string) +
                    R"(,"accept":true,"consent":true,"capacity":1,"hours_per_month":2})");
        }
        cursor = page.find("next")->string;
    } while (!cursor.empty());
}

std::string LargeRound::ask(std::string_view operation, Actor const& actor,
                            std::string const& input) {
    auto const answer = house_.ask(operation, actor, input);
    if (!answer)
        throw std::runtime_error(std::string(operation) + " refused: " + answer.error().detail);
    return answer->body;
}

}  // namespace telemachy::benchmarks
