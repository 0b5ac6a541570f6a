#include "matching/domain/group_members.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace telemachy::matching {
namespace {

constexpr std::array<std::string_view, 4> public_attributes{"function", "unit", "country", "level"};

/// Every label of one person under one attribute: one of the public facts, or monitoring groups, of
/// which a person may have several.
std::vector<std::string> labels_of(MatchInputs const& inputs, Side side, std::size_t index,
                                   std::string const& attribute) {
    auto const& person = inputs.of(side)[index];
    auto known = [&](WordId word) {
        return word == 0 ? std::vector<std::string>{}
                         : std::vector<std::string>{inputs.words.text(word)};
    };
    if (attribute == "function") return known(person.function);
    if (attribute == "unit") return known(person.unit);
    if (attribute == "country") return known(person.country);
    if (attribute == "level")
        return person.level == 0 ? std::vector<std::string>{}
                                 : std::vector<std::string>{std::to_string(person.level)};
    std::vector<std::string> labels;
    auto const& groups = inputs.groups.of(side);
    if (index < groups.size())
        for (auto const& each : groups[index])
            if (each.attribute == attribute) labels.push_back(each.group);
    return labels;
}

}  // namespace

bool is_public_attribute(std::string const& attribute) {
    return std::ranges::find(public_attributes, attribute) != public_attributes.end();
}

std::vector<std::string> attributes_of(MatchInputs const& inputs, Side side) {
    std::vector<std::string> attributes(public_attributes.begin(), public_attributes.end());
    std::set<std::string> watched;
    for (auto const& person : inputs.groups.of(side))
        for (auto const& each : person) watched.insert(each.attribute);
    attributes.insert(attributes.end(), watched.begin(), watched.end());
    return attributes;
}

std::vector<std::string> groups_of(MatchInputs const& inputs, Side side,
                                   std::string const& attribute) {
    std::set<std::string> groups;
    for (std::size_t i = 0; i < inputs.of(side).size(); ++i)
        for (auto& label : labels_of(inputs, side, i, attribute)) groups.insert(std::move(label));
    return {groups.begin(), groups.end()};
}

std::vector<bool> members_of(MatchInputs const& inputs, Side side, std::string const& attribute,
                             std::string const& group) {
    std::vector<bool> members(inputs.of(side).size());
    for (std::size_t i = 0; i < members.size(); ++i) {
        auto const labels = labels_of(inputs, side, i, attribute);
        members[i] = std::ranges::find(labels, group) != labels.end();
    }
    return members;
}

}  // namespace telemachy::matching
