#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "operation/json.h"

namespace telemachy::demo {

/// What somebody types into a form, as the doors pass it on. Only these few shapes are needed.
[[nodiscard]] inline Json typed(std::string text) { return Json::of_string(std::move(text)); }
[[nodiscard]] inline Json typed(std::string_view text) {
    return Json::of_string(std::string(text));
}
[[nodiscard]] inline Json typed(char const* text) { return Json::of_string(text); }
[[nodiscard]] inline Json typed(Json value) { return value; }
[[nodiscard]] inline Json typed(bool on) {
    Json value;
    value.kind = Json::Kind::boolean;
    value.boolean = on;
    return value;
}
[[nodiscard]] inline Json typed(std::int64_t number) {
    Json value;
    value.kind = Json::Kind::integer;
    value.integer = number;
    return value;
}
[[nodiscard]] inline Json typed(int number) { return typed(static_cast<std::int64_t>(number)); }
template <class T>
[[nodiscard]] Json typed(std::vector<T> const& list) {
    Json value;
    value.kind = Json::Kind::array;
    for (auto const& each : list) value.items.push_back(typed(each));
    return value;
}

/// One field of a form and what stands in it.
struct FilledIn {
    template <class T>
    FilledIn(std::string_view field, T const& value) : name(field), content(typed(value)) {}

    std::string name;
    Json content;
};

/// `form({{"name", "Fresh Eyes"}, {"hours_per_month", 2}})`
[[nodiscard]] inline Json form(std::initializer_list<FilledIn> fields) {
    Json value = Json::empty_object();
    for (auto const& field : fields) value.set(field.name, field.content);
    return value;
}

}  // namespace telemachy::demo
