#include <algorithm>

#include "cli/command_line.h"

namespace telemachy::cli {
namespace {

constexpr std::size_t cell_width_max = 44;
constexpr std::size_t columns_max = 8;

bool is_scalar(Json const& value) {
    return value.kind != Json::Kind::array && value.kind != Json::Kind::object;
}

std::size_t width_of(std::string const& text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string cell(Json const& value) {
    std::string text;
    if (value.kind == Json::Kind::string) {
        text = value.string;
    } else if (value.kind == Json::Kind::boolean) {
        text = value.boolean ? "yes" : "no";
    } else if (value.kind == Json::Kind::array && std::ranges::all_of(value.items, is_scalar)) {
        for (auto const& item : value.items) text += (text.empty() ? "" : ", ") + cell(item);
    } else if (value.kind == Json::Kind::object && value.find("name")) {
        text = cell(*value.find("name"));
    } else if (value.kind != Json::Kind::null) {
        write_json(text, value);
    }
    std::ranges::replace(text, '\n', ' ');
    if (width_of(text) <= cell_width_max) return text;
    std::size_t keep = 0;
    for (std::size_t seen = 0; keep < text.size() && seen < cell_width_max; ++keep) {
        seen += (static_cast<unsigned char>(text[keep]) & 0xc0) != 0x80;
    }
    while (keep > 0 && (static_cast<unsigned char>(text[keep]) & 0xc0) == 0x80) --keep;
    return text.substr(0, keep) + "…";
}

std::string padded(std::string text, std::size_t width) {
    auto const have = width_of(text);
    if (have < width) text.append(width - have, ' ');
    return text;
}

std::string table(std::vector<Json> const& rows) {
    std::vector<std::string> columns;
    for (auto const& [name, value] : rows.front().members) {
        if (columns.size() < columns_max) columns.push_back(name);
    }
    std::vector<std::size_t> widths;
    for (auto const& column : columns) {
        std::size_t width = column.size();
        for (auto const& row : rows) {
            if (auto const* value = row.find(column)) width = std::max(width, width_of(cell(*value)));
        }
        widths.push_back(width);
    }
    std::string out;
    for (std::size_t i = 0; i < columns.size(); ++i) out += padded(columns[i], widths[i]) + "  ";
    out += '\n';
    for (auto const& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto const* value = row.find(columns[i]);
            line += padded(value ? cell(*value) : "", widths[i]) + "  ";
        }
        while (!line.empty() && line.back() == ' ') line.pop_back();
        out += line + '\n';
    }
    return out;
}

bool is_table(Json const& value) {
    return value.kind == Json::Kind::array && !value.items.empty() &&
           std::ranges::all_of(value.items, [](Json const& item) { return item.kind == Json::Kind::object; });
}

}  // namespace

std::string for_a_terminal(Json const& answer) {
    if (is_table(answer)) return table(answer.items);
    if (answer.kind != Json::Kind::object) return cell(answer) + '\n';
    std::string out;
    std::size_t width = 0;
    for (auto const& [name, value] : answer.members) width = std::max(width, name.size());
    for (auto const& [name, value] : answer.members) {
        if (is_table(value)) continue;
        if (name == "next" && value.kind == Json::Kind::null) continue;
        if (value.kind == Json::Kind::array && value.items.empty()) {
            out += padded(name, width) + "  none\n";
        } else {
            out += padded(name, width) + "  " + cell(value) + '\n';
        }
    }
    for (auto const& [name, value] : answer.members) {
        if (is_table(value)) out += (out.empty() ? "" : "\n") + name + "\n" + table(value.items);
    }
    return out.empty() ? "Done.\n" : out;
}

}  // namespace telemachy::cli
