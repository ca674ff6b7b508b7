import hashlib, json, pathlib, sys
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.jsonl")):
    prev, seq = "0" * 64, 0
    for line in path.read_bytes().decode().split("\n")[:-1]:
        event = json.loads(line)
        stated, seq = event.pop("hash"), seq + 1
        content = json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        if (event["seq"], event["prev"], hashlib.sha256(content.encode()).hexdigest()) != (seq, prev, prev := stated):
            sys.exit(f"{path.name}: line {seq} breaks the chain")
    print(path.name, seq, prev)
