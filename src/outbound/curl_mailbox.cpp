#include "outbound/curl_mailbox.h"

#include <algorithm>
#include <array>
#include <utility>
#include <string_view>

#include "outbound/curl_handle.h"

namespace telemachy::outbound {
namespace {

struct ArrivingMail {
    std::size_t bytes_max;
    std::string text = {};
    bool too_large = false;
};

std::size_t take(char* bytes, std::size_t, std::size_t count, void* where) {
    auto& arriving = *static_cast<ArrivingMail*>(where);
    if (arriving.text.size() + count > arriving.bytes_max) {
        arriving.too_large = true;
        return 0;
    }
    arriving.text.append(bytes, count);
    return count;
}

Problem unreachable(std::string reason) {
    return {ProblemKind::unavailable, "mailbox.unreachable", "The calendar's mailbox cannot be read: " + std::move(reason)};
}

/// One connection, kept for all that is asked of it.
class Talk {
public:
    explicit Talk(MailboxServer const& server) : server_(server), handle_(new_easy_handle()) {
        set(CURLOPT_PROTOCOLS_STR, "imap,imaps");
        set(CURLOPT_USE_SSL, static_cast<long>(server.insist_on_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
        set(CURLOPT_USERNAME, server.user.c_str());
        set(CURLOPT_PASSWORD, server.password.c_str());
        set(CURLOPT_TIMEOUT, static_cast<long>(server.time.count()));
        set(CURLOPT_WRITEFUNCTION, take);
    }

    /// A command in the mailbox, and the lines that answer it.
    [[nodiscard]] Result<std::string> say(std::string const& command) {
        ArrivingMail arriving{server_.bytes};
        TRY(perform(server_.url, command.c_str(), arriving));
        return std::move(arriving.text);
    }
    /// One mail; empty when it is too large.
    [[nodiscard]] Result<std::string> fetch(std::string const& uid) {
        ArrivingMail arriving{server_.bytes};
        auto const done = perform(server_.url + "/;UID=" + uid, nullptr, arriving);
        if (arriving.too_large) return std::string();
        TRY(done);
        return std::move(arriving.text);
    }

private:
    template <class Value>
    void set(CURLoption option, Value value) {
        curl_easy_setopt(handle_.get(), option, value);
    }
    Result<void> perform(std::string const& url, char const* command, ArrivingMail& arriving) {
        std::array<char, CURL_ERROR_SIZE> reason{};
        set(CURLOPT_URL, url.c_str());
        set(CURLOPT_CUSTOMREQUEST, command);
        set(CURLOPT_WRITEDATA, &arriving);
        set(CURLOPT_ERRORBUFFER, reason.data());
        auto const code = curl_easy_perform(handle_.get());
        set(CURLOPT_ERRORBUFFER, static_cast<char*>(nullptr));
        if (code == CURLE_OK) return {};
        return refuse(unreachable(reason[0] ? reason.data() : curl_easy_strerror(code)));
    }

    MailboxServer const& server_;
    EasyHandle handle_;
};

/// `* SEARCH 2 84 882`, which may come in several lines.
std::vector<std::string> uids_in(std::string_view answer) {
    std::vector<std::string> uids;
    while (!answer.empty()) {
        auto const line = answer.substr(0, answer.find("\r\n"));
        answer.remove_prefix(std::min(answer.size(), line.size() + 2));
        constexpr std::string_view head = "* SEARCH";
        if (!line.starts_with(head)) continue;
        std::string uid;
        for (char const c : std::string(line.substr(head.size())) + " ") {
            if (c >= '0' && c <= '9') {
                uid += c;
            } else if (!uid.empty()) {
                uids.push_back(std::exchange(uid, {}));
            }
        }
    }
    return uids;
}

}  // namespace

Result<std::vector<WaitingMail>> CurlMailbox::waiting(std::size_t limit) const {
    Talk talk(server_);
    auto uids = uids_in(TRY(talk.say("UID SEARCH UNANSWERED UNDELETED")));
    if (uids.size() > limit) uids.resize(limit);
    std::vector<WaitingMail> mails;
    for (auto const& uid : uids) mails.push_back({uid, TRY(talk.fetch(uid))});
    return mails;
}

Result<void> CurlMailbox::mark_dealt_with(std::string const& mark) const {
    Talk talk(server_);
    TRY(talk.say("UID STORE " + mark + " +FLAGS.SILENT (\\Seen \\Answered)"));
    return {};
}

}  // namespace telemachy::outbound
