# Warnings and sanitizers shared by every XCS target.
add_library(xcs_warnings INTERFACE)
# libstdc++ 12 calls a function that it deprecates in stable_sort; Clang says so in the caller's file.
target_compile_options(xcs_warnings INTERFACE -Wall -Wextra -Wno-unused-parameter -Wno-deprecated-declarations)

set(XCS_SANITIZE "" CACHE STRING "Sanitizers for every target of the build: address,undefined or thread")
if(XCS_SANITIZE)
  add_compile_options(-fsanitize=${XCS_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${XCS_SANITIZE})
endif()
