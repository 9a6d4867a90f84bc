// Wordcount makes up a text, counts its words and prints the most frequent ones.
// It is a small program to be profiled with gperftools:
//
//   wordcount WORDS          counts that many words
//   wordcount WORDS FOLDER   also writes tcmalloc's sampled heap and heap growth there

#include <gperftools/malloc_extension.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wordcount {

// Text makes words of syllables: few words often, most words seldom.
class Text {
 public:
  explicit Text(uint64_t seed) : state_(seed) {}

  void AppendWord(std::string* text) {
    static constexpr const char* kSyllables[] = {"ba", "ke", "li", "mo", "nu", "ra", "se", "ti"};
    const int count = 1 + Next() % 3 + Next() % 3;
    for (int i = 0; i < count; i++) {
      const uint64_t skewed = std::min(Next() % 8, Next() % 8);
      text->append(kSyllables[skewed]);
    }
    text->push_back(' ');
  }

 private:
  uint64_t Next() {  // xorshift64*
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return (state_ * 2685821657736338717u) >> 33;
  }

  uint64_t state_;
};

struct Count {
  std::string word;
  int64_t times = 0;
};

// Counter counts words, each kind in its own way.
class Counter {
 public:
  virtual ~Counter() = default;
  virtual void Add(std::string_view word) = 0;
  virtual std::vector<Count> Counts() const = 0;
};

// HashCounter is a chained hash table.
class HashCounter : public Counter {
 public:
  void Add(std::string_view word) override {
    std::unique_ptr<Entry>* link = &buckets_[Hash(word) % buckets_.size()];
    while (*link && (*link)->count.word != word) link = &(*link)->next;
    if (!*link) *link = std::make_unique<Entry>(Entry{{std::string(word), 0}, nullptr});
    (*link)->count.times++;
  }

  std::vector<Count> Counts() const override {
    std::vector<Count> counts;
    for (const auto& bucket : buckets_) {
      for (const Entry* entry = bucket.get(); entry; entry = entry->next.get()) {
        counts.push_back(entry->count);
      }
    }
    return counts;
  }

 private:
  struct Entry {
    Count count;
    std::unique_ptr<Entry> next;
  };

  static uint64_t Hash(std::string_view word) {  // FNV-1a
    uint64_t hash = 14695981039346656037u;
    for (unsigned char c : word) hash = (hash ^ c) * 1099511628211u;
    return hash;
  }

  std::vector<std::unique_ptr<Entry>> buckets_ = std::vector<std::unique_ptr<Entry>>(2048);
};

// SortedCounter is a sorted vector, searched by halves.
class SortedCounter : public Counter {
 public:
  void Add(std::string_view word) override {
    auto at = std::lower_bound(
        counts_.begin(), counts_.end(), word,
        [](const Count& count, std::string_view word) { return count.word < word; });
    if (at == counts_.end() || at->word != word) at = counts_.insert(at, {std::string(word), 0});
    at->times++;
  }

  std::vector<Count> Counts() const override { return counts_; }

 private:
  std::vector<Count> counts_;
};

// CountWords feeds every word of the text to the counter.
void CountWords(std::string_view text, Counter* counter) {
  size_t begin = 0;
  for (size_t end = text.find(' '); end != text.npos; end = text.find(' ', begin)) {
    if (end > begin) counter->Add(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

// MostFrequent sorts the counts, and keeps the first few.
template <typename Less>
std::vector<Count> MostFrequent(std::vector<Count> counts, size_t limit, Less less) {
  std::sort(counts.begin(), counts.end(), less);
  counts.resize(std::min(limit, counts.size()));
  return counts;
}

std::string MakeText(int64_t words) {
  Text source(42);
  std::string text;
  for (int64_t i = 0; i < words; i++) source.AppendWord(&text);
  return text;
}

bool Write(const std::string& name, const std::string& contents) {
  FILE* file = std::fopen(name.c_str(), "w");
  if (!file) return false;
  const bool written = std::fwrite(contents.data(), 1, contents.size(), file) == contents.size();
  return std::fclose(file) == 0 && written;
}

// WriteHeap writes what tcmalloc knows of the heap as it is now.
bool WriteHeap(const std::string& folder) {
  std::string sample, growth;
  MallocExtension::instance()->GetHeapSample(&sample);
  MallocExtension::instance()->GetHeapGrowthStacks(&growth);
  return Write(folder + "/sampled.heap", sample) && Write(folder + "/growth.heap", growth);
}

}  // namespace wordcount

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: wordcount WORDS [FOLDER]\n");
    return 2;
  }
  const std::string text = wordcount::MakeText(std::atoll(argv[1]));
  wordcount::HashCounter hashed;
  wordcount::SortedCounter sorted;
  for (wordcount::Counter* counter : {static_cast<wordcount::Counter*>(&hashed),
                                      static_cast<wordcount::Counter*>(&sorted)}) {
    wordcount::CountWords(text, counter);
    const auto most = wordcount::MostFrequent(
        counter->Counts(), 5, [](const wordcount::Count& a, const wordcount::Count& b) {
          return a.times != b.times ? a.times > b.times : a.word < b.word;
        });
    for (const wordcount::Count& count : most) {
      std::printf("%8lld %s\n", static_cast<long long>(count.times), count.word.c_str());
    }
  }
  if (argc > 2 && !wordcount::WriteHeap(argv[2])) {
    std::fprintf(stderr, "wordcount: cannot write to %s\n", argv[2]);
    return 1;
  }
  return 0;
}
