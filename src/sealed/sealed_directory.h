#pragma once

#include <string>
#include <vector>

#include "operation/work.h"
#include "sealed/sealed.h"

namespace telemachy::sealed {

/// What other rooms may ask about sealed texts. A cheap value made from a Work.
class SealedDirectory {
public:
    explicit SealedDirectory(Work& work) : work_(work) {}

    /// The texts of this kind that belong to `about` and that the actor holds a key to, the latest
    /// begun first. There is no way to ask on somebody else's behalf.
    [[nodiscard]] std::vector<OpenableText> own_texts(std::string const& about,
                                                      std::string const& kind) const;
    /// The same, with every version there ever was of each, the latest first.
    [[nodiscard]] std::vector<OpenableText> own_versions(std::string const& about,
                                                         std::string const& kind) const;
    /// Whether something can be sealed to this person yet.
    [[nodiscard]] bool has_keys(Id<PersonTag> const& person) const;

private:
    Work& work_;
};

}  // namespace telemachy::sealed
