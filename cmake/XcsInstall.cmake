# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# `cmake --install`: bin/ lib/ include/xcs/ lib/cmake/xcs/. What a user's project calls is in XcsEnable.cmake.
include(CMakePackageConfigHelpers)

set(xcs_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/xcs)

if(TARGET xcs)
  install(TARGETS xcs EXPORT xcsTargets
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  foreach(dependency xcs_headers)
    if(TARGET ${dependency})
      install(TARGETS ${dependency} EXPORT xcsTargets INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
    endif()
  endforeach()
  install(EXPORT xcsTargets NAMESPACE xcs:: DESTINATION ${xcs_package_dir})
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/xcs DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.h")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

foreach(tool xcs-check xcs-rewrite)
  if(TARGET ${tool})
    install(TARGETS ${tool} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()

if(TARGET xcs AND XCS_PLUGIN_TARGET)
  # The file is xcs.so, beside libxcs.so: one is loaded by the compiler, the other by the program.
  install(TARGETS ${XCS_PLUGIN_TARGET} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
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
