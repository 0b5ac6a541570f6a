#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "operation/work.h"
#include "supervision/store/supervision_store.h"

/// What people are told: that something changed, in which programme, and never who is with whom. A
/// notice may be read over a shoulder.
namespace telemachy::supervision {

inline constexpr std::string_view page_of_mine = "/supervision";

/// Everybody of these but whoever does it.
void tell(Work& work, std::vector<Id<PersonTag>> const& people, std::string_view kind,
          std::string const& programme_name, std::string_view page = page_of_mine);
/// Everybody who is in the group by now.
void tell_members(Work& work, GroupRow const& group, std::string_view kind,
                  std::string const& programme_name);
/// What the group has planned follows who is in it.
void tell_calendar(Work& work, Id<GroupTag> const& group);
void tell_facilitator(Work& work, GroupRow const& group, std::string const& programme_name);

}  // namespace telemachy::supervision
