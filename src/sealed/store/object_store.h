#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "sealed/sealed.h"

namespace telemachy::sealed {

/// What a text belongs to and which version counts.
struct ObjectRow {
    std::string about;
    std::string kind;
    SealedTier tier = SealedTier::T4;
    std::int64_t version = 0;
};

class ObjectStore {
public:
    explicit ObjectStore(Work& work) : work_(work) {}

    [[nodiscard]] std::optional<ObjectRow> find(Id<ObjectTag> const& object) const;
    /// Whether somebody holds a key to this version.
    [[nodiscard]] bool reads(Id<PersonTag> const& person, Id<ObjectTag> const& object,
                             std::int64_t version) const;
    /// Adds the version, and the object with its first. `ciphertext` as raw bytes.
    void add_version(SealedText const& text, std::string ciphertext);
    /// The versions that count and that this person has a key to, the latest begun first.
    [[nodiscard]] std::vector<OpenableText> texts_about(std::string const& about,
                                                        std::string const& kind,
                                                        Id<PersonTag> const& reader) const;

    /// The same, with every version there ever was.
    [[nodiscard]] std::vector<OpenableText> versions_about(std::string const& about,
                                                           std::string const& kind,
                                                           Id<PersonTag> const& reader) const;

    /// Whoever sealed the first version.
    [[nodiscard]] std::optional<Id<PersonTag>> begun_by(Id<ObjectTag> const& object) const;
    /// Every version and every key to one.
    void drop(Id<ObjectTag> const& object);

private:
    Work& work_;
};

}  // namespace telemachy::sealed
