#include "matching/domain/policy_file.h"

#include <algorithm>
#include <map>
#include <sstream>

#include <toml++/toml.h>

#include "kernel/nearest_word.h"

namespace telemachy::matching {
namespace {

/// A policy is a page; a file a thousand times as long is something else.
constexpr std::size_t file_bytes_max = 256 * 1024;

Problem refusal(std::vector<FieldProblem> fields) {
    return {ProblemKind::invalid, "policy_file.invalid",
            "This policy file needs another look before it can match anyone.", std::move(fields)};
}

std::string at_line(std::uint32_t line, std::string const& sentence) {
    return "Line " + std::to_string(line) + ": " + sentence;
}

/// Reads tables into a draft, remembering on which line every value stands.
class Reader {
public:
    PolicyDraft read(toml::table const& file) {
        only(file, "", {"rules", "criteria", "quotas", "capacity"});
        if (auto const* rules = table(file, "", "rules")) read_rules(*rules);
        if (auto const* capacity = table(file, "", "capacity")) read_capacity(*capacity);
        each(file, "criteria",
             [this](auto const& item, auto const& path) { read_criterion(item, path); });
        each(file, "quotas",
             [this](auto const& item, auto const& path) { read_quota(item, path); });
        return std::move(draft_);
    }

    /// The problems of the file, and `more` of its values, each with its line, in their order.
    std::vector<FieldProblem> problems(std::vector<FieldProblem> more) {
        for (auto& field : more) {
            // A problem found by several ways of looking is told once.
            bool const known =
                std::ranges::find(problems_, field.path, &FieldProblem::path) != problems_.end();
            if (!known) add(field.path, line_of(field.path), field.code, field.detail);
        }
        std::ranges::stable_sort(problems_, {},
                                 [this](FieldProblem const& field) { return lines_[field.path]; });
        return std::move(problems_);
    }

private:
    void read_rules(toml::table const& rules) {
        only(rules, "/rules",
             {"reporting_levels", "same_team", "shared_language", "min_overlap_minutes",
              "no_repeats", "level_gap_min", "level_gap_max", "siloed"});
        auto& draft = draft_.rules;
        whole(rules, "/rules", "reporting_levels", draft.reporting_levels);
        flag(rules, "/rules", "same_team", draft.same_team);
        flag(rules, "/rules", "shared_language", draft.shared_language);
        whole(rules, "/rules", "min_overlap_minutes", draft.min_overlap_minutes);
        flag(rules, "/rules", "no_repeats", draft.no_repeats);
        std::int64_t gap = 0;
        if (whole(rules, "/rules", "level_gap_min", gap)) draft.level_gap_min = gap;
        if (whole(rules, "/rules", "level_gap_max", gap)) draft.level_gap_max = gap;
        std::string siloed;
        if (text(rules, "/rules", "siloed", siloed)) draft.siloed = siloed;
    }

    void read_capacity(toml::table const& capacity) {
        only(capacity, "/capacity", {"mentor_default", "hours_per_pair_month"});
        whole(capacity, "/capacity", "mentor_default", draft_.capacity.mentor_default);
        whole(capacity, "/capacity", "hours_per_pair_month", draft_.capacity.hours_per_pair_month);
    }

    void read_criterion(toml::table const& item, std::string const& path) {
        only(item, path, {"criterion", "weight", "mode"});
        PolicyDraft::DraftCriterion draft;
        text(item, path, "criterion", draft.criterion);
        if (!whole(item, path, "weight", draft.weight)) required(item, path, "weight");
        std::string mode;
        if (text(item, path, "mode", mode)) draft.mode = mode;
        draft_.criteria.push_back(std::move(draft));
    }

    void read_quota(toml::table const& item, std::string const& path) {
        only(item, path, {"group_by", "group", "side", "share_min", "soft"});
        PolicyDraft::DraftQuota draft;
        text(item, path, "group_by", draft.group_by);
        text(item, path, "group", draft.group);
        text(item, path, "side", draft.side);
        whole(item, path, "share_min", draft.share_min);
        flag(item, path, "soft", draft.soft);
        draft_.quotas.push_back(std::move(draft));
    }

    toml::table const* table(toml::table const& in, std::string const& path, std::string_view key) {
        auto const* node = find(in, path, key);
        if (node == nullptr) return nullptr;
        if (!node->is_table()) wrong_kind(path, key, "a table");
        return node->as_table();
    }

    template <class Read>
    void each(toml::table const& in, std::string_view key, Read read) {
        auto const* node = find(in, "", key);
        if (node == nullptr) return;
        auto const* list = node->as_array();
        if (list == nullptr || !list->is_homogeneous(toml::node_type::table)) {
            if (list == nullptr || !list->empty())
                wrong_kind("", key, "a list of tables, written [[" + std::string(key) + "]]");
            return;
        }
        std::size_t index = 0;
        for (auto const& item : *list) {
            std::string const path = "/" + std::string(key) + "/" + std::to_string(index++);
            lines_[path] = item.source().begin.line;
            read(*item.as_table(), path);
        }
    }

    toml::node const* find(toml::table const& in, std::string const& path, std::string_view key) {
        auto const* node = in.get(key);
        if (node != nullptr) lines_[path + "/" + std::string(key)] = node->source().begin.line;
        return node;
    }

