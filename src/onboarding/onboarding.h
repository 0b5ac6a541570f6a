#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kernel/vocabulary.h"
#include "operation/capability.h"
#include "programmes/programmes.h"

/// What somebody has to know and accept before they meet a partner: what is expected, where the borders
/// are, what stays between two people. Norms have versions; a version in force never changes; a new one
/// asks everybody again.
namespace telemachy::onboarding {

using people::PersonTag;
using programmes::ProgrammeTag;

/// One question of the comprehension check. It teaches: whoever answers wrongly is told why and asks
/// themselves again, as often as they like. Nobody is told how often.
struct NormsQuestion {
    Text<1, 300> question;
    std::vector<Text<1, 200>> choices;
    std::int64_t right = 0;  ///< Index into `choices`.
    Text<1, 400> because;    ///< Shown to whoever chose otherwise.
};

/// The text of one version. Paragraphs are parted by an empty line.
struct Norms {
    Text<1, 4000> expectations;
    Text<1, 4000> boundaries;
    Text<1, 4000> confidentiality;
    std::vector<NormsQuestion> questions;
};

/// Somebody has read a version, understood it and accepted it.
struct NormsAcknowledged {
    static constexpr std::string_view event = "onboarding.norms_acknowledged";
    Id<ProgrammeTag> programme;
    Id<PersonTag> person;
    std::int64_t number = 0;
};

[[nodiscard]] Capability capability();

}  // namespace telemachy::onboarding
