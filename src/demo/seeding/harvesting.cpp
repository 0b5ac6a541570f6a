#include "demo/seeding/harvesting.h"

#include <algorithm>

#include "demo/seeding/form.h"

namespace telemachy::demo {
namespace {

/// The mentee writes it down, and the mentor says whether it was so.
Result<void> record(Stage& stage, PersonNo mentee, PlayedPairs::Pair const& pair,
                    DemoInsight const& insight) {
    auto const made = TRY(stage.act(mentee, "progress.record_insight",
                                    form({{"pair", pair.id},
                                          {"heard", insight.heard},
                                          {"changed_what", insight.kind},
                                          {"changed", insight.changed},
                                          {"evidence", insight.evidence},
                                          {"visibility", insight.shared ? "programme" : "pair"}})));
    TRY(stage.act(pair.mentor, "progress.answer_insight",
                  form({{"insight", *made.find("id")}, {"confirm", insight.confirmed}})));
    return {};
}

/// Thanks name nobody until the mentor has agreed, so he is asked at once.
Result<void> thank(Stage& stage, PersonNo mentee, PlayedPairs::Pair const& pair,
                   std::string const& programme, std::string_view words) {
    auto const said = TRY(stage.act(mentee, "recognition.recognise",
                                    form({{"programme", programme},
                                          {"words", words},
                                          {"named", std::vector{stage.id(pair.mentor)}}})));
    TRY(stage.act(pair.mentor, "recognition.answer_recognition",
                  form({{"recognition", *said.find("id")}, {"agree", true}})));
    return {};
}

}  // namespace

void plan_harvest(Timeline& timeline, std::shared_ptr<PlayedProgramme> const& played,
                  Pairs const& pairs, DemoPair const& told, int minute,
                  std::shared_ptr<Harvest> const& harvest) {
    auto const third = std::ranges::find_if(
        told.conversations,
        [count = 0](auto const& talk) mutable { return talk.held && ++count == 3; });
    if (third == told.conversations.end()) return;
    auto const mentee = told.mentee;
    with_pair(
        timeline, third->planned_on, 18, minute, pairs, mentee,
        [=](Stage& stage, auto const& pair) -> Result<void> {
            auto const& company = stage.company();
            bool const of_the_cast = !company.person(mentee).cast_key.empty() ||
                                     !company.person(pair.mentor).cast_key.empty();
            Dice dice(company.seed, "harvest " + company.person(mentee).email);
            if (of_the_cast || !dice.chance(40)) return {};
            if (auto const insight = harvest->insight_from(company.main_post(mentee).function))
                TRY(record(stage, mentee, pair, *insight));
            if (!dice.chance(25)) return {};
            auto const words = harvest->thanks();
            return words ? thank(stage, mentee, pair, played->id, *words) : Result<void>{};
        });
}

}  // namespace telemachy::demo
