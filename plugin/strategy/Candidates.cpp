// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "strategy/Candidates.h"
#include <map>
#include <tuple>

namespace xcs::strategy {

namespace {

/// Sorts by file, then outer before inner.
auto orderKey(const ir::SourceRange &range) { return std::tuple(range.file.index, range.begin, ~range.end); }

/// The text from the first call of a group to its last.
ir::SourceRange rangeOf(const ir::Module &module, const analysis::CallGroup &group) {
  ir::SourceRange result = module[group.calls.front()].range;
  for (ir::OpId call : group.calls) {
    const ir::SourceRange &range = module[call].range;
    if (range.file != result.file || range.end <= result.end)
      continue;
    result.end = range.end;
    result.endLine = range.endLine;
  }
  return result;
}

using PlaceKey = std::tuple<std::size_t, int, unsigned, unsigned, unsigned, unsigned>;

/// Candidates out of macros share the offsets of the expansion; the ordinal keeps them apart.
class Collector {
public:
  Collector(const ir::Module &module, const analysis::Summaries &summaries)
      : module(module), summaries(summaries) {}

  void addFunction(ir::FunctionId id, std::size_t owner) {
    std::map<PlaceKey, unsigned> seen;
    module.walk(module[id].body, [&](ir::OpId op) {
      if (module[op].loop)
        add(seen, owner, report::SiteKind::Loop, module[op].range, {id, op, {}});
    });
    for (analysis::CallGroup &group : analysis::findCallGroups(module, summaries, id)) {
      ir::SourceRange range = rangeOf(module, group);
      bool isRecursive = analysis::recursiveCalls(module, id, group.calls).size() >= 2;
      add(seen, owner, isRecursive ? report::SiteKind::Recursion : report::SiteKind::Calls, range,
          {id, {}, std::move(group)});
    }
  }

  std::vector<Place> take() {
    std::stable_sort(places.begin(), places.end(),
                     [](const Place &a, const Place &b) { return orderKey(a.range) < orderKey(b.range); });
    return std::move(places);
  }

private:
  void add(std::map<PlaceKey, unsigned> &seen, std::size_t owner, report::SiteKind kind,
           const ir::SourceRange &range, Place::Instance instance) {
    PlaceKey key{owner, static_cast<int>(kind), range.file.index, range.begin, range.end, 0};
    std::get<5>(key) = seen[key]++;
    auto [entry, isNew] = index.try_emplace(key, places.size());
    if (isNew)
      places.push_back({kind, range, {}, owner});
    places[entry->second].instances.push_back(std::move(instance));
  }

  const ir::Module &module;
  const analysis::Summaries &summaries;
  std::vector<Place> places;
  std::map<PlaceKey, std::size_t> index;
};

} // namespace

Candidates collectCandidates(const ir::Module &module, const analysis::Summaries &summaries) {
  std::map<std::tuple<std::tuple<unsigned, unsigned, unsigned>, std::string>, SourceFunction> bySource;
  for (std::uint32_t i = 0; i < module.functions.size(); ++i) {
    const ir::Function &function = module.functions[i];
    if (!function.isSelected)
      continue;
    SourceFunction &source = bySource[{orderKey(function.range), function.site}];
    source.name = function.site.empty() ? function.name : function.site;
    source.range = function.range;
    source.instances.push_back(ir::FunctionId(i));
  }
  Candidates result;
  Collector collector(module, summaries);
  for (auto &[key, source] : bySource) {
    for (ir::FunctionId id : source.instances)
      if (module[id].body.valid())
        collector.addFunction(id, result.functions.size());
    result.functions.push_back(std::move(source));
  }
  result.places = collector.take();
  return result;
}

} // namespace xcs::strategy
