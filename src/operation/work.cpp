#include "operation/work.h"

namespace telemachy {

bool Work::covers_programme(std::string_view programme) const {
    if (!permission_) return true;  // called by a test or a job, not through a door
    for (auto const& grant : actor_.grants) {
        bool const granted_role = grant.role >= Role::coordinator;
        if (granted_role && permission_->admits(grant.role) &&
            (grant.programme.empty() || grant.programme == programme)) {
            return true;
        }
    }
    return false;
}

Result<void> Work::require_programme(std::string_view programme, bool related) {
    programme_checked_ = true;
    if (related || covers_programme(programme)) return {};
    return refuse(not_found("programme"));
}

std::optional<std::vector<std::string>> Work::covered_programmes() const {
    if (!permission_) return std::nullopt;
    std::vector<std::string> covered;
    for (auto const& grant : actor_.grants) {
        if (grant.role < Role::coordinator || !permission_->admits(grant.role)) continue;
        if (grant.programme.empty()) return std::nullopt;
        covered.push_back(grant.programme);
    }
    return covered;
}

}  // namespace telemachy
