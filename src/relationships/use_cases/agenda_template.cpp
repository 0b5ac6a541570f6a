#include "relationships/use_cases/agenda_template.h"

#include "programmes/programme_directory.h"
#include "relationships/store/session_store.h"

namespace telemachy::relationships {
namespace {

Result<AgendaTemplate> template_of(Work& work, Id<ProgrammeTag> const& programme,
                                   std::int64_t number) {
    if (auto kept = SessionStore(work).agenda_template(programme, number))
        return AgendaTemplate{{kept->version}, number, std::move(kept->items)};
    auto const found = programmes::ProgrammeDirectory(work).find(programme);
    if (!found) return refuse(not_found("programme"));
    return AgendaTemplate{{0}, number, suggested_agenda(found->modality, number)};
}

}  // namespace

Result<AgendaTemplate> see_agenda_template::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    return template_of(work, input.programme, input.number);
}

Result<AgendaTemplate> save_agenda_template::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const me = TRY(work.acting_person<people::PersonTag>());
    auto const before = TRY(template_of(work, input.programme, input.number));
    if (input.version.value != before.version.value) return refuse(stale("agenda"));
    TRY(check_agenda(input.items));
    SessionStore(work).save_agenda_template(input.programme, input.number, input.items, me);
    work.concerns(input.programme.text());
    work.note("number", input.number.value);
    return template_of(work, input.programme, input.number);
}

}  // namespace telemachy::relationships
