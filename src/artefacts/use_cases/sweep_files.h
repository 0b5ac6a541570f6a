#pragma once

#include "artefacts/artefacts.h"
#include "kernel/result.h"

/// Forgets what no version shows: uploads that came to nothing, files of what was removed, and then
/// the bytes nobody refers to. The house does this by itself.
namespace telemachy::artefacts::sweep_files {

Result<void> run(JobRun& job, files::FileStore const& store);

}  // namespace telemachy::artefacts::sweep_files
