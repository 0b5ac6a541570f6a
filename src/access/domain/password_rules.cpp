#include "access/domain/password_rules.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "access/domain/common_passwords.h"

namespace telemachy::access {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

/// Code points of UTF-8, each as its bytes.
std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> found;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) ++end;
        found.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return found;
}

/// The words of a name or an address that are long enough to be meant when they turn up in a
/// password.
std::vector<std::string> telling_words(std::string_view text) {
    constexpr std::size_t shortest = 4;
    std::vector<std::string> words;
    std::string word;
    std::string all;
    for (char const c : lower(text) + " ") {
        if (is_letter(c) || is_digit(c) || is_beyond_ascii(c)) {
            word += c;
            all += c;
        } else {
            if (word.size() >= shortest) words.push_back(word);
            word.clear();
        }
    }
    if (all.size() >= shortest) words.push_back(all);
    return words;
}

/// Whether so little is left beside the owner's and the organisation's names that these are the
/// password.
bool is_mostly_context(std::string const& folded, PasswordContext const& context) {
    constexpr std::size_t enough_beside_it = 8;
    std::vector<std::string> words{"telemachy"};
    for (auto const& text : {context.email, context.email.substr(0, context.email.find('@')),
                             context.name, context.organisation}) {
        for (auto& word : telling_words(text)) words.push_back(std::move(word));
    }
    std::ranges::sort(words, std::ranges::greater{}, &std::string::size);
    std::string rest = folded;
    for (auto const& word : words) {
        for (auto at = rest.find(word); at != std::string::npos; at = rest.find(word)) {
            rest.erase(at, word.size());
        }
    }
    return rest.size() < folded.size() && characters(rest).size() < enough_beside_it;
}

/// The digits and signs people write for letters.
char letter_meant_by(char c) {
    switch (c) {
        case '0':
            return 'o';
        case '1':
        case '!':
            return 'i';
        case '3':
            return 'e';
        case '4':
        case '@':
            return 'a';
        case '5':
        case '$':
            return 's';
        case '7':
            return 't';
        default:
            return c;
    }
}

/// Whether `text` is a string of at most `words_max` common words. Three words from so short a list
/// are a guess among two million; four begin to be a passphrase.
bool is_common_words(std::string_view text, int words_max) {
    if (text.empty()) return true;
    if (words_max == 0) return false;
    return std::ranges::any_of(common_password_words, [&](std::string_view word) {
        return text.starts_with(word) && is_common_words(text.substr(word.size()), words_max - 1);
    });
}

bool is_common(std::string const& folded) {
    std::size_t begin = 0;
    std::size_t end = folded.size();
    while (begin < end && !is_letter(folded[begin])) ++begin;
    while (end > begin && !is_letter(folded[end - 1])) --end;
    std::string letters;
    for (char const c : folded.substr(begin, end - begin)) {
        if (char const meant = letter_meant_by(c); is_letter(meant)) letters += meant;
        if (is_beyond_ascii(c)) return false;
    }
    return !letters.empty() && is_common_words(letters, 3);
}

/// Whether a finger gets from one key to the next by staying, counting, or moving to the neighbour.
bool is_step(char a, char b) {
    if (a == b || a + 1 == b || b + 1 == a) return true;
    for (std::string_view const row :
         {"qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"}) {
        auto const at = row.find(a);
        if (at == std::string_view::npos) continue;
        if (at + 1 < row.size() && row[at + 1] == b) return true;
        if (at > 0 && row[at - 1] == b) return true;
    }
    return false;
}

bool is_repetition(std::string_view text, std::size_t unit) {
    for (std::size_t i = unit; i < text.size(); ++i) {
        if (text[i] != text[i - unit]) return false;
    }
    return true;
}

bool is_simple(std::string const& folded) {
    auto const all = characters(folded);
    if (std::set<std::string_view>(all.begin(), all.end()).size() < 5) return true;
    for (std::size_t unit = 1; unit <= 5; ++unit) {
        if (is_repetition(folded, unit)) return true;
    }
    std::size_t steps = 0;
    for (std::size_t i = 1; i < folded.size(); ++i) steps += is_step(folded[i - 1], folded[i]);
    return steps * 10 >= (folded.size() - 1) * 7;  // most of it is one walk over the keyboard
}

}  // namespace

std::optional<FieldProblem> objection_to(std::string_view password, PasswordContext const& context,
                                         std::string path) {
    auto const length = characters(password).size();
    if (length < password_length_min) {
        return FieldProblem{
            std::move(path), "too_short",
            "A password needs at least 12 characters. A few words in a row are easy to keep."};
    }
    if (length > password_length_max) {
        return FieldProblem{std::move(path), "too_long",
                            "A password may have at most 128 characters."};
    }
    auto const folded = lower(password);
    if (is_mostly_context(folded, context)) {
        return FieldProblem{
            std::move(path), "context",
            "This is too close to your name, your address or the organisation's name."};
    }
    if (is_common(folded) || is_simple(folded)) {
        return FieldProblem{std::move(path), "common",
                            "Others use this one too, and guessers try it first. Choose another."};
    }
    return std::nullopt;
}

}  // namespace telemachy::access
