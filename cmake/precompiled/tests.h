#pragma once

#include <gtest/gtest.h>

#include "rooms.h"
#include "tests/support/test_house.h"
