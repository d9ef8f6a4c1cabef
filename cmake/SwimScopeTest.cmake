# SPDX-License-Identifier: MPL-2.0

# Qt warns, and so ends a test, where the session has given it no directory of its own.
set(SWIMSCOPE_TEST_RUNTIME_DIR "${PROJECT_BINARY_DIR}/test-runtime")
file(MAKE_DIRECTORY "${SWIMSCOPE_TEST_RUNTIME_DIR}")
file(CHMOD "${SWIMSCOPE_TEST_RUNTIME_DIR}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

# Qt's own threads would run on GLib, which is built without ThreadSanitizer's instrumentation: what
# its allocator hands from one thread to the next would be taken for a race.
set(SWIMSCOPE_TEST_DISPATCHER "")
if(SWIMSCOPE_SANITIZE MATCHES "thread")
    set(SWIMSCOPE_TEST_DISPATCHER ";QT_NO_GLIB=1")
endif()

# swimscope_test(NAME SOURCES file... [PROGRAM target] [LIBRARIES target...] [LABELS label...]
#                [TIMEOUT seconds])
# One test: a QObject with slots, in the first source, which ends with SWIMSCOPE_TEST and its .moc
# (tests/support/test_program.h). Tests that name the same PROGRAM are built into it together, and run
# one by one all the same; without it the test is a program of its own. Any Qt warning ends it;
# windows are drawn offscreen. swimscope_tests_LABEL builds all that bear it.
function(swimscope_test name)
    cmake_parse_arguments(ARG "" "PROGRAM;TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    # What takes seconds takes up to thirty times as many under sanitizers.
    if(SWIMSCOPE_SANITIZE)
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 4")
    endif()
    # QTest has a limit of its own, five minutes a function; CTest's is the only one here.
    math(EXPR function_timeout "${ARG_TIMEOUT} * 1000")
    if(NOT ARG_PROGRAM)
        set(ARG_PROGRAM ${name})
    endif()
    if(NOT TARGET ${ARG_PROGRAM})
        add_executable(${ARG_PROGRAM} "${PROJECT_SOURCE_DIR}/tests/support/test_program.cpp")
        set_target_properties(${ARG_PROGRAM} PROPERTIES AUTOMOC ON)
        target_link_libraries(${ARG_PROGRAM} PRIVATE swimscope_build Qt6::Test)
        target_compile_definitions(${ARG_PROGRAM} PRIVATE
            SWIMSCOPE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    endif()
    target_sources(${ARG_PROGRAM} PRIVATE ${ARG_SOURCES})
    target_link_libraries(${ARG_PROGRAM} PRIVATE ${ARG_LIBRARIES})
    list(GET ARG_SOURCES 0 source)
    cmake_path(GET source STEM test)
    add_test(NAME ${name} COMMAND ${ARG_PROGRAM} ${test})
    foreach(label IN LISTS ARG_LABELS)
        if(NOT TARGET swimscope_tests_${label})
            add_custom_target(swimscope_tests_${label})
        endif()
        add_dependencies(swimscope_tests_${label} ${ARG_PROGRAM})
    endforeach()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT}
        LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FATAL_WARNINGS=1;QTEST_FUNCTION_TIMEOUT=${function_timeout};XDG_RUNTIME_DIR=${SWIMSCOPE_TEST_RUNTIME_DIR};LC_ALL=C.UTF-8;TZ=UTC;ASAN_OPTIONS=detect_stack_use_after_return=1;UBSAN_OPTIONS=print_stacktrace=1;TSAN_OPTIONS=die_after_fork=0:suppressions=\"${PROJECT_SOURCE_DIR}/cmake/tsan.supp\"${SWIMSCOPE_TEST_DISPATCHER}")
endfunction()
