# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# xcs_enable(TARGET [REMARKS all|applied|missed|none]): compile TARGET's C++ sources with the XCS plugin and link the runtime.
#
# The plugin fits one Clang only. With any other compiler the target is built as it stands, which is the sequential
# program with the same results, and a status line says so.
#
# Reads XCS_PLUGIN (path of xcs.so, absolute) and XCS_CLANG_MAJOR (the Clang that it was built for).
function(xcs_enable target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "REMARKS" "")
  if(NOT TARGET ${target})
    message(FATAL_ERROR "xcs_enable: '${target}' is not a target; call it after add_executable or add_library")
  endif()
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "xcs_enable(${target}): unknown argument '${arg_UNPARSED_ARGUMENTS}'")
  endif()
  # LINK_LIBRARIES and not target_link_libraries(): works beside either signature in the caller's file.
  set_property(TARGET ${target} APPEND PROPERTY LINK_LIBRARIES xcs::xcs)

  string(REGEX MATCH "^[0-9]+" major "${CMAKE_CXX_COMPILER_VERSION}")
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang" OR NOT major EQUAL XCS_CLANG_MAJOR)
    message(STATUS "xcs: ${target} is built without the plugin, so sequentially: it needs Clang ${XCS_CLANG_MAJOR}, "
                   "the compiler is ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}")
    return()
  endif()

  set(flags -fplugin=${XCS_PLUGIN})
  if(arg_REMARKS)
    list(APPEND flags -fplugin-arg-xcs-remarks=${arg_REMARKS})
  endif()
  target_compile_options(${target} PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:${flags}>")
  # A new plugin rewrites anew: its file is an input of every object.
  get_target_property(sources ${target} SOURCES)
  foreach(source ${sources})
    if(source MATCHES "\\.(cc|cpp|cxx|C|c\\+\\+)$")
      set_property(SOURCE ${source} APPEND PROPERTY OBJECT_DEPENDS ${XCS_PLUGIN})
    endif()
  endforeach()
endfunction()
