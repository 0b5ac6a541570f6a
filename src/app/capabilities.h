#pragma once

#include <functional>
#include <string>

#include "files/file_store.h"
#include "operation/runner.h"
#include "outbound/mail_carrier.h"
#include "outbound/mailbox.h"
#include "outbound/web_reader.h"
#include "vault/house_key.h"

namespace telemachy::app {

/// What stands around the house: what reaches out of it, and where files lie. A command that only prints needs none.
struct Outside {
    outbound::MailCarrier const* mail = nullptr;
    outbound::WebReader const* web = nullptr;
    files::FileStore const* files = nullptr;
    outbound::Mailbox const* mailbox = nullptr;
    std::string mail_from = "calendar@telemachy.invalid";
    std::string url = "http://localhost:8080";
    std::function<vault::HouseKey()> house_key = {};
};

/// All the rooms, one line each.
[[nodiscard]] House the_house_of_telemachy(Outside const& outside = {});

}  // namespace telemachy::app
