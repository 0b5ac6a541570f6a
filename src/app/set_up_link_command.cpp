#include "app/set_up_link_command.h"

#include <ostream>

#include "access/access_directory.h"
#include "app/opened_house.h"

namespace telemachy::app {

int set_up_link_command(House const& house, Configuration const& configuration, std::vector<std::string> const& words,
                        std::ostream& out, std::ostream& err) {
    if (!words.empty()) {
        err << "telemachy set-up-link [--data DIR | --database URL | --config FILE]\n"
               "  Makes a new link for a house that nobody has set up yet.\n";
        return 2;
    }
    OpenedHouse opened(house, configuration);
    std::string token;
    auto const done = opened.runner().write_as_house("access.renew_setup_link", [&](Work& work) -> Result<void> {
        token = TRY(access::renew_setup_link(work));
        return {};
    });
    if (!done) {
        err << done.error().detail << '\n';
        return 1;
    }
    auto const url = configuration.public_url.empty() ? "http://localhost:" + std::to_string(configuration.port)
                                                      : configuration.public_url;
    out << set_up_link(url, token) << '\n';
    return 0;
}

std::string set_up_link(std::string const& url, std::string const& token) { return url + "/set-up?token=" + token; }

}  // namespace telemachy::app
