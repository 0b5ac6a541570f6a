# A clean build reads the same headers and makes the same instances in hundreds of files. Compiled
# together, a handful of neighbours at a time, they are read and made once: what a fresh machine and
# CI build (the presets `dev`, `asan`, `tsan`). Who works in the house wants the one file that changed
# and nothing else: the preset `edit`. `release` compiles each file by itself too, and so finds those
# that live on a neighbour's includes.
option(TELEMACHY_TOGETHER "Compile neighbouring files together" OFF)

# compile_together(people 8): at most so many files of `people` at a time.
function(compile_together target most)
    if(TELEMACHY_TOGETHER)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE BATCH UNITY_BUILD_BATCH_SIZE ${most})
    endif()
endfunction()