    bool whole(toml::table const& in, std::string const& path, std::string_view key,
               std::int64_t& into) {
        return take(in, path, key, into, "a whole number");
    }
    void flag(toml::table const& in, std::string const& path, std::string_view key, bool& into) {
        take(in, path, key, into, "true or false");
    }
    bool text(toml::table const& in, std::string const& path, std::string_view key,
              std::string& into) {
        return take(in, path, key, into, "text in quotes");
    }

    template <class T>
    bool take(toml::table const& in, std::string const& path, std::string_view key, T& into,
              std::string const& kind) {
        auto const* node = find(in, path, key);
        if (node == nullptr) return false;
        auto const value = node->value_exact<T>();
        if (!value) {
            wrong_kind(path, key, kind);
            return true;
        }
        into = *value;
        return true;
    }

    void required(toml::table const& in, std::string const& path, std::string_view key) {
        add(path + "/" + std::string(key), in.source().begin.line, "required",
            "This needs a " + std::string(key) + ".");
    }

    void wrong_kind(std::string const& path, std::string_view key, std::string const& kind) {
        std::string const full = path + "/" + std::string(key);
        add(full, lines_[full], "wrong_kind", std::string(key) + " must be " + kind + ".");
    }

    void only(toml::table const& in, std::string const& path,
              std::initializer_list<std::string_view> known) {
        for (auto const& [key, node] : in) {
            if (std::ranges::find(known, key.str()) != known.end()) continue;
            std::string const name(key.str());
            add(path + "/" + name, key.source().begin.line, "unknown_field",
                "There is no setting \"" + name.substr(0, 64) + "\" here. " +
                    suggestion(name, std::vector<std::string_view>(known)));
        }
    }

    void add(std::string const& path, std::uint32_t line, std::string code,
             std::string const& detail) {
        lines_[path] = line;
        problems_.push_back({path, std::move(code), at_line(line, detail)});
    }

    /// The line of a value, or of whatever it should have stood in; the first line for a part of
    /// the file that is missing altogether.
    std::uint32_t line_of(std::string path) {
        while (!path.empty()) {
            if (auto const found = lines_.find(path); found != lines_.end()) return found->second;
            path.resize(path.rfind('/'));
        }
        return 1;
    }

    PolicyDraft draft_;
    std::map<std::string, std::uint32_t> lines_;
    std::vector<FieldProblem> problems_;
};

/// A TOML basic string: quotes, backslashes and whatever TOML allows no string to hold, escaped.
std::string toml_string(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "\"";
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) {
            out += "\\u00";
            out += digits[byte / 16];
            out += digits[byte % 16];
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

}  // namespace

Result<Policy> read_policy_file(std::string_view text) {
    if (text.size() > file_bytes_max)
        return refuse(refusal({{"", "too_large", "This file is too long to be a policy."}}));
    toml::table file;
    try {
        file = toml::parse(text);
    } catch (toml::parse_error const& error) {
        return refuse(refusal(
            {{"", "not_toml",
              at_line(error.source().begin.line,
                      "This is not TOML here: " + std::string(error.description()) + ".")}}));
    }
    Reader reader;
    auto const policy = validate(reader.read(file));
    auto fields = reader.problems(policy ? std::vector<FieldProblem>{} : policy.error().fields);
    if (!fields.empty()) return refuse(refusal(std::move(fields)));
    return *policy;
}

std::string write_policy_file(Policy const& policy) {
    std::ostringstream out;
    auto const flag = [](bool on) { return on ? "true" : "false"; };
    auto const& rules = policy.rules;
    out << "# A matching policy. Rules say who can never be a pair, criteria what makes a pair "
           "good.\n"
        << "\n[rules]\n"
        << "reporting_levels = " << rules.reporting_levels
        << "       # kept apart within this many levels of a reporting line\n"
        << "same_team = " << flag(rules.same_team) << "           # people of one team kept apart\n"
        << "shared_language = " << flag(rules.shared_language)
        << "     # a pair shares a language\n"
        << "min_overlap_minutes = " << rules.min_overlap_minutes
        << "   # shared working time a day, all year round\n"
        << "no_repeats = " << flag(rules.no_repeats) << "          # earlier pairs kept apart\n";
    if (rules.level_gap_min) out << "level_gap_min = " << *rules.level_gap_min << "\n";
    if (rules.level_gap_max) out << "level_gap_max = " << *rules.level_gap_max << "\n";
    if (auto const siloed = word_of(rules.siloed))
        out << "siloed = " << toml_string(*siloed) << "  # what another function means\n";
    out << "\n[capacity]\n"
        << "mentor_default = " << policy.capacity.mentor_default << "\n"
        << "hours_per_pair_month = " << policy.capacity.hours_per_pair_month << "\n";
    for (auto const& each : policy.criteria) {
        out << "\n[[criteria]]  # " << words_of(each.criterion).sentence << "\n"
            << "criterion = " << toml_string(name_of(each.criterion)) << "\n"
            << "weight = " << each.weight << "\n";
        if (each.mode != Mode::plain) out << "mode = " << toml_string(name_of(each.mode)) << "\n";
    }
    for (auto const& each : policy.quotas)
        out << "\n[[quotas]]\n"
            << "group_by = " << toml_string(each.group_by) << "\n"
            << "group = " << toml_string(each.group) << "\n"
            << "side = " << toml_string(name_of(each.side)) << "\n"
            << "share_min = " << each.share_min << "  # per cent of the places filled\n"
            << "soft = " << flag(each.soft) << "\n";
    return out.str();
}

}  // namespace telemachy::matching
