// RUN: %accept %s 3
#include <cstdio>
#include <vector>
[[xcs::jit]] /* the attribute, and a comment with for (;;) { in it */
void
f (std::vector<std::vector<int>>&rows // a trailing comment }
  , int k)
{
  for /* one */ ( std::size_t i /* two */ = 0 ; // three
       i < rows . size ( ) ; /* four ; */
       ++ i )
  // a comment between the header and the body {
  {
    auto&row=rows[i];for(int&x:row)x=x*k; /* } */ }

  for(auto&row:rows)
	for(std::size_t j=1;j<row.size();++j)if(row[j]>50)
	  row[j]-=row[j-1]; // no braces anywhere

  for (std::size_t i = 0; i < rows.size(); ++i) rows[i][0] = /* ?: */ rows[i].back() ? static_cast<int>(static_cast<
      long>(rows[i].size())) : '\'' + "\\\"{"[1];
}
int main() {
  std::vector<std::vector<int>> rows(60, std::vector<int>(5, 3));
  for (int i = 0; i < 60; ++i) rows[i][i % 5] = i;
  f(rows, 2);
  for (auto &row : rows) for (int x : row) std::printf("%d ", x);
}
