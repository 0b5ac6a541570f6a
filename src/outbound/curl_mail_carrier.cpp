#include "outbound/curl_mail_carrier.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "outbound/curl_handle.h"

namespace telemachy::outbound {
namespace {

std::size_t give(char* buffer, std::size_t, std::size_t room, void* from) {
    auto& left = *static_cast<std::string_view*>(from);
    auto const count = std::min(left.size(), room);
    std::memcpy(buffer, left.data(), count);
    left.remove_prefix(count);
    return count;
}

/// An envelope address goes into a command of its own line; whatever could end that line is a bug above.
bool is_plain(std::string_view address) {
    return address.size() > 2 && address.size() <= 254 && address.find('@') != std::string_view::npos &&
           std::ranges::all_of(address, [](char c) { return c > ' ' && c <= '~' && c != '<' && c != '>'; });
}

}  // namespace

Carriage CurlMailCarrier::carry(Mail const& mail) const {
    if (!is_plain(mail.from) || !is_plain(mail.to)) return {Carried::never, "this is not an address mail can be sent to"};
    auto const handle = new_easy_handle();
    auto const set = [&](CURLoption option, auto value) { curl_easy_setopt(handle.get(), option, value); };
    TextList recipients;
    append(recipients, mail.to.c_str());
    std::string_view left = mail.message;
    std::string answer(CURL_ERROR_SIZE, '\0');
    set(CURLOPT_URL, server_.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_USE_SSL, static_cast<long>(server_.insist_on_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    set(CURLOPT_TIMEOUT, static_cast<long>(server_.time.count()));
    if (!server_.user.empty()) {
        set(CURLOPT_USERNAME, server_.user.c_str());
        set(CURLOPT_PASSWORD, server_.password.c_str());
    }
    set(CURLOPT_MAIL_FROM, mail.from.c_str());
    set(CURLOPT_MAIL_RCPT, recipients.get());
    set(CURLOPT_READFUNCTION, give);
    set(CURLOPT_READDATA, &left);
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_ERRORBUFFER, answer.data());
    auto const code = curl_easy_perform(handle.get());
    if (code == CURLE_OK) return {};
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.resize(std::strlen(answer.c_str()));
    auto reason = answer.empty() ? std::string(curl_easy_strerror(code)) : answer;
    // A wrong password is a 535 and no fault of the mail: it waits until somebody mends the setting.
    bool const for_good = status >= 500 && status < 600 && code != CURLE_LOGIN_DENIED;
    return {for_good ? Carried::never : Carried::not_now, std::move(reason)};
}

}  // namespace telemachy::outbound
