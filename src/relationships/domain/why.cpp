#include "relationships/domain/why.h"

namespace telemachy::relationships {

Why without_private_wishes(Why why) {
    std::erase_if(why.parts, [](WhyPart const& part) { return part.criterion == "preference"; });
    return why;
}

}  // namespace telemachy::relationships
