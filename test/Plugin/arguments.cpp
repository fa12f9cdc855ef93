// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Arguments of the plugin: what is wrong is one line and a failure, and nothing is written.
// RUN: rm -rf %t && mkdir %t
// RUN: not %xcs -fplugin-arg-xcs-remark=all -c %s -o %t/a.o 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: not %xcs -fplugin-arg-xcs-remarks=loud -c %s -o %t/a.o 2>&1 | FileCheck %s --check-prefix=VALUE
// RUN: not %xcs -fplugin-arg-xcs-remarks -c %s -o %t/a.o 2>&1 | FileCheck %s --check-prefix=EMPTY
// RUN: not %xcs -fplugin-arg-xcs-report= -c %s -o %t/a.o 2>&1 | FileCheck %s --check-prefix=PATH
// RUN: not %xcs -fplugin-arg-xcs-remarks=loud -fsyntax-only -Wall %s
// RUN: not ls %t/a.o
// NAME: {{^}}fatal error: xcs: unknown plugin argument 'remark'; known are 'remarks' and 'report'{{$}}
// NAME-NEXT: 1 error generated.
// VALUE: {{^}}fatal error: xcs: wrong value 'loud' of plugin argument 'remarks': expected all, applied, missed or none{{$}}
// VALUE-NEXT: 1 error generated.
// EMPTY: {{^}}fatal error: xcs: wrong value '' of plugin argument 'remarks': expected all, applied, missed or none{{$}}
// PATH: {{^}}fatal error: xcs: wrong value '' of plugin argument 'report': expected the name of a file{{$}}
//
// Right ones, also of other plugins, say nothing. The last of two counts.
// RUN: %xcs -fplugin-arg-xcs-remarks=all -c %s -o %t/a.o 2>&1 | count 0
// RUN: %xcs -fplugin-arg-xcs-remarks=applied -fplugin-arg-xcs-remarks=none -fplugin-arg-other-x=1 -c %s -o %t/a.o 2>&1 | count 0
// RUN: ls %t/a.o
int unused_by_anybody();
