#include "app/configuration.h"

#include <CLI/CLI.hpp>
#include <toml++/toml.h>

#include <algorithm>

namespace telemachy::app {
namespace {

/// Takes what the file says for one setting; a wrong type is named with its line.
template <class T>
void take(toml::table const& table, std::string_view section, std::string_view name, T& out,
          std::vector<FieldProblem>& problems) {
    auto const node = table[section][name];
    if (!node) return;
    if (auto const value = node.value<T>()) {
        out = *value;
    } else {
        problems.push_back({"/" + std::string(section) + "/" + std::string(name), "type",
                            "Line " + std::to_string(node.node()->source().begin.line) + " has another type than this setting."});
    }
}

void take_list(toml::table const& table, std::string_view section, std::string_view name, std::vector<std::string>& out,
               std::vector<FieldProblem>& problems) {
    auto const node = table[section][name];
    if (!node) return;
    auto const* const items = node.as_array();
    bool right = items != nullptr;
    for (std::size_t i = 0; right && i < items->size(); ++i) {
        auto const text = (*items)[i].value<std::string>();
        right = text.has_value();
        if (right) out.push_back(*text);
    }
    if (right) return;
    problems.push_back({"/" + std::string(section) + "/" + std::string(name), "type",
                        "Line " + std::to_string(node.node()->source().begin.line) + " has to be a list of texts."});
}

Result<void> read_file(std::string const& path, Configuration& out) {
    toml::table table;
    try {
        table = toml::parse_file(path);
    } catch (toml::parse_error const& wrong) {
        return refuse(invalid_field("/config", "not_toml",
                                    path + ", line " + std::to_string(wrong.source().begin.line) + ": " +
                                        std::string(wrong.description())));
    }
    std::vector<FieldProblem> problems;
    take(table, "database", "url", out.database, problems);
    take(table, "database", "data", out.data, problems);
    take(table, "database", "files", out.files, problems);
    take(table, "server", "listen", out.listen, problems);
    take(table, "server", "port", out.port, problems);
    take(table, "server", "web", out.web, problems);
    take(table, "server", "public_url", out.public_url, problems);
    take(table, "server", "trusted_proxy", out.trusted_proxy, problems);
    take(table, "server", "secure_cookies", out.secure_cookies, problems);
    take(table, "server", "workers", out.workers, problems);
    take(table, "database", "key_file", out.key_file, problems);
    take_list(table, "calendar", "trusted_addresses", out.calendar_trusted, problems);
    take(table, "mail", "server", out.mail_server, problems);
    take(table, "mail", "user", out.mail_user, problems);
    take(table, "mail", "password_file", out.mail_password_file, problems);
    take(table, "mail", "address", out.mail_address, problems);
    take(table, "mail", "mailbox", out.mailbox, problems);
    take(table, "mail", "mailbox_user", out.mailbox_user, problems);
    take(table, "mail", "mailbox_password_file", out.mailbox_password_file, problems);
    take(table, "mail", "in_the_clear", out.mail_in_the_clear, problems);
    if (problems.empty()) return {};
    return refuse({ProblemKind::invalid, "configuration", "The configuration needs another look.", problems});
}

}  // namespace

Result<Configuration> read_configuration(std::vector<std::string> const& words) {
    Configuration from_flags;
    std::string file;
    CLI::App app("Serve the web app and the API.", "telemachy serve");
    auto* const config = app.add_option("--config", file, "A TOML file with these settings; flags win over it");
    struct Flag {
        CLI::Option* option;
        std::function<void(Configuration&)> carry;
    };
    std::vector<Flag> flags;
    auto const flag = [&](char const* name, auto Configuration::* member, char const* sentence) {
        auto* const option = app.add_option(name, from_flags.*member, sentence)->capture_default_str();
        flags.push_back({option, [&from_flags, member](Configuration& out) { out.*member = from_flags.*member; }});
    };
    flag("--data", &Configuration::data, "The folder of the embedded database");
    flag("--database", &Configuration::database, "postgres:CONNECTION, instead of the embedded one");
    flag("--files", &Configuration::files, "The folder of uploaded files; files under the data folder without it");
    flag("--listen", &Configuration::listen, "The address to listen on");
    flag("--port", &Configuration::port, "The port to listen on; 0 takes a free one");
    flag("--web", &Configuration::web, "The folder of the built web app");
    flag("--public-url", &Configuration::public_url, "What stands in links; http://localhost:PORT without it");
    flag("--trusted-proxy", &Configuration::trusted_proxy, "The address of a proxy whose X-Forwarded-For counts");
    flag("--workers", &Configuration::workers, "How many requests are answered at a time");
    app.add_flag("--demo", from_flags.demo, "Open a demo company that can be thrown away");
    app.allow_extras(false);

    std::vector<std::string> reversed(words.rbegin(), words.rend());
    try {
        app.parse(reversed);
    } catch (CLI::CallForHelp const&) {
        Configuration help;
        help.help = app.help();
        return help;
    } catch (CLI::ParseError const& wrong) {
        return refuse(invalid("flags", wrong.what()));
    }
    Configuration out;
    if (config->count() > 0) TRY(read_file(file, out));
    if (out.mail_address.find('@') == std::string::npos) {
        return refuse(invalid_field("/mail/address", "address", out.mail_address + " is not the address of a mailbox."));
    }
    for (auto const& each : flags) {
        if (each.option->count() > 0) each.carry(out);
    }
    out.demo = from_flags.demo;
    if (out.demo && app.get_option("--data")->count() == 0) out.data = "data/demo";
    return out;
}

}  // namespace telemachy::app
