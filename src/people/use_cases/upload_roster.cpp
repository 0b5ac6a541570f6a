#include "people/use_cases/upload_roster.h"

#include "people/use_cases/dry_run.h"

namespace telemachy::people::upload_roster {

Result<Output> run(Work& work, Input const& input) {
    auto const table = TRY(read_csv(input.file.bytes));
    RosterStore rosters(work);
    RosterRecord record{.id = work.make_id<RosterImportTag>(),
                        .filename = input.filename,
                        .state = RosterState::unmapped,
                        .created = work.now(),
                        .created_by = work.actor().name,
                        .rows = static_cast<std::int64_t>(table.rows()),
                        .mapping = {},
                        .options = {},
                        .remembered = false,
                        .summary = {},
                        .digest = {},
                        .application = {}};
    if (auto known = rosters.remembered(header_signature(table.header()))) {
        // Headings may come in another order and other capitals; the mapping is found by their
        // words.
        record.mapping = in_words(guess_mapping(table), table.header());
        for (auto& column : record.mapping) {
            for (auto const& old : known->mapping) {
                if (header_signature(std::vector{old.source}) ==
                    header_signature(std::vector{column.source})) {
                    column.field = old.field;
                }
            }
        }
        record.options.levels_junior_first = known->options.levels_junior_first;
        record.remembered = true;
    } else {
        record.mapping = in_words(guess_mapping(table), table.header());
    }
    rosters.add(record, input.file.bytes);
    plan_record(work, record, table);
    TRY(rosters.save(record));
    work.concerns(record.id.text());
    work.note("rows", record.rows);
    return view_of(work, record);
}

}  // namespace telemachy::people::upload_roster
