// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs once, on the linked plugin: `xcs-weaken-imports xcs.so`. The loader needs the addresses of some of
// Clang's symbols (virtual functions, vtables) before any code of the plugin runs; where a Clang of another
// version lacks one, it gives up with the mangled name. Made weak, the symbol is null there, and the version
// check gets to say what is wrong. Symbols that are only called stay strong: the loader looks for them when
// they are called.

#include <cstdio>
#include <cstring>
#include <elf.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

namespace {

/// The bytes of a file, seen as the tables of a 64-bit ELF file of this machine's byte order.
class Elf {
public:
  explicit Elf(std::vector<char> &bytes) : bytes(bytes) {}

  bool isValid() const {
    return bytes.size() >= sizeof(Elf64_Ehdr) && std::memcmp(bytes.data(), ELFMAG, SELFMAG) == 0 &&
           bytes[EI_CLASS] == ELFCLASS64;
  }
  /// The entries of the first section of this type and name.
  template <class Entry> std::vector<Entry *> table(Elf64_Word type, const char *name) {
    auto *header = at<Elf64_Ehdr>(0);
    auto section = [&](unsigned i) { return at<Elf64_Shdr>(header->e_shoff + i * header->e_shentsize); };
    std::vector<Entry *> entries;
    for (unsigned i = 0; header && i < header->e_shnum && entries.empty(); ++i) {
      const Elf64_Shdr *found = section(i), *names = section(header->e_shstrndx);
      if (!found || !names || found->sh_type != type ||
          std::strcmp(at<char>(names->sh_offset + found->sh_name), name) != 0)
        continue;
      for (Elf64_Xword offset = 0; offset < found->sh_size; offset += sizeof(Entry))
        if (Entry *entry = at<Entry>(found->sh_offset + offset))
          entries.push_back(entry);
    }
    return entries;
  }

private:
  template <class T> T *at(Elf64_Off offset) {
    return offset + sizeof(T) <= bytes.size() ? reinterpret_cast<T *>(bytes.data() + offset) : nullptr;
  }
  std::vector<char> &bytes;
};

} // namespace

int main(int argc, char **argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: xcs-weaken-imports FILE\n");
    return 1;
  }
  std::ifstream in(argv[1], std::ios::binary);
  std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
  Elf elf(bytes);
  if (!in || !elf.isValid()) {
    std::fprintf(stderr, "xcs-weaken-imports: %s is not a 64-bit ELF file\n", argv[1]);
    return 1;
  }
  const auto symbols = elf.table<Elf64_Sym>(SHT_DYNSYM, ".dynsym");
  const auto names = elf.table<char>(SHT_STRTAB, ".dynstr");
  // The link allows undefined symbols, for those of Clang; one of our own is a mistake of the build.
  for (const Elf64_Sym *symbol : symbols) {
    const std::string name = symbol->st_name < names.size() ? names[symbol->st_name] : "";
    if (symbol->st_shndx == SHN_UNDEF &&
        (name.starts_with("_ZN3xcs") || name.starts_with("_ZNK3xcs") || name.starts_with("_ZTVN3xcs"))) {
      std::fprintf(stderr, "%s: undefined symbol %s\n", argv[1], name.c_str());
      return 1;
    }
  }
  for (const Elf64_Rela *relocation : elf.table<Elf64_Rela>(SHT_RELA, ".rela.dyn")) {
    const auto index = ELF64_R_SYM(relocation->r_info);
    if (index == 0 || index >= symbols.size() || symbols[index]->st_shndx != SHN_UNDEF)
      continue;
    symbols[index]->st_info = ELF64_ST_INFO(STB_WEAK, ELF64_ST_TYPE(symbols[index]->st_info));
  }
  // Beside the file first, so that an interrupted run leaves no half of it.
  const std::string temporary = std::string(argv[1]) + ".weakened";
  std::ofstream out(temporary, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  std::error_code failed;
  std::filesystem::permissions(temporary, std::filesystem::status(argv[1]).permissions(), failed);
  if (!out || std::rename(temporary.c_str(), argv[1]) != 0) {
    std::fprintf(stderr, "xcs-weaken-imports: cannot write %s\n", argv[1]);
    return 1;
  }
  return 0;
}
