#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operation/permission.h"
#include "operation/schema.h"
#include "relationships/relationships.h"

/// Who can read what of a pair, worked out from the permissions that are enforced: a screen that
/// says it cannot say more, or less, than is true. Rooms above say the same of what they keep.
namespace telemachy::relationships {

/// Which of the two may read a thing. `author`: whoever wrote it, alone.
enum class Readers { both, author, neither };

/// One kind of thing and everybody who can read it. Screens have the words for it.
struct WhoSees {
    std::string what;
    Readers readers = Readers::both;
    std::vector<Role> roles;
    bool preparers = false;
    bool sealed = false;
    bool recorded = false;

    static constexpr Sentence sentences[] = {
        {"what", "What is read: page, shared_notes, private_notes, outline, …"},
        {"readers", "Which of the two reads it."},
        {"roles", "The roles that read it besides."},
        {"preparers", "Whether those who prepared and approved the match read it."},
        {"sealed",
         "Whether it is sealed in the browser; what is not could be read by whoever "
         "runs the server."},
        {"recorded", "Whether each reading by a role leaves an entry in the record."},
    };
};

/// Who reads what `operation` brings. Its row of the matrix says which roles; a row of scope `self`
/// answers the two alone, whatever roles it names.
[[nodiscard]] WhoSees who_reads(std::span<MatrixRow const> permissions, std::string_view what,
                                std::string_view operation, Readers readers);

/// The same of a pair's own pages. `from_run`: the match comes from a run, whose preparers know
/// why.
[[nodiscard]] std::vector<WhoSees> who_sees(std::span<MatrixRow const> permissions, bool from_run);

/// The permissions of this room.
[[nodiscard]] std::span<MatrixRow const> matrix();

}  // namespace telemachy::relationships
