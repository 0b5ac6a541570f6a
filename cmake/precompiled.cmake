# What every room includes, read once. A use case then compiles in about a second instead of two. A room's
# own headers and anything from Asio or Beast stay out: they would cost every file what one file needs.
#
# Turn it off (TELEMACHY_PRECOMPILED=OFF, as the release preset does) to see that every file still
# includes what it uses.
option(TELEMACHY_PRECOMPILED "Read the common headers once" ON)

set(precompiled ${CMAKE_CURRENT_LIST_DIR}/precompiled)

# Called once `operation` exists: the rooms and their tests share two readings.
function(precompile_for_rooms)
    if(NOT TELEMACHY_PRECOMPILED)
        return()
    endif()
    add_library(room_reading OBJECT ${precompiled}/empty.cpp)
    target_link_libraries(room_reading PRIVATE operation house_flags)
    target_precompile_headers(room_reading PRIVATE ${precompiled}/rooms.h)
    if(BUILD_TESTING)
        add_library(test_reading OBJECT ${precompiled}/empty.cpp)
        target_link_libraries(test_reading PRIVATE operation house_flags GTest::gtest)
        target_include_directories(test_reading PRIVATE ${PROJECT_SOURCE_DIR})
        target_precompile_headers(test_reading PRIVATE ${precompiled}/tests.h)
        compile_as_test(test_reading)
    endif()
endfunction()

# share_reading(people room_reading): `people` starts from what was read already, if that is to be had.
function(share_reading target reading)
    if(TARGET ${reading})
        target_precompile_headers(${target} REUSE_FROM ${reading})
    endif()
endfunction()
