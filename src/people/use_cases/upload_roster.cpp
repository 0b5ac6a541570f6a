#include "people/use_cases/upload_roster.h"

namespace telemachy::people::upload_roster {
namespace {

/// Headings may come in another order and other capitals; the mapping is found by their words.
void take_remembered(RosterRecord& record, RememberedMapping const& known) {
    for (auto& column : record.mapping) {
        for (auto const& old : known.mapping) {
            if (header_signature(std::vector{old.source}) ==
                header_signature(std::vector{column.source})) {
                column.field = old.field;
            }
        }
    }
    record.options.levels_junior_first = known.options.levels_junior_first;
    record.remembered = true;
}

RosterRecord new_record(Work& work, Input const& input, CsvTable const& table) {
    RosterRecord record{.id = work.make_id<RosterImportTag>(),
                        .filename = input.filename,
                        .state = RosterState::unmapped,
                        .created = work.now(),
                        .created_by = work.actor().name,
                        .rows = static_cast<std::int64_t>(table.rows()),
                        .mapping = in_words(guess_mapping(table), table.header()),
                        .options = {},
                        .remembered = false,
                        .summary = {},
                        .digest = {},
                        .application = {}};
    auto const known = RosterStore(work).remembered(header_signature(table.header()));
    if (known) take_remembered(record, *known);
    return record;
}

}  // namespace

Result<Output> run(Study& study, Input const& input, RosterMemory& memory) {
    auto table = TRY(read_csv(input.file.bytes));
    struct Opened {
        RosterRecord record;
        RosterGround ground;
    };
    auto [record, ground] = study.look(
        [&](Work& work) { return Opened{new_record(work, input, table), ground_of(work)}; });

    RosterDraft draft{.table = std::move(table), .ground = std::move(ground)};
    plan_draft(draft, record);

    TRY(study.write([&](Work& work) -> Result<void> {
        RosterStore rosters(work);
        rosters.add(record, input.file.bytes);
        rosters.replace_changes(record.id, draft.plan.changes);
        work.concerns(record.id.text());
        work.note("rows", record.rows);
        return {};
    }));
    draft.version = record.version;
    memory.keep(record.id, std::move(draft));
    return view_of(record, false);
}

}  // namespace telemachy::people::upload_roster
