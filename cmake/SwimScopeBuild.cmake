# SPDX-License-Identifier: MPL-2.0
# How every target of the project is built: language, warnings, sanitizers, compiler cache.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(SWIMSCOPE_CCACHE ccache)
if(SWIMSCOPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${SWIMSCOPE_CCACHE}")
endif()

# lld links several times faster than the default linker, which matters with many test programs.
find_program(SWIMSCOPE_LLD ld.lld)
if(SWIMSCOPE_LLD)
    add_link_options(-fuse-ld=lld)
endif()

add_library(swimscope_build INTERFACE)
target_include_directories(swimscope_build INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(swimscope_build INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    # Designated initialisers name what they set; the rest has its default on purpose.
    -Wno-missing-field-initializers
    # GCC 12 sees overlaps in joined std::strings that are not there.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    # GCC takes a source that is joined with others for a header.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>
    $<$<BOOL:${SWIMSCOPE_WERROR}>:-Werror>)
if(SWIMSCOPE_SANITIZE)
    target_compile_options(swimscope_build INTERFACE
        -fsanitize=${SWIMSCOPE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
        # GCC's own manual: together with sanitizers this warning is often wrong.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(swimscope_build INTERFACE -fsanitize=${SWIMSCOPE_SANITIZE})
endif()

# swimscope_library(NAME SOURCES file... [DEPENDS target...] [PRIVATE_DEPENDS target...])
# A static library of the house. Without sources it only carries headers and what they need.
function(swimscope_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
    if(ARG_SOURCES)
        add_library(${name} STATIC ${ARG_SOURCES})
        target_link_libraries(${name} PUBLIC swimscope_build ${ARG_DEPENDS}
                                      PRIVATE ${ARG_PRIVATE_DEPENDS})
    else()
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE swimscope_build ${ARG_DEPENDS})
    endif()
endfunction()
