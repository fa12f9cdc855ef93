// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// --emit-ir prints IR that reads back; JSON and dot dumps hold the same ops.
//
// REQUIRES: xcs-check
// RUN: %xcs-check --emit-ir --round-trip %s -- -std=c++20 -I%include | FileCheck %s
// RUN: %xcs-check --emit-ir=text %s -- -std=c++20 -I%include | FileCheck %s
// RUN: %xcs-check --emit-ir=json %s -- -std=c++20 -I%include | %python -c "import json, sys; m = json.load(sys.stdin); print(m['schema'], len(m['functions']) >= 2, any(op.get('loop', {}).get('kind') == 'range' for op in m['ops']))" | FileCheck --check-prefix=JSON %s
// RUN: %xcs-check --emit-ir=dot %s -- -std=c++20 -I%include | FileCheck --check-prefix=DOT %s
#include <string>
#include <vector>

struct Model {
  [[xcs::io]] std::string operator()(const std::string &prompt) const;
};

static int twice(int x) { return 2 * x; }

// CHECK: callee "Model::operator()"{{.*}} io {{.*}}const-member
// CHECK: callee twice(x: int) -> int {{.*}}body twice
// CHECK: function ask(&models: {{.*}}, &prompt: {{.*}}) marked selected
// CHECK: loop range var ({{.*}}) %model header {
// CHECK: range models element &const Model
// CHECK: call "Model::operator()"(&const
// JSON: xcs-ir/1 True True
// DOT: digraph
// DOT: label="ask"
// DOT: op{{[0-9]+}} -> op{{[0-9]+}};
[[xcs::jit]] std::vector<std::string> ask(const std::vector<Model> &models, const std::string &prompt) {
  std::vector<std::string> results;
  for (auto &model : models)
    results.push_back(model(prompt));
  return results;
}

// CHECK: function map(&v: std::vector<int>{{.*}}, n: int {{.*}}) marked selected
// CHECK: loop counted var {{.*}} %i {{.*}}from 0 < n
// CHECK: %[[L:[0-9]+]] = load v$[%i]
// CHECK: %[[C:[0-9]+]] = call twice(%[[L]]
// CHECK: store v$[%i] = %[[C]]
[[xcs::jit]] void map(std::vector<int> &v, int n) {
  for (int i = 0; i < n; ++i)
    v[i] = twice(v[i]);
}
