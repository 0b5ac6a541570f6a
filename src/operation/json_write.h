#pragma once

#include <string>

#include "operation/form_of.h"
#include "operation/json.h"

/// Writes any described value as JSON, straight into a string. Members keep their order and are always
/// present; an empty optional is `null`.
namespace telemachy {

template <class T>
void write_json(std::string& out, T const& value) {
    form_of<T>.write(out, &value);
}

template <class T>
[[nodiscard]] std::string to_json(T const& value) {
    std::string out;
    form_of<T>.write(out, &value);
    return out;
}

}  // namespace telemachy
