#include "artefacts/use_cases/list_artefacts.h"

#include "artefacts/permissions.h"
#include "sealed/sealed_directory.h"

namespace telemachy::artefacts::list_artefacts {
namespace {

using relationships::WhoSees;

/// Both kinds come from one operation whose row answers the two alone; only one of them is sealed.
std::vector<WhoSees> readers() {
    auto const read_by = [](std::string_view what) {
        return relationships::who_reads(matrix(), what, "artefacts.list_artefacts",
                                        relationships::Readers::both);
    };
    auto sealed = read_by("sealed_artefacts");
    sealed.sealed = true;
    return {read_by("artefacts"), std::move(sealed)};
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    auto const pair = TRY(relationships::RelationshipsDirectory(work).own(input.pair));
    return Output{
        .items = artefacts_of(work, pair),
        .partner_has_keys = sealed::SealedDirectory(work).has_keys(pair.partner.id),
        .bytes_kept = FileRowStore(work).bytes_of(input.pair),
        .bytes_max = static_cast<std::int64_t>(pair_bytes_max),
        .file_bytes_max = static_cast<std::int64_t>(file_bytes_max),
        .endings = endings_taken(),
        .who_sees = readers(),
    };
}

}  // namespace telemachy::artefacts::list_artefacts
