#include "people/store/profile_store.h"

#include <algorithm>
#include <charconv>

#include "people/domain/text_folding.h"
#include "people/sql.h"
#include "people/store/card_store.h"
#include "people/store/company_revision.h"

namespace telemachy::people {
namespace {

using enum RosterField;

std::string expertise_text(std::vector<SkillRow> const& skills, std::string_view side) {
    std::vector<SkillRow const*> sorted;
    for (auto const& skill : skills) {
        if (skill.side == side) sorted.push_back(&skill);
    }
    std::ranges::sort(sorted, {}, [](SkillRow const* skill) { return folded_words(skill->name); });
    std::string text;
    for (auto const* skill : sorted) {
        text +=
            (text.empty() ? "" : "; ") + skill->name + " (" + std::to_string(skill->level) + ")";
    }
    return text;
}

std::optional<std::int64_t> hours_of(std::string const& text) {
    std::int64_t hours = 0;
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), hours);
    return failure == std::errc() ? std::optional(hours) : std::nullopt;
}

}  // namespace

std::optional<ProfileRecord> ProfileStore::find(Id<PersonTag> const& person) const {
    auto row = work_.tx().one<PersonRow>(sql::find_person, person);
    if (!row || row->standing == Standing::removed) return std::nullopt;
    ProfileRecord record;
    record.pauses = row->pauses;
    record.version = row->version;
    record.known = known_person(std::move(*row));
    record.skills = work_.tx().all<SkillRow>(sql::skills_of, person);
    auto& facts = record.known.state.facts;
    facts[expertise_offered] = expertise_text(record.skills, "offer");
    facts[expertise_wanted] = expertise_text(record.skills, "want");
    return record;
}

void ProfileStore::save(ProfileRecord const& record) {
    auto const& facts = record.known.state.facts;
    work_.tx().run(sql::save_profile, record.known.id, facts[time_zone], facts[languages],
                   facts[working_hours], hours_of(facts[hours_per_month]), facts[industries],
                   facts[style], record.pauses, edited_text(record.known.edited));
    SkillWriter skills(work_);
    skills.replace(record.known.id, true, said_expertise(facts[expertise_offered]),
                   said_expertise(facts[expertise_wanted]));
    refresh_card(work_, Id<PersonTag>(record.known.id));
    raise_company_revision(work_);
}

}  // namespace telemachy::people
