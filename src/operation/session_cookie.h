#pragma once

#include <optional>
#include <string>

namespace telemachy {

/// In an answer: what the HTTP door should do to the browser's session. It is a door's matter, so it is
/// never written into the JSON. A token hands out a session, an empty one ends it, none leaves it.
struct SessionCookie {
    std::optional<std::string> token;
};

}  // namespace telemachy
