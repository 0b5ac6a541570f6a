#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kernel/result.h"

namespace telemachy::app {

/// Everything the administrator may set, with the defaults of a machine where nobody set anything. Read from
/// `--config FILE` (TOML), then from flags, which win. docs/guides/administration.md lists each one.
struct Configuration {
    std::string data = "data";              ///< Where the embedded database lives.
    std::string database = {};              ///< `postgres:CONNECTION`, or empty for SQLite under `data`.
    std::string files = {};                 ///< Where uploaded files lie; `files` under `data` when empty.
    std::string listen = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string web = "web/dist";
    std::string public_url = {};            ///< What stands in links; http://localhost:PORT when empty.
    std::string trusted_proxy = {};
    bool secure_cookies = true;
    int workers = 4;
    bool demo = false;
    std::string mail_server = {};           ///< `smtp://mail.example:587`; mail waits while it is empty.
    std::string mail_user = {};
    std::string mail_password_file = {};    ///< A file that holds nothing but the password.
    std::string mail_address = "calendar@telemachy.invalid";  ///< Sends, organises meetings, takes answers.
    std::string mailbox = {};               ///< `imaps://mail.example/INBOX`: answers are fetched from there.
    std::string mailbox_user = {};
    std::string mailbox_password_file = {};
    bool mail_in_the_clear = false;         ///< For a relay on this machine that speaks no TLS.
    std::vector<std::string> calendar_trusted = {};  ///< `10.2.3.4:443`: may be read though it is not public.
    std::string key_file = {};              ///< The house's key; `house.key` under `data` when empty.
    std::string help = {};  ///< Not empty: somebody asked what can be set, and this says it.
};

/// Reads flags such as `--port 9000`, and the file one of them names. Every mistake is named with its flag
/// or its line.
[[nodiscard]] Result<Configuration> read_configuration(std::vector<std::string> const& words);

}  // namespace telemachy::app
