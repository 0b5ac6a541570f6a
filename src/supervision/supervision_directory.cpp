#include "supervision/supervision_directory.h"

#include "supervision/store/supervision_store.h"

namespace telemachy::supervision {

std::optional<MeetingGroup> meeting_group(Work& work, std::string_view reference) {
    SupervisionStore store(work);
    auto const row = store.find(Id<GroupTag>(std::string(reference)));
    if (!row) return std::nullopt;
    MeetingGroup group{row->programme, {}};
    if (row->facilitator) group.people.push_back(*row->facilitator);
    for (auto const& member : store.members(row->id)) group.people.push_back(member.person);
    return group;
}

}  // namespace telemachy::supervision
