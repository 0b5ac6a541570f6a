#pragma once

#include <cstddef>

namespace telemachy::demo {

/// The place of a person in `DemoCompany::people`, and of a post in `DemoCompany::posts`. Two
/// types, so that nobody can be sat on a person.
enum class PersonNo : int {};
enum class PostNo : int {};

[[nodiscard]] constexpr std::size_t index(PersonNo no) { return static_cast<std::size_t>(no); }
[[nodiscard]] constexpr std::size_t index(PostNo no) { return static_cast<std::size_t>(no); }

}  // namespace telemachy::demo
