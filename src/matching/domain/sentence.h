#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telemachy::matching {

/// Something to tell a person: a key of the message catalogue and the values that go into it. What
/// is recorded and compared is this; words are made from it as late as possible, in English here
/// and in any other language by whoever has a catalogue for it.
struct Sentence {
    std::string key;
    std::vector<std::pair<std::string, std::string>> values = {};

    bool operator==(Sentence const&) const = default;
};

/// The words. `{name}` in the catalogue's text stands for the value of that name.
[[nodiscard]] std::string in_english(Sentence const& sentence);

/// Every key there is, so that a test can hold the catalogue against the code.
[[nodiscard]] std::vector<std::string_view> sentence_keys();

/// "pricing", "pricing and cyber risk", "pricing, cyber risk and sailing".
[[nodiscard]] std::string listed(std::vector<std::string> const& words);

/// "1 minute", "2 minutes".
[[nodiscard]] std::string counted(std::int64_t number, std::string_view noun);

}  // namespace telemachy::matching
