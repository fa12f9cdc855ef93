[[xcs::jit]] void g(int *v) {
  for (int i = 1; i < 900; ++i)
    v[i] = v[i - 1];
}
