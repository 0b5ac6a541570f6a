#pragma once

#include "operation/schema.h"
#include "programmes/use_cases/enrolment_view.h"

/// Who was asked, applied and takes part, for the coordinators of a programme.
namespace telemachy::programmes::list_enrolments {

struct Input {
    Id<ProgrammeTag> programme;
    std::optional<Side> side;
    std::optional<EnrolmentState> state;
    std::optional<Text<0, 100>> q;
    std::optional<std::string> cursor;
    Whole<1, 200, 50> limit;

    static constexpr Sentence sentences[] = {
        {"q", "Parts of a name, a title, a unit or an expertise, in any order, without regard to accents."},
    };
};

struct Output {
    std::vector<EnrolmentView> items;
    std::optional<std::string> next;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::list_enrolments
