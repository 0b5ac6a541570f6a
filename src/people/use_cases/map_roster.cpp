#include "people/use_cases/map_roster.h"

#include "people/use_cases/open_draft.h"

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

Result<void> take_input(RosterRecord& record, Input const& input, CsvTable const& table) {
    std::vector<MappedColumn> said;
    for (auto const& choice : input.columns) said.push_back({choice.source, choice.field});
    TRY(mapping_from_words(said, table.header()));
    take_choices(record, input.columns);
    TRY(mapping_from_words(record.mapping, table.header()));
    record.options.full_feed = input.full_feed;
    if (!input.vocabulary) return {};
    auto const& levels = input.vocabulary->levels_junior_first;
    record.options.levels_junior_first.assign(levels.begin(), levels.end());
    return {};
}

Result<RosterRecord> open_record(Work& work, Input const& input) {
    auto record = TRY(RosterStore(work).get(input.import));
    if (record.version != input.version.value) return refuse(stale("roster import"));
    if (record.state == RosterState::applied) {
        return refuse(conflict("roster.applied",
                               "This roster is applied. Undo it before you map it "
                               "differently."));
    }
    return record;
}

}  // namespace

Result<Output> run(Study& study, Input const& input, RosterMemory& memory) {
    struct Opened {
        RosterRecord record;
        RosterDraft draft;
    };
    auto [record, draft] = TRY(study.look([&](Work& work) -> Result<Opened> {
        auto record = TRY(open_record(work, input));
        auto draft = TRY(open_draft(work, memory, record));
        return Opened{std::move(record), std::move(draft)};
    }));
    TRY(take_input(record, input, draft.table));
    auto const shown = record.digest;
    plan_draft(draft, record);

    std::int64_t version = 0;
    TRY(study.write([&](Work& work) -> Result<void> {
        RosterStore rosters(work);
        auto saved = record;
        TRY(rosters.save(saved));
        version = saved.version;
        if (record.digest != shown) rosters.replace_changes(record.id, draft.plan.changes);
        rosters.remember(header_signature(draft.table.header()), {record.mapping, record.options});
        work.concerns(record.id.text());
        return {};
    }));
    record.version = version;
    draft.version = version;
    memory.keep(record.id, std::move(draft));
    return view_of(record, false);
}

}  // namespace telemachy::people::map_roster
