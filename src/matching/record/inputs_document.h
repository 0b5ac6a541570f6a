#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.h"
#include "matching/domain/match_inputs.h"
#include "matching/domain/policy.h"
#include "matching/record/policy_document.h"

namespace telemachy::matching {

/// What a run was made from, as one JSON text: its SHA-256 names the run's inputs for good, and the
/// same text gives the same plan, byte for byte, whenever it is solved again.
///
/// Two things are not written down. Who blocked whom and who declared a conflict become one list of
/// pairs that are kept apart, without direction or reason. And monitoring groups stay out, except
/// for attributes a quota of this very policy goes by: nothing else in a plan depends on them.
struct MatchRecord {
    MatchInputs inputs;
    Policy policy;
    std::vector<Decision> decisions;
};

[[nodiscard]] std::string write_inputs(MatchInputs const& inputs, Policy const& policy,
                                       std::vector<Decision> const& decisions);
[[nodiscard]] Result<MatchRecord> read_inputs(std::string_view text);

/// The digest of a document: "sha256:" and 64 hexadecimal digits.
[[nodiscard]] std::string digest_of(std::string_view text);

}  // namespace telemachy::matching
