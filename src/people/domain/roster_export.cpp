#include "people/domain/roster_export.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "people/domain/csv_writer.h"

namespace telemachy::people {
namespace {

/// Every field a roster may have but those that are read into others.
constexpr std::size_t columns = post_field_count + person_field_count + 1;
using Row = std::array<std::string, columns>;

Row header() {
    Row row;
    for (std::size_t index = 0; index + 1 < columns; ++index) {
        row[index] = name_of(static_cast<RosterField>(index));
    }
    row.back() = name_of(RosterField::status);
    return row;
}

Row row_of(PostState const* post, PersonState const* person) {
    Row row;
    if (post != nullptr) std::ranges::copy(post->facts.values, row.begin());
    if (person != nullptr) {
        std::ranges::copy(person->facts.values, row.begin() + post_field_count);
    }
    if (person != nullptr) {
        row.back() = person->standing == Standing::paused ? name_of(HolderState::paused)
                                                          : name_of(HolderState::named);
    } else if (post != nullptr) {
        // Of a post whose holder went since, the roster's old word would no longer be true.
        bool const held = post->holder == HolderState::named || post->holder == HolderState::paused;
        row.back() = name_of(held ? HolderState::vacant : post->holder);
    }
    return row;
}

}  // namespace

std::string roster_text(KnownCompany const& company) {
    std::vector<std::vector<std::size_t>> holders(company.posts.size());
    std::vector<char> holds(company.persons.size(), 0);
    auto const is_here = [&](std::size_t person) {
        return company.persons[person].state.standing <= Standing::paused;
    };
    for (auto const& [post, person] : company.holdings) {
        bool const open = company.posts[post].state.standing == PostStanding::open;
        if (!open || !is_here(person)) continue;
        holders[post].push_back(person);
        holds[person] = 1;
    }
    std::vector<std::size_t> posts(company.posts.size());
    std::iota(posts.begin(), posts.end(), 0);
    std::ranges::sort(posts, {}, [&](std::size_t post) {
        return std::tie(company.posts[post].state.key, company.posts[post].id);
    });

    std::string text = "\xEF\xBB\xBF";
    append_csv_row(text, header());
    for (auto post : posts) {
        auto const& state = company.posts[post].state;
        if (state.standing != PostStanding::open) continue;
        for (auto person : holders[post]) {
            append_csv_row(text, row_of(&state, &company.persons[person].state));
        }
        if (holders[post].empty()) append_csv_row(text, row_of(&state, nullptr));
    }
    for (std::size_t person = 0; person < company.persons.size(); ++person) {
        if (is_here(person) && !holds[person]) {
            append_csv_row(text, row_of(nullptr, &company.persons[person].state));
        }
    }
    return text;
}

}  // namespace telemachy::people
