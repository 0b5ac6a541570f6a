#include "relationships/use_cases/who_sees.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "relationships/domain/word_list.h"

namespace telemachy::relationships {
namespace {

MatrixRow const& row_of(std::span<MatrixRow const> permissions, std::string_view operation) {
    auto const found = std::ranges::find(permissions, operation, &MatrixRow::operation);
    if (found == permissions.end())
        throw std::logic_error("no permission row for " + std::string(operation));
    return *found;
}

/// "Coordinators and stewards of this programme", or nothing where no granted role comes near.
std::string roles_admitted(MatrixRow const& row) {
    static constexpr std::pair<Role, std::string_view> granted[] = {
        {Role::coordinator, "coordinators"},
        {Role::steward, "stewards"},
        {Role::sponsor, "sponsors"},
        {Role::administrator, "administrators"},
    };
    std::vector<std::string_view> words;
    for (auto const& [role, word] : granted) {
        if (row.admits(role)) words.push_back(word);
    }
    auto list = word_list(words);
    if (list.empty()) return list;
    list[0] = static_cast<char>(list[0] - 'a' + 'A');
    return list + (row.scope == Scope::programme ? " of this programme" : "");
}

}  // namespace

std::vector<WhoSees> who_sees(std::span<MatrixRow const> permissions, std::string_view partner,
                              bool from_run) {
    auto const& page = row_of(permissions, "relationships.see_pair");
    std::vector<WhoSees> lines{
        {"You and " + std::string(partner),
         "Everything on this page: why you were matched, your questions and answers, the "
         "agreement and the conversations you log."}};
    // A row of scope `self` answers the two alone, whatever else its roles say.
    if (auto const roles = roles_admitted(page); page.scope != Scope::self && !roles.empty()) {
        lines.push_back({roles, "Everything on this page."});
    }
    if (auto const roles = roles_admitted(row_of(permissions, "relationships.list_pairs"));
        !roles.empty()) {
        lines.push_back(
            {roles,
             "That you are a pair, where it stands, its dates and how many questions and "
             "conversations there were. None of your words."});
    }
    if (auto const roles = roles_admitted(row_of(permissions, "relationships.read_decline_reason"));
        !roles.empty()) {
        lines.push_back(
            {roles, "The reason for a no, where one is given; every reading of it is recorded."});
    }
    if (from_run) {
        lines.push_back({"Whoever prepared and approved the match", "Why you were matched."});
    }
    lines.push_back({"Whoever runs the server",
                     "Could read these words in its database: they are not sealed. Keep "
                     "what is private for the conversation itself."});
    return lines;
}

}  // namespace telemachy::relationships
