#include "access/store/house_settings.h"

#include "operation/sql.h"

namespace telemachy::access {

std::string HouseSettings::setting(std::string_view name) const {
    return work_.tx().one<std::string>(operation::sql::find_setting, name).value_or("");
}

HouseFacts HouseSettings::facts() const {
    return {setting("organisation"), setting("time_zone"), is_demo()};
}

bool HouseSettings::is_set_up() const { return !setting("set_up_at").empty(); }

bool HouseSettings::is_demo() const { return setting("demo") == "on"; }

void HouseSettings::keep(HouseFacts const& facts) {
    auto const keep = [&](std::string_view name, std::string_view value) {
        work_.tx().run(operation::sql::keep_setting, name, value);
    };
    keep("organisation", facts.organisation);
    keep("time_zone", facts.time_zone);
    keep("demo", facts.demo ? "on" : "off");
    keep("set_up_at", to_text(work_.now()));
}

}  // namespace telemachy::access
