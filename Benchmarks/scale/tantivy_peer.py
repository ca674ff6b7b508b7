"""tantivy's part: `load FOLDER ROWS` makes an index of claims' texts; `search FOLDER WORDS LIMIT` asks it once, as a process;
`time FOLDER QUERIES` asks it each line of a file for the best five by any of the line's words, and prints milliseconds."""
import json, os, sys, time

import tantivy

builder = tantivy.SchemaBuilder()
builder.add_text_field("text", stored=False, tokenizer_name="en_stem")
builder.add_unsigned_field("id", stored=True)
SCHEMA = builder.build()
deed, folder, given, *rest = sys.argv[1:]
if deed == "load":
    os.makedirs(folder, exist_ok=True)
    index = tantivy.Index(SCHEMA, path=folder)
    writer = index.writer(heap_size=256_000_000, num_threads=1)
    with open(given, encoding="utf-8") as rows:
        for number, line in enumerate(rows, 1):
            writer.add_document(tantivy.Document(text=json.loads(line)["text"], id=number))
    writer.commit()
    writer.wait_merging_threads()
else:
    index = tantivy.Index(SCHEMA, path=folder)
    searcher = index.searcher()

    def best(words, limit, every):
        occur = tantivy.Occur.Must if every else tantivy.Occur.Should
        terms = [
            (occur, tantivy.Query.term_query(SCHEMA, "text", word))
            for word in tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
            .filter(tantivy.Filter.stemmer("english")).build().analyze(words)]
        return searcher.search(tantivy.Query.boolean_query(terms), limit).hits

    if deed == "search":
        print(len(best(given, int(rest[0]), every=True)))
    else:
        for line in open(given, encoding="utf-8"):
            started = time.perf_counter()
            best(line, 5, every=False)
            print(f"{(time.perf_counter() - started) * 1000:.4f}")
