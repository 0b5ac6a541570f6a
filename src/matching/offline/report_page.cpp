#include "matching/offline/report_page.h"

#include "matching/offline/html.h"
#include "matching/offline/report_pictures.h"
#include "matching/offline/report_style.h"

namespace telemachy::matching {
namespace {

std::string who(PersonMini const& person) {
    return "<span class=\"who\">" + escaped(person.name) + "<span>" + escaped(person.title) +
           (person.title.empty() || person.function.empty() ? "" : " · ") +
           escaped(person.function) + "</span></span>";
}

std::string fact(std::string const& figure, std::string_view words) {
    return "<li><strong>" + escaped(figure) + "</strong>" + escaped(words) + "</li>";
}

std::string section(std::string_view title, std::string_view note, std::string const& content) {
    return "<section><h2>" + escaped(title) + "</h2><p class=\"note\">" + escaped(note) + "</p>" +
           content + "</section>\n";
}

std::string row(std::vector<std::string> const& cells) {
    std::string out = "<tr>";
    for (auto const& cell : cells) out += "<td>" + cell + "</td>";
    return out + "</tr>\n";
}

std::string table(std::vector<std::string_view> const& heading, std::string const& rows,
                  std::string_view kind = "plain") {
    std::string out = "<table class=\"" + std::string(kind) + "\"><thead><tr>";
    for (auto const each : heading) out += "<th scope=\"col\">" + escaped(each) + "</th>";
    return out + "</tr></thead><tbody>\n" + rows + "</tbody></table>";
}

std::string in_detail(std::string_view summary, std::string const& content) {
    return "<details><summary>" + escaped(summary) + "</summary>" + content + "</details>";
}

std::string pairs_section(Plan const& plan) {
    std::string rows;
    std::string parts;
    for (auto const& pair : plan.pairs) {
        std::string why = ledger_picture(pair) + escaped(pair.sentence);
        if (pair.locked) why += " <span class=\"watch\">Locked by hand.</span>";
        if (pair.alternative)
            why += "<br><span class=\"note small\">" + escaped(pair.alternative->sentence) + "</span>";
        rows += "<tr><td data-label=\"Mentee\">" + who(pair.mentee) +
                "</td><td data-label=\"Mentor\">" + who(pair.mentor) + "</td><td>" + why +
                "</td><td class=\"fit\" data-label=\"Fit\">" + std::to_string(pair.fit) +
                "</td></tr>\n";
        for (auto const& part : pair.parts)
            parts += row({escaped(pair.mentee.name), escaped(pair.mentor.name),
                          escaped(criterion_in_words(part.criterion)), std::to_string(part.points),
                          std::to_string(part.of)});
    }
    return section("Pairs",
                   "A column is as wide as its criterion weighs and filled as far as it fits; the "
                   "filled share is the fit.",
                   table({"Mentee", "Mentor", "Why", "Fit"}, rows, "cards") +
                       in_detail("Every point of every pair",
                                 table({"Mentee", "Mentor", "Criterion", "Points", "Of"}, parts)));
}

std::string unmatched_section(Plan const& plan) {
    if (plan.unmatched.empty()) return "";
    std::string rows;
    for (auto const& each : plan.unmatched)
        rows += row({who(each.person), escaped(each.side), escaped(each.sentence),
                     each.relaxation ? escaped(each.relaxation->sentence)
                                     : std::string("Nothing short of an exception would help.")});
    return section("Left without a pair", "Why, and the smallest change that would match them.",
                   table({"Who", "Side", "Why", "What would help"}, rows, "cards"));
}

std::string fairness_section(Plan const& plan) {
    if (plan.fairness.empty()) return "";
    std::string rows;
    for (auto const& each : plan.fairness)
        rows += "<tr class=\"" + escaped(each.verdict) + "\"><td>" + escaped(each.group_by) +
                "</td><td>" + escaped(each.sentence) + "</td><td data-label=\"Mean fit\">" +
                (each.mean_fit ? std::to_string(*each.mean_fit) : "") + "</td></tr>\n";
    return section("Fairness",
                   "Share of each group that was matched, against the group matched most often. The "
                   "mark is four fifths of it; groups under five are not shown.",
                   fairness_picture(plan) + table({"By", "What was found", "Mean fit"}, rows, "cards"));
}

std::string stability_section(Plan const& plan) {
    auto const count = plan.stability.blocking_pairs;
    if (count == 0)
        return section("Stability", "Nobody and no mentor would both rather have each other.", "");
    std::string rows;
    for (auto const& each : plan.stability.items) rows += row({escaped(each.sentence)});
    return section("Stability",
                   std::to_string(count) +
                       " pairs of people would both fit better with each other: the price of what is "
                       "best for everyone together.",
                   table({"The first of them"}, rows));
}

std::string facts(Plan const& plan) {
    return "<ul class=\"facts\">" + fact(std::to_string(plan.totals.pairs), "pairs") +
           fact(std::to_string(plan.totals.mean_fit), "mean fit, of 100") +
           fact(std::to_string(plan.totals.unmatched_mentees), "mentees without a mentor") +
           fact(std::to_string(plan.totals.unmatched_mentors), "mentors without a mentee") +
           fact(number_text(plan.load.gini), "Gini of mentors' hours") +
           fact(std::to_string(plan.load.hours_max), "hours a month at most") + "</ul>";
}

}  // namespace

std::string write_report_page(Plan const& plan, CertificateFinding const& proof,
                              std::string const& digest) {
    std::string page =
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\"><title>Matching plan</title><style>" +
        std::string(report_style) + "</style></head>\n<body><main>\n<h1>Matching plan</h1>\n";
    page += "<p class=\"proof" + std::string(proof.valid ? "" : " unproven") + "\">" +
            escaped(in_english(proof.sentence)) + "<br><span class=\"note small\">Inputs " +
            escaped(digest) + ". Check it with: telemachy match verify certificate.json</span></p>";
    page += facts(plan) +
            section("What was weighed",
                    "A bar is as long as its criterion weighs and filled as far as the pairs meet it.",
                    criteria_picture(plan)) +
            section("How well it fits", "Pairs by fit, in steps of ten.", fit_picture(plan)) +
            pairs_section(plan) + unmatched_section(plan) + fairness_section(plan) +
            stability_section(plan);
    return page + "</main></body>\n</html>\n";
}

}  // namespace telemachy::matching
