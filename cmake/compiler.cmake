# One set of flags for the whole house. `Dev` is -O1: the compile stays quick and the solver and the
# stories stay quick enough; assertions and the library's own checks are on.
set(CMAKE_CXX_FLAGS_DEV "-O1 -g1")
set(CMAKE_C_FLAGS_DEV "-O1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(TELEMACHY_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them")

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(house_flags INTERFACE)
target_compile_options(house_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow=compatible-local -Wconversion -Wnon-virtual-dtor
    -fstack-protector-strong)
target_compile_definitions(house_flags INTERFACE
    $<$<NOT:$<CONFIG:Release>>:_GLIBCXX_ASSERTIONS>)
# A room's tests ask a hundred small things once: what it takes to optimise them is never earned back.
function(compile_as_test target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Dev>:-O0>)
endfunction()
if(TELEMACHY_WERROR)
    target_compile_options(house_flags INTERFACE -Werror)
endif()
if(TELEMACHY_SANITIZE)
    add_compile_options(-fsanitize=${TELEMACHY_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${TELEMACHY_SANITIZE})
endif()
