/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * What a program says to XCS, as macros that mean nothing to a compiler without the plugin: there the program
 * simply is the sequential one. With the plugin they are the attributes [[xcs::...]], which may be written
 * directly as well. Valid in C and C++.
 */
#ifndef XCS_XCS_H
#define XCS_XCS_H

/* With -E the plugin's action does not run and does not define __XCS__, but it is loaded and knows its
 * attributes. */
#if defined(__cplusplus) && defined(__clang__)
#if defined(__XCS__) || __has_cpp_attribute(xcs::jit)
#define XCS_DETAIL_ACTIVE 1
#endif
#endif

#if defined(XCS_DETAIL_ACTIVE)

/** On a function, method, template or lambda: XCS may parallelise inside it. */
#define XCS_JIT [[xcs::jit]]
/** The same; that nothing in it can be parallelised is a compile error. */
#define XCS_JIT_REQUIRED [[xcs::jit("required")]]
/** On a callee: reads only its arguments and what they reach; no effects. */
#define XCS_PURE [[xcs::pure]]
/** On a callee: waits for the outside, independently of the other calls; may overlap with them. */
#define XCS_IO [[xcs::io]]
/** On a callee: has an effect that keeps program order, and touches no memory of the program. */
#define XCS_ORDERED [[xcs::ordered]]
/** On a binary operation: may be regrouped, never reordered. */
#define XCS_ASSOCIATIVE [[xcs::associative]]
/** On a callee: a map over it may become one call of the function `name` on the whole batch. */
#define XCS_BATCH(name) [[xcs::batch(#name)]]
/** On a function: floating-point sums and products inside may be regrouped (a fixed tree, the same at any
 * thread count). */
#define XCS_REASSOCIATE [[xcs::reassociate]]
/** Before a loop: its iterations are independent; asserted by the author, recorded as declared. */
#define XCS_INDEPENDENT _Pragma("xcs independent")
/** Before a loop: leave it as written. */
#define XCS_SEQUENTIAL _Pragma("xcs sequential")

#else

#define XCS_JIT
#define XCS_JIT_REQUIRED
#define XCS_PURE
#define XCS_IO
#define XCS_ORDERED
#define XCS_ASSOCIATIVE
#define XCS_BATCH(name)
#define XCS_REASSOCIATE
#define XCS_INDEPENDENT
#define XCS_SEQUENTIAL

/* For those who write [[xcs::jit]] and #pragma xcs directly: compilers without the plugin need not mention
 * them. */
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wunknown-attributes"
#pragma clang diagnostic ignored "-Wunknown-pragmas"
#elif defined(__GNUC__)
#if __GNUC__ >= 12
#pragma GCC diagnostic ignored_attributes "xcs::"
#else
#pragma GCC diagnostic ignored "-Wattributes"
#endif
#pragma GCC diagnostic ignored "-Wunknown-pragmas"
#elif defined(_MSC_VER)
#pragma warning(disable : 4068 5030)
#endif

#endif

#endif
