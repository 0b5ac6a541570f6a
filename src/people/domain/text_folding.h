#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace telemachy::people {

/// `text` without surrounding white space, including the no-break and zero-width spaces that
/// spreadsheets leave behind.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// `text` as people compare it: lower case, accents and ligatures folded, runs of white space made
/// one space. "  ÅSA  Sørensen" and "asa sorensen" are the same. Search columns hold this form, so
/// a person is found however the keyboard at hand spells them.
[[nodiscard]] std::string folded(std::string_view text);

/// `folded`, with everything that is neither letter nor digit made one space: "E-mail_Address " and
/// "e mail address" are the same heading, and "C++" keeps its pluses because they tell it from "C".
[[nodiscard]] std::string folded_words(std::string_view text);

/// The parts of `text` between any of `separators`, trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string_view> parts_of(std::string_view text,
                                                     std::string_view separators);

/// The parts of a stored list, "a;b;c".
[[nodiscard]] std::vector<std::string> list_of(std::string_view text);

/// The number of Unicode characters in UTF-8 `text`.
[[nodiscard]] std::size_t character_count(std::string_view text);

/// Where the first byte stands that is not UTF-8, or `npos` when all of it is.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

/// At most `count` characters of `text`, with an ellipsis when something was cut: for sentences.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t count);

}  // namespace telemachy::people
