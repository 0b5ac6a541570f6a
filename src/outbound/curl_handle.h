#pragma once

#include <curl/curl.h>

#include <memory>
#include <mutex>
#include <new>

namespace telemachy::outbound {

struct EndEasy {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct EndList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct EndUrl {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
struct EndText {
    void operator()(char* text) const { curl_free(text); }
};

using EasyHandle = std::unique_ptr<CURL, EndEasy>;
using TextList = std::unique_ptr<curl_slist, EndList>;
using UrlHandle = std::unique_ptr<CURLU, EndUrl>;
using CurlText = std::unique_ptr<char, EndText>;

/// A handle that raises no signals, asks no proxy of the environment and reads no file of the user.
[[nodiscard]] inline EasyHandle new_easy_handle() {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    EasyHandle handle(curl_easy_init());
    if (!handle) throw std::bad_alloc();
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(handle.get(), CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    return handle;
}

inline void append(TextList& list, char const* text) {
    auto* const longer = curl_slist_append(list.get(), text);
    if (!longer) throw std::bad_alloc();
    (void)list.release();
    list.reset(longer);
}

}  // namespace telemachy::outbound
