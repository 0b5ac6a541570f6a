#include "artefacts/use_cases/sweep_files.h"

#include <chrono>
#include <vector>

#include "artefacts/store/file_row_store.h"

namespace telemachy::artefacts::sweep_files {
namespace {

/// Time enough to find the words for what was uploaded.
constexpr std::chrono::hours spared{24};

std::vector<files::FileName> old_files(files::FileStore const& store, Instant before) {
    std::vector<files::FileName> names;
    store.each([&](files::FileName const& name, Instant since) {
        if (since < before) names.push_back(name);
    });
    return names;
}

}  // namespace

Result<void> run(JobRun& job, files::FileStore const& store) {
    auto const before = job.world().clock.now() + -spared;
    bool orphans = false;
    job.read([&](Work& work) { orphans = FileRowStore(work).has_orphans(before); });
    if (orphans) {
        TRY(job.write([&](Work& work) -> Result<void> {
            work.note("forgotten", FileRowStore(work).drop_orphans(before));
            return {};
        }));
    }
    auto unwanted = old_files(store, before);
    job.read([&](Work& work) {
        std::erase_if(unwanted, [&](auto const& name) { return FileRowStore(work).knows(name); });
    });
    if (unwanted.empty()) return {};
    // Inside the one write there is at a time: an upload that kept the same bytes a moment ago
    // either has its row by now, and they are known, or finds them gone when its turn comes and
    // keeps them again.
    return job.write([&](Work& work) -> Result<void> {
        std::int64_t dropped = 0;
        for (auto const& name : unwanted) {
            if (FileRowStore(work).knows(name)) continue;
            store.drop(name);
            ++dropped;
        }
        work.note("dropped", dropped);
        return {};
    });
}

}  // namespace telemachy::artefacts::sweep_files
