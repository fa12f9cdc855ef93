# LLVM, Clang and isl as Debian ships them. `find_package(LLVM 19)` is rejected by LLVM's version file; 19.1 is accepted.
find_package(LLVM 19.1 REQUIRED CONFIG)
find_package(Clang REQUIRED CONFIG HINTS ${LLVM_INSTALL_PREFIX}/lib/cmake/clang ${LLVM_DIR}/../clang)
find_path(XCS_ISL_INCLUDE_DIR isl/ctx.h REQUIRED)
find_library(XCS_ISL_LIBRARY isl REQUIRED)

add_library(xcs_llvm INTERFACE)
target_include_directories(xcs_llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS} ${CLANG_INCLUDE_DIRS} ${XCS_ISL_INCLUDE_DIR})
target_compile_definitions(xcs_llvm INTERFACE _GNU_SOURCE __STDC_CONSTANT_MACROS __STDC_FORMAT_MACROS __STDC_LIMIT_MACROS)
# Debian's LLVM is built without RTTI and exceptions; a class that derives from one of its own must be, too.
target_compile_options(xcs_llvm INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti -fno-exceptions>)

# Executables and unit tests link the shared libraries. LLVM must come before isl: libLLVM exports the isl of its Polly,
# and a process must use one isl only.
add_library(xcs_llvm_link INTERFACE)
target_link_libraries(xcs_llvm_link INTERFACE xcs_llvm LLVM ${XCS_ISL_LIBRARY})
add_library(xcs_clang_link INTERFACE)
target_link_libraries(xcs_clang_link INTERFACE clang-cpp xcs_llvm_link)

# xcs_add_component(NAME SOURCES...): one folder of the plugin as an object library, so that self-registering files survive linking.
function(xcs_add_component name)
  add_library(xcs_${name} OBJECT ${ARGN})
  target_link_libraries(xcs_${name} PUBLIC xcs_llvm xcs_warnings)
  target_include_directories(xcs_${name} PUBLIC ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/plugin ${PROJECT_BINARY_DIR})
endfunction()
