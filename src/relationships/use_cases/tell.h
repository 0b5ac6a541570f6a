#pragma once

#include <string_view>

#include "operation/work.h"
#include "relationships/store/pair_store.h"
#include "relationships/use_cases/faces.h"

namespace telemachy::relationships {

/// Puts a notice before `whom`, one of the two, that names the other and leads to their pair.
/// `kind` is a sentence of the web app's catalogue; a notice never carries what somebody wrote.
void tell(Work& work, PairRow const& pair, Id<PersonTag> const& whom, std::string_view kind,
          Faces const& faces);

}  // namespace telemachy::relationships
