#include "scale.h"
// The same inline functions in a second translation unit, compiled without the plugin.
int weigh(std::vector<int> &v) {
  geometry::scale(v, 2);
  geometry::negate(v);
  return v[0] * 1000 + v.back();
}
