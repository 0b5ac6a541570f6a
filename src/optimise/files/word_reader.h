#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "optimise/files/written_assignment.h"

namespace telemachy::optimise {

/// Words and numbers of a text, separated by blanks, with the line each stands on. A number that is
/// not one, or is out of range, is thrown as `Unreadable`; the readers' front doors catch it.
class WordReader {
public:
    explicit WordReader(std::string_view text) : text_(text) {}

    /// The next word, or nothing at the end.
    std::optional<std::string_view> next() {
        while (at_ < text_.size() && is_blank(text_[at_])) line_ += text_[at_++] == '\n' ? 1 : 0;
        if (at_ == text_.size()) return {};
        std::size_t const begin = at_;
        while (at_ < text_.size() && !is_blank(text_[at_])) ++at_;
        return text_.substr(begin, at_ - begin);
    }

    std::string_view word(char const* what) {
        if (auto const found = next()) return *found;
        throw Unreadable{line_, std::string("The file ends where ") + what + " should stand."};
    }

    std::int64_t number(char const* what, std::int64_t least, std::int64_t most) {
        return number_in(word(what), what, least, most, line_);
    }

    static std::int64_t number_in(std::string_view word, char const* what, std::int64_t least,
                                  std::int64_t most, std::size_t line) {
        std::int64_t value = 0;
        auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error == std::errc::result_out_of_range ||
            (error == std::errc{} && end == word.data() + word.size() &&
             (value < least || value > most)))
            throw Unreadable{line, std::string(what) + " must lie between " +
                                       std::to_string(least) + " and " + std::to_string(most) +
                                       ", and is " + shortened(word) + "."};
        if (error != std::errc{} || end != word.data() + word.size())
            throw Unreadable{line, std::string("\"") + shortened(word) + "\" stands where " + what +
                                       " should be, which is a whole number."};
        return value;
    }

    [[nodiscard]] std::size_t line() const { return line_; }

    void skip_line() {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
    }

    /// Whatever a file contains is quoted back in one short, printable piece.
    static std::string shortened(std::string_view word) {
        std::string shown;
        for (char const letter : word.substr(0, 40))
            shown += letter >= ' ' && letter != 127 ? letter : '?';
        return word.size() > 40 ? shown + "…" : shown;
    }

private:
    static bool is_blank(char letter) {
        return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

}  // namespace telemachy::optimise
