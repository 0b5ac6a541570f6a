#include "artefacts/artefacts.h"
#include "artefacts/permissions.h"
#include "artefacts/sql.h"
#include "artefacts/use_cases/fetch_file.h"
#include "artefacts/use_cases/keep_artefact.h"
#include "artefacts/use_cases/list_artefacts.h"
#include "artefacts/use_cases/remove_artefact.h"
#include "artefacts/use_cases/sweep_files.h"
#include "artefacts/use_cases/upload_file.h"

namespace telemachy::artefacts {
namespace {

/// Gives a declaration its types; `with_files` puts the real thing in its place.
template <class Input, class Output>
Result<Output> no_store(Study&, Input const&) {
    return refuse({ProblemKind::unavailable, "artefacts.no_store", "Nothing keeps files here."});
}

/// A study whose use case needs the file store.
template <class Input, class Output>
Operation with_files(std::string_view name, std::string_view route,
                     Result<Output> (*use_case)(Study&, Input const&, files::FileStore const&),
                     std::string_view sentence, files::FileStore const* files) {
    auto operation = study(name, Scope::self, route, no_store<Input, Output>, sentence);
    if (!files) return operation;
    operation.study = [use_case, files](Study& study, Json const& json) -> Result<Answer> {
        auto const input = TRY(from_json<Input>(json));
        return detail::answer_of(TRY(use_case(study, input, *files)));
    };
    return operation;
}

std::vector<Operation> operations(files::FileStore const* files) {
    using enum Scope;
    return {
        query("artefacts.list_artefacts", self, "GET /pairs/{pair}/artefacts", list_artefacts::run,
              "Lists what the two of you show one another, with every version."),
        with_body_limit(with_files("artefacts.upload_file", "POST /pairs/{pair}/files",
                                   upload_file::run, "Takes a file, to be shown next.", files),
                        file_bytes_max),
        with_files("artefacts.fetch_file", "GET /files/{file}", fetch_file::run,
                   "Hands out a file, to be saved.", files),
        command("artefacts.add_artefact", self, "POST /pairs/{pair}/artefacts", add_artefact::run,
                "Shows the other a file or a link, plain or sealed for the two of you."),
        command("artefacts.add_artefact_version", self, "POST /artefacts/{artefact}/versions",
                add_artefact_version::run, "Adds the next version of something."),
        command("artefacts.remove_artefact", self, "DELETE /artefacts/{artefact}",
                remove_artefact::run, "Removes something you began, with every version of it."),
    };
}

std::vector<Schedule> schedules(files::FileStore const* files) {
    if (!files) return {};
    return {{"artefacts.sweep_files", std::chrono::hours(6),
             [files](JobRun& job) { return sweep_files::run(job, *files); }}};
}

}  // namespace

Capability capability(files::FileStore const* files) {
    return {
        .name = "artefacts",
        .operations = operations(files),
        .matrix = matrix(),
        .migrations = migrations(),
        .schedules = schedules(files),
    };
}

}  // namespace telemachy::artefacts
