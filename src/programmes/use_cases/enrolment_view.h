#pragma once

#include <vector>

#include "operation/work.h"
#include "people/people_directory.h"
#include "programmes/store/enrolment_store.h"
#include "programmes/store/programme_store.h"

namespace telemachy::programmes {

/// An enrolment as the coordinators of its programme see it. It has no place for preferences: those
/// are their author's alone.
struct EnrolmentView {
    Id<EnrolmentTag> id;
    Id<ProgrammeTag> programme;
    std::string programme_name;
    Modality modality = Modality::classic;
    Id<PersonTag> person;
    std::string name;
    std::string title;
    std::string function;
    Side side = Side::mentee;
    EnrolmentState state = EnrolmentState::invited;
    std::int64_t capacity = 1;
    std::int64_t hours_per_month = 0;
    Date since;
    std::string motivation;
    std::string reason;
};

/// An enrolment as the person themselves sees it.
struct OwnEnrolment {
    Id<EnrolmentTag> id;
    Id<ProgrammeTag> programme;
    std::string programme_name;
    Modality modality = Modality::classic;
    Id<PersonTag> person;
    std::string name;
    std::string title;
    std::string function;
    Side side = Side::mentee;
    EnrolmentState state = EnrolmentState::invited;
    std::int64_t capacity = 1;
    std::int64_t hours_per_month = 0;
    Date since;
    std::string motivation;
    std::string reason;
    std::int64_t hours_per_pair = 2;  ///< What one pair takes in this programme.
    std::vector<people::PersonOutline> preferences;
};

/// Enrolments with the names of people and programmes, in the same order.
[[nodiscard]] std::vector<EnrolmentView> views_of(Work& work,
                                                  std::vector<Enrolment> const& enrolments);
[[nodiscard]] EnrolmentView view_of(Work& work, Enrolment const& enrolment);
[[nodiscard]] OwnEnrolment own_view_of(Work& work, Enrolment const& enrolment);

/// The hours that stand against an offer of this person in this programme.
[[nodiscard]] Budget budget_of(Work& work, Programme const& programme, Enrolment const& enrolment);

/// Refuses a yes without consent.
[[nodiscard]] Result<void> check_consent(bool consent);

}  // namespace telemachy::programmes
