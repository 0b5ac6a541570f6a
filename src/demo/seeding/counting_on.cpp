#include "demo/seeding/counting_on.h"

#include "demo/seeding/form.h"

namespace telemachy::demo {
namespace {

/// Who talks every fortnight keeps it with one to spare, and who talks every month falls short.
constexpr int asked_per_quarter = 5;
/// A captain is at sea for three weeks.
constexpr int days_at_sea = 21;

/// As many mentors think of it; the harvest has words for fewer.
constexpr int reports_begun = 9;

Date first_day_of_quarter(Date day) {
    auto const month = (static_cast<unsigned>(day.day.month()) - 1) / 3 * 3 + 1;
    return {std::chrono::year_month_day{day.day.year(), std::chrono::month{month},
                                        std::chrono::day{1}}};
}

Result<void> decide(Stage& stage, Json const& report, bool accept, std::string_view reason) {
    auto decision = form(
        {{"report", *report.find("id")}, {"version", *report.find("version")}, {"accept", accept}});
    if (!accept) decision.set("reason", typed(reason));
    TRY(stage.act("noor", "accountability.decide_report", decision));
    return {};
}

/// Written and sent by the mentor; an empty version is a report nobody has begun.
Result<void> report(Stage& stage, PlayedPairs::Pair const& pair, DemoReport const& words) {
    auto const saved = TRY(stage.act(pair.mentor, "accountability.save_report",
                                     form({{"pair", pair.id},
                                           {"version", 0},
                                           {"behaviour", words.behaviour},
                                           {"speed", words.speed},
                                           {"relationships", words.relationships}})));
    TRY(stage.act(pair.mentor, "accountability.submit_report",
                  form({{"pair", pair.id}, {"version", *saved.find("version")}})));
    return {};
}

/// Of those who have sent theirs the coordinator accepts one and asks back once; the others wait.
Result<void> read_reports(Stage& stage, PlayedProgramme const& played) {
    auto const listed =
        TRY(stage.act("noor", "accountability.list_reports", form({{"programme", played.id}})));
    auto const& items = listed.find("items")->items;
    for (std::size_t i = 0; i < items.size() && i < 2; ++i) {
        auto read = TRY(stage.act("noor", "accountability.read_report",
                                  form({{"report", *items[i].find("id")}})));
        read.set("id", *items[i].find("id"));
        TRY(decide(stage, read, i == 0, "Which of these would they say of themselves?"));
    }
    return {};
}

/// A fortnight after a quarter its reports are due. The cast's are left to whoever visits.
void plan_reports(Timeline& timeline, std::shared_ptr<PlayedProgramme> const& played,
                  Pairs const& pairs, Date today, std::shared_ptr<Harvest> const& harvest) {
    auto const quarter_began = first_day_of_quarter(today);
    auto const written_on = days_after(quarter_began, 9);
    bool const was_at_work = days_after(played->programme->starts_on, 14) < quarter_began;
    if (!was_at_work || days_after(written_on, 1) >= today) return;
    int minute = 0;
    for (auto const& told : played->programme->pairs) {
        if (minute == reports_begun) break;
        if (told.state != PairState::active || told.rhythm != Rhythm::fortnightly) continue;
        with_pair(timeline, written_on, 17, minute, pairs, told.mentee,
                  [=, mentee = told.mentee](Stage& stage, auto const& pair) -> Result<void> {
                      auto const& company = stage.company();
                      bool const of_the_cast = !company.person(mentee).cast_key.empty() ||
                                               !company.person(pair.mentor).cast_key.empty();
                      auto const words = of_the_cast ? std::nullopt : harvest->report();
                      return words ? report(stage, pair, *words) : Result<void>{};
                  });
        ++minute;
    }
    timeline.on(days_after(written_on, 1), 10, 0,
                [played](Stage& stage) { return read_reports(stage, *played); });
}

}  // namespace

Result<void> excuse(Stage& stage, std::string_view cast_key, Date from, Date until) {
    TRY(stage.act(cast_key, "accountability.excuse_absence",
                  form({{"from_day", to_text(from)}, {"until_day", to_text(until)}})));
    return {};
}

void plan_counting_on(Timeline& timeline, std::shared_ptr<PlayedProgramme> const& played,
                      Pairs const& pairs, Date today, std::shared_ptr<Harvest> const& harvest) {
    auto const began = played->programme->starts_on;
    timeline.on(began, 7, 30, [played](Stage& stage) -> Result<void> {
        TRY(stage.act(
            "noor", "accountability.save_minimum",
            form({{"programme", played->id}, {"version", 0}, {"per_quarter", asked_per_quarter}})));
        return {};
    });
    timeline.on(days_after(began, 6), 20, 0, [began](Stage& stage) {
        return excuse(stage, "theodora", days_after(began, 7), days_after(began, 7 + days_at_sea));
    });
    plan_reports(timeline, played, pairs, today, harvest);
}

}  // namespace telemachy::demo
