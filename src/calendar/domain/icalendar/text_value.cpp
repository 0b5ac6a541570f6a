#include "calendar/domain/icalendar/text_value.h"

#include <algorithm>

namespace telemachy::calendar {

std::string read_text(std::string_view value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\') {
            text += value[i];
        } else if (++i < value.size()) {
            text += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
        }
    }
    return text;
}

std::string write_text(std::string_view text) {
    std::string value;
    for (char const c : text) {
        switch (c) {
            case '\\':
                value += "\\\\";
                break;
            case ';':
                value += "\\;";
                break;
            case ',':
                value += "\\,";
                break;
            case '\n':
                value += "\\n";
                break;
            case '\r':
                break;  // a line break is one character here
            default:
                value += c;
        }
    }
    return value;
}

std::vector<std::string_view> split(std::string_view value, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        auto const end = std::min(value.find(separator), value.size());
        parts.push_back(value.substr(0, end));
        if (end == value.size()) return parts;
        value.remove_prefix(end + 1);
    }
}

}  // namespace telemachy::calendar
