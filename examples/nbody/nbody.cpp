// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bodies that attract each other: all pairs, leapfrog steps. Prints the energy and the first bodies.
//
//   nbody [BODIES [STEPS]]                default: 1000 bodies, 10 steps
#include <xcs/xcs.h>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

struct Vec {
  double x = 0, y = 0, z = 0;
};
inline Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
inline Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
inline Vec operator*(double s, Vec a) { return {s * a.x, s * a.y, s * a.z}; }
inline double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

struct Body {
  Vec position, velocity;
  double mass = 0;
};

/// What pulls at one body. The small constant keeps close encounters finite.
inline Vec acceleration(const std::vector<Body> &bodies, const Body &body) {
  Vec sum;
  for (const Body &other : bodies) {
    Vec d = other.position - body.position;
    double r2 = dot(d, d) + 1e-4;
    sum = sum + (other.mass / (r2 * std::sqrt(r2))) * d;
  }
  return sum;
}

/// Advances all bodies by `dt`, `steps` times.
[[xcs::jit]]
void simulate(std::vector<Body> &bodies, int steps, double dt) {
  std::vector<Vec> pull(bodies.size());
  for (int step = 0; step < steps; ++step) {
    for (std::size_t i = 0; i < bodies.size(); ++i)
      pull[i] = acceleration(bodies, bodies[i]);
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      bodies[i].velocity = bodies[i].velocity + dt * pull[i];
      bodies[i].position = bodies[i].position + dt * bodies[i].velocity;
    }
  }
}

/// Kinetic and potential energy.
[[xcs::jit]]
double energy(const std::vector<Body> &bodies) {
  double sum = 0;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    double own = 0.5 * bodies[i].mass * dot(bodies[i].velocity, bodies[i].velocity);
    for (std::size_t j = i + 1; j < bodies.size(); ++j) {
      Vec d = bodies[j].position - bodies[i].position;
      own -= bodies[i].mass * bodies[j].mass / std::sqrt(dot(d, d) + 1e-4);
    }
    sum += own;
  }
  return sum;
}

int main(int argc, char **argv) try {
  std::size_t count = argc > 1 ? std::stoul(argv[1]) : 1000;
  int steps = argc > 2 ? std::stoi(argv[2]) : 10;
  std::uint64_t state = 42; // a small generator of our own: the same bodies everywhere
  auto random = [&state] {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(state >> 11) / 9007199254740992.0 - 0.5;
  };
  std::vector<Body> bodies(count);
  for (Body &body : bodies) {
    body.position = {random(), random(), random()};
    body.velocity = {0.1 * random(), 0.1 * random(), 0.1 * random()};
    body.mass = (1 + random()) / static_cast<double>(count);
  }

  auto start = std::chrono::steady_clock::now();
  simulate(bodies, steps, 1e-3);
  double total = energy(bodies);
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  std::printf("energy %.17g\n", total);
  for (std::size_t i = 0; i < count && i < 5; ++i)
    std::printf("%zu: %.17g %.17g %.17g\n", i, bodies[i].position.x, bodies[i].position.y,
                bodies[i].position.z);
  std::cerr << steps << " steps in " << elapsed.count() << " s\n";
} catch (const std::exception &error) {
  std::cerr << "nbody: " << error.what() << '\n';
  return 1;
}
