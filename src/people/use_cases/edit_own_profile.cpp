#include "people/use_cases/edit_own_profile.h"

#include "people/domain/places.h"
#include "people/domain/roster_value.h"
#include "people/domain/text_folding.h"
#include "people/store/term_store.h"
#include "world/time_zone.h"

namespace telemachy::people::edit_own_profile {
namespace {

using enum RosterField;

/// More of either is a list nobody reads, and no help to anybody who is looking for help.
constexpr std::size_t skills_max = 30;
constexpr std::size_t industries_max = 20;

/// Gathers everything that is wrong before anything is refused.
class Checked {
public:
    explicit Checked(Vocabulary vocabulary) : vocabulary_(std::move(vocabulary)) {}

    std::string skills(std::vector<SkillChoice> const& choices, std::string const& path) {
        if (choices.size() > skills_max) {
            wrong(path, "too_many", "Choose at most " + std::to_string(skills_max) + " terms.");
        }
        std::string list;
        for (std::size_t index = 0; index < choices.size(); ++index) {
            auto const& [term, level] = choices[index];
            auto const* known = vocabulary_.find(term.value);
            if (known == nullptr) {
                auto const* near = vocabulary_.suggest(term.value);
                wrong(path + "/" + std::to_string(index) + "/term", "unknown_term",
                      "“" + shortened(term.value, 60) + "” is not in the vocabulary." +
                          (near ? " Did you mean “" + near->name + "”?" : std::string()));
                continue;
            }
            list +=
                (list.empty() ? "" : "; ") + known->name + " (" + std::to_string(level.value) + ")";
        }
        return vocabulary_.canonical_list(list);
    }

    std::string zone(std::string const& said) {
        bool const fine = said.empty() || world::is_time_zone(said);
        if (!fine) wrong("/time_zone", "time_zone", "“" + said + "” is not a time zone we know.");
        return said;
    }

    std::string languages_of(std::vector<Text<2, 12>> const& said) {
        std::string list;
        for (std::size_t index = 0; index < said.size(); ++index) {
            auto const code = language_code(said[index].value);
            if (!code) {
                wrong("/languages/" + std::to_string(index), "language",
                      "“" + said[index].value + "” is not a language we know.");
                continue;
            }
            list += (list.empty() ? "" : "; ") + *code;
        }
        return canonical_value(languages, list).value;
    }

    std::string hours(std::optional<WorkingHoursChoice> const& said) {
        if (!said) return {};
        auto const read = canonical_value(working_hours, said->start.value + "-" + said->end.value);
        if (read.refusal) wrong("/working_hours", "working_hours", "Give both times as 09:00.");
        return read.value;
    }

    std::string industry_list(std::vector<Text<1, 120>> const& said) {
        if (said.size() > industries_max) {
            wrong("/industries", "too_many",
                  "Choose at most " + std::to_string(industries_max) + " industries.");
        }
        std::string list;
        for (auto industry : said) {
            for (char& c : industry.value) {
                if (c == ';' || c == '|') c = ',';
            }
            list += (list.empty() ? "" : "; ") + industry.value;
        }
        return canonical_value(industries, list).value;
    }

    std::optional<Problem> problem() {
        if (problem_.fields.empty()) return std::nullopt;
        return std::move(problem_);
    }

private:
    void wrong(std::string path, std::string code, std::string detail) {
        problem_.fields.push_back({std::move(path), std::move(code), std::move(detail)});
    }

    Vocabulary vocabulary_;
    Problem problem_ = invalid("invalid_input", "Some of this needs another look.");
};

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    auto const person = TRY(work.acting_person<PersonTag>());
    ProfileStore profiles(work);
    auto record = profiles.find(person);
    if (!record) return refuse(not_found("profile"));
    if (record->version != input.version.value) return refuse(stale("profile"));

    Checked checked(TermStore(work).vocabulary());
    PersonFacts said;
    said[expertise_offered] = checked.skills(input.offers, "/offers");
    said[expertise_wanted] = checked.skills(input.wants, "/wants");
    said[industries] = checked.industry_list(input.industries);
    said[style] = input.style ? canonical_value(style, input.style->value).value : std::string();
    said[languages] = checked.languages_of(input.languages);
    said[time_zone] = checked.zone(input.time_zone);
    said[working_hours] = checked.hours(input.working_hours);
    said[hours_per_month] = std::to_string(input.hours_per_month.value);
    if (auto problem = checked.problem()) return refuse(std::move(*problem));

    auto& known = record->known;
    for_each_person_field([&](RosterField field) {
        if (!is_owners(field) || known.state.facts[field] == said[field]) return;
        bool const unsaid = field == hours_per_month && known.state.facts[field].empty() &&
                            input.hours_per_month.value == 0;
        if (unsaid) return;
        known.state.facts[field] = said[field];
        known.edited.insert(field);
    });
    record->pauses = input.paused;
    profiles.save(*record);
    work.concerns(person.text());
    return profile_of(work, *profiles.find(person));
}

}  // namespace telemachy::people::edit_own_profile
