#pragma once

#include "demo/domain/company.h"

namespace telemachy::demo {

/// The demo company as everybody is shown it, made once.
inline DemoCompany const& ithaca() {
    static DemoCompany const company = make_demo_company(demo_seed, demo_day);
    return company;
}

}  // namespace telemachy::demo
