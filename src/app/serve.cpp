#include "app/serve.h"

#include <csignal>
#include <iostream>
#include <mutex>
#include <thread>

#include "access/access_directory.h"
#include "app/opened_house.h"
#include "app/outside.h"
#include "app/set_up_link_command.h"
#include "demo/seed_demo.h"
#include "http/gateway.h"
#include "http/server.h"
#include "jobs/scheduler.h"

namespace telemachy::app {
namespace {

void log_line(std::string_view line) {
    static std::mutex mutex;
    std::lock_guard const lock(mutex);
    std::cerr << to_text(world::SystemClock().now()) << ' ' << line << '\n';
}

/// Waits in a thread of its own for the signal to go, so that nothing runs inside a signal handler.
class StopSignal {
public:
    StopSignal() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGTERM);
        sigaddset(&signals_, SIGINT);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);  // inherited by every thread started after this
        std::signal(SIGPIPE, SIG_IGN);
    }
    void then(std::function<void()> stop) {
        std::thread([this, stop = std::move(stop)] {
            int signal = 0;
            sigwait(&signals_, &signal);
            stop();
        }).detach();
    }

private:
    sigset_t signals_{};
};

/// An empty house prints the one link that sets it up; a demo prints who may come in.
void welcome(Runner& runner, Configuration const& configuration, std::string const& url) {
    if (configuration.demo) {
        std::cout << "\n  Telemachy is open: " << url << "\n\n  Sign in as any of the cast; the page offers them by role:\n";
        for (auto const& member : demo::cast_list()) {
            std::cout << "    " << member.role << std::string(member.role.size() < 18 ? 18 - member.role.size() : 1, ' ')
                      << member.email << '\n';
        }
        std::cout << "\n  Stop with Ctrl C.\n" << std::endl;
        return;
    }
    std::optional<std::string> token;
    bool nobody_is_here = false;
    auto const done = runner.write_as_house("access.offer_setup", [&](Work& work) -> Result<void> {
        token = access::ensure_setup_link(work);
        nobody_is_here = access::house_facts(work).organisation.empty();
        return {};
    });
    std::cout << "\n  Telemachy is open: " << url << '\n';
    if (done && token) {
        std::cout << "  Nobody is here yet. Set it up within a day, with this link, which works once:\n\n    "
                  << set_up_link(url, *token) << '\n';
    } else if (nobody_is_here) {
        std::cout << "  Nobody is here yet. The link that sets it up was printed before; `telemachy set-up-link` makes a "
                     "new one.\n";
    }
    std::cout << std::endl;
}

}  // namespace

int serve(std::vector<std::string> const& words) {
    auto const configuration = read_configuration(words);
    if (!configuration) {
        std::cerr << configuration.error().detail << '\n';
        for (auto const& field : configuration.error().fields) std::cerr << "  " << field.detail << '\n';
        return 2;
    }
    if (!configuration->help.empty()) {
        std::cout << configuration->help;
        return 0;
    }
    StopSignal stop_signal;
    RealOutside const outside(*configuration);
    House const house = the_house_of_telemachy(outside.view());
    OpenedHouse opened(house, *configuration);
    if (configuration->demo) {
        if (auto const seeded = demo::seed_demo(opened.runner()); !seeded) {
            std::cerr << "The demo company cannot move in: " << seeded.error().detail << '\n';
            return 1;
        }
    }
    http::StaticFiles const files(configuration->web);
    if (files.empty()) log_line("there is no web app in " + configuration->web + "; only the API answers");

    jobs::Scheduler scheduler(opened.runner(), log_line);
    http::Gateway gateway(
        opened.runner(), files,
        {.let_in = [&](std::string_view token) { return access::authenticate(opened.runner(), token); },
         .look_in = [&](std::string_view token) { return access::look_in(opened.runner(), token); },
         .end_topic = [](Actor const& actor) { return access::session_topic(actor.session); }},
        [&] { scheduler.wake(); }, log_line, {.secure_cookies = configuration->secure_cookies});
    http::Server server(gateway, opened.world().broadcast,
                        {.address = configuration->listen,
                         .port = configuration->port,
                         .workers = configuration->workers,
                         .trusted_proxy = configuration->trusted_proxy});
    auto const port = server.listen();
    auto const url = configuration->public_url.empty() ? "http://localhost:" + std::to_string(port)
                                                       : configuration->public_url;
    welcome(opened.runner(), *configuration, url);
    stop_signal.then([&] { server.stop(); });
    server.run();
    log_line("closed");
    return 0;
}

}  // namespace telemachy::app
