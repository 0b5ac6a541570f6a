# capability(people NEEDS access ...) builds one room of the house from its folder:
#
#   domain/ store/ use_cases/ operations.cpp   -> the library `people`
#   store/*.sql, store/schema/*.sql            -> statements and migrations, embedded as people/sql.h
#   matrix.csv                                 -> who may come near which operation
#   test/*_test.cpp                            -> the program `people_test`, linked to this room and its NEEDS only
#
# A room may only name rooms that stand below it in src/CMakeLists.txt, so a cycle cannot be written.
function(capability name)
    cmake_parse_arguments(ROOM "" "" "NEEDS;LIBRARIES;TEST_LIBRARIES" ${ARGN})
    foreach(need IN LISTS ROOM_NEEDS)
        if(NOT TARGET ${need})
            message(FATAL_ERROR
                "${name} needs ${need}, which is not built yet at this point of src/CMakeLists.txt. "
                "Either move ${name} above it, or turn the arrow round with an event.")
        endif()
    endforeach()

    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    list(FILTER sources EXCLUDE REGEX "/test/")
    file(GLOB statements CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/store/*.sql)
    file(GLOB migrations CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/store/schema/*.sql)

    if(statements OR migrations)
        set(generated ${PROJECT_BINARY_DIR}/generated/${name})
        add_custom_command(
            OUTPUT ${generated}/sql.h ${generated}/migrations.cpp
            COMMAND embed_sql ${name} ${generated} ${statements} ${migrations}
            DEPENDS embed_sql ${statements} ${migrations}
            COMMENT "Embedding the SQL of ${name}"
            VERBATIM)
        list(APPEND sources ${generated}/sql.h ${generated}/migrations.cpp)
    endif()

    set(matrix ${CMAKE_CURRENT_SOURCE_DIR}/matrix.csv)
    if(EXISTS ${matrix})
        set(generated_matrix ${PROJECT_BINARY_DIR}/generated/${name}/matrix.cpp)
        file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated/${name})
        add_custom_command(
            OUTPUT ${generated_matrix}
            COMMAND embed_matrix ${name} ${matrix} ${generated_matrix}
            DEPENDS embed_matrix ${matrix}
            COMMENT "Embedding the permissions of ${name}"
            VERBATIM)
        list(APPEND sources ${generated_matrix})
    endif()

    if(NOT sources)
        add_library(${name} INTERFACE)
        target_include_directories(${name} INTERFACE ${PROJECT_SOURCE_DIR}/src)
        target_link_libraries(${name} INTERFACE house_flags ${ROOM_NEEDS} ${ROOM_LIBRARIES})
    else()
        add_library(${name} STATIC ${sources})
        target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src ${PROJECT_BINARY_DIR}/generated)
        target_link_libraries(${name} PUBLIC ${ROOM_NEEDS} ${ROOM_LIBRARIES} PRIVATE house_flags)
        if("operation" IN_LIST ROOM_NEEDS)
            share_reading(${name} room_reading)
        endif()
        compile_together(${name} 12)
    endif()
    set_property(GLOBAL APPEND PROPERTY TELEMACHY_ROOMS ${name})
    set_property(GLOBAL PROPERTY TELEMACHY_NEEDS_${name} "${ROOM_NEEDS}")

    if(BUILD_TESTING)
        file(GLOB_RECURSE tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/test/*.cpp)
        if(tests)
            add_executable(${name}_test ${tests})
            target_link_libraries(${name}_test PRIVATE ${name} ${ROOM_TEST_LIBRARIES} GTest::gtest_main house_flags)
            if("operation" IN_LIST ROOM_NEEDS)
                target_link_libraries(${name}_test PRIVATE jobs)  # tests/support/test_house.h delivers events
                share_reading(${name}_test test_reading)
                compile_as_test(${name}_test)
            endif()
            compile_together(${name}_test 8)
            target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR})
            target_compile_definitions(${name}_test PRIVATE
                TELEMACHY_SOURCE_DIR="${PROJECT_SOURCE_DIR}" TELEMACHY_ROOM_DIR="${CMAKE_CURRENT_SOURCE_DIR}")
            gtest_discover_tests(${name}_test TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST
                PROPERTIES TIMEOUT 300)
        endif()
    endif()
endfunction()
