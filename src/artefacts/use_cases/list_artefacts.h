#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "artefacts/use_cases/artefact_page.h"
#include "relationships/who_sees.h"

namespace telemachy::artefacts::list_artefacts {

struct Input {
    Id<PairTag> pair;
};

struct Output {
    std::vector<Artefact> items;
    bool partner_has_keys;
    std::int64_t bytes_kept;
    std::int64_t bytes_max;
    std::int64_t file_bytes_max;
    std::vector<std::string> endings;
    std::vector<relationships::WhoSees> who_sees;

    static constexpr Sentence sentences[] = {
        {"partner_has_keys",
         "Whether the other can be sealed to yet; until then nothing is sealed."},
        {"bytes_kept", "What the pair keeps, of `bytes_max`."},
        {"endings", "How the names of files end that are taken as they are."},
    };
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::artefacts::list_artefacts
