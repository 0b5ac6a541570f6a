#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/id.h"
#include "kernel/time.h"
#include "operation/capability.h"
#include "outbound/mailbox.h"
#include "outbound/web_reader.h"
#include "people/people.h"
#include "vault/house_key.h"

/// The words of this room: when people can meet, when they do, and what their calendars hear of it.
namespace telemachy::calendar {

using people::PersonTag;

struct TravelTag {
    static constexpr std::string_view prefix = "trv";
};
struct SourceTag {
    static constexpr std::string_view prefix = "cal";
};
struct FeedTag {
    static constexpr std::string_view prefix = "fed";
};
struct MeetingTag {
    static constexpr std::string_view prefix = "mtg";
};
struct SeasonTag {
    static constexpr std::string_view prefix = "sea";
};
struct CycleEventTag {
    static constexpr std::string_view prefix = "cye";
};

/// How the house learns when somebody is busy.
enum class SourceKind {
    pasted,     ///< A calendar file, once.
    followed,   ///< An address that is read again and again.
    connected,  ///< A CalDAV account, asked again and again under its owner's name.
};
enum class SourceState { waiting, fine, failing };

/// What a calendar elsewhere is told of one's meetings here.
enum class FeedKind { full, busy };

enum class MeetingState { planned, cancelled };

/// What a programme's year says about meeting.
enum class CycleEventKind {
    blackout,  ///< Nobody meets.
    window,    ///< A season that touches one meets inside windows only.
};

enum class SeasonState { planning, drafted, applied, discarded, failed };

/// What somebody said to an invitation.
enum class Attendance { awaited, accepted, declined, tentative };

/// People who meet: a pair or a circle. This room does not know what they are to one another.
struct Group {
    std::string reference;       ///< The id of the pair or circle.
    std::string programme;       ///< Empty for a group of no programme.
    std::string programme_name;  ///< Stands in the title of their meetings.
    std::vector<Id<PersonTag>> people;
    /// Why they may not meet yet, if they may not.
    std::optional<Problem> not_yet = {};
    /// False where who meets is nobody else's business: a title is read over a shoulder.
    bool names_in_title = true;
};

/// Whoever is in a group has changed, says the room that knows it: what is planned follows. Whoever is
/// new is invited, whoever is not in it any more is let go, and of a group that is no more all is called off.
struct GroupChanged {
    static constexpr std::string_view event = "calendar.group_changed";
    std::string reference;
};

/// Who meets whom is known by rooms above this one; `app` lends their answers. All of them may be left
/// out, and then nobody meets.
struct Groups {
    std::function<std::optional<Group>(Work&, std::string const& reference)> find;
    /// Those that are at work.
    std::function<std::vector<Group>(Work&, std::string const& programme)> of_programme;
    std::function<std::vector<Group>(Work&, Id<PersonTag> const& person)> of_person;
};

/// What stands around the room, as the composition root knows it.
struct Surroundings {
    Groups groups = {};
    outbound::WebReader const* web = nullptr;  ///< Reads lent calendars; nothing is read without.
    std::function<vault::HouseKey()> house_key = {};  ///< Seals their passwords; none is kept without.
    outbound::Mailbox const* mailbox = nullptr;  ///< Where answers arrive; without, they are piped in.
    std::string address = "calendar@telemachy.invalid";  ///< Organises meetings; answers come back here.
    std::string url = "http://localhost:8080";           ///< Of the house, for links.
};

[[nodiscard]] Capability capability(Surroundings surroundings = {});

}  // namespace telemachy::calendar
