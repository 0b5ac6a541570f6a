#include "matching/offline/report_pictures.h"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "matching/offline/html.h"

namespace telemachy::matching {
namespace {

std::string rect(double x, double y, double width, double height, std::string_view kind) {
    return "<rect class=\"" + std::string(kind) + "\" x=\"" + number_text(x) + "\" y=\"" +
           number_text(y) + "\" width=\"" + number_text(width) + "\" height=\"" +
           number_text(height) + "\"/>";
}

std::string line(double x1, double y1, double x2, double y2, std::string_view kind) {
    return "<line class=\"" + std::string(kind) + "\" x1=\"" + number_text(x1) + "\" y1=\"" +
           number_text(y1) + "\" x2=\"" + number_text(x2) + "\" y2=\"" + number_text(y2) + "\"/>";
}

std::string text(double x, double y, std::string const& words, std::string_view anchor = "start") {
    return "<text x=\"" + number_text(x) + "\" y=\"" + number_text(y) + "\" text-anchor=\"" +
           std::string(anchor) + "\">" + escaped(words) + "</text>";
}

std::string picture(double width, double height, std::string const& title,
                    std::string const& content) {
    // A wide one scrolls by itself on a narrow screen, so that its words stay readable.
    bool const wide = width > 340;
    return std::string(wide ? "<div class=\"wide\" tabindex=\"0\">" : "") +
           "<svg role=\"img\" width=\"" + number_text(width) + "\" height=\"" +
           number_text(height) + "\" viewBox=\"0 0 " + number_text(width) + " " +
           number_text(height) + "\"><title>" + escaped(title) + "</title>" + content + "</svg>" +
           (wide ? "</div>" : "");
}

}  // namespace

std::string criterion_in_words(std::string name) {
    std::ranges::replace(name, '_', ' ');
    return name;
}

std::string ledger_picture(PlanPair const& pair) {
    constexpr double width = 320;
    constexpr double height = 10;
    constexpr double gap = 2;
    std::int64_t total = 0;
    PlanPart const* best = nullptr;
    for (auto const& part : pair.parts) {
        total += part.of;
        if (best == nullptr || part.points > best->points) best = &part;
    }
    if (total == 0) return "";
    double const scale =
        (width - gap * static_cast<double>(pair.parts.size() - 1)) / static_cast<double>(total);
    double x = 0;
    std::string content;
    std::string words;
    for (auto const& part : pair.parts) {
        double const column = scale * static_cast<double>(part.of);
        double const filled = scale * static_cast<double>(part.points);
        content += rect(x, 0, column, height, "track");
        content += rect(x, 0, filled, height, &part == best ? "best" : "part");
        words += (words.empty() ? "" : ", ") + criterion_in_words(part.criterion) + " " + std::to_string(part.points) +
                 " of " + std::to_string(part.of);
        x += column + gap;
    }
    return picture(width, height, words, content);
}

std::string criteria_picture(Plan const& plan) {
    constexpr double left = 130;
    constexpr double length = 360;
    constexpr double row = 24;
    std::vector<PlanPart> sums;
    for (auto const& pair : plan.pairs)
        for (std::size_t k = 0; k < pair.parts.size(); ++k) {
            if (k == sums.size()) sums.push_back({pair.parts[k].criterion});
            sums[k].points += pair.parts[k].points;
            sums[k].of += pair.parts[k].of;
        }
    std::erase_if(sums, [](PlanPart const& sum) { return sum.of == 0; });
    if (sums.empty()) return "";
    std::ranges::stable_sort(sums, std::greater{}, &PlanPart::of);
    std::int64_t total = 0;
    for (auto const& sum : sums) total += sum.of;
    double const scale = length / static_cast<double>(sums.front().of);
    auto const per_cent = [](std::int64_t part, std::int64_t of) {
        return std::to_string((200 * part + of) / (2 * of)) + "%";
    };
    std::string content;
    std::string words = "Weight of each criterion, and how far it is met:";
    double y = 0;
    for (auto const& sum : sums) {
        auto const name = criterion_in_words(sum.criterion);
        auto const figures = per_cent(sum.of, total) + " of the weight, " +
                             per_cent(sum.points, sum.of) + " met";
        content += text(0, y + 15, name);
        content += rect(left, y + 4, scale * static_cast<double>(sum.of), 14, "track");
        content += rect(left, y + 4, scale * static_cast<double>(sum.points), 14, "best");
        content += text(left + length + 12, y + 15, figures);
        words += " " + name + " " + figures + ";";
        y += row;
    }
    return picture(left + length + 210, y, words, content);
}

std::string fit_picture(Plan const& plan) {
    constexpr std::size_t steps = 10;
    constexpr double width = 460;
    constexpr double height = 120;
    constexpr double column = width / steps;
    std::array<int, steps> counts{};
    for (auto const& pair : plan.pairs)
        ++counts[std::min<std::size_t>(steps - 1, static_cast<std::size_t>(pair.fit) / steps)];
    int const most = std::max(1, *std::ranges::max_element(counts));
    std::string content = line(0, height, width, height, "axis");
    std::string words = "Pairs by fit:";
    for (std::size_t i = 0; i < steps; ++i) {
        double const tall = (height - 20) * counts[i] / most;
        double const x = static_cast<double>(i) * column;
        content += rect(x + 2, height - tall, column - 4, tall, "best");
        if (counts[i] > 0)
            content += text(x + column / 2, height - tall - 4, std::to_string(counts[i]), "middle");
        content += text(x + column / 2, height + 16, std::to_string(i * 10), "middle");
        words += " " + std::to_string(counts[i]) + " from " + std::to_string(i * 10);
    }
    return picture(width, height + 22, words, content);
}

std::string fairness_picture(Plan const& plan) {
    constexpr double left = 260;
    constexpr double length = 360;
    constexpr double row = 24;
    std::string content;
    double y = 12;
    for (auto const& group : plan.fairness) {
        if (!group.ratio) continue;
        content += text(0, y + 4, group.group_by + ": " + group.group);
        content += line(left, y, left + length, y, "axis");
        content += line(left + 0.8 * length, y - 8, left + 0.8 * length, y + 8, "mark");
        content += "<circle class=\"dot " + escaped(group.verdict) + "\" cx=\"" +
                   number_text(left + length * std::min(1.0, *group.ratio)) + "\" cy=\"" +
                   number_text(y) + "\" r=\"5\"/>";
        content += text(left + length + 16, y + 4,
                        number_text(100 * *group.ratio).substr(0, 5) + "%");
        y += row;
    }
    if (content.empty()) return "";
    return picture(left + length + 80, y,
                   "Selection rate of each group as a share of the highest; the mark is four fifths",
                   content);
}

}  // namespace telemachy::matching
