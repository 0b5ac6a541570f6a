#include "people/domain/company.h"

#include <unordered_map>
#include <utility>

#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using enum RosterField;
using Index = std::unordered_map<std::string, std::size_t>;

std::string scoped(std::string const& body, std::string const& ref) { return body + "\n" + ref; }

/// Posts by what may be said of them: their number, or their holder.
struct PostNames {
    Index by_ref;
    Index by_holder;
    std::unordered_map<std::string, int> holders_of_a_name;

    explicit PostNames(KnownCompany const& company) {
        for (std::size_t post = 0; post < company.posts.size(); ++post) {
            auto const& state = company.posts[post].state;
            if (state.standing != PostStanding::open) continue;
            by_ref.emplace(scoped(state.key.body, state.key.ref), post);
        }
        for (auto const& [post, person] : company.holdings) {
            if (company.posts[post].state.standing != PostStanding::open) continue;
            auto const& facts = company.persons[person].state.facts;
            if (!facts[person_ref].empty()) by_holder.emplace(facts[person_ref], post);
            if (!facts[email].empty()) by_holder.emplace(folded(facts[email]), post);
            auto const word = folded(facts[name]);
            if (!word.empty() && by_holder.emplace(word, post).second) ++holders_of_a_name[word];
        }
    }

    [[nodiscard]] std::optional<std::size_t> find(std::string const& body,
                                                  std::string const& said) const {
        if (auto const found = by_ref.find(scoped(body, said)); found != by_ref.end()) {
            return found->second;
        }
        for (auto const& word : {said, folded(said)}) {
            auto const found = by_holder.find(word);
            if (found != by_holder.end()) return found->second;
        }
        return std::nullopt;
    }
};

}  // namespace

std::vector<std::optional<std::size_t>> managers_of(KnownCompany const& company) {
    PostNames const names(company);
    std::vector<std::optional<std::size_t>> managers(company.posts.size());
    for (std::size_t post = 0; post < company.posts.size(); ++post) {
        auto const& state = company.posts[post].state;
        auto const& said = state.facts[reports_to];
        if (said.empty() || state.standing != PostStanding::open) continue;
        managers[post] = names.find(state.key.body, said);
    }
    return managers;
}

std::vector<std::optional<std::size_t>> main_posts_of(KnownCompany const& company,
                                                      std::vector<int> const& rank_of_post) {
    std::vector<std::optional<std::size_t>> main(company.persons.size());
    auto const place = [&](std::size_t post) {
        return std::pair<int, PostKey const&>(-rank_of_post[post], company.posts[post].state.key);
    };
    for (auto const& [post, person] : company.holdings) {
        if (company.posts[post].state.standing != PostStanding::open) continue;
        auto& chosen = main[person];
        if (!chosen || place(post) < place(*chosen)) chosen = post;
    }
    return main;
}

}  // namespace telemachy::people
