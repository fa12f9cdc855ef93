// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// libxcs is built with hidden visibility; what a program may use is marked.
#ifndef XCS_DETAIL_EXPORT_H
#define XCS_DETAIL_EXPORT_H

#define XCS_EXPORT __attribute__((visibility("default")))

#endif
