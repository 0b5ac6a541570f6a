#include "calendar/domain/icalendar/content_line.h"

#include <algorithm>
#include <utility>

#include "calendar/domain/icalendar/characters.h"

namespace telemachy::calendar {
namespace {

/// RFC 6868 §3: what a parameter value cannot say is written with a caret. A caret before anything
/// else stands for itself.
std::string decode_caret(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const next = text[i] == '^' && i + 1 < text.size() ? text[i + 1] : '\0';
        switch (next) {
            case 'n':
                plain += '\n';
                break;
            case '^':
                plain += '^';
                break;
            case '\'':
                plain += '"';
                break;
            default:
                plain += text[i];
                continue;
        }
        ++i;
    }
    return plain;
}

std::string encode_caret(std::string_view text) {
    std::string encoded;
    for (char const c : text) {
        switch (c) {
            case '\n':
                encoded += "^n";
                break;
            case '^':
                encoded += "^^";
                break;
            case '"':
                encoded += "^'";
                break;
            default:
                encoded += c;
        }
    }
    return encoded;
}

/// Reads one line from left to right.
class LineReader {
public:
    explicit LineReader(UnfoldedLine const& line) : text_(line.text), line_(line.line) {}

    Read<ContentLine> read() {
        ContentLine content{.name = upper_case(name()), .line = line_};
        if (content.name.empty()) return no("The line does not begin with a property's name.");
        while (at(';')) {
            auto parameter = read_parameter();
            if (!parameter) return std::unexpected(std::move(parameter).error());
            content.parameters.push_back(*std::move(parameter));
        }
        if (!at(':')) return no("There is no colon between " + content.name + " and its value.");
        content.value = text_.substr(position_);
        return content;
    }

private:
    std::unexpected<ReadProblem> no(std::string sentence) const {
        return unreadable(line_, "ics.line", std::move(sentence));
    }

    /// Steps over `c` if it comes next.
    bool at(char c) {
        if (position_ >= text_.size() || text_[position_] != c) return false;
        ++position_;
        return true;
    }

    /// A run of letters, digits and hyphens (§3.1 `name`). The underscore is not allowed and
    /// common.
    std::string_view name() {
        auto const begin = position_;
        while (position_ < text_.size() && (is_alphanumeric(text_[position_]) ||
                                            text_[position_] == '-' || text_[position_] == '_')) {
            ++position_;
        }
        return text_.substr(begin, position_ - begin);
    }

    Read<Parameter> read_parameter() {
        Parameter parameter{.name = upper_case(name()), .values = {}};
        if (parameter.name.empty() || !at('=')) {
            return no("A semicolon must be followed by a parameter such as TZID=Europe/Lisbon.");
        }
        do {
            auto value = at('"') ? quoted() : plain();
            if (!value) return std::unexpected(std::move(value).error());
            parameter.values.push_back(*std::move(value));
        } while (at(','));
        return parameter;
    }

    Read<std::string> quoted() {
        auto const end = text_.find('"', position_);
        if (end == std::string_view::npos)
            return no("A quotation mark is opened and never closed.");
        auto value = decode_caret(text_.substr(position_, end - position_));
        position_ = end + 1;
        return value;
    }

    Read<std::string> plain() {
        auto const end = std::min(text_.find_first_of("\";:,", position_), text_.size());
        if (end < text_.size() && text_[end] == '"') {
            return no("A quotation mark stands inside a parameter's value.");
        }
        auto value = decode_caret(text_.substr(position_, end - position_));
        position_ = end;
        return value;
    }

    std::string_view text_;
    std::size_t line_;
    std::size_t position_ = 0;
};

/// §3.1: lines longer than 75 octets, without the line break, should be folded.
std::string fold(std::string_view text) {
    std::string folded;
    std::size_t room = 75;
    while (text.size() > room) {
        auto cut = room;
        while (is_continuation_byte(text[cut])) --cut;
        folded.append(text.substr(0, cut)).append("\r\n ");
        text.remove_prefix(cut);
        room = 74;  // the space that marks a continuation takes one
    }
    return folded.append(text).append("\r\n");
}

}  // namespace

std::string_view ContentLine::parameter(std::string_view wanted) const {
    auto const found = std::ranges::find(parameters, wanted, &Parameter::name);
    return found == parameters.end() || found->values.empty() ? std::string_view{}
                                                              : found->values.front();
}

std::vector<UnfoldedLine> unfold(std::string_view document) {
    if (document.starts_with("\xEF\xBB\xBF")) document.remove_prefix(3);  // a byte order mark
    std::vector<UnfoldedLine> lines;
    for (std::size_t number = 1; !document.empty(); ++number) {
        auto const end = std::min(document.find_first_of("\r\n"), document.size());
        auto const text = document.substr(0, end);
        document.remove_prefix(end);
        document.remove_prefix(document.starts_with("\r\n") ? 2 : document.empty() ? 0 : 1);
        if (text.empty()) continue;
        bool const continues = (text.front() == ' ' || text.front() == '\t') && !lines.empty();
        if (continues) {
            lines.back().text += text.substr(1);
        } else {
            lines.push_back({std::string(text), number});
        }
    }
    return lines;
}

Read<ContentLine> read_content_line(UnfoldedLine const& line) {
    if (!is_utf8(line.text)) {
        return unreadable(line.line, "ics.encoding", "The line is not written in UTF-8.");
    }
    bool const has_control = std::ranges::any_of(
        line.text, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; });
    if (has_control) {
        return unreadable(line.line, "ics.control", "The line contains a control character.");
    }
    return LineReader(line).read();
}

std::string write_content_line(ContentLine const& line) {
    std::string text = line.name;
    for (auto const& parameter : line.parameters) {
        text += ';' + parameter.name + '=';
        for (bool first = true; auto const& value : parameter.values) {
            if (!std::exchange(first, false)) text += ',';
            bool const needs_quotes = value.find_first_of(":;,") != std::string::npos;
            text += needs_quotes ? '"' + encode_caret(value) + '"' : encode_caret(value);
        }
    }
    return fold(text + ':' + line.value);
}

}  // namespace telemachy::calendar
