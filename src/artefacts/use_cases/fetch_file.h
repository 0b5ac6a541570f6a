#pragma once

#include "artefacts/store/file_row_store.h"
#include "operation/operation.h"

/// Hands one of the two the file of a version, to be saved. A study, so that no snapshot is held
/// while the disk is read.
namespace telemachy::artefacts::fetch_file {

struct Input {
    Id<FileTag> file;
};

Result<Download> run(Study& study, Input const& input, files::FileStore const& store);

}  // namespace telemachy::artefacts::fetch_file
