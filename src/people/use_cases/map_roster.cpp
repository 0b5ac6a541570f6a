#include "people/use_cases/map_roster.h"

#include "people/use_cases/dry_run.h"

namespace telemachy::people::map_roster {
namespace {

/// A column nobody mentions keeps what it is read as; one that is mentioned without a field is left
/// out.
void take_choices(RosterRecord& record, std::vector<ColumnChoice> const& choices) {
    for (auto const& choice : choices) {
        for (auto& column : record.mapping) {
            if (column.source != choice.source) continue;
            column.field = choice.field && !choice.field->empty() ? choice.field : std::nullopt;
        }
    }
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    RosterStore rosters(work);
    auto record = TRY(rosters.get(input.import));
    if (record.version != input.version.value) return refuse(stale("roster import"));
    if (record.state == RosterState::applied) {
        return refuse(conflict("roster.applied",
                               "This roster is applied. Undo it before you map it "
                               "differently."));
    }
    auto const table = TRY(read_csv(rosters.file_of(record.id)));

    std::vector<MappedColumn> said;
    for (auto const& choice : input.columns) said.push_back({choice.source, choice.field});
    TRY(mapping_from_words(said, table.header()));
    take_choices(record, input.columns);
    TRY(mapping_from_words(record.mapping, table.header()));
    record.options.full_feed = input.full_feed;
    if (input.vocabulary) {
        record.options.levels_junior_first.clear();
        for (auto const& label : input.vocabulary->levels_junior_first) {
            record.options.levels_junior_first.push_back(label);
        }
    }
    plan_record(work, record, table);
    rosters.remember(header_signature(table.header()), {record.mapping, record.options});
    TRY(rosters.save(record));
    work.concerns(record.id.text());
    return view_of(work, record);
}

}  // namespace telemachy::people::map_roster
