#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/id.h"
#include "kernel/time.h"
#include "operation/capability.h"
#include "people/people.h"

/// The words of this room: what a programme is, and who takes part in it on which side.
namespace telemachy::programmes {

using people::PersonTag;

struct ProgrammeTag {
    static constexpr std::string_view prefix = "prg";
};
struct EnrolmentTag {
    static constexpr std::string_view prefix = "enr";
};

/// Who learns from whom. `reverse`: the senior from the junior. `circle`: several from one.
enum class Modality { reverse, classic, peer, circle };

/// `draft` until the first person is asked or the programme is opened; `running` once a plan was
/// published; `closed` takes nobody new and keeps everything.
enum class ProgrammeState { draft, open, running, closed };

/// Which chair a person takes. In reverse mentoring the mentor is the junior of the two.
enum class Side { mentee, mentor };

enum class EnrolmentState {
    invited,    ///< Asked, and has not answered.
    applied,    ///< Asked for a place; a coordinator decides.
    enrolled,   ///< Takes part, without a partner at the moment.
    declined,   ///< Said no to an invitation.
    refused,    ///< A coordinator said no to an application.
    withdrawn,  ///< Left, of their own accord or with the company.
    matched,    ///< Takes part, in at least one pair that was proposed or is at work.
};

/// Whether somebody takes part: what matching may count on.
[[nodiscard]] constexpr bool takes_part(EnrolmentState state) {
    return state == EnrolmentState::enrolled || state == EnrolmentState::matched;
}

/// Enough to name a programme in a list or a sentence.
struct ProgrammeOutline {
    Id<ProgrammeTag> id;
    std::string name;
    Modality modality = Modality::classic;
    ProgrammeState state = ProgrammeState::draft;
    std::string purpose;
    std::int64_t hours_per_month = 2;  ///< What one pair takes out of a person's month.
};

/// Somebody who takes part, as matching needs to know them. Preferences are private to their
/// author: they steer the score and are never shown to anybody else.
struct Participant {
    Id<EnrolmentTag> enrolment;
    Id<PersonTag> person;
    Side side = Side::mentee;
    EnrolmentState state = EnrolmentState::enrolled;
    std::int64_t capacity = 1;         ///< Pairs they would hold at once on this side.
    std::int64_t hours_per_month = 2;  ///< Hours they gave this programme.
    std::vector<Id<PersonTag>> preferences;
};

/// Somebody left a programme: a pair they are in comes to an end.
struct EnrolmentWithdrawn {
    static constexpr std::string_view event = "programmes.enrolment_withdrawn";
    Id<EnrolmentTag> enrolment;
    Id<ProgrammeTag> programme;
    Id<PersonTag> person;
    Side side = Side::mentee;
};

/// People were asked to take part.
struct PeopleInvited {
    static constexpr std::string_view event = "programmes.people_invited";
    Id<ProgrammeTag> programme;
    Side side = Side::mentee;
    std::vector<Id<PersonTag>> people;
};

/// A coordinator decided an application.
struct ApplicationDecided {
    static constexpr std::string_view event = "programmes.application_decided";
    Id<EnrolmentTag> enrolment;
    Id<ProgrammeTag> programme;
    Id<PersonTag> person;
    bool accepted = false;
};

[[nodiscard]] Capability capability();

}  // namespace telemachy::programmes
