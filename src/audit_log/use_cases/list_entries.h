#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "kernel/time.h"
#include "kernel/vocabulary.h"
#include "operation/schema.h"
#include "operation/work.h"

namespace telemachy::audit_log {

/// An entry of the record. People are told by name to whoever may know them, and by the name they
/// have in the tree to everybody else; the same person always has the same one.
struct Entry {
    std::int64_t seq = 0;
    Instant at;
    std::string act;
    std::string who;                     ///< Empty when nobody was signed in.
    std::optional<std::string> subject;  ///< The person it concerned.
    std::optional<std::string> object;   ///< Or the thing.
    std::string result;
    std::string tier;
};

namespace list_entries {

struct Input {
    std::optional<Text<1, 100>> act;
    std::optional<Text<1, 100>> actor;
    std::optional<Text<1, 100>> subject;
    std::optional<std::string> since;
    std::optional<std::int64_t> cursor;
    Whole<1, 200, 50> limit;

    static constexpr Sentence sentences[] = {
        {"act", "Any part of an operation's name."},
        {"actor", "Part of a name or an address, or an account's id: whoever did it."},
        {"subject", "The id of whom or what it concerned."},
        {"since", "A day, as the house counts days, or a moment in UTC."}};
};

struct Output {
    std::vector<Entry> items;
    std::optional<std::string> next;
};

/// The record, newest first. Names and looking for a person are for stewards: an administrator
/// keeps the house running and sees that it is kept, not who did what. One's own entries have names
/// for everybody.
Result<Output> run(Work& work, Input const& input);

}  // namespace list_entries
}  // namespace telemachy::audit_log
