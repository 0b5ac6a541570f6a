#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "demo/seeding/stage.h"

namespace telemachy::demo {

/// A programme of the demo while its past is played: its id once it has been created, and the
/// places people took in it.
struct PlayedProgramme {
    DemoProgramme const* programme = nullptr;
    std::string id;
    std::map<std::pair<PersonNo, Side>, std::string> enrolments;

    [[nodiscard]] std::string const& enrolment(PersonNo person, Side side) const {
        return enrolments.at({person, side});
    }
};

/// Writes down how a programme came about: created and opened, people asked on one day, each answer
/// and each application on its own, each decision some days later with its reason, and who would
/// like whom. The acts hold on to the shared state, which fills up as they are played.
[[nodiscard]] std::shared_ptr<PlayedProgramme> plan_enrolment(Timeline& timeline,
                                                              DemoProgramme const& programme,
                                                              Date today);

[[nodiscard]] std::string_view word_for(Side side);
[[nodiscard]] std::string_view word_for(Modality modality);

}  // namespace telemachy::demo
