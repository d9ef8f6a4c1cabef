# SPDX-License-Identifier: MPL-2.0
# The libraries for other programs, made from the objects of the house's small ones, and everything
# that has to be installed with them.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(SWIMSCOPE_HEADERS "${CMAKE_INSTALL_INCLUDEDIR}/swimscope")
set(SWIMSCOPE_CMAKE "${CMAKE_INSTALL_LIBDIR}/cmake/SwimScope")
# An interface may change with every minor version while the major one is 0 (docs/versions.md).
set(SWIMSCOPE_SOVERSION "${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}")

function(_swimscope_package_library target component)
    set_target_properties(${target} PROPERTIES
        LINKER_LANGUAGE CXX EXPORT_NAME ${component} AUTOMOC OFF)
    target_compile_features(${target} INTERFACE cxx_std_20)
    target_include_directories(${target} INTERFACE "$<INSTALL_INTERFACE:${SWIMSCOPE_HEADERS}>")
    install(TARGETS ${target} EXPORT SwimScope${component} COMPONENT library
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
    install(EXPORT SwimScope${component} NAMESPACE SwimScope:: DESTINATION "${SWIMSCOPE_CMAKE}"
        COMPONENT library)
endfunction()

# swimscope_package(NAME COMPONENT name PARTS target... [BASE NAME] [DEPENDS target...])
# libNAME.so and libNAME.a: the targets SwimScope::COMPONENT and SwimScope::COMPONENTStatic. PARTS
# are static libraries of the house, BASE another package that they stand on, DEPENDS foreign
# libraries, which no installed header speaks of.
function(swimscope_package name)
    cmake_parse_arguments(ARG "" "COMPONENT;BASE" "PARTS;DEPENDS" ${ARGN})
    list(TRANSFORM ARG_PARTS REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>" OUTPUT_VARIABLE objects)
    add_library(${name} SHARED ${objects})
    add_library(${name}_static STATIC ${objects})
    set_target_properties(${name} PROPERTIES
        VERSION "${PROJECT_VERSION}" SOVERSION "${SWIMSCOPE_SOVERSION}" INSTALL_RPATH "$ORIGIN"
        LINK_DEPENDS "${PROJECT_SOURCE_DIR}/cmake/exports.map")
    target_link_options(${name} PRIVATE
        "LINKER:--version-script=${PROJECT_SOURCE_DIR}/cmake/exports.map" "LINKER:-z,defs")
    set_target_properties(${name}_static PROPERTIES OUTPUT_NAME ${name})
    foreach(target ${name} ${name}_static)
        target_link_libraries(${target} PRIVATE ${ARG_DEPENDS})
    endforeach()
    if(ARG_BASE)
        target_link_libraries(${name} PUBLIC ${ARG_BASE})
        target_link_libraries(${name}_static PUBLIC ${ARG_BASE}_static)
    endif()
    _swimscope_package_library(${name} ${ARG_COMPONENT})
    _swimscope_package_library(${name}_static ${ARG_COMPONENT}Static)

    string(REPLACE "_" "-" module ${name})
    file(RELATIVE_PATH SWIMSCOPE_PREFIX_FROM_PC
        "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
    string(REGEX REPLACE "/$" "" SWIMSCOPE_PREFIX_FROM_PC "${SWIMSCOPE_PREFIX_FROM_PC}")
    configure_file("${PROJECT_SOURCE_DIR}/cmake/${module}.pc.in"
        "${PROJECT_BINARY_DIR}/package/${module}.pc" @ONLY)
    install(FILES "${PROJECT_BINARY_DIR}/package/${module}.pc"
        DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT library)
endfunction()

# swimscope_public_headers(FOLDER [header...])
# Installs headers of a folder of the project: these, or all of them, in a folder of the same name
# (without include/ in front). What they include has to be among them; tests/library compiles them
# all from an installed copy.
function(swimscope_public_headers folder)
    if(ARGN)
        list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/${folder}/" OUTPUT_VARIABLE headers)
    else()
        file(GLOB headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.h")
    endif()
    string(REGEX REPLACE "^include/" "" place "${folder}")
    install(FILES ${headers} DESTINATION "${SWIMSCOPE_HEADERS}/${place}" COMPONENT library)
    set_property(GLOBAL APPEND PROPERTY SWIMSCOPE_PUBLIC_HEADERS ${headers})
endfunction()

# swimscope_reference([file...])
# The target `reference`: HTML of all public headers so far and these files, in BUILD/reference/html.
# What is wrong in a comment fails it.
function(swimscope_reference)
    find_package(Doxygen QUIET)
    if(NOT DOXYGEN_FOUND)
        message(STATUS "There is no doxygen: no target reference")
        return()
    endif()
    get_property(files GLOBAL PROPERTY SWIMSCOPE_PUBLIC_HEADERS)
    list(APPEND files ${ARGN})
    list(JOIN files "\" \\\n    \"" SWIMSCOPE_REFERENCE_INPUT)
    configure_file("${PROJECT_SOURCE_DIR}/docs/Doxyfile.in" "${PROJECT_BINARY_DIR}/Doxyfile" @ONLY)
    add_custom_target(reference COMMAND "${DOXYGEN_EXECUTABLE}" "${PROJECT_BINARY_DIR}/Doxyfile"
        COMMENT "Writing the reference: reference/html/index.html" VERBATIM)
endfunction()

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/SwimScopeConfig.cmake.in"
    "${PROJECT_BINARY_DIR}/package/SwimScopeConfig.cmake" INSTALL_DESTINATION "${SWIMSCOPE_CMAKE}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/package/SwimScopeConfigVersion.cmake"
    COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/package/SwimScopeConfig.cmake"
              "${PROJECT_BINARY_DIR}/package/SwimScopeConfigVersion.cmake"
    DESTINATION "${SWIMSCOPE_CMAKE}" COMPONENT library)
