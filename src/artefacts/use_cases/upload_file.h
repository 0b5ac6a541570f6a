#pragma once

#include <cstdint>

#include "artefacts/store/file_row_store.h"
#include "operation/operation.h"

/// Takes a file for a pair. It is shown to nobody until a version of something refers to it, and is
/// forgotten after a day if none does. A study: bytes are written to the disk with no transaction
/// open.
namespace telemachy::artefacts::upload_file {

struct Input {
    Id<PairTag> pair;
    std::optional<Text<1, 300>> name;
    Flag sealed;
    std::optional<Text<1, 12>> kind;
    Upload file;

    static constexpr Sentence sentences[] = {
        {"name", "What it is called, with its ending; left out where it is sealed."},
        {"sealed", "Whether it was sealed in the browser; its key lies in the text that shows it."},
        {"kind", "How the name of a sealed file ends, such as pdf: checked, and forgotten."},
    };
};

struct Output {
    Id<FileTag> id;
    std::string name;
    std::string media_type;
    std::int64_t bytes;
};

Result<Output> run(Study& study, Input const& input, files::FileStore const& store);

}  // namespace telemachy::artefacts::upload_file
