#include "people/use_cases/roster_view.h"

namespace telemachy::people {

RosterImport view_of(RosterRecord const& record, bool can_undo) {
    RosterImport view{.id = record.id,
                      .filename = record.filename,
                      .state = record.state,
                      .created = record.created,
                      .by = record.created_by,
                      .rows = record.rows,
                      .columns = {},
                      .fields = {},
                      .remembered = record.remembered,
                      .full_feed = record.options.full_feed,
                      .counts = record.summary.counts,
                      .anchors = record.summary.anchors,
                      .notes = record.summary.notes,
                      .can_undo = can_undo,
                      .version = {record.version}};
    for (std::size_t index = 0; index < record.mapping.size(); ++index) {
        auto const& [source, field] = record.mapping[index];
        auto const& samples = record.summary.samples;
        view.columns.push_back(
            {source, field, index < samples.size() ? samples[index] : std::vector<std::string>{}});
    }
    for (auto const& info : roster_fields()) {
        // No single field is needed: a roster names posts or people, by whichever column it has.
        view.fields.push_back({std::string(info.name), std::string(info.sentence), false});
    }
    return view;
}

RosterImport view_of(Work& work, RosterRecord const& record) {
    bool const latest = record.state == RosterState::applied &&
                        RosterStore(work).latest_applied() == std::optional(record.id);
    return view_of(record, latest);
}

}  // namespace telemachy::people
