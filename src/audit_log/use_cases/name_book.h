#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "audit_log/store/audit_log_store.h"
#include "operation/actor.h"
#include "operation/work.h"

namespace telemachy::audit_log {

struct Entry;

/// Whether this actor may know who did what. Stewards answer for integrity; no other role does.
[[nodiscard]] bool may_see_names(Actor const& actor);

/// Whether an id is that of somebody, by its prefix.
[[nodiscard]] bool is_person(std::string_view id);

/// Turns rows into entries with the names this actor may know, asking for each name once.
class NameBook {
public:
    explicit NameBook(Work& work) : work_(work) {}

    [[nodiscard]] Entry tell(EntryRow const& row);

private:
    /// The name behind an id, or the pseudonym where it may not be told or nobody knows it.
    [[nodiscard]] std::string name_of(std::string const& id, std::string const& pseudonym);
    [[nodiscard]] std::optional<std::string> find_name(std::string const& id);

    Work& work_;
    std::map<std::string, std::optional<std::string>> found_;
};

}  // namespace telemachy::audit_log
