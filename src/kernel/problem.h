#pragma once

#include <string>
#include <vector>

namespace telemachy {

/// What a refusal means to whoever asked. Each kind has one HTTP status and one exit code; the doors
/// own that translation, so nothing below them knows either number.
enum class ProblemKind {
    invalid,                ///< The input breaks a rule; `fields` says where.
    unauthenticated,        ///< Nobody is signed in, or the session has ended.
    forbidden,              ///< Known person, known thing, not allowed.
    not_found,              ///< It is not there, or the asker may not know that it is.
    conflict,               ///< The state of the thing does not allow it now.
    stale,                  ///< Somebody else changed it since it was read (If-Match failed).
    precondition_required,  ///< An edit must say which version it edits.
    too_large,
    too_many,               ///< Too many attempts; wait.
    unavailable,            ///< The house cannot do this right now (disk full, shutting down).
    unsupported,
};

/// One thing wrong with one field. `path` is a JSON pointer into the input, such as `/rules/same_team`.
struct FieldProblem {
    std::string path;
    std::string code;
    std::string detail;

    bool operator==(FieldProblem const&) const = default;
};

/// A refusal: a value with a stable code and a sentence a person can act on. Faults (the disk broke)
/// are exceptions and bugs are assertions; neither is a Problem.
struct Problem {
    ProblemKind kind = ProblemKind::invalid;
    std::string code;
    std::string detail;
    std::vector<FieldProblem> fields = {};

    bool operator==(Problem const&) const = default;
};

}  // namespace telemachy
