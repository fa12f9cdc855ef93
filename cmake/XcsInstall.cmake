# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# `cmake --install`: bin/ lib/ include/xcs/ lib/cmake/xcs/. The plugin, the runtime and its headers install themselves, the last
# two as the export set xcsTargets; what a user's project calls is in XcsEnable.cmake.
include(CMakePackageConfigHelpers)

install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

foreach(tool xcs-check xcs-rewrite)
  if(TARGET ${tool})
    install(TARGETS ${tool} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()

set(xcs_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/xcs)
install(EXPORT xcsTargets NAMESPACE xcs:: DESTINATION ${xcs_package_dir})
if(TARGET xcs_plugin)
  set(XCS_CLANG_MAJOR ${LLVM_VERSION_MAJOR})
  set(XCS_INSTALL_PLUGIN ${CMAKE_INSTALL_LIBDIR}/xcs.so)
  configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/xcsConfig.cmake.in
    ${PROJECT_BINARY_DIR}/package/xcsConfig.cmake
    INSTALL_DESTINATION ${xcs_package_dir}
    PATH_VARS XCS_INSTALL_PLUGIN)
  write_basic_package_version_file(${PROJECT_BINARY_DIR}/package/xcsConfigVersion.cmake
    VERSION ${PROJECT_VERSION} COMPATIBILITY SameMinorVersion)
  install(FILES
    ${PROJECT_BINARY_DIR}/package/xcsConfig.cmake
    ${PROJECT_BINARY_DIR}/package/xcsConfigVersion.cmake
    ${PROJECT_SOURCE_DIR}/cmake/XcsEnable.cmake
    DESTINATION ${xcs_package_dir})
endif()
