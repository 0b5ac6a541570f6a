#include "people/domain/plan_sentences.h"

#include <algorithm>

#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

constexpr std::size_t characters_shown = 60;

std::string quoted(std::string const& value) {
    return value.empty() ? "nothing" : "“" + shortened(value, characters_shown) + "”";
}

std::string as_words(std::string field) {
    std::ranges::replace(field, '_', ' ');
    return field;
}

std::string named_post(std::string const& post, std::string const& title) {
    auto const called =
        title.empty() ? std::string() : " (" + shortened(title, characters_shown) + ")";
    return post.empty() ? "The post" + called : "Post " + post + called;
}

}  // namespace

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string join_names(std::span<std::string const> names) {
    std::string joined;
    for (std::size_t index = 0; index < names.size(); ++index) {
        bool const last = index + 1 == names.size();
        joined += (index == 0 ? "" : last ? " and " : ", ") + names[index];
    }
    return joined;
}

std::string sentence_for_joiner(std::string const& person, std::string const& title) {
    return title.empty() ? person + " joins."
                         : person + " joins as " + shortened(title, characters_shown) + ".";
}

std::string sentence_for_new_post(std::string const& post, std::string const& title,
                                  HolderState holder) {
    auto const subject = named_post(post, title);
    if (holder == HolderState::vacant) return subject + " is new and vacant.";
    return subject + " is new; who holds it is not said.";
}

std::string sentence_for_mover(std::string const& person, std::string const& title,
                               std::string const& former) {
    auto const post = title.empty() ? std::string("a post") : shortened(title, characters_shown);
    return former.empty() ? person + " takes a post: " + post + "."
                          : person + " becomes " + post + ", held by " + former + " before.";
}

std::string sentence_for_vacancy(std::string const& post, std::string const& title,
                                 std::string const& former) {
    return named_post(post, title) + " is vacant; it was held by " + former + ".";
}

std::string sentence_for_closed_post(std::string const& post, std::string const& title) {
    return named_post(post, title) + " is in no row any more and is closed.";
}

std::string sentence_for_changes(std::string const& whom, std::span<FieldChange const> changes) {
    constexpr std::size_t told_max = 2;
    std::string told;
    std::vector<std::string> fields;
    for (auto const& change : changes) {
        if (fields.size() < told_max) {
            told += (told.empty() ? "" : "; ") + as_words(change.field) + " changes from " +
                    quoted(change.before) + " to " + quoted(change.after);
        }
        fields.push_back(as_words(change.field));
    }
    if (fields.size() <= told_max) return whom + ": " + told + ".";
    return whom + ": " + join_names(fields) + " change.";
}

}  // namespace telemachy::people
