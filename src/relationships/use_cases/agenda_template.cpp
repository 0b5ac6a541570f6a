#include "relationships/use_cases/agenda_template.h"

#include "programmes/programme_directory.h"
#include "relationships/store/session_store.h"

namespace telemachy::relationships {
namespace {

/// After six the house begins again, so who has seen six has seen all it suggests.
constexpr std::int64_t shown_always = 6;

Result<programmes::Modality> modality_of(Work& work, Id<ProgrammeTag> const& programme) {
    auto const found = programmes::ProgrammeDirectory(work).find(programme);
    if (!found) return refuse(not_found("programme"));
    return found->modality;
}

AgendaTemplate template_of(Work& work, Id<ProgrammeTag> const& programme,
                           programmes::Modality modality, std::int64_t number) {
    auto kept = SessionStore(work).agenda_template(programme, number);
    std::int64_t const version = kept ? kept->version : 0;
    if (kept && !kept->items.empty())
        return {{version}, number, AgendaFrom::programme, std::move(kept->items)};
    return {{version}, number, AgendaFrom::house, suggested_agenda(modality, number)};
}

}  // namespace

Result<list_agenda_templates::Output> list_agenda_templates::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const modality = TRY(modality_of(work, input.programme));
    Output output{modality, {}};
    for (std::int64_t number = 1; number <= shown_always; ++number)
        output.items.push_back(template_of(work, input.programme, modality, number));
    for (auto const number : SessionStore(work).written_templates(input.programme)) {
        if (number > shown_always)
            output.items.push_back(template_of(work, input.programme, modality, number));
    }
    return output;
}

Result<AgendaTemplate> see_agenda_template::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const modality = TRY(modality_of(work, input.programme));
    return template_of(work, input.programme, modality, input.number);
}

Result<AgendaTemplate> save_agenda_template::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const me = TRY(work.acting_person<people::PersonTag>());
    auto const modality = TRY(modality_of(work, input.programme));
    auto const before = template_of(work, input.programme, modality, input.number);
    if (input.version.value != before.version.value) return refuse(stale("agenda"));
    TRY(check_agenda(input.items));
    SessionStore(work).save_agenda_template(input.programme, input.number, input.items, me);
    work.concerns(input.programme.text());
    work.note("number", input.number.value);
    return template_of(work, input.programme, modality, input.number);
}

}  // namespace telemachy::relationships
